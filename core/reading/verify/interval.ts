import { decimal } from '../../figures/index.ts'

type Decimal = ReturnType<typeof decimal>

/** All that a printed number may stand for: 22.4 is from 22.35 up to 22.45. */
export interface Interval {
  /** What is printed, or what comes of what is printed. */
  readonly exact: Decimal
  readonly low: Decimal
  readonly high: Decimal
}

/** What a number is said with that leaves open how much it is. */
const WIDE: Readonly<Record<string, readonly [below: string, above: string]>> = {
  近: ['0.05', '0'],
  接近: ['0.05', '0'],
  将近: ['0.05', '0'],
  不足: ['0.05', '0'],
  不到: ['0.05', '0'],
  nearly: ['0.05', '0'],
  almost: ['0.05', '0'],
  约: ['0.05', '0.05'],
  大约: ['0.05', '0.05'],
  左右: ['0.05', '0.05'],
  上下: ['0.05', '0.05'],
  about: ['0.05', '0.05'],
  around: ['0.05', '0.05'],
  approximately: ['0.05', '0.05'],
  roughly: ['0.05', '0.05'],
  some: ['0.05', '0.05'],
  超: ['0', '0.1'],
  超过: ['0', '0.1'],
  逾: ['0', '0.1'],
  突破: ['0', '0.1'],
  多: ['0', '0.1'],
  余: ['0', '0.1'],
  'more than': ['0', '0.1'],
  over: ['0', '0.1'],
}
/** Words that state a number as it is. */
const PLAIN: ReadonlySet<string> = new Set(['', '仅', '达', '达到', '高达', '多达', 'only', 'just'])

const powers: readonly (readonly [word: string, power: number])[] = [
  ['万亿', 12],
  ['千亿', 11],
  ['百亿', 10],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['亿', 8],
  ['万', 4],
  ['trillion', 12],
  ['billion', 9],
  ['million', 6],
  ['thousand', 3],
]

/** A unit without its scale: 万人 is 人. */
export const bareUnit = (unit: string): string => {
  const scale = powers.find(([word]) => unit.startsWith(word))
  return (scale ? unit.slice(scale[0].length) : unit).trim().replace(/％/u, '%')
}

const powerOf = (unit: string): number => powers.find(([word]) => unit.startsWith(word))?.[1] ?? 0

const COUNTED = /^(?:个|项|家|件|座|条|户|人|名|次|天|起|例|宗|所|处|台|辆|套|份|场|批|days?|people|)$/u

export interface Printed {
  readonly value: string
  readonly unit: string
  readonly qualifier?: string
}

/**
 * What a printed number may stand for, in its bare unit: rounded or cut off at its last place, counts
 * exactly, an approximation as far as its word reaches (GONGWEN B2, B1 rows 39 to 42). Undefined where
 * a word leaves it open: 以上.
 */
export function intervalOf({ value, unit, qualifier = '' }: Printed): Interval | undefined {
  if (value.includes('/')) return undefined
  const wide = WIDE[qualifier]
  if (!wide && !PLAIN.has(qualifier)) return undefined
  const scale = decimal(`1e${powerOf(unit)}`)
  const number = decimal(value)
  const places = value.split('.')[1]?.length ?? 0
  const isExact = places === 0 && powerOf(unit) === 0 && COUNTED.test(bareUnit(unit))
  const step = isExact ? decimal('0') : decimal(`1e-${places}`)
  const sign = number.isNegative() ? -1 : 1
  const size = number.abs()
  const low = size
    .minus(step.times('0.5'))
    .times(decimal('1').minus(wide?.[0] ?? '0'))
    .times(scale)
  const high = size
    .plus(step)
    .times(decimal('1').plus(wide?.[1] ?? '0'))
    .times(scale)
  const exact = number.times(scale)
  return sign > 0 ? { exact, low, high } : { exact, low: high.negated(), high: low.negated() }
}

/** A number that is known exactly. */
export const exactly = (value: Decimal | number): Interval => {
  const exact = decimal(String(value))
  return { exact, low: exact, high: exact }
}

export const sum = (parts: readonly Interval[]): Interval =>
  parts.reduce(
    (all, { exact, low, high }) => ({
      exact: all.exact.plus(exact),
      low: all.low.plus(low),
      high: all.high.plus(high),
    }),
    exactly(0),
  )

export const difference = (left: Interval, right: Interval): Interval => ({
  exact: left.exact.minus(right.exact),
  low: left.low.minus(right.high),
  high: left.high.minus(right.low),
})

/** Undefined where the divisor may be nothing. */
export function quotient(left: Interval, right: Interval): Interval | undefined {
  if (right.low.lte(0) && right.high.gte(0)) return undefined
  const all = [left.low, left.high].flatMap(over =>
    [right.low, right.high].map(under => over.dividedBy(under)),
  )
  return {
    exact: left.exact.dividedBy(right.exact),
    low: all.reduce((least, each) => (each.lt(least) ? each : least)),
    high: all.reduce((most, each) => (each.gt(most) ? each : most)),
  }
}

export const times = ({ exact, low, high }: Interval, factor: number): Interval => ({
  exact: exact.times(factor),
  low: low.times(factor),
  high: high.times(factor),
})

export const meet = (left: Interval, right: Interval): boolean =>
  left.low.lte(right.high) && right.low.lte(left.high)
