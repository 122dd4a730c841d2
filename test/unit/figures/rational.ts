/**
 * Arithmetic of its own for checking the product's: exact fractions of whole numbers of any size. Nothing of
 * core, no decimal library, no floating point.
 */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

export type Rounding = 'half-up' | 'half-even' | 'down' | 'up'

export const whole = (number: bigint | number): Fraction => ({ over: BigInt(number), under: 1n })

export function read(text: string): Fraction {
  const [digits = '', fraction = ''] = text.replace('-', '').split('.')
  const over = BigInt(digits + fraction)
  return { over: text.startsWith('-') ? -over : over, under: 10n ** BigInt(fraction.length) }
}

export const plus = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
})
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { over: -b.over, under: b.under })
export const times = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.over,
  under: a.under * b.under,
})
export const per = (a: Fraction, b: Fraction): Fraction =>
  b.over < 0n
    ? { over: -a.over * b.under, under: a.under * -b.over }
    : { over: a.over * b.under, under: a.under * b.over }
export const sign = ({ over }: Fraction): number => (over > 0n ? 1 : over < 0n ? -1 : 0)
export const compared = (a: Fraction, b: Fraction): number => sign(minus(a, b))
export const unsigned = ({ over, under }: Fraction): Fraction => ({ over: over < 0n ? -over : over, under })
export const ten = (power: number): Fraction =>
  power < 0 ? { over: 1n, under: 10n ** BigInt(-power) } : whole(10n ** BigInt(power))

/** To so many decimals; halves go away from zero, or to the even neighbour. */
export function rounded(value: Fraction, places: number, mode: Rounding): Fraction {
  const { over, under } = times(value, ten(places))
  const floor = over >= 0n || over % under === 0n ? over / under : over / under - 1n
  return times(whole(floor + (goesUp(over, under, floor, mode) ? 1n : 0n)), ten(-places))
}

function goesUp(over: bigint, under: bigint, floor: bigint, mode: Rounding): boolean {
  const rest = over - floor * under
  if (rest === 0n || mode === 'down') return false
  if (mode === 'up' || rest * 2n > under) return true
  if (rest * 2n < under) return false
  return mode === 'half-up' ? over > 0n : floor % 2n !== 0n
}

/** Plain digits with so many decimals; the value has no more. */
export function written(value: Fraction, places: number): string {
  const { over, under } = times(value, ten(places))
  const digits = String((over < 0n ? -over : over) / under).padStart(places + 1, '0')
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return over < 0n ? `-${text}` : text
}

/**
 * The root r of value = r^degree, found between whole multiples of a step far finer than anything printed.
 */
export function root(value: Fraction, degree: number): Fraction {
  const fine = 10n ** 30n
  const reaches = (candidate: bigint): boolean =>
    candidate ** BigInt(degree) * value.under <= value.over * fine ** BigInt(degree)
  let [low, high] = [0n, fine * (value.over / value.under + 2n)]
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (reaches(middle)) low = middle
    else high = middle
  }
  return { over: low, under: fine }
}
