import { done, refused } from '../../problem.ts'
import { amount } from '../amount.ts'
import { decimal } from '../decimal.ts'
import { scaled, term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import type { Operand, Printed } from '../model.ts'
import { start, takeSeries } from '../picking.ts'
import { tellingPrint } from '../printed-value.ts'
import { formatOf } from '../quantity.ts'
import { periodsBetween, sameSeries } from '../series.ts'
import { isCounted } from '../unit.ts'

/** The mean of every period from one to another. */
export interface MeanFigure extends Printed {
  readonly kind: 'mean'
  readonly from: Operand
  readonly to: Operand
}

/** `{{k@2018→k@2022:平均}}` prints 平均307天: the mean of every period from one to the other, none missing. */
export const mean: FigureKind<MeanFigure> = {
  kind: 'mean',
  join: '→',
  canBeListed: () => true,
  label: { zh: '平均', en: 'Mean' },
  ways: [
    {
      name: 'mean',
      group: 'history',
      label: { zh: '几期平均', en: 'Mean of several periods' },
      fields: [start],
      build: ({ from, of }) => from && { kind: 'mean', from, to: of },
      take: figure => takeSeries(figure),
    },
  ],
  asks: [
    {
      name: 'mean',
      words: ['年平均', '多年平均', '平均值', 'mean'],
      alone: ['平均'],
      propose: ({ from, of }) => (from ? [{ kind: 'mean', from, to: of }] : []),
    },
  ],
  read: ({ keyword, argument, operands: [from, to, ...more] }) =>
    (keyword === '平均' || keyword === 'mean') && from && to && more.length === 0 && argument === undefined
      ? { kind: 'mean', from, to }
      : undefined,
  write: ({ from, to }) => `${writeOperand(from)}→${writeOperand(to)}:平均`,
  operands: ({ from, to }) => {
    const periods =
      from.indicator === to.indicator && from.region === to.region
        ? periodsBetween(from.period, to.period)
        : undefined
    return periods ? periods.map(period => ({ ...to, period })) : [from, to]
  },
  honours: (_expression, option) =>
    option === 'scale' ||
    option === 'unitless' ||
    option === 'decimals' ||
    option === 'trimmed' ||
    option === 'qualifier',
  accepts: onlyExact,
  render: ({ from, to, print }, readings, { language }) => {
    const [first, last] = [readings[0]!, readings.at(-1)!]
    const same = sameSeries(first, last)
    if (!same.ok) return same
    if (from.period === to.period || !periodsBetween(from.period, to.period))
      return refused('period-not-comparable', { period: to.period, base: from.period })
    const { indicator } = last
    const exact = readings
      .reduce((sum, { value }) => sum.plus(value), decimal('0'))
      .dividedBy(readings.length)
    const facts = { ...placeOf(last), value: last.operand.value }
    const said = amount(exact, {
      format: formatOf(indicator, print, indicator.rounding, exact),
      language,
      print,
      facts,
      isCounted: isCounted(indicator),
    })
    if (!said.ok) return said
    const telling = tellingPrint({ ...last, value: exact }, said.value)
    if (!telling.ok) return telling
    const { text, number, unit, power, rule } = said.value
    return done({
      text: language === 'zh' ? `平均${text}` : `${text} on average`,
      number,
      unit,
      exact: exact.times(`1e${-power}`),
      formula: scaled(
        `(${readings.map(({ value }) => term(value)).join(' + ')}) ÷ ${readings.length}`,
        power,
      ),
      rounding: rule,
      direction: 'none',
    })
  },
}
