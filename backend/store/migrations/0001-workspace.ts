import type { CreateTableBuilder, Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { SearchIndex } from './search-index.ts'

type ColumnType = 'text' | 'integer'
type Column = `${string}:${ColumnType}`

interface Tables {
  readonly db: Kysely<unknown>
  readonly text: Parameters<CreateTableBuilder<string, string>['addColumn']>[1]
}

/**
 * Starts a table whose columns all hold a value, in the order written. Long columns come last: SQLite reads
 * past them to what follows.
 */
function table(tables: Tables, name: string, ...columns: Column[]): CreateTableBuilder<string, string> {
  let builder: CreateTableBuilder<string, string> = tables.db.schema.createTable(name)
  for (const column of columns) {
    const [columnName, type] = column.split(':') as [string, ColumnType]
    builder = builder.addColumn(columnName, type === 'text' ? tables.text : type, definition =>
      definition.notNull(),
    )
  }
  return builder
}

async function createRegister(tables: Tables): Promise<void> {
  await table(
    tables,
    'workspace',
    'number:integer',
    'id:text',
    'name:text',
    'home_region:text',
    'person:text',
    'office:text',
    'created_at:text',
  )
    .addPrimaryKeyConstraint('workspace_key', ['number'])
    .execute()
  await table(
    tables,
    'region',
    'key:text',
    'position:integer',
    'name:text',
    'name_en:text',
    'parent:text',
    'invented:integer',
  )
    .addPrimaryKeyConstraint('region_key', ['key'])
    .execute()
  await table(tables, 'department', 'key:text', 'position:integer', 'name:text', 'name_en:text')
    .addPrimaryKeyConstraint('department_key', ['key'])
    .execute()
  await table(tables, 'topic', 'key:text', 'position:integer', 'name:text', 'name_en:text')
    .addPrimaryKeyConstraint('topic_key', ['key'])
    .execute()
}

async function createData(tables: Tables): Promise<void> {
  await table(
    tables,
    'indicator',
    'key:text',
    'name:text',
    'name_en:text',
    'aliases:text',
    'unit:text',
    'unit_en:text',
    'decimals:integer',
    'rounding:text',
    'polarity:text',
    'topic:text',
    'department:text',
    'definition:text',
    'search_text:text',
    'revision:integer',
  )
    .addPrimaryKeyConstraint('indicator_key', ['key'])
    .execute()
  await table(
    tables,
    'observation',
    'indicator:text',
    'region:text',
    'period:text',
    'revision:integer',
    'value:text',
    'bound:text',
    'source:text',
    'state:text',
    'note:text',
    'entered_by:text',
    'entered_at:text',
  )
    .addPrimaryKeyConstraint('observation_key', ['indicator', 'region', 'period', 'revision'])
    .addForeignKeyConstraint('observation_indicator', ['indicator'], 'indicator', ['key'])
    .addForeignKeyConstraint('observation_region', ['region'], 'region', ['key'])
    .execute()
}

async function createLibrary(tables: Tables): Promise<void> {
  await table(
    tables,
    'block',
    'id:text',
    'title:text',
    'topic:text',
    'department:text',
    'owner:text',
    'state:text',
    'release_level:text',
    'valid_from:text',
    'valid_to:text',
    'language:text',
    'version:integer',
    'approved_version:integer',
    'approved_by:text',
    'approved_at:text',
    'revision:integer',
    'updated_by:text',
    'updated_at:text',
    'removed_at:text',
    'paragraphs:text',
  )
    .addPrimaryKeyConstraint('block_key', ['id'])
    .execute()
  await tables.db.schema
    .createIndex('block_recent')
    .on('block')
    .columns(['removed_at', 'updated_at', 'id'])
    .execute()
  await tables.db.schema.createIndex('block_removed').on('block').columns(['removed_at']).execute()
  await table(
    tables,
    'block_version',
    'block:text',
    'version:integer',
    'title:text',
    'approved:integer',
    'note:text',
    'saved_by:text',
    'saved_at:text',
    'paragraphs:text',
  )
    .addPrimaryKeyConstraint('block_version_key', ['block', 'version'])
    .addForeignKeyConstraint('block_version_block', ['block'], 'block', ['id'])
    .execute()
}

async function createEvents(tables: Tables): Promise<void> {
  await table(
    tables,
    'event',
    'id:text',
    'title:text',
    'date:text',
    'place:text',
    'podium:text',
    'revision:integer',
    'updated_at:text',
    'removed_at:text',
  )
    .addPrimaryKeyConstraint('event_key', ['id'])
    .execute()
  await table(
    tables,
    'script',
    'id:text',
    'event:text',
    'kind:text',
    'title:text',
    'date:text',
    'speaker:text',
    'salutation:text',
    'language:text',
    'rate:integer',
    'budget:integer',
    'revision:integer',
    'updated_by:text',
    'updated_at:text',
    'removed_at:text',
    'items:text',
  )
    .addPrimaryKeyConstraint('script_key', ['id'])
    .execute()
  await table(
    tables,
    'question',
    'id:text',
    'event:text',
    'position:integer',
    'question:text',
    'department:text',
    'answerer:text',
    'state:text',
    'language:text',
    'main_line:text',
    'answer:text',
    'fallback:text',
    'avoid:text',
    'revision:integer',
    'updated_by:text',
    'updated_at:text',
    'removed_at:text',
  )
    .addPrimaryKeyConstraint('question_key', ['id'])
    .execute()
  await table(
    tables,
    'chart',
    'id:text',
    'event:text',
    'position:integer',
    'kind:text',
    'title:text',
    'subtitle:text',
    'language:text',
    'revision:integer',
    'updated_by:text',
    'updated_at:text',
    'removed_at:text',
    'series:text',
  )
    .addPrimaryKeyConstraint('chart_key', ['id'])
    .execute()
  for (const name of ['script', 'question', 'chart'])
    await tables.db.schema.createIndex(`${name}_event`).on(name).columns(['event']).execute()
}

async function createUses(tables: Tables): Promise<void> {
  await table(
    tables,
    'figure_use',
    'place:text',
    'document:text',
    'position:integer',
    'item:text',
    'expression:text',
    'printed:text',
    'version:integer',
  )
    .addPrimaryKeyConstraint('figure_use_key', ['place', 'document', 'position'])
    .execute()
  await table(
    tables,
    'figure_use_operand',
    'place:text',
    'document:text',
    'position:integer',
    'operand:integer',
    'indicator:text',
    'region:text',
    'period:text',
  )
    .addPrimaryKeyConstraint('figure_use_operand_key', ['place', 'document', 'position', 'operand'])
    .execute()
  await tables.db.schema
    .createIndex('figure_use_operand_read')
    .on('figure_use_operand')
    .columns(['indicator', 'region', 'period'])
    .execute()
  await table(
    tables,
    'placement',
    'place:text',
    'document:text',
    'position:integer',
    'item:text',
    'block:text',
    'pinned:integer',
  )
    .addPrimaryKeyConstraint('placement_key', ['place', 'document', 'position'])
    .execute()
  await tables.db.schema.createIndex('placement_block').on('placement').columns(['block']).execute()
}

/**
 * FTS5 with our own words: `ascii` leaves every other character alone. Rows are numbered in the order in
 * which they were last saved, and keep their numbers when the file is compacted. Titles have an index of
 * their own, so that a word that is everywhere in the texts is still found in a title at once.
 */
async function createFts5({ db }: Tables): Promise<void> {
  await sql`create table block_text (number integer primary key, block text not null unique references block (id), title text not null,
    initials text not null, body text not null)`.execute(db)
  for (const name of ['block_index', 'block_title_index']) {
    await sql`create virtual table ${sql.table(name)} using fts5 (words, content = '', contentless_delete = 1, detail = none, prefix = '1', tokenize = 'ascii')`.execute(
      db,
    )
  }
}

async function createTextVectors({ db }: Tables): Promise<void> {
  await sql`create table block_text (number bigint generated always as identity primary key, block text not null unique references block (id),
    title text not null, initials text not null, body text not null, title_words tsvector not null, words tsvector not null)`.execute(
    db,
  )
  await sql`create index block_text_title_words on block_text using gin (title_words)`.execute(db)
  await sql`create index block_text_words on block_text using gin (words)`.execute(db)
}

/**
 * The first workspace: register, data, library, events, where figures and blocks are used, and the search
 * index. PostgreSQL would sort by the server's language; the C collation sorts as SQLite does.
 */
export const workspace = (searchIndex: SearchIndex): Migration => ({
  async up(db) {
    const tables: Tables = { db, text: searchIndex === 'fts5' ? 'text' : sql`text collate "C"` }
    await createRegister(tables)
    await createData(tables)
    await createLibrary(tables)
    await createEvents(tables)
    await createUses(tables)
    await (searchIndex === 'fts5' ? createFts5(tables) : createTextVectors(tables))
  },
})
