import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../../backend/store/migrations/index.ts'
import { emptyDatabases } from '../workspaces.ts'

describe.each(emptyDatabases)('0010-behind in %s', (_name, open) => {
  it('gives every printed figure the language of its document, and says of none that it is up to date', async () => {
    const { db, driver } = await open()
    await migrate(db, driver.searchIndex, '0009-acts')
    for (const [id, language] of [
      ['zh-speech', 'zh'],
      ['en-speech', 'en'],
    ])
      await sql`insert into script (id, event, kind, title, date, speaker, salutation, language, rate, budget, items, revision, updated_by, updated_at, removed_at)
        values (${id}, 'e', 'main-speech', '', '', '', '', ${language}, 240, 0, '[]', 1, '', '', '')`.execute(
        db,
      )
    for (const [place, document, item] of [
      ['script', 'zh-speech', 'one'],
      ['script', 'en-speech', 'one'],
      ['release', 'file', 'en/0'],
      ['release', 'file-2', 'zh/0'],
    ])
      await sql`insert into figure_use (place, document, position, item, expression, printed, version)
        values (${place}, ${document}, 0, ${item}, '{{优良天数@2022}}', '295天', 0)`.execute(db)
    await sql`insert into block (id, title, topic, department, owner, state, release_level, valid_from, valid_to, language, paragraphs, version, approved_version, approved_by, approved_at, revision, updated_by, updated_at, removed_at)
      values ('air', '', '', '', '', 'draft', 'public', '', '', 'en', '[]', 2, 0, '', '', 1, '', '', '')`.execute(
      db,
    )
    await sql`insert into placement (place, document, position, item, block, pinned) values ('script', 'zh-speech', 0, 'placed', 'air', 1)`.execute(
      db,
    )
    await sql`insert into figure_use (place, document, position, item, expression, printed, version)
      values ('script', 'zh-speech', 1, 'placed', '{{优良天数@2022}}', '295 days', 1)`.execute(db)
    await migrate(db, driver.searchIndex, '0010-behind')
    const { rows } = await sql<{ document: string; language: string; behind: number }>`
      select document, language, behind from figure_use order by document, position`.execute(db)
    expect(rows.map(({ document, language, behind }) => [document, language, behind])).toEqual([
      ['en-speech', 'en', 2],
      ['file', 'en', 2],
      ['file-2', 'zh', 2],
      ['zh-speech', 'zh', 2],
      ['zh-speech', 'en', 2],
    ])
  })
})
