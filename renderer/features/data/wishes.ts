import { meet } from '../../../core/documents/meeting.ts'
import { isSameValue } from '../../../core/figures/same-value.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Entry } from './entry.ts'
import { placeKey, type Held, type Place } from './rows.ts'

/**
 * What is to become of a cell; no entry takes its value back. One that restates says the same value from
 * another source, or with a note.
 */
export interface Wish {
  readonly place: Place
  readonly entry: Entry | undefined
  readonly restates?: boolean
}

/** What was written in a cell, and waits there until nothing stands in its way. */
export interface WaitingWish extends Wish {
  /** What stood there when it was written: nobody overwrites what they did not see. */
  readonly seen: Held | undefined
  /** The source and the reason it was sent with before it came back. */
  readonly said?: { readonly source: string; readonly note: string }
  /** Why the record did not take it; it is tried again only when a person says so. */
  readonly refused?: Problem | undefined
}

/** On its way to the record, with all that is said of it. */
export interface LeavingWish extends WaitingWish {
  readonly source: string
  readonly note: string
}

/** What somebody else made of a cell, while something else is to become of it here. */
export interface Dispute {
  readonly wish: WaitingWish
  /** undefined where they took the value back. */
  readonly theirs: Held | undefined
}

export type Waiting = ReadonlyMap<string, WaitingWish>

const isSameEntry = (left: Entry | undefined, right: Entry | undefined): boolean =>
  left && right ? isSameValue(left, right) : left === right

/**
 * Whether what stands in the cell now was made of it by another since this was written, so that a person has
 * to choose. That a value was checked, published or returned meanwhile contradicts nothing, nor does that it
 * says by now what was wanted: it may have been stored, and the answer lost.
 */
export function isDisputed(wish: WaitingWish | LeavingWish, standing: Held | undefined): boolean {
  const { seen, entry, restates } = wish
  if (seen?.revision === standing?.revision) return false
  if (!restates) return meet<Entry | undefined>(seen, entry, standing, isSameEntry) === 'both'
  const source = 'source' in wish ? wish.source : wish.said?.source
  return !isSameEntry(seen, standing) || ![seen?.source, source].includes(standing?.source)
}

/** Why a value of an indicator was refused, said of it by the name it goes by. */
export const refusedOf = (problem: Problem, name: string): Problem =>
  'indicator' in problem.facts ? { ...problem, facts: { ...problem.facts, indicator: name } } : problem

/** Wishes that take the place of what waits in the same cells. */
export const withWishes = (waiting: Waiting, wishes: readonly WaitingWish[]): Waiting =>
  new Map([...waiting, ...wishes.map(wish => [placeKey(wish.place), wish] as const)])

export const without = (waiting: Waiting, places: readonly Place[]): Waiting => {
  const gone = new Set(places.map(placeKey))
  return new Map([...waiting].filter(([key]) => !gone.has(key)))
}

/** What was written while these cells were being stored builds on what is stored there now. */
export function builtOn<Of extends WaitingWish>(
  wishes: readonly Of[],
  stored: ReadonlyMap<string, Held | undefined>,
): Of[] {
  return wishes.map(wish =>
    stored.has(placeKey(wish.place)) ? { ...wish, seen: stored.get(placeKey(wish.place)) } : wish,
  )
}
