import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../../backend/store/migrations/index.ts'
import { findRelease, listReleases } from '../../../backend/store/repositories/releases.ts'
import { emptyDatabases } from '../workspaces.ts'

describe.each(emptyDatabases)('0004-overrides in %s', (_name, open) => {
  it('keeps what was released before, as a file that held nothing back', async () => {
    const { db, driver } = await open()
    await migrate(db, driver.searchIndex, '0003-register')
    await sql`insert into release (id, kind, document, title, file_name, sha256, released_by, released_at, figures)
      values ('old', 'script', 'speech', '发布词', '发布词.docx', 'ab', '王', '2023-08-11T09:00:00.000Z', '[]')`.execute(
      db,
    )
    await migrate(db, driver.searchIndex, '0004-overrides')
    const kept = {
      id: 'old',
      kind: 'script',
      form: '',
      document: 'speech',
      title: '发布词',
      fileName: '发布词.docx',
      sha256: 'ab',
      by: '王',
      at: '2023-08-11T09:00:00.000Z',
      held: [],
      overrideReason: '',
    }
    expect([await listReleases(db), await findRelease(db, 'old')]).toEqual([[kept], { ...kept, figures: [] }])
  })
})
