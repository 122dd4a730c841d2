import { describe, expect, it } from 'vitest'
import { beginLog } from '../../backend/store/log/begin.ts'
import { unfounded } from '../../backend/store/log/check.ts'
import { listTrail, trailPersons } from '../../backend/store/log/trail.ts'
import { migrate } from '../../backend/store/migrations/index.ts'
import { emptyDatabases, type EmptyDatabase } from './workspaces.ts'

const at = (day: number) => `2023-08-${day}T10:00:00.000Z`
const entries = [
  {
    at: at(11),
    person: '王',
    action: 'value.entered',
    subject: '优良天数[home]@2022',
    facts: '{"value":"295"}',
  },
  { at: at(12), person: '李', action: 'topic.saved', subject: 'air', facts: '{"name":"空气"}' },
  { at: at(13), person: '李', action: 'region.saved', subject: 'air', facts: '{"name":"云溪"}' },
  { at: at(14), person: '王', action: 'figures.accepted', subject: 'b', facts: 'nothing anybody can read' },
]

/** A workspace whose log began with what an earlier release had written down. */
async function begun(open: () => Promise<EmptyDatabase>): Promise<EmptyDatabase['db']> {
  const { db, driver } = await open()
  await migrate(db, driver.searchIndex)
  await db.insertInto('audit').values(entries).execute()
  await beginLog(db, at(20))
  return db
}

describe.each(emptyDatabases)('what was written down before the log, in %s', (_name, open) => {
  it('stands before its first act, the newest first, a page at a time', async () => {
    const db = await begun(open)
    const [first, second] = await listTrail(db, { limit: 2 })
    expect([first, second]).toMatchObject([
      { number: 0, action: 'figures.accepted', facts: {} },
      { number: -1, action: 'region.saved', facts: { name: '云溪' } },
    ])
    expect(
      (await listTrail(db, { before: second!.number })).map(({ number, person }) => [number, person]),
    ).toEqual([
      [-2, '李'],
      [-3, '王'],
    ])
    expect([await listTrail(db, { after: 0 }), (await listTrail(db, { after: -2 })).length]).toEqual([[], 2])
    expect((await trailPersons(db)).toSorted()).toEqual(['李', '王'])
  })

  it('is found by person, day, word and record, whatever keys are called alike', async () => {
    const db = await begun(open)
    const found = async (filter: Parameters<typeof listTrail>[1]) =>
      (await listTrail(db, filter)).map(({ action }) => action)
    expect([
      await found({ person: '李' }),
      await found({ since: at(12), until: at(14) }),
      await found({ word: { text: '云溪', called: [] } }),
      await found({ word: { text: '接受', called: ['figures.accepted'] } }),
      await found({ record: { kind: 'topic', id: 'air' } }),
      await found({ record: { kind: 'block', id: 'b' } }),
      await found({ record: { kind: 'value', id: JSON.stringify(['优良天数', 'home', '2022']) } }),
    ]).toEqual([
      ['region.saved', 'topic.saved'],
      ['region.saved', 'topic.saved'],
      ['region.saved'],
      ['figures.accepted'],
      ['topic.saved'],
      ['figures.accepted'],
      ['value.entered'],
    ])
  })

  it('is part of what the log answers for', async () => {
    const db = await begun(open)
    expect(await unfounded(db)).toEqual([])
    await db.updateTable('audit').set({ person: '赵' }).where('subject', '=', 'b').execute()
    await db.deleteFrom('audit').where('action', '=', 'topic.saved').execute()
    await db.insertInto('audit').values(entries[0]!).execute()
    expect((await unfounded(db)).map(({ record, did }) => `${did} ${record}`).toSorted()).toEqual([
      'added audit/5',
      'changed audit/4',
      'gone audit/2',
    ])
    expect((await listTrail(db)).map(({ id }) => id)).toEqual([4, 3, 1])
  })
})
