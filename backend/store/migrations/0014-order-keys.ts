import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { differenceOf, type Json, type JsonObject } from '../../../core/acts/index.ts'
import { keyBetween } from '../../../core/documents/order-key.ts'
import { markOf } from '../log/journal.ts'
import type { SearchIndex } from './search-index.ts'
import { appendUpgrade, lastMark, type UpgradedRecord } from './upgrade-act.ts'

const ordered = ['question', 'chart'] as const
const jsonColumns: readonly string[] = ['mainLine', 'answer', 'series']
/** What the log leaves out of a document, and what it is named by. */
const aside: readonly string[] = ['id', 'revision', 'updatedAt', 'updatedBy']

type Row = Readonly<Record<string, string | number>>

/**
 * Questions and charts stand in their event by a key of their own instead of a number, so that moving one
 * changes no other. The log learns of it in an act, as every record says something else from then on; a
 * record that did not follow from the log before does not follow from it after.
 */
export const orderKeys = (searchIndex: SearchIndex): Migration => ({
  async up(db: Kysely<unknown>) {
    const text = searchIndex === 'fts5' ? ('text' as const) : sql`text collate "C"`
    const changes: UpgradedRecord[] = []
    for (const kind of ordered) {
      const { rows } = await sql<Row>`select * from ${sql.table(kind)} order by event, position, id`.execute(
        db,
      )
      await db.schema
        .alterTable(kind)
        .addColumn('order_key', text, definition => definition.notNull().defaultTo(''))
        .execute()
      await db.schema.alterTable(kind).dropColumn('position').execute()
      let last: Row | undefined
      let orderKey = ''
      for (const row of rows) {
        orderKey = keyBetween(last?.['event'] === row['event'] ? orderKey : '', '')
        await sql`update ${sql.table(kind)} set order_key = ${orderKey} where id = ${row['id']}`.execute(db)
        const change = await changeOf(db, kind, row, orderKey)
        if (change) changes.push(change)
        last = row
      }
    }
    if (changes.length > 0) await appendUpgrade(db, { id: 'order-keys', name: 'log.orderKeys' }, changes)
  },
})

/** What became of one record; undefined where it was not what the log last said of it. */
async function changeOf(
  db: Kysely<unknown>,
  kind: string,
  row: Row,
  orderKey: string,
): Promise<UpgradedRecord | undefined> {
  const record = String(row['id'])
  const said = await lastMark(db, kind, record)
  const content = contentOf(row)
  const { position: _, ...rest } = content
  const next = { ...rest, orderKey }
  return said === markOf(content)
    ? {
        kind,
        record,
        title: String(row['title'] || row['question'] || record),
        before: said,
        after: markOf(next),
        patch: JSON.stringify(differenceOf(content, next)),
        revision: Number(row['revision']),
      }
    : undefined
}

const contentOf = (row: Row): JsonObject =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => !aside.includes(column))
      .map(([column, value]) => [column, jsonColumns.includes(column) ? readJson(String(value)) : value]),
  )

function readJson(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return text
  }
}
