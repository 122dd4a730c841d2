import {
  areComparable,
  comparePeriods,
  isMonthEnd,
  monthEndBefore,
  parsePeriod,
  periodBefore,
  periodKey,
  yearBefore,
} from './period.ts'
import { grownTo, monthsGrown } from './period-beside.ts'

/** The way from one period to another, every one of them, and how long a step is. */
export interface Steps {
  readonly step: 'year' | 'half' | 'quarter' | 'month'
  readonly periods: readonly string[]
  /** The period a step before the first; undefined where there is none. */
  readonly before: string | undefined
}

const most = 240

/**
 * Every period from one to another: years, quarters, months; of dates the ends of months, or of years. Sums
 * that have grown from one January (一季度、上半年、前三季度) step by a quarter where both end with one, by a month
 * otherwise; before them stands the whole year before. undefined where no number of steps leads there, or
 * none.
 */
export function stepsBetween(from: string, to: string): Steps | undefined {
  const [start, end] = [periodKey(from), periodKey(to)]
  if (comparePeriods(start, end) >= 0 && !isGrowing(start, end)) return undefined
  return areComparable(start, end) ? alike(start, end) : grown(start, end)
}

const isGrowing = (start: string, end: string): boolean =>
  (monthsGrown(start) ?? 12) < (monthsGrown(end) ?? 0)

function alike(start: string, end: string): Steps | undefined {
  const { step, back } = stepOf(start, end)
  const periods = [end]
  while (periods[0] !== start && periods.length < most) {
    const earlier = back(periods[0]!)
    if (earlier === undefined || comparePeriods(earlier, start) < 0) return undefined
    periods.unshift(periodKey(earlier))
  }
  return periods[0] === start ? { step, periods, before: back(start) } : undefined
}

type Back = (period: string) => string | undefined

function stepOf(start: string, end: string): { step: Steps['step']; back: Back } {
  const type = parsePeriod(end)?.type
  if (type === 'half' || type === 'quarter' || type === 'month') return { step: type, back: periodBefore }
  const areMonthly =
    type === 'date' && isMonthEnd(start) && isMonthEnd(end) && start.slice(5) !== end.slice(5)
  return areMonthly
    ? { step: 'month', back: period => monthEndBefore(period, 1) }
    : { step: 'year', back: yearBefore }
}

function grown(start: string, end: string): Steps | undefined {
  const [first, last, year] = [monthsGrown(start), monthsGrown(end), end.slice(0, 4)]
  if (first === undefined || last === undefined || start.slice(0, 4) !== year || first >= last)
    return undefined
  const length = first % 3 === 0 && last % 3 === 0 ? 3 : 1
  const periods = Array.from({ length: (last - first) / length + 1 }, (_step, at) =>
    grownTo(year, first + at * length),
  )
  return { step: length === 3 ? 'quarter' : 'month', periods, before: yearBefore(year) }
}
