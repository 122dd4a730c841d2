import type { Operand } from '../../../core/figures/model.ts'
import type { DocumentKind, OrderedKind } from '../../../core/documents/kinds.ts'
import type { JsonObject } from '../../../core/acts/json.ts'
import type { Act, ActChange, ActFilter, RecordKind, TrailEntry, Unfounded } from '../log/model.ts'
import type { ObservationRevision } from './values.ts'
import type { RegisterKind } from './register.ts'

type DocumentChange = `${DocumentKind}.${'saved' | 'removed' | 'restored'}` | `${OrderedKind}.moved`

/**
 * What was stored, told after it is certain. `id` is the document's, the entry's key, or the indicator's key
 * of a value.
 */
export interface ChangeEvent {
  readonly type:
    | DocumentChange
    | 'settings.saved'
    | `${RegisterKind}.${'saved' | 'removed'}`
    | 'indicator.saved'
    | 'observation.saved'
    | 'import.saved'
    | 'person.saved'
    | 'figure.kept'
    | 'release.saved'
  readonly id: string
}

/**
 * A change, and the act it was part of: its place in the log, its name, and the window or door it came
 * through.
 */
export interface ToldChange extends ChangeEvent {
  readonly act: number
  readonly name: string
  readonly origin: string
}

/** What was done, and what can be taken back. */
export interface LogReader {
  /**
   * The ids of a value's revisions, by their numbers: two copies that went apart never give one to two.
   * @param identity the value by the ids of its indicator and its region
   */
  revisionIds(value: Operand, identity: Operand): Promise<ReadonlyMap<number, string>>
  /** The same of a block's versions, as an act left them. */
  versionIds(block: string, act: number): Promise<ReadonlyMap<number, string>>
  /** The log, the newest first. */
  acts(filter?: ActFilter): Promise<Act[]>
  /**
   * What acts from a number on changed, as those who follow the workspace were told of it; undefined where
   * that is too much to tell.
   */
  toldSince(act: number): Promise<ToldChange[] | undefined>
  /** What was written down before the log began, the newest first. */
  trail(filter?: ActFilter): Promise<TrailEntry[]>
  /** Who did anything, by name. */
  actors(): Promise<string[]>
  /** Who did something last, but for what came through one door; '' where nobody did. */
  lastPerson(but: { readonly notThrough: string }): Promise<string>
  /**
   * What a record was when an act was done, as its columns; undefined where there was none.
   * @throws AppError log-broken
   */
  recordAt(kind: RecordKind, record: string, act: number): Promise<JsonObject | undefined>
  /** What an act did to records, in the order it did it; the values it stored are in `valuesOf`. */
  changesOf(act: number): Promise<ActChange[]>
  /** How many revisions of values an act stored, and the first `limit` of them. */
  valuesOf(act: number, limit: number): Promise<{ count: number; values: ObservationRevision[] }>
  /**
   * What does not follow from the log: another program changed it, or a disk did. Reads the whole workspace.
   */
  unfounded(): Promise<Unfounded[]>
}

/** See `WorkspaceWriter`. */
export interface LogWriter {
  /** Takes back what an act did, as part of this one. @throws AppError act-built-upon, act-rested-upon */
  undoAct(act: Act): Promise<void>
  /** Makes a record that no act left as it is what its acts made of it. @throws AppError log-says-nothing */
  putRight(kind: RecordKind, record: string): Promise<void>
}
