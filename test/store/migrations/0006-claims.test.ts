import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../../backend/store/migrations/index.ts'
import { writeIdentity } from '../../../backend/store/repositories/settings.ts'
import { emptyDatabases, type EmptyDatabase } from '../workspaces.ts'

/** A workspace of the release before, in which one half-year was stored under two names and another range under its only one. */
async function before({ db, driver }: EmptyDatabase): Promise<void> {
  await migrate(db, driver.searchIndex, '0005-keys')
  await writeIdentity(db, 'old', '2023-08-11T09:00:00.000Z', { name: '旧区', homeRegion: 'luzhou' })
  await sql`insert into region (key, position, name, name_en, parent, invented) values ('luzhou', 1, '泸州市', '', '', 0)`.execute(db)
  await sql`insert into indicator (key, name, name_en, aliases, unit, unit_en, decimals, rounding, polarity, topic, department, definition, search_text, revision)
    values ('优良天数', '优良天数', '', '[]', '天', '', 0, 'half-up', 'neutral', '', '', '口径', '', 1)`.execute(db)
  await sql`update workspace set figures_indexed = 1`.execute(db)
  const rows = [
    ['2022-01/2022-06', 1, '150', '2022-07-01'], ['2022-01/2022-06', 2, '151', '2022-09-01'], ['2022-H1', 1, '149', '2022-08-01'], ['2022-01/2022-09', 1, '220', '2022-10-01'], ['2021-01/2021-12', 1, '298', '2022-01-01'],
  ] as const
  for (const [period, revision, value, at] of rows) {
    await sql`insert into observation (indicator, region, period, revision, value, bound, source, state, note, entered_by, entered_at)
      values ('优良天数', 'luzhou', ${period}, ${revision}, ${value}, 'exact', '月报', 'entered', '', '', ${at})`.execute(db)
  }
}

describe.each(emptyDatabases)('0006-claims in %s', (_name, open) => {
  it('declares nothing of what was registered before', async () => {
    const empty = await open()
    await before(empty)
    await migrate(empty.db, empty.driver.searchIndex, '0006-claims')
    expect([
      await empty.db.selectFrom('indicator').select(['key', 'type', 'classes', 'within', 'withinEn', 'seriesStarts']).execute(), await empty.db.selectFrom('region').select(['key', 'complete']).execute(),
    ]).toEqual([[{ key: '优良天数', type: 'quantity', classes: '[]', within: '', withinEn: '', seriesStarts: '[]' }], [{ key: 'luzhou', complete: 0 }]])
  })

  it('gives one period one key, every revision kept and the latest one standing', async () => {
    const empty = await open()
    await before(empty)
    await migrate(empty.db, empty.driver.searchIndex, '0006-claims')
    const rows = await empty.db.selectFrom('observation').select(['period', 'revision', 'value']).orderBy('period').orderBy('revision').execute()
    expect(rows).toEqual([
      { period: '2021', revision: 1, value: '298' }, { period: '2022-01/2022-09', revision: 1, value: '220' },
      { period: '2022-H1', revision: 1, value: '150' }, { period: '2022-H1', revision: 2, value: '149' }, { period: '2022-H1', revision: 3, value: '151' },
    ])
    expect(await empty.db.selectFrom('workspace').select('figuresIndexed').execute()).toEqual([{ figuresIndexed: 0 }])
  })
})
