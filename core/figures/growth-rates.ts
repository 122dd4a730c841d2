import { done, refused, type Outcome } from '../problem.ts'
import type { Decimal } from './decimal.ts'
import { difference, term } from './formula.ts'
import { placeOf, type Reading } from './kind.ts'
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
 * The growth of each value on its base, (v−p)/p×100. Refuses what no growth is measured on, as `canBeBase`
 * does, and a value below it (`crosses-zero`).
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

const growthOn = ({ value }: Reading, { value: base }: Reading): GrowthRate => ({
  rate: value.minus(base).dividedBy(base).times(100),
  formula: `(${difference(value, base)}) ÷ ${term(base)} × 100`,
})
