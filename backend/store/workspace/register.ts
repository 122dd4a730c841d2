import type { Department, Topic } from '../../../core/documents/model.ts'
import type { Indicator, IndicatorLine, Region } from '../../../core/figures/model.ts'
import type { Packed } from '../../../core/packed.ts'

export interface IndicatorFilter {
  readonly keys?: readonly string[]
  readonly query?: string
  readonly topic?: string
  readonly department?: string
}

/** The lists everything else is filed under. */
export type RegisterKind = 'region' | 'department' | 'topic'

/** What the register holds: each has a key, by which everything else names it, and an id. */
export type EntryKind = 'indicator' | RegisterKind

/** Of every kind, the ids of entries that are called otherwise than at first, by their keys. */
export type RenamedEntries = Readonly<Record<EntryKind, ReadonlyMap<string, string>>>

/** What everything is filed under, and the indicators. */
export interface RegisterReader {
  regions(): Promise<Region[]>
  departments(): Promise<Department[]>
  topics(): Promise<Topic[]>
  indicators(filter?: IndicatorFilter): Promise<Indicator[]>
  /** The ids of entries that are called otherwise than at first, by their keys. */
  renamedEntries(): Promise<RenamedEntries>
  /** All of them, as a table shows them, in the order of their keys. */
  indicatorLines(): Promise<Packed<IndicatorLine>>
  indicator(key: string): Promise<Indicator | undefined>
  /** Those whose values are computed. */
  derivedIndicators(): Promise<Indicator[]>
}

/** See `WorkspaceWriter`. */
export interface RegisterWriter {
  saveRegion(region: Region): Promise<void>
  saveDepartment(department: Department): Promise<void>
  saveTopic(topic: Topic): Promise<void>
  /** Takes an entry out that nothing uses. @throws AppError not-found, home-region, register-in-use */
  removeEntry(kind: RegisterKind, key: string): Promise<void>
  /** Where its formula is new, its values are computed. */
  saveIndicator(indicator: Indicator, expected: number): Promise<Indicator>
  /**
   * Calls an entry of the register by another key, with all that names it.
   * @throws AppError key-taken, key-malformed
   */
  renameEntry(kind: EntryKind, key: string, to: string): Promise<void>
}
