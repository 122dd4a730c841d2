import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../../backend/store/migrations/index.ts'
import { sealAct } from '../../../backend/store/log/acts.ts'
import { unfounded } from '../../../backend/store/log/check.ts'
import { markOf } from '../../../backend/store/log/journal.ts'
import { valueMark } from '../../../backend/store/log/value-marks.ts'
import { emptyDatabases } from '../workspaces.ts'

const content = {
  name: '优良天数',
  nameEn: '',
  aliases: [],
  unit: '天',
  unitEn: '',
  decimals: 0,
  rounding: 'half-up',
  polarity: 'neutral',
  topic: '',
  department: '',
  definition: '',
  definitionChanges: [],
  formula: '',
  type: 'quantity',
  classes: [],
  within: '',
  withinEn: '',
  seriesStarts: [],
}

const value = {
  indicator: '优良天数',
  region: 'home',
  period: '2022',
  revision: 1,
  value: '295',
  bound: 'exact',
  source: '年报',
  state: 'entered',
  note: '',
  enteredBy: '王',
  enteredAt: '2023-08-11T09:00:00.000Z',
  batch: '',
  sheet: '',
  cell: '',
  withdrawn: 0,
} as const

describe.each(emptyDatabases)('0015-indicator-ids in %s', (_name, open) => {
  it('gives indicators an id, and leaves all that the log says of them and their values true', async () => {
    const { db, driver } = await open()
    await migrate(db, driver.searchIndex, '0014-order-keys')
    await sql`insert into region (key, position, name, name_en, parent, invented, complete) values ('home', 1, '本市', '', '', 0, 0)`.execute(
      db,
    )
    await sql`insert into indicator (key, name, name_en, aliases, unit, unit_en, decimals, rounding, polarity, topic,
        department, definition, definition_changes, formula, type, classes, within, within_en, series_starts, search_text, revision)
      values ('优良天数', '优良天数', '', '[]', '天', '', 0, 'half-up', 'neutral', '', '', '', '[]', '', 'quantity', '[]', '', '',
        '[]', '', 1)`.execute(db)
    await sql`insert into act (id, at, person, origin, name, facts, undoes, values_mark, previous, hash)
      values ('made', '2023-08-11T09:00:00.000Z', '王', 'test', 'indicators.save', '{}', '', '', '', '')`.execute(
      db,
    )
    const { number } = await db.selectFrom('act').select('number').executeTakeFirstOrThrow()
    const act = Number(number)
    const mark = valueMark(value, value)
    await db
      .insertInto('observation')
      .values({ ...value, act, mark })
      .execute()
    await sealAct(
      db,
      act,
      [
        {
          name: { kind: 'indicator', key: ['优良天数'] },
          title: '优良天数',
          patch: { did: 'set', to: content },
          before: '',
          after: markOf(content),
          revision: 1,
        },
      ],
      [mark],
    )
    await migrate(db, driver.searchIndex)
    expect(await db.selectFrom('indicator').select(['id', 'key']).execute()).toEqual([
      { id: '优良天数', key: '优良天数' },
    ])
    expect((await unfounded(db)).map(({ record, did }) => `${did} ${record}`)).toEqual(['added region/home'])
    await db.updateTable('observation').set({ value: '296' }).execute()
    expect(await unfounded(db)).toContainEqual(
      expect.objectContaining({ record: 'value/优良天数[home]@2022', did: 'changed' }),
    )
  })
})
