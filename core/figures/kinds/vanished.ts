import { done, refused } from '../../problem.ts'
import { decimal } from '../decimal.ts'
import { difference, scaled } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import type { Operand, Printed } from '../model.ts'
import { start, takeSeries } from '../picking.ts'
import { formatOf, quantity } from '../quantity.ts'
import { sameSeries } from '../series.ts'
import { roundingWords } from '../rounding-words.ts'
import { comparePeriods } from '../period.ts'

/** What there was, and that none of it is left. */
export interface VanishedFigure extends Printed {
  readonly kind: 'vanished'
  readonly from: Operand
  readonly to: Operand
}

/**
 * `{{k@2018→k@2022:降为零}}` prints 由3天降为零: what is zero as stored (`not-zero`) and was above it (`zero-base`).
 * When it was is left to the sentence.
 */
export const vanished: FigureKind<VanishedFigure> = {
  kind: 'vanished',
  join: '→',
  label: { zh: '降为零', en: 'Down to zero' },
  ways: [
    {
      name: 'vanished',
      group: 'history',
      label: { zh: '由若干降为零', en: 'From so many to zero' },
      fields: [start],
      build: ({ from, of }) => from && { kind: 'vanished', from, to: of },
      take: figure => takeSeries(figure),
    },
  ],
  asks: [
    {
      name: 'vanished',
      words: ['降为零', '降到零', '降至零', '减为零', '减少到零', 'down-to-zero'],
      propose: ({ from, of }) => (from ? [{ kind: 'vanished', from, to: of }] : []),
    },
  ],
  read: ({ keyword, argument, operands: [from, to, ...more] }) =>
    (keyword === '降为零' || keyword === 'down-to-zero') &&
    from &&
    to &&
    more.length === 0 &&
    argument === undefined
      ? { kind: 'vanished', from, to }
      : undefined,
  write: ({ from, to }) => `${writeOperand(from)}→${writeOperand(to)}:降为零`,
  operands: ({ from, to }) => [from, to],
  honours: (_expression, option) => option === 'scale' || option === 'unitless',
  compares: ({ from, to }) =>
    comparePeriods(from.period, to.period) < 0
      ? done(true)
      : refused('period-not-comparable', { period: to.period, base: from.period }),
  accepts: onlyExact,
  render: ({ print }, [from, to], { language }) => {
    const same = sameSeries(from!, to!)
    if (!same.ok) return same
    if (!to!.value.isZero()) return refused('not-zero', { ...placeOf(to!), value: to!.operand.value })
    if (!from!.value.gt(0)) return refused('zero-base', { ...placeOf(from!), value: from!.operand.value })
    const { indicator } = from!
    const format = formatOf(indicator, print, indicator.rounding, from!.value)
    const { text, number, unit, power, places } = quantity(from!.value, format, language)
    if (decimal(number).isZero())
      return refused('prints-as-zero', { ...placeOf(from!), value: from!.operand.value })
    return done({
      text: language === 'zh' ? `由${text}降为零` : `down from ${text} to zero`,
      number,
      unit,
      exact: from!.value.times(`1e${-power}`),
      formula: scaled(difference(from!.value, to!.value), power),
      rounding: roundingWords(places, format.mode, language),
      direction: 'down',
    })
  },
}
