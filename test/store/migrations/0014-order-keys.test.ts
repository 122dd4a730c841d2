import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../../backend/store/migrations/index.ts'
import { sealAct } from '../../../backend/store/log/acts.ts'
import { unfounded } from '../../../backend/store/log/check.ts'
import { recordAt } from '../../../backend/store/log/earlier.ts'
import { markOf } from '../../../backend/store/log/journal.ts'
import { emptyDatabases, type EmptyDatabase } from '../workspaces.ts'

const question = (id: string, position: number) => ({
  event: 'conference',
  position,
  question: `问题${id}`,
  department: '',
  answerer: '',
  state: 'draft',
  language: 'zh',
  mainLine: [],
  answer: [],
  fallback: '',
  avoid: '',
  removedAt: '',
})

/** A workspace of before with three questions, as its log says, but for one that another program changed. */
async function before({ db, driver }: EmptyDatabase): Promise<void> {
  await migrate(db, driver.searchIndex, '0011-batches')
  const questions = [question('a', 2), question('b', 1), question('c', 3)]
  const ids = ['a', 'b', 'c']
  await sql`insert into act (id, at, person, origin, name, facts, undoes, values_mark, previous, hash)
    values ('made', '2023-08-11T09:00:00.000Z', '王', 'test', 'questions.create', '{}', '', '', '', '')`.execute(
    db,
  )
  for (const [index, each] of questions.entries())
    await sql`insert into question (id, event, position, question, department, answerer, state, language, main_line,
        answer, fallback, avoid, revision, updated_by, updated_at, removed_at)
      values (${ids[index]}, ${each.event}, ${each.position}, ${each.question}, '', '', 'draft', 'zh', '[]', '[]', '', '',
        1, '王', '2023-08-11T09:00:00.000Z', '')`.execute(db)
  const { number } = await db.selectFrom('act').select('number').executeTakeFirstOrThrow()
  await sealAct(
    db,
    Number(number),
    questions.map((content, index) => ({
      name: { kind: 'question', key: [ids[index]!] },
      title: content.question,
      patch: { did: 'set', to: content },
      before: '',
      after: markOf(content),
      revision: 1,
    })),
    [],
  )
  await sql`update question set fallback = '改过' where id = 'c'`.execute(db)
}

describe.each(emptyDatabases)('0014-order-keys in %s', (_name, open) => {
  it('keeps the order, and what the log says of it', async () => {
    const { db, driver } = await open()
    await before({ db, driver })
    await migrate(db, driver.searchIndex, '0014-order-keys')
    const ordered = await db.selectFrom('question').select('id').orderBy('orderKey').execute()
    expect(ordered.map(({ id }) => id)).toEqual(['b', 'a', 'c'])
    await migrate(db, driver.searchIndex)
    expect(await unfounded(db)).toEqual([{ record: 'question/c', did: 'changed', title: '问题c' }])
    const [made, upgraded] = await db.selectFrom('act').selectAll().orderBy('number').execute()
    expect(upgraded).toMatchObject({ name: 'log.orderKeys', previous: made!.hash, at: made!.at })
    expect(await recordAt(db, 'question', 'a', Number(made!.number))).toEqual(question('a', 2))
  })

  it('leaves a workspace without a log without one', async () => {
    const { db, driver } = await open()
    await migrate(db, driver.searchIndex)
    expect(await db.selectFrom('act').selectAll().execute()).toEqual([])
  })
})
