import { done, refused, type Outcome } from '../problem.ts'
import type { Decimal } from './decimal.ts'
import { term } from './formula.ts'
import { placeOf, unitsOf, type Reading } from './kind.ts'
import type { FigureData } from './model.ts'
import { partOf } from './together.ts'
import { canBePart, isPercentage } from './unit.ts'

/** A share in percent with how it came about. */
export interface Rate {
  readonly exact: Decimal
  readonly formula: string
}

/**
 * The share of a part in its whole in percent, or one percentage as it is stored. Refuses parts of another unit (`unit-mismatch`), region or period, a
 * whole that is not above zero (`zero-base`), more than the whole (`parts-exceed-whole`) and, alone, what is no percentage
 * (`not-a-percentage`).
 */
export function shareOf([part, whole]: readonly Reading[], data: Pick<FigureData, 'regionsWithin'>): Outcome<Rate> {
  const { indicator, value } = part!
  if (!whole) return isPercentage(indicator) ? done({ exact: value, formula: term(value) }) : refused('not-a-percentage', { indicator: indicator.key, unit: indicator.unit })
  if (!canBePart(indicator, whole.indicator)) return refused('unit-mismatch', unitsOf(part!, whole))
  const related = partOf(part!, whole, data)
  if (!related.ok) return related
  if (!whole.value.gt(0)) return refused('zero-base', { ...placeOf(whole), value: whole.operand.value })
  if (value.gt(whole.value)) return refused('parts-exceed-whole', { ...placeOf(whole), parts: part!.operand.value, whole: whole.operand.value })
  return done({ exact: value.dividedBy(whole.value).times(100), formula: `${term(value)} ÷ ${term(whole.value)} × 100` })
}
