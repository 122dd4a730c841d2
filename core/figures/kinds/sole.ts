import { done, refused } from '../../problem.ts'
import { limitFor } from '../asking.ts'
import { decimal } from '../decimal.ts'
import { term } from '../formula.ts'
import { limitQuantity, readLimit } from '../limit.ts'
import { limitWords, type LimitWord } from '../limit-words.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind, type Reading } from '../kind.ts'
import { Key, type Operand, type Printed } from '../model.ts'
import { choice, limit, scope } from '../picking.ts'
import { printedValue } from '../printed-value.ts'
import { formatOf } from '../quantity.ts'
import { regionNoun, regionsCounted } from '../region-noun.ts'
import { genericName, regionNameOf } from '../region.ts'
import { unroundedWords } from '../rounding-words.ts'
import { peersWithin, regionsOf } from '../scope.ts'

/** The only region directly within `scope` beyond a limit, a decimal in the indicator's unit. */
export interface SoleFigure extends Printed {
  readonly kind: 'sole'
  readonly of: Operand
  readonly scope: string
  readonly word: LimitWord
  readonly limit: string
}

const names = Object.keys(limitWords) as readonly LimitWord[]
const keywords = new Map<string, LimitWord>(
  names.flatMap(
    name =>
      [
        [`唯一${limitWords[name].zh}`, name],
        [`only-${name}`, name],
      ] as const,
  ),
)
const chinese = names.map(name => `唯一${limitWords[name].zh}`)

const word = choice<LimitWord>({
  above: { zh: '超过', en: 'above' },
  below: { zh: '低于', en: 'below' },
  'at-least': { zh: '不低于', en: 'at least' },
  'at-most': { zh: '不超过', en: 'at most' },
})

/**
 * `{{k@2022:唯一超过(四川,90)}}` prints 是四川省唯一超过90%的市, with 泛称 and 总数 是全省21个市（州）中唯一超过90%的, `:唯一低于`, `:唯一不低于` and
 * `:唯一不超过` likewise. The region itself is beyond the limit, stored and printed (`limit-not-reached`), and no
 * other one directly within the scope is (`not-the-only`), as stored or as printed; the scope has to be
 * declared whole and to have all its values.
 */
export const sole: FigureKind<SoleFigure> = {
  kind: 'sole',
  join: '',
  label: { zh: '唯一', en: 'The only one' },
  ways: [
    {
      name: 'sole',
      group: 'regions',
      label: { zh: '唯一超过、低于某数', en: 'The only region above or below a number' },
      fields: [scope, word, limit],
      build: chosen => {
        const [within, at] = [chosen.scope, limit.read(chosen)]
        return within === undefined || at === undefined
          ? undefined
          : { kind: 'sole', of: chosen.of, scope: within, word: word.read(chosen), limit: at }
      },
      take: ({ of, scope: within, word: said, limit: at }) => ({
        ...of,
        scope: within,
        more: { word: said, limit: at },
      }),
    },
  ],
  asks: [
    {
      name: 'sole',
      words: ['唯一', ...chinese, '唯一高于', 'the-only'],
      numbered: [...chinese, '唯一高于'],
      propose: subject =>
        subject.scope === ''
          ? []
          : [
              {
                kind: 'sole',
                of: subject.of,
                scope: subject.scope,
                word: keywords.get(subject.word) ?? 'above',
                limit: limitFor(subject),
              },
            ],
    },
  ],
  read: ({ keyword, argument = '', operands: [of] }) => {
    const said = keywords.get(keyword)
    const [within = '', given, ...more] = argument.split(',').map(piece => piece.trim())
    const at = readLimit(given)
    return said && of && at !== undefined && more.length === 0 && Key.safeParse(within).success
      ? { kind: 'sole', of, scope: within, word: said, limit: at }
      : undefined
  },
  write: ({ of, scope: within, word: said, limit: at }) =>
    `${writeOperand(of)}:唯一${limitWords[said].zh}(${within},${decimal(at).toFixed()})`,
  operands: ({ of }) => [of],
  reach: ({ of, scope: within }) => [{ type: 'scope', of, scope: within }],
  honours: (_expression, option) =>
    option === 'generic' || option === 'ofAll' || option === 'scale' || option === 'unitless',
  accepts: onlyExact,
  peers: ({ of, scope: within }, scene) => peersWithin(of, within, scene),
  render: ({ scope: within, word: said, limit: given, print }, [own, ...others], { data, language }) => {
    const region = data.region(within)
    if (!region) return refused('unknown-region', { region: within })
    const at = decimal(given)
    const { holds, sign, opposite, zh, en } = limitWords[said]
    const isBeyond = (reading: Reading): boolean => holds(reading.value, at)
    const facts = { ...placeOf(own!), limit: given }
    if (!isBeyond(own!) || !holds(printedValue(own!), at))
      return refused('limit-not-reached', { ...facts, value: own!.operand.value })
    const alike = others.filter(other => isBeyond(other) || holds(printedValue(other), at))
    if (alike.length > 0)
      return refused('not-the-only', {
        indicator: own!.indicator.key,
        period: own!.operand.period,
        limit: given,
        regions: alike.map(({ operand }) => operand.region),
      })
    const { text, number, unit, power } = limitQuantity(at, formatOf(own!.indicator, print), language)
    const among = regionsOf([own!, ...others], data)
    const name = (print.generic ? genericName(region, language) : undefined) ?? regionNameOf(region, language)
    const counted = regionsCounted(among, language)
    return done({
      text:
        language === 'en'
          ? `the only one of the ${counted} in ${name} ${en} ${text}`
          : `是${name}${print.ofAll ? `${counted}中` : ''}唯一${zh}${text}的${print.ofAll ? '' : regionNoun(among)}`,
      number,
      unit,
      exact: own!.value.times(`1e${-power}`),
      formula: `${term(own!.value)} ${sign} ${term(at)}; ${others.map(({ value }) => term(value)).join(', ')} ${opposite} ${term(at)}`,
      rounding: unroundedWords(language),
      direction: 'none',
    })
  },
}
