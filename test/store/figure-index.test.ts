import { describe, expect, it } from 'vitest'
import { TextName } from '../../core/documents/text-names.ts'
import { doing } from '../../backend/store/log/acting.ts'
import { migrate } from '../../backend/store/migrations/index.ts'
import { updateFigureIndex } from '../../backend/store/repositories/reindex.ts'
import { writeRelease } from '../../backend/store/repositories/releases.ts'
import { writeIdentity } from '../../backend/store/repositories/settings.ts'
import { writeScript } from '../../backend/store/repositories/scripts.ts'
import { ItemId, type Script } from '../../core/documents/model.ts'
import { figure, script } from './builders.ts'
import { emptyDatabases } from './workspaces.ts'

const english = {
  text: '295 days',
  expression: '{{优良天数@2022}}',
  language: 'en' as const,
  operands: [],
  formula: '295',
  rounding: '',
}

describe.each(emptyDatabases)('the figure index in %s', (_name, open) => {
  it('learns the language of released figures that were indexed without it, once', async () => {
    const { db, driver } = await open()
    await migrate(db, driver.searchIndex)
    await writeIdentity(db, 'old', '2023-08-11T09:00:00.000Z', { name: '旧区', homeRegion: 'luzhou' })
    const act = { name: 'exports.final', person: '王', at: '2023-08-11T09:00:00.000Z', origin: 'test' }
    await doing(db, driver, act, unit =>
      writeRelease(unit, {
        id: 'speech',
        kind: 'script',
        form: 'official',
        document: 'speech',
        title: 'Speech',
        fileName: 'Speech.docx',
        sha256: '',
        by: '王',
        at: '2023-08-11T09:00:00.000Z',
        figures: [english, english],
        held: [],
        overrideReason: '',
      }),
    )
    const items = async () =>
      (await db.selectFrom('figureUse').select('item').execute()).map(({ item }) => item)
    await db
      .updateTable('figureUse')
      .set({ item: TextName.parse('0') })
      .execute()
    await db.updateTable('workspace').set({ figuresIndexed: 1 }).execute()
    await updateFigureIndex(db)
    expect(await items()).toEqual(['en/0'])
    await db
      .updateTable('figureUse')
      .set({ item: TextName.parse('0') })
      .execute()
    await updateFigureIndex(db)
    expect(await items()).toEqual(['0'])
  })

  it('is written where a save changed the figures of a document, and nowhere else', async () => {
    const { db, driver } = await open()
    await migrate(db, driver.searchIndex)
    await writeIdentity(db, 'new', '2023-08-11T09:00:00.000Z', { name: '新区', homeRegion: 'luzhou' })
    const said = (...years: string[]) =>
      script({
        items: years.map(year => ({
          id: ItemId.parse(year),
          type: 'paragraph',
          inlines: [figure(`{{优良天数@${year}}}`, '295天')],
        })),
      })
    const act = { name: 'scripts.save', person: '王', at: '2023-08-11T09:00:00.000Z', origin: 'test' }
    const save = (document: Script, expected: number) =>
      doing(db, driver, act, unit => writeScript(unit, document, expected))
    await save(said('2019', '2020', '2021'), 0)
    await db.updateTable('figureUseOperand').set({ region: 'left alone' }).execute()
    await save(said('2019', '2022', '2021', '2023'), 1)
    await save(said('2019', '2022', '2021'), 2)
    const read = await db
      .selectFrom('figureUseOperand')
      .select(['period', 'region'])
      .orderBy('position')
      .execute()
    expect(read.map(({ period, region }) => [period, region])).toEqual([
      ['2019', 'left alone'],
      ['2022', 'luzhou'],
      ['2021', 'left alone'],
    ])
  })
})
