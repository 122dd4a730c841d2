import type { QuestionId } from '../../../core/documents/model.ts'
import { forgetFigures } from '../repositories/figure-uses.ts'
import { forgetKept } from '../repositories/kept-figures.ts'
import { forgetPlacements } from '../repositories/placements.ts'
import { findQuestion, indexQuestion, listQuestions } from '../repositories/questions.ts'
import type { StoredKind } from './kind.ts'

export const question: StoredKind = {
  title: 'question',
  remember: (db, _driver, id) => question.indexFigures(db, id),
  async forget(db, _driver, id) {
    await forgetFigures(db, 'question', id)
    await forgetPlacements(db, 'question', id)
  },
  async indexFigures(db, id) {
    const found = await findQuestion(db, id as QuestionId)
    if (found) await indexQuestion(db, found)
  },
  async indexAllFigures(db) {
    for (const one of await listQuestions(db)) await indexQuestion(db, one)
  },
  destroyParts: (unit, id) => forgetKept(unit, { place: 'question', id }),
}
