import { describe, expect, it } from 'vitest'
import { doing } from '../../backend/store/log/acting.ts'
import { migrate } from '../../backend/store/migrations/index.ts'
import { updateFigureIndex } from '../../backend/store/repositories/reindex.ts'
import { writeRelease } from '../../backend/store/repositories/releases.ts'
import { writeIdentity } from '../../backend/store/repositories/settings.ts'
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
    await db.updateTable('figureUse').set({ item: '0' }).execute()
    await db.updateTable('workspace').set({ figuresIndexed: 1 }).execute()
    await updateFigureIndex(db)
    expect(await items()).toEqual(['en/0'])
    await db.updateTable('figureUse').set({ item: '0' }).execute()
    await updateFigureIndex(db)
    expect(await items()).toEqual(['0'])
  })
})
