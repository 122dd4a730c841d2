import { describe, expect, it } from 'vitest'
import { migrate } from '../../../backend/store/migrations/index.ts'
import { emptyDatabases, type EmptyDatabase } from '../workspaces.ts'

const tables = [
  'block',
  'block_text',
  'block_version',
  'chart',
  'department',
  'event',
  'figure_use',
  'figure_use_operand',
  'indicator',
  'observation',
  'placement',
  'question',
  'region',
  'script',
  'topic',
  'workspace',
]

/** Our tables with their columns; those of the search index and of the migrations aside. */
async function tablesIn({ db }: EmptyDatabase) {
  const all = await db.introspection.getTables()
  return all
    .filter(({ name }) => !/^(block_(title_)?index|migration)/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

describe.each(emptyDatabases)('0001-workspace in %s', (_name, open) => {
  it('lays every table of a workspace in an empty database', async () => {
    const empty = await open()
    expect(await tablesIn(empty)).toEqual([])
    await migrate(empty.db, empty.driver.searchIndex, '0001-workspace')
    expect((await tablesIn(empty)).map(({ name }) => name)).toEqual(tables)
  })

  it('leaves no column without a value', async () => {
    const empty = await open()
    await migrate(empty.db, empty.driver.searchIndex, '0001-workspace')
    const columns = (await tablesIn(empty)).flatMap(table =>
      table.columns.map(column => ({ ...column, name: `${table.name}.${column.name}` })),
    )
    // SQLite does not say of a row number that it is never null.
    expect(
      columns
        .filter(({ isNullable, name }) => isNullable && name !== 'block_text.number')
        .map(({ name }) => name),
    ).toEqual([])
  })

  it('is done once', async () => {
    const { db, driver } = await open()
    await migrate(db, driver.searchIndex)
    await db
      .insertInto('topic')
      .values({ id: 'air', key: 'air', position: 1, name: '空气', nameEn: '' })
      .execute()
    await migrate(db, driver.searchIndex)
    expect((await db.selectFrom('topic').select('key').execute()).length).toBe(1)
  })
})
