import { createHash } from 'node:crypto'
import { canonical, differenceOf, type JsonObject, type Patch } from '../../../core/acts/index.ts'
import type { Database } from '../schema.ts'
import { nameOf, readRecord, titleOf, type RecordName, type StoredRecord } from './records.ts'

/** What an act did to one record. */
export interface RecordChange {
  readonly name: RecordName
  /** What people call it. */
  readonly title: string
  readonly patch: Patch
  /** Marks of what the record was and is; '' where there was, or is, none. */
  readonly before: string
  readonly after: string
  /** The revision its row was last at. */
  readonly revision: number
}

/** Hears of every record before it is written, and says afterwards what became of them. */
export interface Journal {
  /** To be called before a record is written; what is written without it would be in no act. */
  touch(name: RecordName): Promise<void>
  /** For a record whose key the database gave it as it was written. */
  made(name: RecordName): void
  /** What has changed since, in the order in which it was first touched. */
  changes(): Promise<RecordChange[]>
}

export function createJournal(db: Database): Journal {
  const touched = new Map<string, { readonly name: RecordName; readonly before: StoredRecord | undefined }>()
  return {
    made(name) {
      touched.set(keyOf(name), { name, before: undefined })
    },
    async touch(name) {
      const key = keyOf(name)
      if (!touched.has(key)) touched.set(key, { name, before: await readRecord(db, name) })
    },
    async changes() {
      const changes: RecordChange[] = []
      for (const { name, before } of touched.values()) {
        const after = await readRecord(db, name)
        const patch = differenceOf(before?.content, after?.content)
        if (patch)
          changes.push({
            name,
            title: titleOf(name, (after ?? before)!.content),
            patch,
            before: markOf(before?.content),
            after: markOf(after?.content),
            revision: (after ?? before)!.revision,
          })
      }
      return changes
    },
  }
}

const keyOf = (name: RecordName): string => `${name.kind} ${nameOf(name)}`

/** Tells one state of a record from every other: the first 128 bits of its SHA-256. */
export const markOf = (content: JsonObject | undefined): string =>
  content === undefined ? '' : createHash('sha256').update(canonical(content)).digest('hex').slice(0, 32)
