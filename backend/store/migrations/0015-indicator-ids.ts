import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { SearchIndex } from './search-index.ts'

/**
 * Indicators have an id of their own, which is the key they have been called by. The log named them by it
 * already, and says nothing else of them than before.
 */
export const indicatorIds = (searchIndex: SearchIndex): Migration => ({
  async up(db: Kysely<unknown>) {
    const text = searchIndex === 'fts5' ? ('text' as const) : sql`text collate "C"`
    await db.schema
      .alterTable('indicator')
      .addColumn('id', text, definition => definition.notNull().defaultTo(''))
      .execute()
    await sql`update indicator set id = key`.execute(db)
    await db.schema.createIndex('indicator_id').on('indicator').columns(['id']).execute()
  },
})
