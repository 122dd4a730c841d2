import { figuresInQuestion, textsInQuestion, type OwnText } from '../../../core/documents/index.ts'
import { Question } from '../../../core/documents/model.ts'
import type { EventId, QuestionId } from '../../../core/documents/model.ts'
import type { Database, QuestionTable } from '../schema.ts'
import { indexComposed } from './composed.ts'
import { followKept } from './kept-figures.ts'
import { orderKeyFor, positionAmong } from './order.ts'
import type { Unit } from '../unit.ts'
import { saveRevision } from './revisions.ts'
import { fromRow, jsonIn, readRows, toJson } from './rows.ts'

/** Where it stands is counted as it is read. */
type QuestionRow = QuestionTable & { readonly position: number }

const read = (row: QuestionRow): Question =>
  fromRow(Question, { ...row, mainLine: jsonIn(row.mainLine), answer: jsonIn(row.answer) }, 'question')

const live = (db: Database) => db.selectFrom('question').selectAll('question').where('removedAt', '=', '')

/** In the order they are printed. */
export async function listQuestions(db: Database, event?: EventId): Promise<Question[]> {
  const query = event === undefined ? live(db) : live(db).where('event', '=', event)
  const rows = await query
    .select(({ fn }) =>
      fn
        .agg<number>('row_number')
        .over(over => over.partitionBy('event').orderBy('orderKey').orderBy('id'))
        .as('position'),
    )
    .orderBy('event')
    .orderBy('orderKey')
    .orderBy('id')
    .execute()
  return readRows(rows, row => read({ ...row, position: Number(row.position) }))
}

export async function findQuestion(
  db: Database,
  id: QuestionId,
  saw?: Unit['saw'],
): Promise<Question | undefined> {
  const found = await live(db).select(positionAmong('question')).where('id', '=', id).executeTakeFirst()
  if (!found) return undefined
  const { position, ...row } = found
  saw?.('question', id, row)
  return read({ ...row, position })
}

export const indexQuestion = (db: Database, question: Question): Promise<void> =>
  indexComposed(db, 'question', question, figuresInQuestion(question), question.answer)

const textsOf = (before: Question | undefined): OwnText[] | undefined => before && textsInQuestion(before)

/**
 * One that is new stands behind all others of its event; it is moved by `moveDocument`.
 * @throws AppError stale-revision, not-found
 */
export async function writeQuestion(unit: Unit, question: Question, expected: number): Promise<Question> {
  const valid = Question.parse(question)
  const { id, revision: _, position: __, mainLine, answer, ...fields } = valid
  const follow = await followKept(unit, { place: 'question', id }, async () =>
    textsOf(await findQuestion(unit.db, id)),
  )
  const orderKey = await orderKeyFor(unit.db, 'question', valid)
  const row = { ...fields, orderKey, mainLine: toJson(mainLine), answer: toJson(answer) }
  const saved = { ...valid, revision: await saveRevision(unit, 'question', id, row, expected) }
  await indexQuestion(unit.db, saved)
  await follow(textsInQuestion(saved), { areNamed: true })
  return saved
}
