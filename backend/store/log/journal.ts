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

/** A record with its mark, which of a long one takes a while to make, and is asked for where it changed. */
interface Marked extends StoredRecord {
  readonly mark: () => string
}

const marked = (record: StoredRecord | undefined): Marked | undefined =>
  record && { ...record, mark: () => markOf(record.content) }

/** The row that was marked last, and what it holds: who types saves the same one again and again. */
let lastMarked: { readonly key: string; readonly row: Row; readonly record: Marked } | undefined

const isSameRow = (one: Row, other: Row): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([column, value]) => other[column] === value)

/** What a row holds; it is not made out again where the row marked last was the same, sign by sign. */
function markedIn(name: RecordName, row: Row): Marked | undefined {
  const key = keyOf(name)
  if (lastMarked?.key === key && isSameRow(lastMarked.row, row)) return lastMarked.record
  const record = recordIn(name.kind, row)
  if (!record) return undefined
  let known = ''
  const made: Marked = {
    ...record,
    mark() {
      known ||= markOf(record.content)
      lastMarked = { key, row, record: made }
      return known
    },
  }
  return made
}

interface Touched {
  readonly name: RecordName
  readonly before: Marked | undefined
  /** What it is, where whoever wrote it said so. */
  readonly written?: Row
}

export function createJournal(db: Database): Journal {
  const touched = new Map<string, Touched>()
  /** The row read last: what is about to be saved was. */
  let seen: { readonly key: string; readonly row: Row } | undefined

  const before = async (key: string, name: RecordName): Promise<Marked | undefined> =>
    seen?.key === key ? markedIn(name, seen.row) : marked(await readRecord(db, name))
  const after = async ({ name, written }: Touched): Promise<Marked | undefined> =>
    written ? markedIn(name, written) : marked(await readRecord(db, name))

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
            before: was?.mark() ?? '',
            after: is?.mark() ?? '',
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
