import { done, refused, type Outcome } from '../../problem.ts'
import { amount, percentFormat } from '../amount.ts'
import { Decimal } from '../decimal.ts'
import { chooseVerb, directionOf } from '../direction.ts'
import { amountVerb } from '../english-verbs.ts'
import { difference, term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind, type Reading } from '../kind.ts'
import type { Language, Operand, Printed, PrintOptions, VerbPair } from '../model.ts'
import { areComparable, yearsBetween } from '../period.ts'
import { start, takeSeries } from '../picking.ts'
import { gone, isLostButSome, printedValue, tellingDecimals } from '../printed-value.ts'
import { canBeBase } from '../proportion.ts'
import { sameSeries } from '../series.ts'
import { hanNumber } from '../spoken.ts'
import { smallEn } from '../words-en.ts'
import { verbsZh } from '../words-zh.ts'

/** Compound yearly growth, (v/p)^(1/n)−1 over n intervals of a year. */
export interface GrowthFigure extends Printed {
  readonly kind: 'growth'
  readonly from: Operand
  readonly to: Operand
}

/**
 * `{{k@2018→k@2022:年均增长}}` prints 年均增长5.4%: the compound yearly rate (v/p)^(1/n)−1, n the intervals of a
 * year, not the years named, at least two (`not-several-years`). B1 row 18.
 */
export const growth: FigureKind<GrowthFigure> = {
  kind: 'growth',
  join: '→',
  canBeListed: () => true,
  label: { zh: '年均增长', en: 'Yearly growth' },
  ways: [
    {
      name: 'growth',
      group: 'change',
      label: { zh: '年均增长', en: 'Average yearly growth' },
      fields: [start],
      build: ({ from, of }) => from && { kind: 'growth', from, to: of },
      take: figure => takeSeries(figure),
    },
  ],
  asks: [
    {
      name: 'growth',
      words: ['年均增长', '年均增速', '年均下降', '复合增长', 'njzz', 'cagr'],
      usual: { 'with-start': 1 },
      propose: ({ from, of }) => (from ? [{ kind: 'growth', from, to: of }] : []),
    },
  ],
  isSigned: true,
  englishVerbs: () => 'before-amount',
  read: ({ keyword, argument, operands: [from, to, ...more] }) =>
    (keyword === '年均增长' || keyword === 'yearly-growth') &&
    from &&
    to &&
    more.length === 0 &&
    argument === undefined
      ? { kind: 'growth', from, to }
      : undefined,
  write: ({ from, to }) => `${writeOperand(from)}→${writeOperand(to)}:年均增长`,
  operands: ({ from, to }) => [from, to],
  honours: (_expression, option) =>
    option === 'decimals' ||
    option === 'trimmed' ||
    option === 'verbs' ||
    option === 'completed' ||
    option === 'qualifier' ||
    option === 'years',
  compares: ({ from, to }) =>
    intervals(from.period, to.period) === undefined
      ? refused('not-several-years', { period: to.period, base: from.period })
      : done(true),
  accepts: onlyExact,
  render: ({ print }, [from, to], { language }) => {
    const same = sameSeries(from!, to!)
    if (!same.ok) return same
    const years = intervals(from!.operand.period, to!.operand.period)!
    const based = canBeBase(from!)
    if (!based.ok) return based
    if (!to!.value.gt(0)) return refused('zero-base', { ...placeOf(to!), value: to!.operand.value })
    const { rounding: mode } = to!.indicator
    const direction = directionOf(printedValue(to!).comparedTo(printedValue(from!)))
    const exact = direction === 'level' ? new Decimal(0) : yearlyRate(from!, to!, years)
    const decimals = print.decimals ?? tellingDecimals(exact, 1, mode, gone)
    const asked = direction === 'level' ? {} : print
    const facts = { ...placeOf(to!), value: to!.operand.value }
    if (isLostButSome(exact, decimals, mode)) return refused('prints-as-gone', facts)
    const said = amount(exact.abs(), {
      format: percentFormat(decimals, mode, asked),
      language,
      print: asked,
      facts,
    })
    if (!said.ok) return said
    const pair = print.verbs ?? (language === 'zh' ? 'grow-fall' : 'rise-fall')
    const verb = direction === 'level' ? done('') : verbOf(pair, direction, to!, print, language)
    if (!verb.ok) return verb
    const over = spanWords(years, print, language)
    const level = language === 'zh' ? `${over}持平` : `unchanged ${over}`
    const moved =
      language === 'zh'
        ? `${over}${verb.value}${print.completed ? '了' : ''}${said.value.text}`
        : `${verb.value} ${said.value.text} a year ${over}`
    return done({
      text: direction === 'level' ? level : moved,
      number: said.value.number,
      unit: '%',
      exact,
      formula:
        direction === 'level'
          ? difference(printedValue(to!), printedValue(from!))
          : `((${term(to!.value)} ÷ ${term(from!.value)})^(1 ÷ ${years}) − 1) × 100`,
      rounding: said.value.rule,
      direction,
    })
  },
}

const verbOf = (
  pair: VerbPair,
  direction: 'up' | 'down',
  { indicator }: Reading,
  print: PrintOptions,
  language: Language,
): Outcome<string> =>
  language === 'zh'
    ? chooseVerb(verbsZh[pair], pair, direction, indicator)
    : amountVerb(pair, print, direction, indicator)

/**
 * 年均, 两年平均, 五年年均; on average, on average over two years. The years are the intervals, not the years named.
 */
function spanWords(years: number, print: PrintOptions, language: Language): string {
  if (language === 'en') return `on average${print.years ? ` over ${smallEn(years)} years` : ''}`
  if (!print.years) return '年均'
  return `${hanNumber(`${years}年`, String(years))}${print.years === 'yearly' ? '年均' : '平均'}`
}

/** Years from one period to another of its type, at least two. */
function intervals(start: string, end: string): number | undefined {
  const years = areComparable(start, end) ? yearsBetween(start, end) : undefined
  return years !== undefined && years >= 2 ? years : undefined
}

function yearlyRate(from: Reading, to: Reading, years: number): Decimal {
  return to.value.dividedBy(from.value).pow(new Decimal(1).dividedBy(years)).minus(1).times(100)
}
