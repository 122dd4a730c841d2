import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../core/acts/index.ts'
import { migrate } from '../../../backend/store/migrations/index.ts'
import { sealAct } from '../../../backend/store/log/acts.ts'
import { unfounded } from '../../../backend/store/log/check.ts'
import { markOf, type RecordChange } from '../../../backend/store/log/journal.ts'
import { emptyDatabases } from '../workspaces.ts'

const named = (name: string) => ({ name, nameEn: '', position: 1, parent: '' })

const made = (kind: 'region' | 'department' | 'topic', key: string, content: JsonObject): RecordChange => ({
  name: { kind, key: [key] },
  title: String(content['name']),
  patch: { did: 'set', to: content },
  before: '',
  after: markOf(content),
  revision: 0,
})

describe.each(emptyDatabases)('0016-register-ids in %s', (_name, open) => {
  it('gives what the register holds an id, and leaves all that the log says of it true', async () => {
    const { db, driver } = await open()
    await migrate(db, driver.searchIndex, '0015-indicator-ids')
    await sql`insert into region (key, position, name, name_en, parent, invented, complete)
      values ('home', 1, '本市', '', '', 0, 0)`.execute(db)
    await sql`insert into department (key, position, name, name_en, parent) values ('air', 1, '大气科', '', '')`.execute(
      db,
    )
    await sql`insert into topic (key, position, name, name_en, parent) values ('air', 1, '空气', '', '')`.execute(
      db,
    )
    await sql`insert into act (id, at, person, origin, name, facts, undoes, values_mark, previous, hash)
      values ('made', '2023-08-11T09:00:00.000Z', '王', 'test', 'register.save', '{}', '', '', '', '')`.execute(
      db,
    )
    const { number } = await db.selectFrom('act').select('number').executeTakeFirstOrThrow()
    await sealAct(
      db,
      Number(number),
      [
        made('region', 'home', { ...named('本市'), invented: 0, complete: 0 }),
        made('department', 'air', named('大气科')),
        made('topic', 'air', named('空气')),
      ],
      [],
    )
    await migrate(db, driver.searchIndex)
    for (const [kind, key] of [
      ['region', 'home'],
      ['department', 'air'],
      ['topic', 'air'],
    ] as const)
      expect(await db.selectFrom(kind).select(['id', 'key']).execute()).toEqual([{ id: key, key }])
    expect(await unfounded(db)).toEqual([])
    await db.updateTable('topic').set({ name: '水' }).execute()
    expect(await unfounded(db)).toEqual([{ record: 'topic/air', did: 'changed', title: '水' }])
  })
})
