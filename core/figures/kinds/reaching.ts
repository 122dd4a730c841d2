import { done, refused, type Outcome } from '../../problem.ts'
import { limitFor } from '../asking.ts'
import { decimal, Decimal } from '../decimal.ts'
import { onlyExact, writeOperand, type FigureKind, type Reading } from '../kind.ts'
import { limitQuantity, readLimit } from '../limit.ts'
import { limitWords, type LimitWord } from '../limit-words.ts'
import { Key, type FigureData, type Language, type Printed, type Operand } from '../model.ts'
import { wordedAs } from '../per-words.ts'
import { choice, limit, scopeOfAll } from '../picking.ts'
import { printedValue } from '../printed-value.ts'
import { formatOf } from '../quantity.ts'
import { regionsCounted } from '../region-noun.ts'
import { unroundedWords } from '../rounding-words.ts'
import { allWithin, regionsOf } from '../scope.ts'

/**
 * How many regions directly within `scope` reach `limit`, by the indicator's polarity; `of` names no region.
 */
export interface ReachingFigure extends Printed {
  readonly kind: 'reaching'
  readonly of: Operand
  readonly scope: string
  readonly limit: string
  /** How they stand to the limit, in words; absent: as is better. */
  readonly word?: LimitWord
}

const words = Object.keys(limitWords) as readonly LimitWord[]
const keywords = new Map<string, LimitWord>(
  words.flatMap(
    word =>
      [
        [`${limitWords[word].zh}数`, word],
        [`count-${word}`, word],
      ] as const,
  ),
)

const word = choice<LimitWord | 'better'>({
  better: { zh: '按好坏方向', en: 'As is better' },
  below: { zh: '低于', en: 'below' },
  above: { zh: '超过', en: 'above' },
  'at-least': { zh: '不低于', en: 'at least' },
  'at-most': { zh: '不超过', en: 'at most' },
})

const wordOf = (said: LimitWord | 'better'): Pick<ReachingFigure, 'word'> =>
  said === 'better' ? {} : { word: said }

/**
 * `{{k@2022:达标数(四川,35)}}` prints 21个中18个: how many regions directly within the scope reach the limit, at or
 * above it where more is better, at or below it where less is (`no-polarity` otherwise). `:低于数(四川,35)` prints
 * 21个市中18个低于35微克/立方米, and 均 where all are or none is. A value that is on one side of the limit as stored and
 * on the other as printed is refused (`limit-within-rounding`). B1 row 26.
 */
export const reaching: FigureKind<ReachingFigure> = {
  kind: 'reaching',
  join: '',
  label: { zh: '达标数', en: 'Regions reaching a limit' },
  ways: [
    {
      name: 'reaching',
      group: 'regions',
      label: { zh: '各地达标数', en: 'How many regions reach a limit' },
      fields: [scopeOfAll, word, limit],
      build: chosen => {
        const [scope, at] = [chosen.scope, limit.read(chosen)]
        return scope === undefined || at === undefined
          ? undefined
          : {
              kind: 'reaching',
              of: { ...chosen.of, region: '' },
              scope,
              limit: at,
              ...wordOf(word.read(chosen)),
            }
      },
      take: ({ of, scope, limit: at, word: said = 'better' }) => ({
        ...of,
        scope,
        more: { limit: at, word: said },
      }),
    },
  ],
  asks: [
    {
      name: 'reaching',
      words: ['达标数', '达标地区', '几个达标', 'dbs', 'reaching'],
      numbered: ['达标数', '达标', ...words.map(each => `${limitWords[each].zh}数`)],
      propose: subject =>
        subject.scope === ''
          ? []
          : [
              {
                kind: 'reaching',
                of: { ...subject.of, region: '' },
                scope: subject.scope,
                limit:
                  subject.number === undefined && subject.standard ? subject.standard : limitFor(subject),
                ...wordOf(keywords.get(subject.word) ?? 'better'),
              },
            ],
    },
  ],
  read: ({ keyword, argument = '', operands: [of] }) => {
    const [scope, given, ...more] = argument.split(',').map(piece => piece.trim())
    const limit = readLimit(given)
    const said = keywords.get(keyword)
    const isMeant =
      (said || keyword === '达标数' || keyword === 'reaching') &&
      of?.region === '' &&
      Key.safeParse(scope).success &&
      more.length === 0
    return isMeant && limit !== undefined
      ? { kind: 'reaching', of, scope: scope!, limit, ...wordOf(said ?? 'better') }
      : undefined
  },
  write: ({ of, scope, limit, word: said }) =>
    `${writeOperand(of)}:${said ? limitWords[said].zh : '达标'}数(${scope},${decimal(limit).toFixed()})`,
  operands: () => [],
  reach: ({ of, scope }) => [{ type: 'scope', of, scope }],
  honours: ({ word: said }, option) => {
    if (option === 'wording' || option === 'scale' || option === 'unitless') return said !== undefined
    return option === 'having' || (option === 'ofAll' && said === undefined)
  },
  accepts: onlyExact,
  peers: ({ of, scope }, scene) => allWithin(of, scope, scene),
  render: (figure, readings, { data, language }) => {
    const { indicator } = readings[0]!
    const { polarity } = indicator
    if (!figure.word && polarity === 'neutral') return refused('no-polarity', { indicator: indicator.key })
    const said = figure.word ?? (polarity === 'lower-is-better' ? 'at-most' : 'at-least')
    const limit = decimal(figure.limit)
    const onEdge = readings.filter(
      reading =>
        limitWords[said].holds(reading.value, limit) !== limitWords[said].holds(printedValue(reading), limit),
    )
    if (onEdge.length > 0) {
      const { indicator: key, period } = onEdge[0]!.operand
      return refused('limit-within-rounding', {
        indicator: key,
        period,
        limit: figure.limit,
        regions: onEdge.map(({ operand }) => operand.region),
      })
    }
    const reached = readings.filter(({ value }) => limitWords[said].holds(value, limit)).length
    const text = figure.word
      ? limitSaid(figure, said, reached, readings, data, language)
      : done(countSaid(figure, reached, readings, data, language))
    if (!text.ok) return text
    return done({
      text: text.value,
      number: String(reached),
      unit: language === 'zh' ? '个' : '',
      exact: new Decimal(reached),
      formula: `${readings.map(({ operand }) => operand.value).join(', ')} ${limitWords[said].sign} ${limit.toFixed()}`,
      rounding: unroundedWords(language),
      direction: 'none',
    })
  },
}

/** What all of them are where none is so. */
const opposites: Readonly<Record<LimitWord, LimitWord>> = {
  below: 'at-least',
  above: 'at-most',
  'at-least': 'below',
  'at-most': 'above',
}

type Lookup = Pick<FigureData, 'region'>

/** 21个中18个, with 总数 and 有 21个市中有18个. */
function countSaid(
  { print }: ReachingFigure,
  reached: number,
  readings: readonly Reading[],
  data: Lookup,
  language: Language,
): string {
  const all = print.ofAll
    ? regionsCounted(regionsOf(readings, data), language)
    : `${readings.length}${language === 'zh' ? '个' : ''}`
  return language === 'zh'
    ? `${all}中${print.having ? '有' : ''}${reached}个`
    : `${reached} of ${print.ofAll ? 'the ' : ''}${all}`
}

/** 6个市中3个综合指数低于3.6; of all 6个市综合指数均低于3.6, of none 6个市综合指数均不低于3.6. */
function limitSaid(
  { print, limit }: ReachingFigure,
  said: LimitWord,
  reached: number,
  readings: readonly Reading[],
  data: Lookup,
  language: Language,
): Outcome<string> {
  const { indicator } = readings[0]!
  const worded = wordedAs(print, indicator)
  if (!worded.ok) return worded
  const all = regionsCounted(regionsOf(readings, data), language)
  const { text } = limitQuantity(decimal(limit), formatOf(indicator, print), language)
  if (language === 'en') {
    const which =
      reached === readings.length ? `all ${all}` : `${reached === 0 ? 'none' : reached} of the ${all}`
    return done(`${which} ${said.replace('-', ' ')} ${text}`)
  }
  if (reached === readings.length) return done(`${all}${worded.value}均${limitWords[said].zh}${text}`)
  if (reached === 0) return done(`${all}${worded.value}均${limitWords[opposites[said]].zh}${text}`)
  return done(`${all}中${print.having ? '有' : ''}${reached}个${worded.value}${limitWords[said].zh}${text}`)
}
