import { done, refused } from '../../problem.ts'
import { Decimal } from '../decimal.ts'
import { term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import type { Language, Operand, Printed } from '../model.ts'
import { choice, number } from '../picking.ts'
import { isLowest, rivalOf, type Superlative } from '../record-claim.ts'
import { comparedWords } from '../rounding-words.ts'
import { periodCount, recentHistory } from '../series.ts'

/** The best by polarity, the highest or the lowest of the last so many periods, its own among them. */
export interface RecentFigure extends Printed {
  readonly kind: 'recent'
  readonly of: Operand
  readonly word: Superlative
  readonly periods: number
}

const keywords: Readonly<Record<string, Superlative>> = {
  近年最好: 'best',
  近年新高: 'highest',
  近年新低: 'lowest',
  'recent-best': 'best',
  'recent-high': 'highest',
  'recent-low': 'lowest',
}
const written: Readonly<Record<Superlative, string>> = {
  best: '近年最好',
  highest: '近年新高',
  lowest: '近年新低',
}
const zh: Readonly<Record<Superlative, string>> = { best: '来最好水平', highest: '新高', lowest: '新低' }

const word = choice<Superlative>({
  best: { zh: '最好水平', en: 'best' },
  highest: { zh: '新高', en: 'highest' },
  lowest: { zh: '新低', en: 'lowest' },
})

const fewOf = /^([2-9]|[1-9]\d)$/
const periods = number('periods', { zh: '近几年（期）', en: 'Of how many periods' }, '5', fewOf)

/** From 2 up to 99 periods. */
const readPeriods = (argument: string | undefined): number | undefined =>
  argument !== undefined && fewOf.test(argument) ? Number(argument) : undefined

/**
 * `{{k@2022:近年最好(5)}}` prints 近5年来最好水平, as printed better than each of the four years before; `:近年新高(5)`
 * 近5年新高, `:近年新低(5)` 近5年新低. All values of these periods have to be known (`series-incomplete`), so nobody need
 * have declared where the series begins. A tie is refused (`not-a-record`), and the best of an indicator
 * without polarity (`no-polarity`).
 */
export const recent: FigureKind<RecentFigure> = {
  kind: 'recent',
  join: '',
  label: { zh: '近几年之最', en: 'Best of recent years' },
  ways: [
    {
      name: 'recent',
      group: 'history',
      label: { zh: '近几年最好、新高、新低', en: 'Best, highest, lowest in so many years' },
      fields: [word, periods],
      build: chosen => {
        const many = readPeriods(periods.read(chosen))
        return many === undefined
          ? undefined
          : { kind: 'recent', of: chosen.of, word: word.read(chosen), periods: many }
      },
      take: ({ of, word: said, periods: many }) => ({ ...of, more: { word: said, periods: String(many) } }),
    },
  ],
  asks: [
    {
      name: 'recent',
      words: ['近年最好', '近年新高', '近年新低', '近几年最好', 'recent-best'],
      numbered: ['近年最好', '近年新高', '近年新低'],
      propose: ({ of, word: asked, number: many }) => {
        const said = asked.endsWith('高') ? 'highest' : asked.endsWith('低') ? 'lowest' : 'best'
        return [{ kind: 'recent', of, word: said, periods: readPeriods(many) ?? 5 }]
      },
    },
  ],
  read: ({ keyword, argument, operands: [of] }) => {
    const [said, many] = [keywords[keyword], readPeriods(argument)]
    return said && of && many !== undefined ? { kind: 'recent', of, word: said, periods: many } : undefined
  },
  write: ({ of, word: said, periods: many }) => `${writeOperand(of)}:${written[said]}(${many})`,
  operands: ({ of }) => [of],
  reach: ({ of }) => [{ type: 'series', of }],
  honours: () => false,
  accepts: onlyExact,
  peers: ({ of, periods: many }, scene) => recentHistory(of, many, scene),
  render: ({ of, word: said, periods: many }, [own, ...earlier], { language }) => {
    const { indicator } = own!
    if (said === 'best' && indicator.polarity === 'neutral')
      return refused('no-polarity', { indicator: indicator.key })
    const rival = rivalOf(said, own!, earlier)
    if (rival)
      return refused('not-a-record', {
        ...placeOf(own!),
        value: own!.operand.value,
        rival: rival.operand.period,
        record: rival.operand.value,
      })
    const count = periodCount(many, of.period, language).replace(' consecutive', '')
    return done({
      text: words(said, count, language),
      number: String(many),
      unit: count.replace(/^\d+ ?/, ''),
      exact: new Decimal(many),
      formula: `${term(own!.value)} ${isLowest(said, indicator) ? '<' : '>'} ${earlier.map(({ value }) => term(value)).join(', ')}`,
      rounding: comparedWords(indicator.decimals, indicator.rounding, language),
      direction: 'none',
    })
  },
}

const words = (said: Superlative, count: string, language: Language): string =>
  language === 'zh' ? `近${count}${zh[said]}` : `the ${said} in ${count}`
