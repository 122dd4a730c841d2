import { sql, type CreateTableBuilder, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { SearchIndex } from './search-index.ts'

type Text = Parameters<CreateTableBuilder<string, string>['addColumn']>[1]

async function addText(
  db: Kysely<unknown>,
  text: Text,
  table: string,
  column: string,
  value: string,
): Promise<void> {
  await db.schema
    .alterTable(table)
    .addColumn(column, text, definition => definition.notNull().defaultTo(value))
    .execute()
}

async function addNumber(db: Kysely<unknown>, table: string, column: string): Promise<void> {
  await db.schema
    .alterTable(table)
    .addColumn(column, 'integer', definition => definition.notNull().defaultTo(0))
    .execute()
}

/** Later definitions, formulas, trees of topics and departments, and who may check what they entered. */
async function extendRegister(db: Kysely<unknown>, text: Text): Promise<void> {
  await addText(db, text, 'indicator', 'definition_changes', '[]')
  await addText(db, text, 'indicator', 'formula', '')
  await db.schema.createIndex('indicator_formula').on('indicator').columns(['formula']).execute()
  await addText(db, text, 'topic', 'parent', '')
  await addText(db, text, 'department', 'parent', '')
  await addNumber(db, 'workspace', 'self_check')
  await addNumber(db, 'workspace', 'figures_indexed')
}

function textTable(
  db: Kysely<unknown>,
  text: Text,
  name: string,
  columns: readonly string[],
): CreateTableBuilder<string, string> {
  let table: CreateTableBuilder<string, string> = db.schema.createTable(name)
  for (const column of columns) table = table.addColumn(column, text, definition => definition.notNull())
  return table
}

async function createPeople(db: Kysely<unknown>, text: Text): Promise<void> {
  await textTable(db, text, 'person', ['key', 'name', 'department', 'rights'])
    .addColumn('active', 'integer', definition => definition.notNull())
    .addColumn('position', 'integer', definition => definition.notNull())
    .addPrimaryKeyConstraint('person_key', ['key'])
    .execute()
}

/** Entries are numbered in the order in which they were stored. */
async function createAudit(db: Kysely<unknown>, searchIndex: SearchIndex): Promise<void> {
  const [number, text] =
    searchIndex === 'fts5'
      ? ['integer primary key', 'text']
      : ['bigint generated always as identity primary key', 'text collate "C"']
  await sql
    .raw(
      `create table audit (id ${number}, at ${text} not null, person ${text} not null, action ${text} not null, subject ${text} not null, facts ${text} not null)`,
    )
    .execute(db)
  await db.schema.createIndex('audit_subject').on('audit').columns(['subject']).execute()
}

async function createReleases(db: Kysely<unknown>, text: Text): Promise<void> {
  await textTable(db, text, 'kept_figure', [
    'place',
    'document',
    'expression',
    'printed',
    'against',
    'kept_by',
    'kept_at',
    'reason',
  ])
    .addPrimaryKeyConstraint('kept_figure_key', ['place', 'document', 'expression', 'printed'])
    .execute()
  await textTable(db, text, 'release', [
    'id',
    'kind',
    'document',
    'title',
    'file_name',
    'sha256',
    'released_by',
    'released_at',
    'figures',
  ])
    .addPrimaryKeyConstraint('release_key', ['id'])
    .execute()
}

/**
 * A register with definitions that change, formulas and trees; people with rights; the audit trail; what was
 * released, and which old printings were kept. Figures indexed by an earlier release are indexed again when
 * the workspace is opened.
 */
export const register = (searchIndex: SearchIndex): Migration => ({
  async up(db) {
    const text: Text = searchIndex === 'fts5' ? 'text' : sql`text collate "C"`
    await extendRegister(db, text)
    await createPeople(db, text)
    await createAudit(db, searchIndex)
    await createReleases(db, text)
  },
})
