import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { differenceOf } from '../../../core/acts/index.ts'
import { migrate } from '../../../backend/store/migrations/index.ts'
import { sealAct } from '../../../backend/store/log/acts.ts'
import { unfounded } from '../../../backend/store/log/check.ts'
import { markOf } from '../../../backend/store/log/journal.ts'
import { lastPerson } from '../../../backend/store/log/last-person.ts'
import { readSettings } from '../../../backend/store/repositories/settings.ts'
import { emptyDatabases, type EmptyDatabase } from '../workspaces.ts'

const at = '2023-08-11T09:00:00.000Z'
const settings = (person: string) => ({
  name: '新闻办',
  homeRegion: 'luzhou',
  person,
  office: '市政府新闻办',
  selfCheck: 1,
})

/** A workspace of before, in which 王 said that 李 sits down, and whose log says so. */
async function before({ db, driver }: EmptyDatabase): Promise<void> {
  await migrate(db, driver.searchIndex, '0011-batches')
  await sql`insert into workspace (number, id, name, home_region, person, office, self_check, created_at)
    values (1, 'w', '新闻办', 'luzhou', '李', '市政府新闻办', 1, ${at})`.execute(db)
  await sql`insert into act (id, at, person, origin, name, facts, undoes, values_mark, previous, hash)
    values ('made', ${at}, '王', 'window', 'people.choose', '{}', '', '', '', '')`.execute(db)
  const { number } = await db.selectFrom('act').select('number').executeTakeFirstOrThrow()
  const change = {
    name: { kind: 'settings' as const, key: [1] },
    title: '新闻办',
    patch: differenceOf(settings('王'), settings('李'))!,
    before: markOf(settings('王')),
    after: markOf(settings('李')),
    revision: 0,
  }
  await sealAct(db, Number(number), [change], [])
}

const names = async ({ db }: EmptyDatabase): Promise<string[]> =>
  (await db.selectFrom('act').select('name').orderBy('number').execute()).map(({ name }) => name)

describe.each(emptyDatabases)('0013-sessions in %s', (_name, open) => {
  it('takes the person out of the settings, and the log knows that, and who it was', async () => {
    const database = await open()
    const { db, driver } = database
    await before(database)
    await migrate(db, driver.searchIndex, '0013-sessions')
    expect(await readSettings(db)).toEqual({
      homeRegion: 'luzhou',
      office: '市政府新闻办',
      selfCheck: true,
    })
    expect(await names(database)).toEqual(['people.choose', 'log.sessions'])
    await migrate(db, driver.searchIndex)
    expect(await unfounded(db)).toEqual([])
    expect(await lastPerson(db, 'command-line')).toBe('李')
  })

  it('finds what another program changed in the settings before, and says nothing for it', async () => {
    const database = await open()
    const { db, driver } = database
    await before(database)
    await sql`update workspace set office = '别处'`.execute(db)
    await migrate(db, driver.searchIndex, '0013-sessions')
    await migrate(db, driver.searchIndex)
    expect(await unfounded(db)).toEqual([{ record: 'settings/1', did: 'changed', title: '新闻办' }])
  })

  it('knows of a workspace without a log who is last in the audit trail', async () => {
    const { db, driver } = await open()
    await migrate(db, driver.searchIndex, '0011-batches')
    for (const person of ['王', '李', ''])
      await sql`insert into audit (at, person, action, subject, facts)
        values (${at}, ${person}, 'value.entered', 'x', '{}')`.execute(db)
    await migrate(db, driver.searchIndex)
    expect(await lastPerson(db, 'command-line')).toBe('李')
  })

  it('also brings up to date what a later migration had already been in', async () => {
    const database = await open()
    const { db, driver } = database
    await migrate(db, driver.searchIndex)
    await sql`delete from migration where name = '0013-sessions'`.execute(db)
    await sql`alter table workspace add column person text not null default ''`.execute(db)
    await migrate(db, driver.searchIndex)
    expect(await names(database)).toEqual([])
    await sql`select office from workspace`.execute(db)
    await expect(sql`select person from workspace`.execute(db)).rejects.toThrow(/person/)
  })
})
