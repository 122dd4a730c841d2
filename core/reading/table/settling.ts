import { isTaken, settleFates } from './fates.ts'
import type { Current, Entry, PlannedRow } from './model.ts'
import { portionsOf, type Asked } from './portions.ts'

/** Entries on their way to a plan. */
export interface Settling {
  /** What the fates of each portion depend on. */
  readonly asked: readonly Asked[]
  /** Decides the fates of a portion, given what the workspace has of what it asked for. */
  settle(portion: number, current: readonly Current[]): void
  /** In the order of the entries; whole once every portion is settled. */
  readonly rows: readonly PlannedRow[]
}

/**
 * Settles entries a portion at a time, which comes to the same as settling them all at once. An entry is let
 * go as soon as its row is made: to hold both of a long table would be to hold it twice.
 */
export function startSettling(read: readonly Entry[]): Settling {
  const entries: (Entry | undefined)[] = [...read]
  const rows = new Array<PlannedRow>(read.length)
  const portions = portionsOf(read)
  const put = (at: readonly number[], current: readonly Current[]): void => {
    settleFates(
      at.map(each => entries[each]!),
      current,
    ).forEach((row, index) => {
      rows[at[index]!] = row
      entries[at[index]!] = undefined
    })
  }
  put(
    [...read.keys()].filter(at => !isTaken(read[at]!)),
    [],
  )
  return {
    asked: portions.map(({ asked }) => asked),
    settle: (portion, current) => put(portions[portion]!.at, current),
    rows,
  }
}
