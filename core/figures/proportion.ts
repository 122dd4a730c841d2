import { done, refused, type Outcome } from '../problem.ts'
import { placeOf, type Reading } from './kind.ts'
import type { Indicator } from './model.ts'
import { printedValue } from './printed-value.ts'
import { measureOf } from './units.ts'

/**
 * Whether zero of it is none of it: 4℃ is not twice 2℃, and growth of 6% is not half as much again as growth
 * of 4%.
 */
const isProportional = ({ unit, type }: Indicator): boolean =>
  type !== 'change' && measureOf(unit).dimension !== 'temperature 1'

/**
 * Refuses what no percentage and no multiple can be taken of (`not-proportional`): temperatures and values
 * that are changes themselves.
 */
export function proportional({ indicator }: Reading): Outcome<true> {
  return isProportional(indicator) ? done(true) : refused('not-proportional', { indicator: indicator.key })
}

/**
 * Whether a percentage or a multiple may be measured on a value. Refuses, besides what has none
 * (`not-proportional`), a value that is not above zero (`zero-base`) and one that prints as zero
 * (`prints-as-zero`), of which a reader would see 24900% of nothing.
 */
export function canBeBase(base: Reading): Outcome<true> {
  const isMeasured = proportional(base)
  if (!isMeasured.ok) return isMeasured
  const facts = { ...placeOf(base), value: base.operand.value }
  if (!base.value.gt(0)) return refused('zero-base', facts)
  return printedValue(base).isZero() ? refused('prints-as-zero', facts) : done(true)
}
