import { Decimal as Base } from 'decimal.js'
import type { Rounding } from './model.ts'

/** Forty digits: far more than any printed figure, so that rounding happens once and at the end. */
export const Decimal = Base.clone({ precision: 40, toExpNeg: -40, toExpPos: 40 })
export type Decimal = InstanceType<typeof Base>

/**
 * How a value becomes a printed one. `down` and `up` keep a bounded statement true: 超 is floored, 不足 is
 * raised.
 */
export type RoundingMode = Rounding | 'down' | 'up'

const modes: Readonly<Record<RoundingMode, Base.Rounding>> = {
  'half-up': Base.ROUND_HALF_UP,
  'half-even': Base.ROUND_HALF_EVEN,
  down: Base.ROUND_FLOOR,
  up: Base.ROUND_CEIL,
}

/** Reads a decimal text; the caller knows that it is one (see `isDecimal`). */
export function decimal(text: string): Decimal {
  return new Decimal(text)
}

export function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text)
}

/**
 * A number as people type it (1,564 or 1 564 or １５６４) as a decimal text, or undefined where it is none.
 * GB/T 15835 allows both marks between groups of three; they are accepted here and never printed in Chinese.
 */
export function readDecimal(typed: string): string | undefined {
  const plainText = typed.normalize('NFKC').trim().replace(/^[−–]/, '-')
  if (!/^[-+]?(\d+|\d{1,3}([, ]\d{3})+)(\.\d+)?$/.test(plainText)) return undefined
  return plainText.replace(/[+, ]/g, '')
}

/** Below zero, zero or above zero, as for sorting. */
export function compareDecimals(left: string, right: string): number {
  return decimal(left).comparedTo(decimal(right))
}

export function roundTo(value: Decimal, decimals: number, mode: RoundingMode): Decimal {
  const rounded = value.toDecimalPlaces(decimals, modes[mode])
  return rounded.isZero() ? rounded.abs() : rounded
}

/** The greatest multiple of `place` not above the value, or with `up` the least one not below it. */
export function toMultiple(value: Decimal, place: Decimal, mode: 'down' | 'up'): Decimal {
  return roundTo(value.dividedBy(place), 0, mode).times(place)
}

/** Plain digits, as many decimals as asked for, never an exponent nor a negative zero. */
export function digits(value: Decimal, decimals: number): string {
  return (value.isZero() ? value.abs() : value).toFixed(decimals)
}

/** Rounds and prints a decimal text: `roundDecimal('2.345', 2, 'half-even')` is `2.34`. */
export function roundDecimal(text: string, decimals: number, mode: RoundingMode = 'half-up'): string {
  return digits(roundTo(decimal(text), decimals, mode), decimals)
}

/** A result for the record: plain digits, at most twenty of them significant. */
export function exactText(value: Decimal): string {
  const shortened = value.toSignificantDigits(20)
  return (shortened.isZero() ? shortened.abs() : shortened).toFixed()
}

/** Thousands commas, for English prose. */
export function groupThousands(number: string): string {
  const [whole = '', fraction] = number.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
