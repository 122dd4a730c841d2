import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { SearchIndex } from './search-index.ts'

/**
 * A released file says in which form it left, and which passages left with it although something held them
 * back, and why.
 */
export const overrides = (searchIndex: SearchIndex): Migration => ({
  async up(db) {
    const text = searchIndex === 'fts5' ? ('text' as const) : sql`text collate "C"`
    await db.schema
      .alterTable('release')
      .addColumn('form', text, definition => definition.notNull().defaultTo(''))
      .execute()
    await db.schema
      .alterTable('release')
      .addColumn('held', text, definition => definition.notNull().defaultTo('[]'))
      .execute()
    await db.schema
      .alterTable('release')
      .addColumn('override_reason', text, definition => definition.notNull().defaultTo(''))
      .execute()
  },
})
