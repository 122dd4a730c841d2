import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { SearchIndex } from './search-index.ts'

/**
 * Regions, departments and topics have an id of their own, which is the key they have been called by. The
 * log named them by it already, and says nothing else of them than before.
 */
export const registerIds = (searchIndex: SearchIndex): Migration => ({
  async up(db: Kysely<unknown>) {
    const text = searchIndex === 'fts5' ? ('text' as const) : sql`text collate "C"`
    for (const table of ['region', 'department', 'topic']) {
      await db.schema
        .alterTable(table)
        .addColumn('id', text, definition => definition.notNull().defaultTo(''))
        .execute()
      await sql`update ${sql.table(table)} set id = key`.execute(db)
      await db.schema.createIndex(`${table}_id`).on(table).columns(['id']).execute()
    }
  },
})
