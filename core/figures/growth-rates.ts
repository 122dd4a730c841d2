import { done, refused, type Outcome } from '../problem.ts'
import { decimal, type Decimal } from './decimal.ts'
import { difference, term } from './formula.ts'
import { placeOf, type Reading } from './kind.ts'
import { printedValue } from './printed-value.ts'
import { canBeBase } from './proportion.ts'
import { isPercentage, isRate } from './unit.ts'

/** A growth rate in percent and how it came about. */
export interface GrowthRate {
  readonly rate: Decimal
  readonly formula: string
}

/** Whether values can be growth rates themselves: percentages, and what is entered as a change. */
export const isGrowth = ({ indicator }: Pick<Reading, 'indicator'>): boolean =>
  isRate(indicator) || indicator.type === 'change'

/** Values that are growth rates themselves. Refuses what is no percentage (`not-a-percentage`). */
export function statedRates(readings: readonly Reading[]): Outcome<GrowthRate[]> {
  const strange = readings.find(({ indicator }) => !isPercentage(indicator))
  if (strange)
    return refused('not-a-percentage', { indicator: strange.indicator.key, unit: strange.indicator.unit })
  return done(readings.map(({ value }) => ({ rate: value, formula: term(value) })))
}

/**
 * The growth of each value on its base, (v−p)/p×100, and none where both print alike. Refuses what no growth
 * is measured on, as `canBeBase` does, and a value below it (`crosses-zero`).
 */
export function computedRates(pairs: readonly (readonly [Reading, Reading])[]): Outcome<GrowthRate[]> {
  const empty = pairs.map(([, before]) => canBeBase(before)).find(({ ok }) => !ok)
  if (empty && !empty.ok) return empty
  const crossed = pairs.find(([{ value }]) => value.lt(0))
  if (crossed)
    return refused('crosses-zero', {
      ...placeOf(crossed[0]),
      value: crossed[0].operand.value,
      base: crossed[1].operand.value,
    })
  return done(pairs.map(([now, before]) => growthOn(now, before)))
}

/** What prints alike has not grown, however little lies between: 持平, as 同比 says of it. */
function growthOn(now: Reading, base: Reading): GrowthRate {
  const shown = [printedValue(now), printedValue(base)] as const
  if (shown[0].eq(shown[1])) return { rate: decimal('0'), formula: difference(...shown) }
  return {
    rate: now.value.minus(base.value).dividedBy(base.value).times(100),
    formula: `(${difference(now.value, base.value)}) ÷ ${term(base.value)} × 100`,
  }
}
