import { done, refused, type Outcome } from '../problem.ts'
import { decimal, roundTo, type Decimal } from './decimal.ts'
import { term } from './formula.ts'
import { placeOf, unitsOf, type Reading } from './kind.ts'
import type { FigureData } from './model.ts'
import { printedValue, tellingDecimals } from './printed-value.ts'
import { canBeBase } from './proportion.ts'
import { partOf } from './together.ts'
import { canBePart, isPercentage } from './unit.ts'

const all = decimal('100')

/** A share in percent with how it came about. */
export interface Rate {
  readonly exact: Decimal
  /** As it prints where it is said in numbers. */
  readonly seen: Decimal
  readonly formula: string
}

/**
 * Whether one value is so much of another. Refuses parts of another unit (`unit-mismatch`), region or period,
 * parts and wholes that no share is measured on (`not-proportional`), a whole that is not above zero
 * (`zero-base`), a part below it (`negative-part`) and more than the whole (`parts-exceed-whole`).
 */
export function shareable(
  part: Reading,
  whole: Reading,
  data: Pick<FigureData, 'regionsWithin'>,
): Outcome<true> {
  if (!canBePart(part.indicator, whole.indicator)) return refused('unit-mismatch', unitsOf(part, whole))
  const related = partOf(part, whole, data)
  if (!related.ok) return related
  const based = canBeBase(whole)
  if (!based.ok) return based
  if (part.value.lt(0)) return refused('negative-part', { ...placeOf(part), value: part.operand.value })
  return part.value.gt(whole.value)
    ? refused('parts-exceed-whole', {
        ...placeOf(whole),
        parts: part.operand.value,
        whole: whole.operand.value,
      })
    : done(true)
}

/**
 * The share of a part in its whole in percent, or one percentage as it is stored. Refuses what is no part of
 * it, as `shareable` does, and, alone, what is no percentage (`not-a-percentage`).
 */
export function shareOf(
  [part, whole]: readonly Reading[],
  data: Pick<FigureData, 'regionsWithin'>,
): Outcome<Rate> {
  const { indicator, value } = part!
  if (!whole) {
    if (!isPercentage(indicator))
      return refused('not-a-percentage', { indicator: indicator.key, unit: indicator.unit })
    return done({ exact: value, seen: printedValue(part!), formula: term(value) })
  }
  const shared = shareable(part!, whole, data)
  if (!shared.ok) return shared
  const exact = value.dividedBy(whole.value).times(100)
  const seen = roundTo(exact, tellingDecimals(exact, 1, indicator.rounding, all), indicator.rounding)
  return done({ exact, seen, formula: `${term(value)} ÷ ${term(whole.value)} × 100` })
}
