import { countsFor, decimal, readDecimal, wholesFor } from '../figures/index.ts'

/** Whether a rate of days, as printed, can come out of whole days. */
export interface DayRate {
  readonly reachable: boolean
  /** How many of the days print as this rate. */
  readonly days: readonly number[]
  /** Where none do: numbers of valid days that could print it, the fewest days left out first. */
  readonly instead: readonly { readonly validDays: number; readonly days: readonly number[] }[]
}

/**
 * A day rate is n of so many days, n whole: 87.5% of 365 days cannot be, because 319 print 87.4% and 320
 * print 87.7%. `printed` is read as the interval of its precision (GONGWEN B2): 87.5 is [87.45, 87.55).
 * Undefined where it is no rate between 0 and 100.
 */
export function dayRateReachable(printed: string, days: number): DayRate | undefined {
  const rate = readDecimal(printed.replace(/[%％]\s*$/, ''))
  if (rate === undefined || decimal(rate).lt(0) || decimal(rate).gt(100)) return undefined
  const counts = countsFor(rate, days)
  return {
    reachable: counts.length > 0,
    days: counts,
    instead: counts.length > 0 ? [] : fewerDays(rate, days),
  }
}

const fewerDays = (rate: string, days: number): DayRate['instead'] =>
  wholesFor(rate, days).map(validDays => ({ validDays, days: countsFor(rate, validDays) }))
