import { done, refused, type Outcome } from '../problem.ts'
import type { Reading } from './kind.ts'
import type { FigureData } from './model.ts'
import { covers } from './period.ts'

type Lookup = Pick<FigureData, 'regionsWithin'>

const regionsDiffer = (left: Reading, right: Reading): Outcome<never> =>
  refused('regions-differ', {
    indicators: [left.operand.indicator, right.operand.indicator],
    regions: [left.operand.region, right.operand.region],
  })

/**
 * Refuses values of different periods (`period-not-comparable`): what was done in one year is no part of what
 * there was in another.
 */
export function samePeriod({ operand: of }: Reading, { operand: other }: Reading): Outcome<true> {
  return of.period === other.period
    ? done(true)
    : refused('period-not-comparable', { period: of.period, base: other.period })
}

/**
 * Whether one value may be a part of another: of the same period, and of the same region or, where both are
 * one indicator, of a region within (`regions-differ`).
 */
export function partOf(part: Reading, whole: Reading, data: Lookup): Outcome<true> {
  const isSame = part.operand.region === whole.operand.region
  const isWithin =
    part.operand.indicator === whole.operand.indicator &&
    contains(whole.operand.region, part.operand.region, data)
  return isSame || isWithin ? samePeriod(part, whole) : regionsDiffer(part, whole)
}

/**
 * Whether values may be added up or set against each other: of one period, and of one region or one
 * indicator.
 */
export function alike(readings: readonly Reading[]): Outcome<true> {
  const [first, ...others] = readings
  const isOneIndicator = others.every(({ operand }) => operand.indicator === first!.operand.indicator)
  const elsewhere = others.find(({ operand }) => operand.region !== first!.operand.region)
  if (elsewhere && !isOneIndicator) return regionsDiffer(first!, elsewhere)
  const later = others.find(other => !samePeriod(first!, other).ok)
  return later ? samePeriod(first!, later) : done(true)
}

/**
 * Whether nothing among values to be added up counts twice: none of them stands there twice, and none is of a
 * region within that of another (`counted-twice`).
 */
export function apart(readings: readonly Reading[], data: Lookup): Outcome<true> {
  const doubled = readings.find((part, at) =>
    readings.some(
      (other, place) =>
        place !== at &&
        other.operand.indicator === part.operand.indicator &&
        (other.operand.region === part.operand.region ||
          contains(other.operand.region, part.operand.region, data)),
    ),
  )
  if (!doubled) return done(true)
  const { indicator, region, period } = doubled.operand
  return refused('counted-twice', { indicator, region, period })
}

/** Whether one may be divided by another: of one region, and of one period or as of a day within it. */
export function divisible(of: Reading, per: Reading): Outcome<true> {
  if (of.operand.region !== per.operand.region) return regionsDiffer(of, per)
  return covers(of.operand.period, per.operand.period) || covers(per.operand.period, of.operand.period)
    ? done(true)
    : samePeriod(of, per)
}

const deepest = 6

/** Whether a region lies within another, however many levels below. */
function contains(outer: string, inner: string, data: Lookup, depth = 0): boolean {
  const within = data.regionsWithin(outer)
  return (
    within.some(({ key }) => key === inner) ||
    (depth < deepest && within.some(({ key }) => key !== outer && contains(key, inner, data, depth + 1)))
  )
}
