import type { Patch } from '../../../core/acts/index.ts'
import type { DocumentKind } from '../../../core/documents/kinds.ts'
import type { Operand } from '../../../core/figures/model.ts'
import type { Facts } from '../../../core/problem.ts'
import type { EntryKind } from '../workspace/register.ts'

/**
 * Everything that people make, by what holds it. What follows from it (what is found by which word, what
 * reads which value) is no record.
 */
export type RecordKind =
  | DocumentKind
  | EntryKind
  | 'settings'
  | 'person'
  | 'block-version'
  | 'kept-figure'
  | 'release'
  | 'import'
  | 'import-addition'
  | 'import-map'
  | 'audit'

/** What somebody is about to do. */
export interface NewAct {
  /** Given by whoever has to name it before it is over; made by the log otherwise. */
  readonly id?: string
  /** Which procedure does it: `scripts.save`, `values.store`. */
  readonly name: string
  readonly person: string
  /** ISO 8601. */
  readonly at: string
  /** The window or the door it came through, so that a window knows its own acts. */
  readonly origin: string
  /** What its sentence needs beyond the changes: the name of a file. */
  readonly facts?: Facts
  /** The id of the act it takes back, '' for none. */
  readonly undoes?: string
}

/** One act of the log. */
export interface Act extends Required<NewAct> {
  /** The place in the log, rising; some numbers are left out. */
  readonly number: number
  readonly id: string
  /** The act that took it back, '' while it stands. */
  readonly undoneBy: string
}

/** What an act did to one record. */
export interface ActChange {
  readonly kind: RecordKind
  /** Its id, or the parts of its key as a JSON list. */
  readonly record: string
  /** What people called it then. */
  readonly title: string
  readonly patch: Patch
  /** Marks of what the record was and is; '' where there was, or is, none. */
  readonly before: string
  readonly after: string
  /** The revision its row was last at. */
  readonly revision: number
}

/** A record as the log names it; of a value, its indicator, region and period as a JSON list. */
export interface RecordRef {
  readonly kind: RecordKind | 'value'
  readonly id: string
}

export interface ActFilter {
  readonly person?: string
  /** Only acts that touched this record. */
  readonly record?: RecordRef
  /** Only acts from this moment on, or before that one; ISO 8601. */
  readonly since?: string
  readonly until?: string
  /** Only acts whose person, records, texts or values hold this word, or that are called one of `called`. */
  readonly word?: { readonly text: string; readonly called: readonly string[] }
  /**
   * `standing`: only what can still be taken back, by what the log says: not taken back, and no taking back
   * itself. `last`: what was done last, or taken back last; what was done again, and the taking back that it
   * took back, are left out.
   */
  readonly state?: 'standing' | 'last'
  /** Without acts of these names. */
  readonly without?: readonly string[]
  /** Only the act of this id. */
  readonly id?: string
  /** Only acts before, or after, the one of this number. */
  readonly before?: number
  readonly after?: number
  readonly limit?: number
}

/**
 * What was written down before there was a log: the trail that earlier releases kept. Its entries stay what
 * they are, sealed by the act the log began with, and nothing is added to them.
 */
export interface TrailEntry {
  /** Its place before the first act: 0 and falling, the newest first. */
  readonly number: number
  /** What the table calls it. */
  readonly id: number
  /** ISO 8601. */
  readonly at: string
  readonly person: string
  /** In the past tense: value.entered, value.checked, person.saved, … */
  readonly action: string
  /** The key or id of what was acted on; of a value, as a written figure names it. */
  readonly subject: string
  readonly facts: Facts
}

/** What of a workspace does not follow from its log: another program changed it, or a disk did. */
export interface Unfounded {
  /** `script/abc`, `value/优良天数[luzhou]@2022`, `act/12`. */
  readonly record: string
  /** It says something else than the log, it is gone, or no act made it. */
  readonly did: 'changed' | 'gone' | 'added'
  /** What people call it; '' for a value, which is named by its place, and for an act. */
  readonly title: string
  readonly value?: Operand
}
