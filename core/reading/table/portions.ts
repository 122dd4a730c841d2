import { isTaken } from './fates.ts'
import type { Entry } from './model.ts'

/** Places whose present values, and the latest of whose series, decide the fates of some entries. */
export interface Asked {
  readonly indicators: readonly string[]
  readonly regions: readonly string[]
  readonly periods: readonly string[]
}

/**
 * Entries settled together: what the workspace holds for those of a whole file would be a second file in
 * memory.
 */
export interface Portion {
  readonly asked: Asked
  /** Which entries, by their number in the list. */
  readonly at: readonly number[]
}

/** So few that their present values are read, sent and compared in a moment; one series is never cut. */
const entriesAtOnce = 2000

type Grouped = ReadonlyMap<string, readonly number[]>

function groupedBy(entries: readonly Entry[], at: Iterable<number>, field: 'indicator' | 'region'): Grouped {
  const groups = new Map<string, number[]>()
  for (const each of at) {
    const key = entries[each]![field]
    const known = groups.get(key)
    if (known) known.push(each)
    else groups.set(key, [each])
  }
  return groups
}

function* taken(entries: readonly Entry[]): Generator<number> {
  for (let at = 0; at < entries.length; at += 1) if (isTaken(entries[at]!)) yield at
}

/** Groups put together up to `most` entries each; one that is larger stands alone. */
function* joined(groups: Iterable<readonly number[]>, most: number): Generator<number[]> {
  let portion: number[] = []
  for (const group of groups) {
    if (portion.length > 0 && portion.length + group.length > most) {
      yield portion
      portion = []
    }
    for (const at of group) portion.push(at)
  }
  if (portion.length > 0) yield portion
}

function askedOf(entries: readonly Entry[], at: readonly number[]): Asked {
  const distinct = (field: 'indicator' | 'region' | 'period'): string[] => [
    ...new Set(at.map(each => entries[each]![field])),
  ]
  return { indicators: distinct('indicator'), regions: distinct('region'), periods: distinct('period') }
}

/**
 * Cuts the entries that state a value into portions no two of which share a series, so that each can be
 * settled by itself as if it were all: whole indicators together, and an indicator with very many values by
 * its regions.
 */
export function portionsOf(entries: readonly Entry[], most = entriesAtOnce): Portion[] {
  const portions: Portion[] = []
  for (const at of joined(groupedBy(entries, taken(entries), 'indicator').values(), most)) {
    const smaller = at.length > most ? joined(groupedBy(entries, at, 'region').values(), most) : [at]
    for (const each of smaller) portions.push({ asked: askedOf(entries, each), at: each })
  }
  return portions
}
