import { done, refused } from '../../problem.ts'
import { decimal } from '../decimal.ts'
import { term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import type { Operand, Printed } from '../model.ts'
import { takePair, whole } from '../picking.ts'
import { formatOf, quantity } from '../quantity.ts'
import { roundingWords } from '../rounding-words.ts'
import { partOf } from '../together.ts'
import { isPercentage } from '../unit.ts'
import { countsFor, wholesFor } from '../whole-counts.ts'

/** How many of a whole a stated rate is; things come whole. */
export interface CountedFigure extends Printed {
  readonly kind: 'counted'
  readonly rate: Operand
  readonly whole: Operand
}

/**
 * `{{优良天数率@2022/有效监测天数@2022:个数}}`: how many of the whole a stated rate is, 295天 for 80.8% of 365. Days and
 * other things come whole, so a rate that no whole number reaches is refused (`rate-not-reachable`): 87.5% of
 * 365 days cannot be, because 319 are 87.4% and 320 are 87.7% (GONGWEN B3, B1 row 25). One that several reach
 * is refused too (`rate-ambiguous`).
 */
export const counted: FigureKind<CountedFigure> = {
  kind: 'counted',
  join: '/',
  label: { zh: '个数', en: 'Count' },
  ways: [
    {
      name: 'counted',
      group: 'parts',
      label: { zh: '由比率算出几个', en: 'How many a rate stands for' },
      fields: [whole({ zh: '总数（乘以比率）', en: 'Total the rate is of' })],
      build: ({ of, whole: all }) => all && { kind: 'counted', rate: of, whole: all },
      take: ({ rate, whole: all }) => takePair(rate, all),
    },
  ],
  asks: [
    {
      name: 'count',
      words: ['个数', 'gs', 'count'],
      takes: 'several',
      propose: ({ of, others: [all] }) => (all ? [{ kind: 'counted', rate: of, whole: all }] : []),
    },
  ],
  read: ({ keyword, argument, operands: [rate, whole, ...more] }) =>
    (keyword === '个数' || keyword === 'count') &&
    argument === undefined &&
    rate &&
    whole &&
    more.length === 0
      ? { kind: 'counted', rate, whole }
      : undefined,
  write: ({ rate, whole }) => `${writeOperand(rate)}/${writeOperand(whole)}:个数`,
  operands: ({ rate, whole }) => [rate, whole],
  honours: (_expression, option) => option === 'unitless',
  accepts: onlyExact,
  render: ({ print }, [rate, whole], { data, language }) => {
    if (!isPercentage(rate!.indicator))
      return refused('not-a-percentage', { indicator: rate!.indicator.key, unit: rate!.indicator.unit })
    if (!whole!.value.isInteger() || !whole!.value.gt(0))
      return refused('not-a-count', { ...placeOf(whole!), value: whole!.operand.value })
    const related = partOf(rate!, whole!, data)
    if (!related.ok) return related
    const stated = rate!.operand.value
    const of = whole!.value.toNumber()
    const counts = countsFor(stated, of)
    if (counts.length === 0)
      return refused('rate-not-reachable', {
        ...placeOf(rate!),
        rate: stated,
        whole: String(of),
        instead: wholesFor(stated, of).map(String),
      })
    if (counts.length > 1)
      return refused('rate-ambiguous', {
        ...placeOf(rate!),
        rate: stated,
        whole: String(of),
        counts: [String(counts[0]), String(counts.at(-1))],
      })
    const format = { ...formatOf(whole!.indicator, print), decimals: 0 }
    const { text, number, unit } = quantity(decimal(String(counts[0])), format, language)
    return done({
      text,
      number,
      unit,
      exact: rate!.value.times(whole!.value).dividedBy(100),
      formula: `${term(rate!.value)} × ${term(whole!.value)} ÷ 100`,
      rounding: roundingWords(0, format.mode, language),
      direction: 'none',
    })
  },
}
