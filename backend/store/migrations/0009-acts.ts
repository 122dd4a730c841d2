import { sql, type CreateTableBuilder } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { SearchIndex } from './search-index.ts'

/** The log of acts, and on each value the act that stored it. Values of before it have act 0 and no mark. */
export const acts = (searchIndex: SearchIndex): Migration => ({
  async up(db) {
    const text = searchIndex === 'fts5' ? ('text' as const) : sql`text collate "C"`
    const number =
      searchIndex === 'fts5'
        ? sql`integer primary key autoincrement`
        : sql`bigint generated always as identity primary key`
    const table = (name: string): CreateTableBuilder<string, string> => db.schema.createTable(name)
    const withTexts = (
      builder: CreateTableBuilder<string, string>,
      ...columns: string[]
    ): CreateTableBuilder<string, string> =>
      columns.reduce(
        (made, column) => made.addColumn(column, text, definition => definition.notNull()),
        builder,
      )
    await withTexts(
      table('act').addColumn('number', number),
      'id',
      'at',
      'person',
      'origin',
      'name',
      'facts',
      'undoes',
      'values_mark',
      'previous',
      'hash',
    ).execute()
    for (const column of ['id', 'undoes', 'person'])
      await db.schema.createIndex(`act_${column}`).on('act').columns([column]).execute()
    const change = ['act', 'position', 'revision'].reduce(
      (made, column) => made.addColumn(column, 'integer', definition => definition.notNull()),
      table('act_change'),
    )
    await withTexts(change, 'kind', 'record', 'title', 'before', 'after', 'patch')
      .addPrimaryKeyConstraint('act_change_key', ['act', 'position'])
      .execute()
    await db.schema.createIndex('act_change_record').on('act_change').columns(['kind', 'record']).execute()
    for (const column of ['act', 'mark'])
      await db.schema
        .alterTable('observation')
        .addColumn(column, 'integer', definition => definition.notNull().defaultTo(0))
        .execute()
    await db.schema.createIndex('observation_act').on('observation').columns(['act']).execute()
  },
})
