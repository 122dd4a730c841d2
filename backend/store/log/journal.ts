import { hash } from 'node:crypto'
import { canonical, differenceOf, type JsonObject, type Patch } from '../../../core/acts/index.ts'
import type { Database } from '../schema.ts'
import {
  nameOf,
  readRow,
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

/** A row as it stands; undefined where there is none. */
export interface Standing {
  readonly row: Row | undefined
}

/** Hears of every record before it is written, and says afterwards what became of them. */
export interface Journal {
  /**
   * To be called before a record is written; what is written without it would be in no act.
   * @returns how it stands, unless it was written before by somebody who did not say what
   */
  touch(name: RecordName): Promise<Standing | undefined>
  /** For a record whose key the database gave it as it was written. */
  made(name: RecordName): void
  /** Of a row that was just read, or is not there, and may be written next: it is not read again. */
  saw(name: RecordName, row: Row | undefined): void
  /** Of a row that was just written whole, after `touch`: it need not be read to know what it is. */
  wrote(name: RecordName, row: Row): void
  /** How a record stands, where that was read or written last; undefined where it has to be read. */
  standing(name: RecordName): Standing | undefined
  /** What has changed since, in the order in which it was first touched; told once. */
  changes(): AsyncIterable<RecordChange>
}

/** A record with its mark, which of a long one takes a while to make, and is asked for where it changed. */
interface Marked extends StoredRecord {
  readonly mark: () => string
}

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

/** Rows as the database gave them: what thousands of them hold is made out when it is asked for. */
interface Touched {
  readonly name: RecordName
  readonly before: Row | undefined
  /** What it is, where whoever wrote it said so. */
  readonly written?: Row
}

/** Rows that were read, and may be written. */
const mostSeen = 2000

export function createJournal(db: Database): Journal {
  const touched = new Map<string, Touched>()
  const seen = new Map<string, Standing>()

  const changeOf = async ({ name, before, written }: Touched): Promise<RecordChange | undefined> => {
    const was = before && markedIn(name, before)
    const row = written ?? (await readRow(db, name))
    const is = row && markedIn(name, row)
    const patch = differenceOf(was?.content, is?.content)
    return (
      patch && {
        name,
        title: titleOf(name, (is ?? was)!.content),
        patch,
        before: was?.mark() ?? '',
        after: is?.mark() ?? '',
        revision: (is ?? was)!.revision,
      }
    )
  }

  return {
    made(name) {
      touched.set(keyOf(name), { name, before: undefined })
    },
    saw(name, row) {
      if (seen.size >= mostSeen) seen.clear()
      seen.set(keyOf(name), { row })
    },
    async touch(name) {
      const key = keyOf(name)
      const known = touched.get(key)
      if (known) {
        touched.set(key, { name, before: known.before })
        return known.written && { row: known.written }
      }
      const standing = seen.get(key) ?? { row: await readRow(db, name) }
      seen.delete(key)
      touched.set(key, { name, before: standing.row })
      return standing
    },
    wrote(name, row) {
      const key = keyOf(name)
      const known = touched.get(key)
      if (known) touched.set(key, { ...known, written: row })
    },
    standing(name) {
      const key = keyOf(name)
      const known = touched.get(key)
      if (known) return known.written && { row: known.written }
      return seen.get(key)
    },
    async *changes() {
      for (const [key, each] of touched) {
        const change = await changeOf(each)
        touched.delete(key)
        if (change) yield change
      }
    },
  }
}

const keyOf = (name: RecordName): string => `${name.kind} ${nameOf(name)}`

/** Tells one state of a record from every other: the first 128 bits of its SHA-256. */
export const markOf = (content: JsonObject | undefined): string =>
  content === undefined ? '' : hash('sha256', canonical(content)).slice(0, 32)
