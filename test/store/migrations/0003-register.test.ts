import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../../backend/store/migrations/index.ts'
import { updateFigureIndex } from '../../../backend/store/repositories/reindex.ts'
import { emptyDatabases, type EmptyDatabase, nameFormer } from '../workspaces.ts'

/**
 * A workspace of the release before: an indicator, a topic, and a chart whose figure was found by its
 * operands only.
 */
async function before({ db, driver }: EmptyDatabase): Promise<void> {
  await migrate(db, driver.searchIndex, '0002-imports')
  await nameFormer(db)
  await sql`insert into topic (key, position, name, name_en) values ('air', 1, '空气', '')`.execute(db)
  await sql`insert into department (key, position, name, name_en) values ('ecology', 1, '生态局', '')`.execute(
    db,
  )
  await sql`insert into indicator (key, name, name_en, aliases, unit, unit_en, decimals, rounding, polarity, topic, department, definition, search_text, revision)
    values ('优良天数', '优良天数', '', '[]', '天', '', 0, 'half-up', 'neutral', '', '', '旧口径', '', 1)`.execute(
    db,
  )
  await sql`insert into chart (id, event, position, kind, title, subtitle, language, revision, updated_by, updated_at, removed_at, series)
    values ('chart', 'conference', 1, 'bar', '', '', 'zh', 1, '', '', '', ${JSON.stringify([{ name: '', points: [{ label: '', expression: '{{优良天数@2022:目标差}}', printed: '', value: '' }] }])})`.execute(
    db,
  )
  await sql`insert into figure_use values ('chart', 'chart', 0, '0/0', '{{优良天数@2022:目标差}}', '', 0)`.execute(
    db,
  )
  await sql`insert into figure_use_operand values ('chart', 'chart', 0, 0, '优良天数', 'luzhou', '2022')`.execute(
    db,
  )
}

describe.each(emptyDatabases)('0003-register in %s', (_name, open) => {
  it('keeps what was registered, without formula, later definition or place in a tree', async () => {
    const empty = await open()
    await before(empty)
    await migrate(empty.db, empty.driver.searchIndex, '0003-register')
    const { db } = empty
    expect([
      await db
        .selectFrom('indicator')
        .select(['key', 'definition', 'definitionChanges', 'formula'])
        .execute(),
      await db.selectFrom('topic').select(['key', 'parent']).execute(),
      await db.selectFrom('department').select(['key', 'parent']).execute(),
      await db.selectFrom('workspace').select(['name', 'selfCheck', 'figuresIndexed']).execute(),
    ]).toEqual([
      [{ key: '优良天数', definition: '旧口径', definitionChanges: '[]', formula: '' }],
      [{ key: 'air', parent: '' }],
      [{ key: 'ecology', parent: '' }],
      [{ name: '旧区', selfCheck: 0, figuresIndexed: 0 }],
    ])
  })

  it('adds people, the audit trail, releases and kept figures, without a column that may be empty', async () => {
    const empty = await open()
    await before(empty)
    const added = async () =>
      (await empty.db.introspection.getTables()).filter(({ name }) =>
        ['person', 'audit', 'release', 'kept_figure'].includes(name),
      )
    expect(await added()).toEqual([])
    await migrate(empty.db, empty.driver.searchIndex, '0003-register')
    const tables = await added()
    expect(tables.map(({ name }) => name).sort()).toEqual(['audit', 'kept_figure', 'person', 'release'])
    // SQLite does not say of a row number that it is never null.
    expect(
      tables.flatMap(table =>
        table.columns
          .filter(({ isNullable, name }) => isNullable && name !== 'id')
          .map(({ name }) => `${table.name}.${name}`),
      ),
    ).toEqual([])
  })

  it('lets figures be found again by everything they read, once', async () => {
    const empty = await open()
    await before(empty)
    await migrate(empty.db, empty.driver.searchIndex)
    const read = async () =>
      (await empty.db.selectFrom('figureUseOperand').select('indicator').orderBy('indicator').execute()).map(
        ({ indicator }) => indicator,
      )
    expect(await read()).toEqual(['优良天数'])
    await updateFigureIndex(empty.db)
    expect(await read()).toEqual(['优良天数', '优良天数.目标'])
    await empty.db.deleteFrom('figureUseOperand').execute()
    await updateFigureIndex(empty.db)
    expect(await read()).toEqual([])
  })
})
