import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../../backend/store/migrations/index.ts'
import type { Database } from '../../../backend/store/schema.ts'
import { emptyDatabases } from '../workspaces.ts'

/** The indexes of values, but for that of their key. */
async function indexesOf(db: Database, searchIndex: string): Promise<string[]> {
  const { rows } = await (
    searchIndex === 'fts5'
      ? sql<{
          name: string
        }>`select name from sqlite_master where type = 'index' and tbl_name = 'observation'`
      : sql<{ name: string }>`select indexname as name from pg_indexes where tablename = 'observation'`
  ).execute(db)
  return rows
    .map(({ name }) => name)
    .filter(name => !/autoindex|_key$/.test(name))
    .sort()
}

describe.each(emptyDatabases)('0011-batches in %s', (_name, open) => {
  it('takes the index of imports away, and leaves every value with its import', async () => {
    const { db, driver } = await open()
    await migrate(db, driver.searchIndex, '0010-behind')
    await sql`insert into region (key, position, name, name_en, parent, invented) values ('home', 1, '云溪市', '', '', 1)`.execute(
      db,
    )
    await sql`insert into indicator (key, name, name_en, aliases, unit, unit_en, decimals, rounding, polarity, topic, department, definition, search_text, revision)
      values ('优良天数', '优良天数', '', '[]', '天', '', 0, 'half-up', 'neutral', '', '', '', '', 1)`.execute(
      db,
    )
    await sql`insert into observation (indicator, region, period, revision, value, bound, source, state, note, entered_by, entered_at, batch, sheet, cell)
      values ('优良天数', 'home', '2022', 1, '295', 'exact', '公报', 'entered', '', '王', '', 'first', '表', 'B2')`.execute(
      db,
    )
    const before = await indexesOf(db, driver.searchIndex)
    await migrate(db, driver.searchIndex, '0011-batches')
    const after = await indexesOf(db, driver.searchIndex)
    expect(before.filter(name => !after.includes(name))).toEqual(['observation_batch'])
    expect(await db.selectFrom('observation').select(['value', 'batch', 'cell']).execute()).toEqual([
      { value: '295', batch: 'first', cell: 'B2' },
    ])
  })
})
