import { sql } from 'kysely'
import type { Json, JsonObject } from '../../../core/acts/json.ts'
import type { Database, Schema } from '../schema.ts'
import { isEntryKind } from '../repositories/entry-ids.ts'
import { fromJson } from '../repositories/rows.ts'
import type { RecordKind } from './model.ts'

export interface RecordName {
  readonly kind: RecordKind
  /** The values of the key's columns. */
  readonly key: readonly (string | number)[]
}

interface RecordTable {
  readonly table: keyof Schema
  readonly key: readonly string[]
  /** Columns that hold JSON, or '' for none. */
  readonly json: readonly string[]
  /** Columns that say when and how often a row was written, or that follow from the others. */
  readonly aside: readonly string[]
}

const saving = ['revision', 'updatedAt', 'updatedBy'] as const
const document = (table: keyof Schema, ...json: string[]): RecordTable => ({
  table,
  key: ['id'],
  json,
  aside: saving,
})
const entry = (
  table: keyof Schema,
  json: readonly string[] = [],
  aside: readonly string[] = [],
): RecordTable => ({ table, key: ['id'], json, aside })

/** Where each kind of record lies. A kind that is added to the union does not compile until it is here. */
export const recordTables: Readonly<Record<RecordKind, RecordTable>> = {
  settings: { table: 'workspace', key: ['number'], json: [], aside: ['id', 'createdAt', 'figuresIndexed'] },
  region: entry('region', [], ['removed']),
  department: entry('department'),
  topic: entry('topic'),
  indicator: entry(
    'indicator',
    ['aliases', 'classes', 'seriesStarts', 'definitionChanges', 'formula'],
    ['revision', 'searchText', 'removed'],
  ),
  person: { table: 'person', key: ['key'], json: ['rights'], aside: [] },
  block: document('block', 'paragraphs'),
  'block-version': { table: 'blockVersion', key: ['block', 'version'], json: ['paragraphs'], aside: [] },
  event: { table: 'event', key: ['id'], json: ['podium'], aside: ['revision', 'updatedAt'] },
  script: document('script', 'items'),
  question: document('question', 'mainLine', 'answer'),
  chart: document('chart', 'series'),
  'kept-figure': {
    table: 'keptFigure',
    key: ['place', 'document', 'version', 'item', 'nth', 'expression', 'printed'],
    json: [],
    aside: [],
  },
  release: { table: 'release', key: ['id'], json: ['figures', 'held'], aside: [] },
  import: { table: 'importBatch', key: ['id'], json: [], aside: [] },
  'import-addition': { table: 'importAddition', key: ['batch'], json: ['additions'], aside: [] },
  audit: { table: 'audit', key: ['id'], json: ['facts'], aside: [] },
  'import-map': { table: 'importMap', key: ['fingerprint'], json: ['mapping'], aside: [] },
}

export const isRecordKind = (kind: string): kind is RecordKind => Object.hasOwn(recordTables, kind)

/** How the log names a record: its id, or the parts of its key. */
export const nameOf = ({ key }: RecordName): string =>
  key.length === 1 ? String(key[0]) : JSON.stringify(key)

/** The key that `nameOf` named. */
export const keyOf = (kind: RecordKind, record: string): (string | number)[] => {
  if (kind === 'settings' || kind === 'audit') return [Number(record)]
  return recordTables[kind].key.length === 1 ? [record] : (JSON.parse(record) as (string | number)[])
}

/** What people call a record. */
export function titleOf({ key }: RecordName, content: JsonObject): string {
  const named = content['title'] ?? content['question'] ?? content['name'] ?? content['fileName']
  return typeof named === 'string' && named !== '' ? named : key.join(' ')
}

/** A record as the log compares it, and the revision its row stands at; undefined where there is none. */
export interface StoredRecord {
  readonly content: JsonObject
  readonly revision: number
}

/** A row as the database gives it. */
export type Row = Readonly<Record<string, string | number>>

export async function readRecord(db: Database, name: RecordName): Promise<StoredRecord | undefined> {
  const row = await readRow(db, name)
  return row && recordIn(name.kind, row)
}

export async function readRow(db: Database, { kind, key }: RecordName): Promise<Row | undefined> {
  const { table, key: columns } = recordTables[kind]
  const matches = sql.join(
    columns.map((column, index) => sql`${sql.ref(column)} = ${key[index]}`),
    sql` and `,
  )
  const {
    rows: [row],
  } = await sql<Row>`select * from ${sql.table(table)} where ${matches}`.execute(db)
  return row
}

/** The record a row holds; undefined where it holds none. */
export const recordIn = (kind: RecordKind, row: Row): StoredRecord | undefined =>
  isThere(row) ? storedIn(kind, row) : undefined

/**
 * What left the register with the import that added it is kept for its values, and is no record meanwhile.
 */
export const isThere = (row: Readonly<Record<string, unknown>>): boolean => row['removed'] !== 1

export function storedIn(kind: RecordKind, row: Row): StoredRecord {
  const { key, json, aside } = recordTables[kind]
  const apart = new Set([...key, ...aside, ...(isCalledById(kind, row) ? ['key'] : [])])
  const content = Object.entries(row)
    .filter(([column]) => !apart.has(column))
    .map(([column, value]): [string, Json] => [
      column,
      json.includes(column) ? readJson(String(value)) : value,
    ])
  return { content: Object.fromEntries(content), revision: Number(row['revision'] ?? 0) }
}

/** An entry's key is something it says only once that is no longer what it was first called by. */
const isCalledById = (kind: RecordKind, row: Row): boolean => isEntryKind(kind) && row['key'] === row['id']

/** What is no JSON is compared as the text it is. */
const readJson = (text: string): Json => (fromJson(text) as Json | undefined) ?? text
