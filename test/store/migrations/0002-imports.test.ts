import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../../backend/store/migrations/index.ts'
import { emptyDatabases, type EmptyDatabase } from '../workspaces.ts'

/** A workspace of the release before, with one value a person entered. */
async function before({ db, driver }: EmptyDatabase): Promise<void> {
  await migrate(db, driver.searchIndex, '0001-workspace')
  await sql`insert into region (key, position, name, name_en, parent, invented) values ('luzhou', 1, '泸州市', '', '', 0)`.execute(
    db,
  )
  await sql`insert into indicator (key, name, name_en, aliases, unit, unit_en, decimals, rounding, polarity, topic, department, definition, search_text, revision)
    values ('优良天数', '优良天数', '', '[]', '天', '', 0, 'half-up', 'neutral', '', '', '', '', 1)`.execute(
    db,
  )
  await sql`insert into observation (indicator, region, period, revision, value, bound, source, state, note, entered_by, entered_at)
    values ('优良天数', 'luzhou', '2022', 1, '295', 'exact', '公报', 'published', '', '监测科', '2023-01-15T08:00:00.000Z')`.execute(
    db,
  )
}

describe.each(emptyDatabases)('0002-imports in %s', (_name, open) => {
  it('keeps every value as entered by hand and not withdrawn', async () => {
    const empty = await open()
    await before(empty)
    await migrate(empty.db, empty.driver.searchIndex, '0002-imports')
    expect(await empty.db.selectFrom('observation').selectAll().execute()).toEqual([
      {
        indicator: '优良天数',
        region: 'luzhou',
        period: '2022',
        revision: 1,
        value: '295',
        bound: 'exact',
        source: '公报',
        state: 'published',
        note: '',
        enteredBy: '监测科',
        enteredAt: '2023-01-15T08:00:00.000Z',
        batch: '',
        sheet: '',
        cell: '',
        withdrawn: 0,
      },
    ])
  })

  it('adds what imports need, without a column that may be empty', async () => {
    const empty = await open()
    await before(empty)
    const names = async () =>
      (await empty.db.introspection.getTables())
        .map(({ name }) => name)
        .filter(name => name.startsWith('import'))
    expect(await names()).toEqual([])
    await migrate(empty.db, empty.driver.searchIndex, '0002-imports')
    expect((await names()).sort()).toEqual(['import_batch', 'import_map'])
    const columns = (await empty.db.introspection.getTables())
      .filter(({ name }) => /^(import|observation)/.test(name))
      .flatMap(table => table.columns)
    expect(columns.filter(({ isNullable }) => isNullable)).toEqual([])
  })
})
