import type { QuestionId } from '../../../core/documents/model.ts'
import { findQuestion, indexQuestion, listQuestions } from '../repositories/questions.ts'
import { composed } from './composed.ts'

export const question = composed('question', {
  title: 'question',
  find: (db, id) => findQuestion(db, id as QuestionId),
  list: listQuestions,
  index: indexQuestion,
})
