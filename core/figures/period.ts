interface Month {
  readonly year: number
  readonly month: number
}

/** A period taken apart. Its written form is in `PeriodText`. */
export type Period =
  | { readonly type: 'year'; readonly year: number }
  | { readonly type: 'half'; readonly year: number; readonly half: number }
  | { readonly type: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly type: 'month'; readonly year: number; readonly month: number }
  | { readonly type: 'range'; readonly from: Month; readonly to: Month }
  | { readonly type: 'date'; readonly year: number; readonly month: number; readonly day: number }

/** The written form as a pattern without anchors, greedy, for parsers of longer texts. */
export const periodPattern = String.raw`\d{4}(?:-(?:[Hh][12]|[Qq][1-4]|\d{2}(?:-\d{2}|\/\d{4}-\d{2})?))?`

const whole = new RegExp(`^${periodPattern}$`)

/**
 * Reads `2022`, `2022-H1`, `2022-Q3`, `2022-06`, `2022-01/2022-06`, `2022-12-31`; undefined where there is no
 * such period.
 */
export function parsePeriod(text: string): Period | undefined {
  if (!whole.test(text)) return undefined
  const [first = '', second] = text.toUpperCase().split('/')
  if (second !== undefined) return range(month(first), month(second))
  const [year = '', part, day] = first.split('-')
  if (part === undefined) return { type: 'year', year: Number(year) }
  if (part.startsWith('H')) return { type: 'half', year: Number(year), half: Number(part[1]) }
  if (part.startsWith('Q')) return { type: 'quarter', year: Number(year), quarter: Number(part[1]) }
  return day === undefined ? month(first) : date(Number(year), Number(part), Number(day))
}

/** The canonical written form of a period. */
export function writePeriod(period: Period): string {
  switch (period.type) {
    case 'year':
      return pad(period.year, 4)
    case 'half':
      return `${pad(period.year, 4)}-H${period.half}`
    case 'quarter':
      return `${pad(period.year, 4)}-Q${period.quarter}`
    case 'month':
      return writeMonth(period)
    case 'range':
      return `${writeMonth(period.from)}/${writeMonth(period.to)}`
    case 'date':
      return `${writeMonth(period)}-${pad(period.day, 2)}`
  }
}

/**
 * The one key of a period, whichever way it is written: 2022-01/2022-06 is 2022-H1, 2022-01/2022-03 is
 * 2022-Q1, 2022-01/2022-12 is
 * 2022. Values are stored under it and found by it. A text that is no period comes back as it is.
 */
export function periodKey(text: string): string {
  const period = parsePeriod(text)
  if (!period) return text
  return writePeriod(period.type === 'range' ? wholePart(period) : period)
}

/** A range of months as the year, the half or the quarter that it is. */
function wholePart(period: Extract<Period, { type: 'range' }>): Period {
  const {
    from: { year, month: first },
    to,
  } = period
  const months = monthsIn(period)
  if (year !== to.year) return period
  if (months === 12) return { type: 'year', year }
  if (months === 6 && first % 6 === 1) return { type: 'half', year, half: (first + 5) / 6 }
  return months === 3 && first % 3 === 1 ? { type: 'quarter', year, quarter: (first + 2) / 3 } : period
}

/** In order of time: by the first day, then the shorter one first. */
export function comparePeriods(left: string, right: string): number {
  const [a, b] = [parsePeriod(left), parsePeriod(right)]
  if (!a || !b) return left < right ? -1 : left > right ? 1 : 0
  return order(firstDay(a), firstDay(b)) || order(lastDay(a), lastDay(b))
}

/**
 * Whether a period begins on an earlier day than another; the texts themselves are compared where one is no
 * period.
 */
export function beginsBefore(left: string, right: string): boolean {
  const [a, b] = [parsePeriod(left), parsePeriod(right)]
  return a && b ? firstDay(a) < firstDay(b) : left < right
}

/** Whether a period holds another, or the day another stands for; each holds itself. */
export function covers(outer: string, inner: string): boolean {
  const [a, b] = [parsePeriod(outer), parsePeriod(inner)]
  return (
    outer === inner ||
    (a !== undefined && b?.type === 'date' && firstDay(a) <= firstDay(b) && lastDay(b) <= lastDay(a))
  )
}

/**
 * Whether a change between two periods compares like with like: the same type, and ranges of the same length.
 */
export function areComparable(left: string, right: string): boolean {
  const [a, b] = [parsePeriod(periodKey(left)), parsePeriod(periodKey(right))]
  if (!a || !b || a.type !== b.type) return false
  return monthsIn(a) === monthsIn(b)
}

/**
 * The same period one year earlier (同比); undefined where the text is no period. The end of a month stays one.
 */
export function yearBefore(text: string): string | undefined {
  const period = parsePeriod(text)
  if (!period) return undefined
  return writePeriod(inYear(period, yearOf(period) - 1))
}

/** The adjacent period before (环比); see `stepPeriod`. */
export function periodBefore(text: string): string | undefined {
  return stepPeriod(text, -1)
}

/**
 * The period `steps` further on, in steps of its own length. A range steps by its own number of months. Of
 * dates, the end of a year steps by years and the end of a month by months, because that is what as-of
 * figures stand for; others by days.
 */
export function stepPeriod(text: string, steps: number): string | undefined {
  const period = parsePeriod(text)
  return period && writePeriod(step(period, steps))
}

/**
 * Whether an as-of date is the end of a month, so that its series may step by one month, a quarter, half a
 * year or a year.
 */
export function isMonthEnd(text: string): boolean {
  const period = parsePeriod(text)
  return period?.type === 'date' && period.day === daysIn(period.year, period.month)
}

/** The end of the month so many months earlier. */
export function monthEndBefore(text: string, months: number): string {
  const period = parsePeriod(text)
  if (period?.type !== 'date') return text
  const moved = shiftMonth({ year: period.year, month: period.month }, -months)
  return writePeriod({ type: 'date', ...moved, day: daysIn(moved.year, moved.month) })
}

/** How many days a period covers, 0 where it is a day itself or the text is no period. */
export function daysCovered(text: string): number {
  const period = parsePeriod(text)
  if (!period || period.type === 'date') return 0
  const first = firstMonth(period)
  return Array.from({ length: monthsIn(period) }, (_, by) => shiftMonth(first, by)).reduce(
    (days, { year, month: of }) => days + daysIn(year, of),
    0,
  )
}

/** How many years lie between two periods of one kind; undefined where it is no whole number of them. */
export function yearsBetween(from: string, to: string): number | undefined {
  const [a, b] = [parsePeriod(from), parsePeriod(to)]
  if (!a || !b) return undefined
  return writePeriod(inYear(a, yearOf(b))) === writePeriod(b) ? yearOf(b) - yearOf(a) : undefined
}

/** The same part of another year. */
function inYear(period: Period, year: number): Period {
  if (period.type === 'date') return sameDay(period, year)
  if (period.type !== 'range') return { ...period, year }
  const by = (year - period.from.year) * 12
  return { type: 'range', from: shiftMonth(period.from, by), to: shiftMonth(period.to, by) }
}

const yearOf = (period: Period): number => (period.type === 'range' ? period.from.year : period.year)

function step(period: Period, steps: number): Period {
  switch (period.type) {
    case 'year':
      return { type: 'year', year: period.year + steps }
    case 'half': {
      const { major, minor } = carry(period.year, period.half + steps, 2)
      return { type: 'half', year: major, half: minor }
    }
    case 'quarter': {
      const { major, minor } = carry(period.year, period.quarter + steps, 4)
      return { type: 'quarter', year: major, quarter: minor }
    }
    case 'month':
      return { type: 'month', ...shiftMonth(period, steps) }
    case 'range': {
      const by = steps * monthsIn(period)
      return { type: 'range', from: shiftMonth(period.from, by), to: shiftMonth(period.to, by) }
    }
    case 'date':
      return stepDate(period, steps)
  }
}

function stepDate({ year, month: of, day }: Extract<Period, { type: 'date' }>, steps: number): Period {
  if (of === 12 && day === 31) return { type: 'date', year: year + steps, month: 12, day: 31 }
  if (day === daysIn(year, of)) {
    const moved = shiftMonth({ year, month: of }, steps)
    return { type: 'date', ...moved, day: daysIn(moved.year, moved.month) }
  }
  const moved = new Date(Date.UTC(year, of - 1, day + steps))
  return {
    type: 'date',
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    day: moved.getUTCDate(),
  }
}

function month(text: string): Extract<Period, { type: 'month' }> | undefined {
  const [year = '', number = ''] = text.split('-')
  return isMonth(Number(number)) ? { type: 'month', year: Number(year), month: Number(number) } : undefined
}

function range(from: Month | undefined, to: Month | undefined): Period | undefined {
  if (!from || !to || monthIndex(from) >= monthIndex(to)) return undefined
  return {
    type: 'range',
    from: { year: from.year, month: from.month },
    to: { year: to.year, month: to.month },
  }
}

function date(year: number, of: number, day: number): Period | undefined {
  return isMonth(of) && day >= 1 && day <= daysIn(year, of)
    ? { type: 'date', year, month: of, day }
    : undefined
}

function clampedDate(year: number, of: number, day: number): Period {
  return { type: 'date', year, month: of, day: Math.min(day, daysIn(year, of)) }
}

/** The same day of another year; the end of February is the end of February. */
const sameDay = ({ year: from, month: of, day }: Extract<Period, { type: 'date' }>, year: number): Period =>
  clampedDate(year, of, day === daysIn(from, of) ? 31 : day)

/** How many months a period covers; an as-of date covers none. */
function monthsIn(period: Period): number {
  switch (period.type) {
    case 'year':
      return 12
    case 'half':
      return 6
    case 'quarter':
      return 3
    case 'month':
      return 1
    case 'range':
      return monthIndex(period.to) - monthIndex(period.from) + 1
    case 'date':
      return 0
  }
}

function firstDay(period: Period): number {
  return period.type === 'date' ? dayNumber(period) : dayNumber({ ...firstMonth(period), day: 1 })
}

function lastDay(period: Period): number {
  if (period.type === 'date') return dayNumber(period)
  const last = shiftMonth(firstMonth(period), monthsIn(period) - 1)
  return dayNumber({ ...last, day: daysIn(last.year, last.month) })
}

function firstMonth(period: Exclude<Period, { type: 'date' }>): Month {
  switch (period.type) {
    case 'year':
      return { year: period.year, month: 1 }
    case 'half':
      return { year: period.year, month: period.half * 6 - 5 }
    case 'quarter':
      return { year: period.year, month: period.quarter * 3 - 2 }
    case 'month':
      return period
    case 'range':
      return period.from
  }
}

function shiftMonth(of: Month, by: number): Month {
  const { major, minor } = carry(of.year, of.month + by, 12)
  return { year: major, month: minor }
}

/** Brings a counter that starts at one back within its cycle: month 14 of 2022 is month 2 of 2023. */
function carry(major: number, minor: number, cycle: number): { major: number; minor: number } {
  const turns = Math.floor((minor - 1) / cycle)
  return { major: major + turns, minor: minor - turns * cycle }
}

const isMonth = (number: number): boolean => number >= 1 && number <= 12
const monthIndex = ({ year, month: of }: Month): number => year * 12 + of
const daysIn = (year: number, of: number): number => new Date(Date.UTC(year, of, 0)).getUTCDate()
const dayNumber = ({ year, month: of, day }: Month & { day: number }): number => (year * 12 + of) * 31 + day
const order = (left: number, right: number): number => Math.sign(left - right)
const pad = (number: number, length: number): string => String(number).padStart(length, '0')
const writeMonth = ({ year, month: of }: Month): string => `${pad(year, 4)}-${pad(of, 2)}`
