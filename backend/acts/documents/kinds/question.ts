import { QuestionId } from '../../../../core/documents/model.ts'
import { editQuestion } from '../../../../core/documents/review.ts'
import { stamp, type ActedKind } from './kind.ts'

export const question: ActedKind<'question'> = {
  read: (reader, id) => reader.question(QuestionId.parse(id)),
  begin: async (reader, given, act) => ({
    id: QuestionId.parse(crypto.randomUUID()),
    position: (await reader.questions(given.event)).length + 1,
    question: '',
    department: '',
    answerer: '',
    state: 'draft',
    language: 'zh',
    mainLine: [],
    answer: [],
    fallback: '',
    avoid: '',
    revision: 0,
    ...stamp(act),
    ...given,
  }),
  edit: editQuestion,
  save: (writer, edited, expected) => writer.saveQuestion(edited, expected),
}
