import { sql, type CreateTableBuilder, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { SearchIndex } from './search-index.ts'

type Text = Parameters<CreateTableBuilder<string, string>['addColumn']>[1]

/** Where a revision came from, and whether it takes the value back instead of giving one. */
async function extendObservations(db: Kysely<unknown>, text: Text): Promise<void> {
  for (const column of ['batch', 'sheet', 'cell']) {
    await db.schema
      .alterTable('observation')
      .addColumn(column, text, definition => definition.notNull().defaultTo(''))
      .execute()
  }
  await db.schema
    .alterTable('observation')
    .addColumn('withdrawn', 'integer', definition => definition.notNull().defaultTo(0))
    .execute()
  await sql`create index observation_batch on observation (batch) where batch <> ''`.execute(db)
}

async function createBatches(db: Kysely<unknown>, text: Text): Promise<void> {
  let table: CreateTableBuilder<string, string> = db.schema.createTable('import_batch')
  for (const column of ['id', 'undoes', 'file_name', 'sha256', 'imported_by', 'imported_at'])
    table = table.addColumn(column, text, definition => definition.notNull())
  for (const column of ['added', 'revised', 'withdrawn', 'unchanged', 'rejected'])
    table = table.addColumn(column, 'integer', definition => definition.notNull())
  await table.addPrimaryKeyConstraint('import_batch_key', ['id']).execute()
}

async function createMaps(db: Kysely<unknown>, text: Text): Promise<void> {
  let table: CreateTableBuilder<string, string> = db.schema.createTable('import_map')
  for (const column of ['fingerprint', 'saved_by', 'saved_at', 'mapping'])
    table = table.addColumn(column, text, definition => definition.notNull())
  await table.addPrimaryKeyConstraint('import_map_key', ['fingerprint']).execute()
}

/**
 * Imports: each batch with its file, each revision with the cell it came from, and how tables of a shape are
 * read.
 */
export const imports = (searchIndex: SearchIndex): Migration => ({
  async up(db) {
    const text: Text = searchIndex === 'fts5' ? 'text' : sql`text collate "C"`
    await extendObservations(db, text)
    await createBatches(db, text)
    await createMaps(db, text)
  },
})
