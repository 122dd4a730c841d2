import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../../backend/store/migrations/index.ts'
import { listKept } from '../../../backend/store/repositories/kept-figures.ts'
import { emptyDatabases, type EmptyDatabase, nameFormer } from '../workspaces.ts'
import { auditEntries } from './audit-entries.ts'

const expression = '{{优良天数@2022}}'
const at = '2023-08-11T10:00:00.000Z'
const figure = (printed: string) => ({ type: 'figure', expression, printed })
const prose = (id: string, ...inlines: object[]) => ({ id, type: 'paragraph', inlines })

type Db = EmptyDatabase['db']

const addScript = (db: Db, id: string, items: readonly object[]) =>
  sql`
  insert into script (id, event, kind, title, date, speaker, salutation, language, rate, budget, revision, updated_by, updated_at, removed_at, items)
  values (${id}, 'e', 'main-speech', ${id}, '', '', '', 'zh', 220, 0, 1, '', '', '', ${JSON.stringify(items)})`.execute(
    db,
  )

const addQuestion = (db: Db, id: string, mainLine: readonly object[], answer: readonly object[]) =>
  sql`
  insert into question (id, event, position, question, department, answerer, state, language, main_line, answer, fallback, avoid, revision, updated_by, updated_at, removed_at)
  values (${id}, 'e', 1, ${id}, '', '', 'draft', 'zh', ${JSON.stringify(mainLine)}, ${JSON.stringify(answer)}, '', '', 1, '', '', '')`.execute(
    db,
  )

const addRelease = (db: Db, id: string, texts: readonly string[]) =>
  sql`
  insert into release (id, kind, document, title, file_name, sha256, released_by, released_at, figures, form, held, override_reason)
  values (${id}, 'script', 's', '', '', '', '王', ${at}, ${JSON.stringify(texts.map(text => ({ text, expression, language: 'zh' })))}, '', '[]', '')`.execute(
    db,
  )

const words = (...texts: string[]) => JSON.stringify(texts.map(text => ({ inlines: [figure(text)] })))

/** A block at version 3, and its earlier versions. */
async function addBlock(db: Db, id: string, present: string, earlier: readonly string[]): Promise<void> {
  await sql`insert into block (id, title, topic, department, owner, state, release_level, language, valid_from, valid_to, paragraphs, version, approved_version,
    approved_by, approved_at, revision, updated_by, updated_at, removed_at)
    values (${id}, '', '', '', '', 'draft', 'public', 'zh', '', '', ${present}, 3, 0, '', '', 1, '', '', '')`.execute(
    db,
  )
  for (const [index, text] of earlier.entries()) {
    await sql`insert into block_version (block, version, title, paragraphs, approved, note, saved_by, saved_at) values (${id}, ${index + 1}, '', ${text}, 0, '', '', '')`.execute(
      db,
    )
  }
}

const keep = (db: Db, place: string, id: string, printed: string, reason: string) =>
  sql`
  insert into kept_figure (place, document, expression, printed, against, kept_by, kept_at, reason)
  values (${place}, ${id}, ${expression}, ${printed}, '296天', '王', ${at}, ${reason})`.execute(db)

async function before({ db, driver }: EmptyDatabase): Promise<void> {
  await migrate(db, driver.searchIndex, '0007-imports')
  await nameFormer(db)
}

const placed = async (db: Db) =>
  (await listKept(db))
    .map(({ place, id, version, item, nth, printed, against, reason }) =>
      [place, id, version, item, nth, printed, against, reason].join(' '),
    )
    .toSorted()

describe.each(emptyDatabases)('0008-kept-places in %s', (_name, open) => {
  it('gives a reason to the one place it can have been given for, in every kind of document', async () => {
    const empty = await open()
    await before(empty)
    const { db, driver } = empty
    await addScript(db, 's', [prose('a', figure('294天')), prose('b', figure('295天'))])
    await addQuestion(db, 'main', [figure('295天')], [])
    await addQuestion(
      db,
      'edited',
      [],
      [
        {
          id: 'p',
          type: 'placement',
          block: 'air',
          use: { mode: 'edited', version: 1, paragraphs: [{ inlines: [figure('295天')] }] },
        },
      ],
    )
    await addBlock(db, 'air', words('297天', '295天'), [words('295天'), words('294天')])
    await addRelease(db, 'file', ['294天', '295天', '295天'])
    for (const [place, id] of [
      ['script', 's'],
      ['question', 'main'],
      ['question', 'edited'],
      ['block', 'air'],
      ['release', 'file'],
    ] as const)
      await keep(db, place, id, '295天', '理由')
    await keep(db, 'block', 'air', '294天', '旧版的理由')
    await migrate(db, driver.searchIndex, '0008-kept-places')
    expect(await placed(db)).toEqual([
      'block air 0 1 0 295天 296天 理由',
      'block air 1 0 0 295天 296天 理由',
      'block air 2 0 0 294天 296天 旧版的理由',
      'question edited 0 p 0 295天 296天 理由',
      'question main 0 main-line 0 295天 296天 理由',
      'release file 0 zh/1 0 295天 296天 理由',
      'script s 0 b 0 295天 296天 理由',
    ])
    expect(await auditEntries(db)).toEqual([])
  })

  it('asks again where one document says the same in several places, and keeps the reason in the audit trail', async () => {
    const empty = await open()
    await before(empty)
    const { db, driver } = empty
    await addScript(db, 's', [prose('a', figure('295天')), prose('b', figure('295天'), figure('294天'))])
    await keep(db, 'script', 's', '295天', '两处之一')
    await keep(db, 'script', 's', '294天', '只此一处')
    await keep(db, 'script', 'gone', '295天', '已无此稿')
    await migrate(db, driver.searchIndex, '0008-kept-places')
    expect(await placed(db)).toEqual(['script s 0 b 0 294天 296天 只此一处'])
    expect((await auditEntries(db)).map(({ action, subject, facts }) => [action, subject, facts])).toEqual([
      [
        'figure.asked-again',
        's',
        { place: 'script', expression, printed: '295天', reason: '两处之一', by: '王', at },
      ],
    ])
  })

  it('opens a workspace in which there are texts that nobody can read', async () => {
    const empty = await open()
    await before(empty)
    const { db, driver } = empty
    await sql`insert into release (id, kind, document, title, file_name, sha256, released_by, released_at, figures, form, held, override_reason)
      values ('torn', 'script', 's', '', '', '', '王', ${at}, '[{"text":', '', '[]', '')`.execute(db)
    await keep(db, 'release', 'torn', '295天', '理由')
    await migrate(db, driver.searchIndex, '0008-kept-places')
    expect(await placed(db)).toEqual([])
  })
})
