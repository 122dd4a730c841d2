import { done, refused, type Outcome } from '../../problem.ts'
import { addsUp } from '../additive.ts'
import { amount } from '../amount.ts'
import { scaled, term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind, type Reading } from '../kind.ts'
import type { Indicator, Operand, Printed } from '../model.ts'
import { wordedAs } from '../per-words.ts'
import { daysCovered } from '../period.ts'
import { tellingPrint } from '../printed-value.ts'
import { formatOf, scalePower } from '../quantity.ts'
import { isCounted } from '../unit.ts'
import { measureOf } from '../units.ts'

/** What a total of a period comes to for each of its days. */
export interface DailyFigure extends Printed {
  readonly kind: 'daily'
  readonly of: Operand
}

/**
 * `{{k@2022-H1:日均}}` prints 日均3.4万人次, with 语 日均处理垃圾395吨: the total of a period divided by all its days, with
 * the decimals of the indicator and one at least below ten. Only a total has a daily average (`not-a-total`):
 * no rate, index or concentration, nothing as of a date, nothing that is so much a day already, and no days.
 */
export const daily: FigureKind<DailyFigure> = {
  kind: 'daily',
  join: '',
  label: { zh: '日均', en: 'Daily average' },
  ways: [
    {
      name: 'daily',
      group: 'amount',
      label: { zh: '日均（总量除以天数）', en: 'Daily average (the total by the days)' },
      fields: [],
      build: ({ of }) => ({ kind: 'daily', of }),
      take: ({ of }) => ({ ...of }),
    },
  ],
  asks: [
    {
      name: 'daily',
      words: ['日均', '日均值', 'daily-average'],
      propose: ({ of, indicator }) => (isTotal(indicator) ? [{ kind: 'daily', of }] : []),
    },
  ],
  read: ({ keyword, argument, operands: [of] }) =>
    (keyword === '日均' || keyword === 'daily-average') && of && argument === undefined
      ? { kind: 'daily', of }
      : undefined,
  write: ({ of }) => `${writeOperand(of)}:日均`,
  operands: ({ of }) => [of],
  honours: (_expression, option) =>
    option === 'scale' ||
    option === 'unitless' ||
    option === 'decimals' ||
    option === 'trimmed' ||
    option === 'qualifier' ||
    option === 'wording',
  accepts: onlyExact,
  render: ({ of, print }, [reading], { language }) => {
    const days = daysOf(reading!, of.period)
    if (!days.ok) return days
    const { indicator, value, operand } = reading!
    const worded = wordedAs(print, indicator)
    if (!worded.ok) return worded
    const exact = value.dividedBy(days.value)
    const format = formatOf(indicator, print, indicator.rounding, exact)
    const isSmall = exact
      .abs()
      .times(`1e${-scalePower(format)}`)
      .lt(10)
    const decimals = print.decimals ?? Math.max(format.decimals, isSmall ? 1 : 0)
    const said = amount(exact, {
      format: { ...format, decimals },
      language,
      print,
      facts: { ...placeOf(reading!), value: operand.value },
      isCounted: isCounted(indicator),
    })
    if (!said.ok) return said
    const telling = tellingPrint({ ...reading!, value: exact }, said.value)
    if (!telling.ok) return telling
    const { text, number, unit, power, rule } = said.value
    const what = worded.value
    return done({
      text:
        language === 'zh'
          ? `日均${what}${text}`
          : `${what === '' ? '' : `${what} of `}${text} a day on average`,
      number,
      unit,
      exact: exact.times(`1e${-power}`),
      formula: scaled(`${term(value)} ÷ ${days.value}`, power),
      rounding: rule,
      direction: 'none',
    })
  },
}

/** Whether values add up over the days of a period: a capacity by the day and the days themselves do not. */
function isTotal(indicator: Indicator): boolean {
  const { dimension } = measureOf(indicator.unit)
  return addsUp(indicator) && !/\btime -|^power /.test(dimension) && !/[天日]$/.test(indicator.unit)
}

function daysOf({ indicator, operand }: Reading, period: string): Outcome<number> {
  const days = daysCovered(period)
  return days > 0 && isTotal(indicator)
    ? done(days)
    : refused('not-a-total', {
        indicator: indicator.key,
        region: operand.region,
        period,
        unit: indicator.unit,
      })
}
