import { createHash } from 'node:crypto'
import { canonical, differenceOf, type JsonObject, type Patch } from '../../../core/acts/index.ts'
import type { Database } from '../schema.ts'
import {
  nameOf,
  readRecord,
  recordIn,
  titleOf,
  type RecordName,
  type Row,
  type StoredRecord,
} from './records.ts'

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
  /** Of a row that was just read, and may be written next: `touch` need not read it again. */
  saw(name: RecordName, row: Row): void
  /** Of a row that was just written whole, after `touch`: it need not be read to know what it is. */
  wrote(name: RecordName, row: Row): void
  /** What has changed since, in the order in which it was first touched. */
  changes(): Promise<RecordChange[]>
}

interface Touched {
  readonly name: RecordName
  readonly before: StoredRecord | undefined
  /** What it is, where whoever wrote it said so. */
  readonly written?: Row
}

export function createJournal(db: Database): Journal {
  const touched = new Map<string, Touched>()
  /** The row read last: what is about to be saved was. */
  let seen: { readonly key: string; readonly row: Row } | undefined

  const before = async (key: string, name: RecordName): Promise<StoredRecord | undefined> =>
    seen?.key === key ? recordIn(name.kind, seen.row) : readRecord(db, name)
  const after = async ({ name, written }: Touched): Promise<StoredRecord | undefined> =>
    written ? recordIn(name.kind, written) : readRecord(db, name)

  return {
    made(name) {
      touched.set(keyOf(name), { name, before: undefined })
    },
    saw(name, row) {
      seen = { key: keyOf(name), row }
    },
    async touch(name) {
      const key = keyOf(name)
      touched.set(key, {
        name,
        before: touched.has(key) ? touched.get(key)!.before : await before(key, name),
      })
      if (seen?.key === key) seen = undefined
    },
    wrote(name, row) {
      const key = keyOf(name)
      const known = touched.get(key)
      if (known) touched.set(key, { ...known, written: row })
    },
    async changes() {
      const changes: RecordChange[] = []
      for (const each of touched.values()) {
        const [was, is] = [each.before, await after(each)]
        const patch = differenceOf(was?.content, is?.content)
        if (patch)
          changes.push({
            name: each.name,
            title: titleOf(each.name, (is ?? was)!.content),
            patch,
            before: markOf(was?.content),
            after: markOf(is?.content),
            revision: (is ?? was)!.revision,
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
