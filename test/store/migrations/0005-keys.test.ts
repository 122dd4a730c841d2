import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../../backend/store/migrations/index.ts'
import { updateFigureIndex } from '../../../backend/store/repositories/reindex.ts'
import { findRelease } from '../../../backend/store/repositories/releases.ts'
import { findScript } from '../../../backend/store/repositories/scripts.ts'
import { ScriptId } from '../../../core/documents/model.ts'
import { emptyDatabases, type EmptyDatabase, nameFormer } from '../workspaces.ts'
import { auditEntries } from './audit-entries.ts'

const expression = '{{优良天数@2022}}'
const figure = { type: 'figure', expression, printed: '295天' }
const placing = (id: string, block: string) => ({ id, type: 'placement', block, use: { mode: 'follow' } })
const prose = (id: string, inlines: readonly object[]) => ({ id, type: 'paragraph', inlines })

type Db = EmptyDatabase['db']

const addQuestion = (db: Db, id: string, event: string, answer: readonly object[], removedAt = '') =>
  sql`
  insert into question (id, event, position, question, department, answerer, state, language, main_line, answer, fallback, avoid, revision, updated_by, updated_at, removed_at)
  values (${id}, ${event}, 1, ${id}, '', '', 'draft', 'zh', '[]', ${JSON.stringify(answer)}, '', '', 1, '', '', ${removedAt})`.execute(
    db,
  )

const addScript = (db: Db, id: string, items: readonly object[]) =>
  sql`
  insert into script (id, event, kind, title, date, speaker, salutation, language, rate, budget, revision, updated_by, updated_at, removed_at, items)
  values (${id}, 'e', 'main-speech', ${id}, '', '', '', 'zh', 220, 0, 1, '', '', '', ${JSON.stringify(items)})`.execute(
    db,
  )

const decide = (db: Db, place: string, id: string, at: string, reason: string) =>
  sql`
  insert into audit (at, person, action, subject, facts)
  values (${at}, '王', 'figure.kept', ${id}, ${JSON.stringify({ place, expression, printed: ['295天'], reason })})`.execute(
    db,
  )

const keep = (db: Db, place: string, id: string, at: string, reason: string, against: string) =>
  sql`
  insert into kept_figure (place, document, expression, printed, against, kept_by, kept_at, reason)
  values (${place}, ${id}, ${expression}, '295天', ${against}, '王', ${at}, ${reason})`.execute(db)

const released = (at: string, reason: string) => ({
  text: '295天',
  expression,
  language: 'zh',
  operands: [],
  formula: '295',
  rounding: '',
  kept: { reason, by: '王', at, against: '296天' },
})

const addRelease = (db: Db, id: string, kind: string, document: string, figures: readonly object[]) =>
  sql`
  insert into release (id, kind, document, title, file_name, sha256, released_by, released_at, figures, form, held, override_reason)
  values (${id}, ${kind}, ${document}, '', '', '', '王', '2023-08-11T12:00:00.000Z', ${JSON.stringify(figures)}, '', '[]', '')`.execute(
    db,
  )

async function before({ db, driver }: EmptyDatabase): Promise<void> {
  await migrate(db, driver.searchIndex, '0004-overrides')
  await nameFormer(db)
  await sql`update workspace set figures_indexed = 2`.execute(db)
}

describe.each(emptyDatabases)('0005-keys in %s', (_name, open) => {
  it('gives items that share an id within a document, or are called like another part of it, an id of their own', async () => {
    const empty = await open()
    await before(empty)
    const { db, driver } = empty
    await addScript(db, 's', [
      prose('a', [figure]),
      placing('a', 'air'),
      prose('a-2', []),
      prose('title', []),
      prose('a', []),
    ])
    await addQuestion(db, 'q', 'e', [prose('a', []), prose('main-line', [figure])])
    await addQuestion(db, 'trashed', 'e', [prose('b', []), prose('b', [])], '2023-08-11')
    await migrate(db, driver.searchIndex, '0005-keys')
    const ids = (items: readonly { id: string }[] | undefined) => items?.map(({ id }) => id)
    const { rows: answers } = await sql<{ answer: string }>`select answer from question order by id`.execute(
      db,
    )
    expect([
      ids((await findScript(db, ScriptId.parse('s')))?.items),
      ...answers.map(({ answer }) => ids(JSON.parse(answer))),
    ]).toEqual([
      ['a', 'a-3', 'a-2', 'title-2', 'a-4'],
      ['a', 'main-line-2'],
      ['b', 'b-2'],
    ])
    await migrate(db, driver.searchIndex)
    await updateFigureIndex(db)
    expect([
      await db.selectFrom('figureUse').select(['document', 'item']).orderBy('document').execute(),
      await db.selectFrom('placement').select(['document', 'item']).execute(),
    ]).toEqual([
      [
        { document: 'q', item: 'main-line-2' },
        { document: 's', item: 'a' },
      ],
      [{ document: 's', item: 'a-3' }],
    ])
  })

  it('leaves a workspace without doubled ids as it is', async () => {
    const empty = await open()
    await before(empty)
    const { db, driver } = empty
    await addQuestion(db, 'q1', 'e', [placing('p', 'air')])
    await addQuestion(db, 'q2', 'e', [placing('p', 'air')])
    await addRelease(db, 'file', 'questions', 'e', [])
    const rows = async () => [
      await db.selectFrom('question').selectAll().orderBy('id').execute(),
      await db.selectFrom('workspace').selectAll().execute(),
      await auditEntries(db),
    ]
    const known = await rows()
    await migrate(db, driver.searchIndex, '0005-keys')
    expect(await rows()).toEqual(known)
  })

  it('gives the record of a released file the reason of its own document', async () => {
    const empty = await open()
    await before(empty)
    const { db, driver } = empty
    const [early, late, after] = [
      '2023-08-11T10:00:00.000Z',
      '2023-08-11T11:00:00.000Z',
      '2023-08-11T13:00:00.000Z',
    ]
    await addScript(db, 's', [prose('p', [figure]), placing('x', 'air')])
    await addScript(db, 'other', [prose('p', [figure])])
    await decide(db, 'script', 's', early, '本稿的理由')
    await keep(db, 'script', 's', early, '本稿的理由', '297天')
    await decide(db, 'script', 'other', late, '别稿的理由')
    await decide(db, 'block', 'air', early, '素材的理由')
    await decide(db, 'script', 's', after, '后来的理由')
    await addRelease(db, 'elsewhere', 'script', 's', [released(late, '别稿的理由')])
    await addRelease(db, 'own', 'script', 's', [released(early, '本稿的理由'), released(early, '素材的理由')])
    await migrate(db, driver.searchIndex, '0005-keys')
    const reasons = async (id: string) => (await findRelease(db, id))?.figures.map(({ kept }) => kept)
    expect([await reasons('elsewhere'), await reasons('own')]).toEqual([
      [{ reason: '本稿的理由', by: '王', at: early, against: '297天' }],
      [
        { reason: '本稿的理由', by: '王', at: early, against: '296天' },
        { reason: '素材的理由', by: '王', at: early, against: '296天' },
      ],
    ])
    expect(await auditEntries(db, 'release.reasons-corrected')).toMatchObject([
      { subject: 'elsewhere', person: '', facts: { figures: ['295天: 别稿的理由 → 本稿的理由'] } },
    ])
  })

  it('takes out a reason that belongs to no document of the file, and leaves what a block may have given', async () => {
    const empty = await open()
    await before(empty)
    const { db, driver } = empty
    const at = '2023-08-11T10:00:00.000Z'
    await addQuestion(db, 'q', 'e', [prose('p', [figure])])
    await addScript(db, 's', [prose('p', [figure])])
    await decide(db, 'script', 's', at, '讲稿的理由')
    await addRelease(db, 'answers', 'questions', 'e', [
      released(at, '讲稿的理由'),
      released('2023-08-01T00:00:00.000Z', '无人记得'),
    ])
    await sql`insert into audit (at, person, action, subject, facts) values ('2023-08-11T10:30:00.000Z', '王', 'figure.kept', 'gone', ${JSON.stringify({ place: 'block', expression, printed: ['295天'], reason: '旧素材的理由' })})`.execute(
      db,
    )
    await addRelease(db, 'placed then', 'questions', 'e', [
      released('2023-08-11T10:30:00.000Z', '旧素材的理由'),
    ])
    await migrate(db, driver.searchIndex, '0005-keys')
    const reasons = async (id: string) => (await findRelease(db, id))?.figures.map(({ kept }) => kept?.reason)
    expect([await reasons('answers'), await reasons('placed then')]).toEqual([
      [undefined, '无人记得'],
      ['旧素材的理由'],
    ])
  })

  it('names the released files of answers that may have printed one block for another', async () => {
    const empty = await open()
    await before(empty)
    const { db, driver } = empty
    await addQuestion(db, 'q1', 'mixed', [placing('p', 'air')])
    await addQuestion(db, 'q2', 'mixed', [placing('p', 'water')])
    await addQuestion(db, 'q3', 'clean', [placing('p', 'air'), placing('r', 'water')])
    await addRelease(db, 'doubtful', 'questions', 'mixed', [])
    await addRelease(db, 'fine', 'questions', 'clean', [])
    await migrate(db, driver.searchIndex, '0005-keys')
    expect(
      (await auditEntries(db)).map(({ action, subject, facts }) => ({ action, subject, facts })),
    ).toEqual([
      {
        action: 'release.answers-in-doubt',
        subject: 'doubtful',
        facts: { document: 'mixed', releasedAt: '2023-08-11T12:00:00.000Z', judgedBy: 'answers-at-upgrade' },
      },
    ])
  })

  it('opens a workspace in whose audit trail there are rows that nobody can read', async () => {
    const empty = await open()
    await before(empty)
    const { db, driver } = empty
    const at = '2023-08-11T10:00:00.000Z'
    await addScript(db, 's', [prose('p', [figure])])
    for (const facts of ['{"place":', 'null', '7', '[]', '{"printed":"295天"}']) {
      await sql`insert into audit (at, person, action, subject, facts) values (${at}, '王', 'figure.kept', 's', ${facts})`.execute(
        db,
      )
    }
    await addRelease(db, 'file', 'script', 's', [released(at, '本稿的理由')])
    await migrate(db, driver.searchIndex, '0005-keys')
    expect((await findRelease(db, 'file'))?.figures.map(({ kept }) => kept?.reason)).toEqual(['本稿的理由'])
  })
})
