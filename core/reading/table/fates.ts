import { isSameValue } from '../../figures/index.ts'
import type { Problem } from '../../problem.ts'
import { cellName } from './cells.ts'
import type { Current, Entry, Fate, FateCounts, PlannedRow } from './model.ts'
import { isJump } from './plausible.ts'

/** Names a place as one text; no key or period holds the sign between. */
const placeOf = ({ indicator, region, period }: Pick<Current, 'indicator' | 'region' | 'period'>): string =>
  `${indicator}\n${region}\n${period}`

/**
 * What becomes of each value. Where a file states one place twice, the same value counts once; two different
 * values are both refused, because nothing says which is right. `current` holds what the workspace has of the
 * same indicators and regions; its latest values show what jumps.
 */
export function settleFates(entries: readonly Entry[], current: readonly Current[]): PlannedRow[] {
  const stored = new Map(current.map(value => [placeOf(value), value]))
  const firsts = new Map<string, Entry>()
  const conflicts = new Map<string, Entry>()
  for (const entry of entries) {
    if (!isTaken(entry)) continue
    const place = placeOf(entry)
    const first = firsts.get(place)
    if (!first) firsts.set(place, entry)
    else if (!isSameValue(first, entry) && !conflicts.has(place)) conflicts.set(place, entry)
  }
  const latest = latestValues(current)
  return entries.map(each => {
    const entry = isTaken(each) ? withJump(each, latest) : each
    if (!isTaken(entry))
      return { ...entry, fate: entry.standing === 'value' ? 'rejected' : entry.standing, old: undefined }
    const place = placeOf(entry)
    const old = stored.get(place)
    const problem = repetition(each, firsts.get(place)!, conflicts.get(place))
    if (problem) return { ...entry, problem, fate: 'rejected', old }
    if (each !== firsts.get(place)) return { ...entry, fate: 'same', old }
    return { ...entry, fate: old === undefined ? 'new' : isSameValue(old, entry) ? 'same' : 'revision', old }
  })
}

function repetition(entry: Entry, first: Entry, conflict: Entry | undefined): Problem | undefined {
  if (!conflict) return undefined
  const other = entry === first ? conflict : first
  return { code: 'values-conflict', facts: { value: other.value, cell: nameOf(other), sheet: other.sheet } }
}

/** The latest value of a series: of an indicator and a region, among periods of one length. */
type Latest = (value: Pick<Current, 'indicator' | 'region' | 'period'>) => Current | undefined

function latestValues(current: readonly Current[]): Latest {
  if (current.length === 0) return () => undefined
  const latest = new Map<string, Current>()
  const lengths = new Map<string, string>()
  /** So that a month is never measured by a year. */
  const lengthOf = (period: string): string => {
    const length = lengths.get(period) ?? period.replace(/\d/g, '0')
    lengths.set(period, length)
    return length
  }
  const seriesOf: (value: Parameters<Latest>[0]) => string = ({ indicator, region, period }) =>
    `${indicator}\n${region}\n${lengthOf(period)}`
  for (const value of current) {
    const series = seriesOf(value)
    const known = latest.get(series)
    if (!known || known.period < value.period) latest.set(series, value)
  }
  return value => latest.get(seriesOf(value))
}

function withJump(entry: Entry, latest: Latest): Entry {
  const known = latest(entry)
  if (!known || !isJump(entry.value, known.value)) return entry
  const facts = { indicator: entry.indicator, period: known.period, known: known.value, value: entry.value }
  return { ...entry, warnings: [...entry.warnings, { code: 'value-jumps', facts }] }
}

/** Whether an entry states a value that can be stored. */
export const isTaken = ({ problem, standing }: Pick<Entry, 'problem' | 'standing'>): boolean =>
  problem === undefined && standing === 'value'

const nameOf = ({ row, column }: Entry): string => cellName(row, column)

export function countFates(rows: readonly { fate: Fate }[]): FateCounts {
  const counts = { new: 0, same: 0, revision: 0, rejected: 0, 'left-out': 0, empty: 0 }
  for (const { fate } of rows) counts[fate] += 1
  return counts
}
