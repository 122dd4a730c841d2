import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { doing } from '../../../backend/store/log/acting.ts'
import { migrate } from '../../../backend/store/migrations/index.ts'
import { undoBatch } from '../../../backend/store/repositories/imports.ts'
import { emptyDatabases, type EmptyDatabase, nameFormer } from '../workspaces.ts'
import { auditEntries } from './audit-entries.ts'

/**
 * A workspace of the release before, in which one half-year was stored under two names and another range
 * under its only one.
 */
async function before({ db, driver }: EmptyDatabase): Promise<void> {
  await migrate(db, driver.searchIndex, '0005-keys')
  await nameFormer(db)
  await sql`insert into region (key, position, name, name_en, parent, invented) values ('luzhou', 1, '泸州市', '', '', 0)`.execute(
    db,
  )
  await sql`insert into indicator (key, name, name_en, aliases, unit, unit_en, decimals, rounding, polarity, topic, department, definition, search_text, revision)
    values ('优良天数', '优良天数', '', '[]', '天', '', 0, 'half-up', 'neutral', '', '', '口径', '', 1)`.execute(
    db,
  )
  await sql`update workspace set figures_indexed = 1`.execute(db)
  const rows = [
    ['2022-01/2022-06', 1, '150', '2022-07-01'],
    ['2022-01/2022-06', 2, '151', '2022-09-01'],
    ['2022-H1', 1, '149', '2022-08-01'],
    ['2022-01/2022-09', 1, '220', '2022-10-01'],
    ['2021-01/2021-12', 1, '298', '2022-01-01'],
  ] as const
  for (const [period, revision, value, at] of rows) {
    await sql`insert into observation (indicator, region, period, revision, value, bound, source, state, note, entered_by, entered_at)
      values ('优良天数', 'luzhou', ${period}, ${revision}, ${value}, 'exact', '月报', 'entered', '', '', ${at})`.execute(
      db,
    )
  }
}

describe.each(emptyDatabases)('0006-claims in %s', (_name, open) => {
  it('declares nothing of what was registered before', async () => {
    const empty = await open()
    await before(empty)
    await migrate(empty.db, empty.driver.searchIndex, '0006-claims')
    expect([
      await empty.db
        .selectFrom('indicator')
        .select(['key', 'type', 'classes', 'within', 'withinEn', 'seriesStarts'])
        .execute(),
      await empty.db.selectFrom('region').select(['key', 'complete']).execute(),
    ]).toEqual([
      [{ key: '优良天数', type: 'quantity', classes: '[]', within: '', withinEn: '', seriesStarts: '[]' }],
      [{ key: 'luzhou', complete: 0 }],
    ])
  })

  it('gives one period one key, every revision kept and the latest one standing', async () => {
    const empty = await open()
    await before(empty)
    await migrate(empty.db, empty.driver.searchIndex, '0006-claims')
    const rows = await empty.db
      .selectFrom('observation')
      .select(['period', 'revision', 'value'])
      .orderBy('period')
      .orderBy('revision')
      .execute()
    expect(rows).toEqual([
      { period: '2021', revision: 1, value: '298' },
      { period: '2022-01/2022-09', revision: 1, value: '220' },
      { period: '2022-H1', revision: 1, value: '150' },
      { period: '2022-H1', revision: 2, value: '149' },
      { period: '2022-H1', revision: 3, value: '151' },
    ])
    expect(await empty.db.selectFrom('workspace').select('figuresIndexed').execute()).toEqual([
      { figuresIndexed: 0 },
    ])
  })

  it('keeps the order of each key where a clock was set back, and a published value over a draft of the other key', async () => {
    const empty = await open()
    await before(empty)
    const { db, driver } = empty
    const rows = [
      // The clock went back between the first and the second revision.
      ['2021-01/2021-06', 1, '10', 'entered', '2021-09-01', 0],
      ['2021-01/2021-06', 2, '11', 'entered', '2021-07-01', 0],
      ['2021-H1', 1, '12', 'entered', '2021-06-01', 0],
      ['2020-H1', 1, '20', 'published', '2020-07-01', 0],
      ['2020-01/2020-06', 1, '21', 'entered', '2020-09-01', 0],
      ['2019-H1', 1, '30', 'entered', '2019-09-01', 0],
      ['2019-01/2019-06', 1, '31', 'checked', '2019-07-01', 0],
      ['2018-H1', 1, '40', 'entered', '2018-07-01', 0],
      ['2018-01/2018-06', 1, '41', 'published', '2018-08-01', 0],
      ['2018-01/2018-06', 2, '41', 'published', '2018-09-01', 1],
    ] as const
    for (const [period, revision, value, state, at, withdrawn] of rows) {
      await sql`insert into observation (indicator, region, period, revision, value, bound, source, state, note, entered_by, entered_at, withdrawn)
        values ('优良天数', 'luzhou', ${period}, ${revision}, ${value}, 'exact', '月报', ${state}, '', '', ${at}, ${withdrawn})`.execute(
        db,
      )
    }
    await migrate(db, driver.searchIndex, '0006-claims')
    const stored = await db
      .selectFrom('observation')
      .select(['period', 'value', 'revision'])
      .where('period', '<', '2022')
      .where('period', 'like', '%H1')
      .orderBy('period')
      .orderBy('revision')
      .execute()
    expect(stored.map(({ period, revision, value }) => `${period} ${revision} ${value}`)).toEqual([
      '2018-H1 1 41',
      '2018-H1 2 41',
      '2018-H1 3 40',
      '2019-H1 1 30',
      '2019-H1 2 31',
      '2020-H1 1 21',
      '2020-H1 2 20',
      '2021-H1 1 12',
      '2021-H1 2 10',
      '2021-H1 3 11',
    ])
    const notes = (await auditEntries(db, 'values.merged')).map(({ subject, person, facts }) => [
      subject,
      person,
      facts,
    ])
    const note = (period: string, stands: string, other: string) => [
      '优良天数',
      '',
      { indicator: '优良天数', region: 'luzhou', period, stands, other },
    ]
    expect(notes.toSorted((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1))).toEqual([
      note('2018-H1', '2018-H1: 40 (entered)', '2018-01/2018-06: 41 (withdrawn)'),
      note('2019-H1', '2019-01/2019-06: 31 (checked)', '2019-H1: 30 (entered)'),
      note('2020-H1', '2020-H1: 20 (published)', '2020-01/2020-06: 21 (entered)'),
      note('2021-H1', '2021-01/2021-06: 11 (entered)', '2021-H1: 12 (entered)'),
      note('2022-H1', '2022-01/2022-06: 151 (entered)', '2022-H1: 149 (entered)'),
    ])
  })

  it('lets an import from before be undone to what stood under its own key or the other, whichever had come further', async () => {
    const empty = await open()
    await before(empty)
    const { db, driver } = empty
    const rows = [
      // Under its own key the import replaced a published value; the other key had a later draft.
      ['2021-01/2021-06', 1, '10', 'published', '2021-07-01', ''],
      ['2021-H1', 1, '12', 'entered', '2021-08-01', ''],
      ['2021-01/2021-06', 2, '11', 'published', '2021-09-01', 'old'],
      // The other key had the published value.
      ['2020-H1', 1, '20', 'published', '2020-07-01', ''],
      ['2020-01/2020-06', 1, '21', 'entered', '2020-08-01', ''],
      ['2020-01/2020-06', 2, '22', 'published', '2020-09-01', 'old'],
      // The import brought the first value under its key.
      ['2019-H1', 1, '30', 'entered', '2019-07-01', ''],
      ['2019-01/2019-06', 1, '31', 'entered', '2019-09-01', 'old'],
    ] as const
    for (const [period, revision, value, state, at, batch] of rows) {
      await sql`insert into observation (indicator, region, period, revision, value, bound, source, state, note, entered_by, entered_at, batch)
        values ('优良天数', 'luzhou', ${period}, ${revision}, ${value}, 'exact', '月报', ${state}, '', '', ${at}, ${batch})`.execute(
        db,
      )
    }
    await sql`insert into import_batch (id, undoes, file_name, sha256, imported_by, imported_at, added, revised, withdrawn, unchanged, rejected)
      values ('old', '', '月报.xlsx', '', '王', '2021-09-01', 1, 2, 0, 0, 0)`.execute(db)
    await migrate(db, driver.searchIndex)
    const undoing = { name: 'imports.undo', person: '王', at: '2024-01-01T00:00:00.000Z', origin: 'test' }
    await doing(db, driver, undoing, unit => undoBatch(unit, 'old', { id: 'undo', by: '王', at: undoing.at }))
    const stored = await db
      .selectFrom('observation')
      .select(['period', 'value', 'state', 'withdrawn'])
      .where('batch', '=', 'undo')
      .orderBy('period')
      .execute()
    expect(
      stored.map(
        ({ period, value, state, withdrawn }) =>
          `${period} ${value} ${state}${withdrawn ? ' withdrawn' : ''}`,
      ),
    ).toEqual(['2019-H1 30 entered', '2020-H1 20 published', '2021-H1 10 published'])
  })
})
