import { done, refused } from '../../problem.ts'
import { addsUp } from '../additive.ts'
import { onlyExact, writeOperand, type FigureKind } from '../kind.ts'
import { inWords } from '../in-words.ts'
import type { Language, Operand, Printed } from '../model.ts'
import { parsePeriod } from '../period.ts'
import { start, takeSeries } from '../picking.ts'
import { periodCount, periodsBetween, sameSeries, since } from '../series.ts'
import { sumPrint } from '../sum.ts'

/** Σ over every period from one to another. */
export interface TotalFigure extends Printed {
  readonly kind: 'total'
  readonly from: Operand
  readonly to: Operand
}

/**
 * `{{k@2018→k@2022:累计}}` prints 累计57个, with 年数 and 语 五年累计建成污水厂57座: Σ of every period from one to the other,
 * none missing. What stands at a date, and a percentage, is not added up (`not-additive`). B1 rows 35, 36 and
 * 38.
 */
export const total: FigureKind<TotalFigure> = {
  kind: 'total',
  join: '→',
  canBeListed: () => true,
  label: { zh: '累计', en: 'Total' },
  ways: [
    {
      name: 'total',
      group: 'history',
      label: { zh: '累计', en: 'Total over periods' },
      fields: [start],
      build: ({ from, of }) => from && { kind: 'total', from, to: of },
      take: figure => takeSeries(figure),
    },
  ],
  asks: [
    {
      name: 'total',
      words: ['累计', '历年合计', 'lj', 'total'],
      propose: ({ from, of }) => (from ? [{ kind: 'total', from, to: of }] : []),
    },
  ],
  read: ({ keyword, argument, operands: [from, to, ...more] }) =>
    (keyword === '累计' || keyword === 'total') && from && to && more.length === 0 && argument === undefined
      ? { kind: 'total', from, to }
      : undefined,
  write: ({ from, to }) => `${writeOperand(from)}→${writeOperand(to)}:累计`,
  operands: ({ from, to }) => {
    const periods =
      from.indicator === to.indicator && from.region === to.region
        ? periodsBetween(from.period, to.period)
        : undefined
    return periods ? periods.map(period => ({ ...to, period })) : [from, to]
  },
  honours: ({ print }, option) => {
    if (option === 'periods') return print.periods === undefined || print.periods === 'start'
    if (option === 'years') return print.years !== 'yearly' && print.periods === undefined
    return (
      option === 'scale' ||
      option === 'unitless' ||
      option === 'decimals' ||
      option === 'trimmed' ||
      option === 'qualifier' ||
      option === 'wording'
    )
  },
  accepts: onlyExact,
  render: ({ from, to, print }, readings, { language }) => {
    const [first, last] = [readings[0]!, readings.at(-1)!]
    const same = sameSeries(first, last)
    if (!same.ok) return same
    if (!addsUp(first.indicator) || parsePeriod(to.period)?.type === 'date')
      return refused('not-additive', { indicator: first.indicator.key })
    if (from.period === to.period || !periodsBetween(from.period, to.period))
      return refused('period-not-comparable', { period: to.period, base: from.period })
    const sum = sumPrint(readings, print, language)
    return sum.ok
      ? done({
          ...sum.value,
          text: words({ kind: 'total', from, to, print }, sum.value.text, readings.length, language),
        })
      : sum
  },
}

/** 三年累计完成造林面积2.3万亩, 2020年以来累计57个; 57 sections in total over three years. */
function words(
  { from, to, print: { periods, years, wording } }: TotalFigure,
  said: string,
  count: number,
  language: Language,
): string {
  const counted =
    years === undefined
      ? ''
      : inWords(
          {
            text: periodCount(count, to.period, language).replace(' consecutive', ''),
            number: String(count),
            unit: '',
          },
          language,
        )
  const begun = periods === undefined ? '' : since(from.period, to.period, language)
  if (language === 'zh') return `${begun}${counted}累计${wording ?? ''}${said}`
  const over = counted === '' ? '' : ` over ${counted}`
  return `${said}${wording === undefined ? '' : ` of ${wording}`} in total${over}${begun === '' ? '' : ` ${begun}`}`
}
