import { done, refused, type Outcome } from '../problem.ts'
import { decimal, roundTo, type Decimal, type RoundingMode } from './decimal.ts'
import { placeOf, type Reading } from './kind.ts'
import type { Quantity } from './quantity.ts'

/**
 * A value as it prints by its indicator alone, in the unit of the reading. Every difference is made of these,
 * whatever a figure asks to be printed, so that no two figures of the same values contradict each other.
 */
export function printedValue({
  indicator,
  operand,
  converted,
}: Pick<Reading, 'indicator' | 'operand' | 'converted'>): Decimal {
  const { decimals, rounding } = converted?.from ?? indicator
  const own = roundTo(decimal(operand.value), decimals, rounding)
  return converted ? own.times(converted.factor) : own
}

/**
 * Refuses a number that prints as 0 and is not (`prints-as-zero`), and one of a rate that prints as all and
 * is not (`prints-as-whole`).
 */
export function tellingPrint(reading: Reading, { rounded }: Quantity): Outcome<true> {
  const { indicator, value } = reading
  const facts = { ...placeOf(reading), value: reading.operand.value }
  if (rounded.isZero() && !value.isZero()) return refused('prints-as-zero', facts)
  const whole = wholes.get(indicator.unit)
  return whole !== undefined && rounded.eq(whole) && value.lt(whole)
    ? refused('prints-as-whole', facts)
    : done(true)
}

/** What all of it is, in the units of rates. */
const wholes: ReadonlyMap<string, number> = new Map([
  ['%', 100],
  ['‰', 1000],
])

/** The change of what fell to nothing, in per cent. */
export const gone = decimal('-100')

/** Whether a fall prints as one of 100% though something is left. */
export const isLostButSome = (change: Decimal, decimals: number, mode: RoundingMode): boolean =>
  change.gt(gone) && roundTo(change, decimals, mode).eq(gone)

const most = 2

/**
 * How many decimals a percentage takes: `usual`, or as many more as it needs not to print as 0, or as the
 * whole 100, where it is neither. Where two do not suffice, the caller refuses it: 0.0004% says nothing.
 */
export function tellingDecimals(exact: Decimal, usual: number, mode: RoundingMode, whole?: Decimal): number {
  for (let decimals = usual; decimals < most; decimals += 1) {
    const rounded = roundTo(exact, decimals, mode)
    const isTelling =
      (exact.isZero() || !rounded.isZero()) && (whole === undefined || exact.eq(whole) || !rounded.eq(whole))
    if (isTelling) return decimals
  }
  return most
}
