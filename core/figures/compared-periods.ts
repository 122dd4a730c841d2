import { done, refused, type Outcome } from '../problem.ts'
import { areComparable, comparePeriods, periodKey } from './period.ts'

const notComparable = (period: string, base: string): Outcome<never> =>
  refused('period-not-comparable', { period, base })

/**
 * Two different periods of the same type and length: a half-year is not measured against a year, nor anything
 * against itself.
 */
export const comparablePeriods = (period: string, base: string): Outcome<true> =>
  periodKey(period) !== periodKey(base) && areComparable(period, base)
    ? done(true)
    : notComparable(period, base)

/** As `comparablePeriods`, and one after the other. */
export const followingPeriods = (start: string, end: string): Outcome<true> =>
  areComparable(start, end) && comparePeriods(start, end) < 0 ? done(true) : notComparable(end, start)
