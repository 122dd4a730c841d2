import { parsePeriod, periodKey } from './period.ts'
import { monthsAhead } from './lead-time.ts'

const yearOf = (period: string): string => period.slice(0, 4)

/** The period a target is for, in brackets behind the keyword; undefined where it is none. */
export const readDue = (argument: string): string | undefined =>
  parsePeriod(argument) ? argument.toUpperCase() : undefined

/** `(2025)`, or nothing where the target is that of the value's own year or period. */
export const writeDue = (due: string | undefined): string => (due === undefined ? '' : `(${due})`)

/**
 * Whether a value may be held against the target of another period: a part of a year against that year's; a
 * year, and the end of one, against a later one's; a sum that grows from one month against what it is meant
 * to come to.
 */
export function isDueLater(period: string, due: string): boolean {
  const [own, aim] = [parsePeriod(periodKey(period)), parsePeriod(periodKey(due))]
  const ahead = monthsAhead(period, due)
  if (!own || !aim || ahead === undefined || ahead < 0) return false
  if (periodKey(period) === periodKey(due)) return true
  if (aim.type === 'year' && own.type !== 'year') return isWithin(period, due)
  if (own.type === 'range' && aim.type === 'range')
    return own.from.year === aim.from.year && own.from.month === aim.from.month
  return own.type === aim.type && (own.type === 'year' || own.type === 'date')
}

/** A range over two years is in neither of them. */
function isWithin(period: string, year: string): boolean {
  const [start = '', end = start] = period.split('/')
  return yearOf(start) === year && yearOf(end) === year
}
