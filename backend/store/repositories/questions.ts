import { figuresInQuestion, textsInQuestion, type OwnText } from '../../../core/documents/index.ts'
import { Question } from '../../../core/documents/model.ts'
import type { EventId, QuestionId } from '../../../core/documents/model.ts'
import type { Database, QuestionTable } from '../schema.ts'
import { indexComposed } from './composed.ts'
import { followKept } from './kept-figures.ts'
import type { Unit } from '../unit.ts'
import { saveRevision } from './revisions.ts'
import { fromJson, fromRow, toJson } from './rows.ts'

const read = (row: QuestionTable): Question =>
  fromRow(Question, { ...row, mainLine: fromJson(row.mainLine), answer: fromJson(row.answer) }, 'question')

const live = (db: Database) => db.selectFrom('question').selectAll().where('removedAt', '=', '')

/** In the order they are printed. */
export async function listQuestions(db: Database, event?: EventId): Promise<Question[]> {
  const query = event === undefined ? live(db) : live(db).where('event', '=', event)
  return (await query.orderBy('event').orderBy('position').orderBy('id').execute()).map(read)
}

export async function findQuestion(
  db: Database,
  id: QuestionId,
  saw?: Unit['saw'],
): Promise<Question | undefined> {
  const row = await live(db).where('id', '=', id).executeTakeFirst()
  if (row) saw?.('question', id, row)
  return row && read(row)
}

export const indexQuestion = (db: Database, question: Question): Promise<void> =>
  indexComposed(db, 'question', question, figuresInQuestion(question), question.answer)

const textsOf = (before: Question | undefined): OwnText[] | undefined => before && textsInQuestion(before)

/** @throws AppError stale-revision, not-found */
export async function writeQuestion(unit: Unit, question: Question, expected: number): Promise<Question> {
  const valid = Question.parse(question)
  const { id, revision: _, mainLine, answer, ...fields } = valid
  const follow = await followKept(unit, { place: 'question', id }, async () =>
    textsOf(await findQuestion(unit.db, id)),
  )
  const row = { ...fields, mainLine: toJson(mainLine), answer: toJson(answer) }
  const saved = { ...valid, revision: await saveRevision(unit, 'question', id, row, expected) }
  await indexQuestion(unit.db, saved)
  await follow(textsInQuestion(saved), { areNamed: true })
  return saved
}
