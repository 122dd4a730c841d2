import type { Rendered } from './behind/renderings.ts'
import type { Driver } from './driver.ts'
import type { RecordKind } from './log/model.ts'
import type { Standing } from './log/journal.ts'
import type { RecordName, Row } from './log/records.ts'
import type { Database } from './schema.ts'
import type { ChangeEvent } from './workspace.ts'

type Key = RecordName['key']

/**
 * One act in its transaction: where its writes go, and what it has changed so far. Only who holds one can
 * write.
 */
export interface Unit {
  readonly db: Database
  readonly driver: Driver
  /** The number of the act in the log. */
  readonly act: number
  /** Who acts, and when (ISO 8601). */
  readonly by: string
  readonly at: string
  readonly changes: ChangeEvent[]
  /** Marks of the values stored so far. */
  readonly marks: number[]
  /** What this act found figures to render to; to be believed where it changes nothing that they read. */
  readonly rendered: Rendered
  /**
   * To be called before a record is written, so that the log knows what it was.
   * @returns how it stands, unless this act wrote it before without saying what
   */
  touch(kind: RecordKind, ...key: (string | number)[]): Promise<Standing | undefined>
  /** Of a record whose key the database gave it as it was written. */
  made(kind: RecordKind, ...key: (string | number)[]): void
  /** Of a row that was just read, or is not there, and may be written next: it is not read again for that. */
  saw(kind: RecordKind, key: string | Key, row: Row | undefined): void
  /** Of a row that was just written whole, after `touch`: it is not read again for the log. */
  wrote(kind: RecordKind, key: string | Key, row: Row): void
  /** How a record stands, where this act read it or wrote it last; undefined where it has to be read. */
  standing(kind: RecordKind, key: string | Key): Standing | undefined
}
