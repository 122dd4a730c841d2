import type { Driver } from './driver.ts'
import type { RecordKind } from './log/model.ts'
import type { Row } from './log/records.ts'
import type { Database } from './schema.ts'
import type { ChangeEvent } from './workspace.ts'

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
  /** To be called before a record is written, so that the log knows what it was. */
  touch(kind: RecordKind, ...key: (string | number)[]): Promise<void>
  /** Of a record whose key the database gave it as it was written. */
  made(kind: RecordKind, ...key: (string | number)[]): void
  /** Of a document's row that was just read, and may be written next: it is not read again to be touched. */
  saw(kind: RecordKind, id: string, row: Row): void
  /** Of a document's row that was just written whole, after `touch`: it is not read again for the log. */
  wrote(kind: RecordKind, id: string, row: Row): void
}
