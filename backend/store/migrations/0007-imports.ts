import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { SearchIndex } from './search-index.ts'

/**
 * An import may add to the register, and undoing it takes that back. Values are never deleted, nor is what
 * they belong to: it is marked as removed, and back where the undoing is undone.
 */
export const additions = (searchIndex: SearchIndex): Migration => ({
  async up(db) {
    const text = searchIndex === 'fts5' ? ('text' as const) : sql`text collate "C"`
    for (const table of ['indicator', 'region']) {
      await db.schema
        .alterTable(table)
        .addColumn('removed', 'integer', definition => definition.notNull().defaultTo(0))
        .execute()
    }
    await db.schema
      .createTable('import_addition')
      .addColumn('batch', text, definition => definition.notNull())
      .addColumn('did', text, definition => definition.notNull())
      .addColumn('additions', text, definition => definition.notNull())
      .addPrimaryKeyConstraint('import_addition_key', ['batch'])
      .execute()
  },
})
