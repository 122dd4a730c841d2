import { z } from 'zod'
import { EventId, QuestionId } from '../../core/documents/model.ts'
import { documentFields } from '../acts/documents/fields.ts'
import { openedQuestion } from '../acts/documents/opened.ts'
import { reviewDocument } from '../acts/documents/reviewing.ts'
import { saveQuestion } from '../acts/documents/saving.ts'
import { createDocument } from '../acts/documents/writing.ts'
import { present } from '../acts/present.ts'
import { removal, restoral, Saved, Seen } from './document-forms.ts'
import { command, listing, query, router } from './trpc.ts'

const Changes = documentFields.question.partial()

export const questionsRouter = router({
  list: listing
    .input(z.object({ event: EventId.optional() }))
    .query(({ ctx, input }) => ctx.office.workspace().questions(input.event)),

  /** A question with what its placements print, every figure as it would print now, and what is stale. */
  get: query
    .input(z.object({ id: QuestionId }))
    .query(({ ctx, input }) => openedQuestion(ctx.office.workspace(), input.id)),

  create: command
    .input(Changes.extend({ event: EventId }))
    .mutation(({ ctx, input }) =>
      ctx.write((writer, acted) => createDocument(writer, 'question', present(input), acted)),
    ),

  save: command
    .input(Saved(QuestionId, Changes))
    .mutation(({ ctx, input }) => saveQuestion(ctx.office.workspace(), ctx.write, input)),

  approve: command
    .input(Seen(QuestionId))
    .mutation(({ ctx, input }) =>
      ctx.write((writer, acted) => reviewDocument(writer, 'question', input, 'approved', acted)),
    ),

  withdraw: command
    .input(Seen(QuestionId))
    .mutation(({ ctx, input }) =>
      ctx.write((writer, acted) => reviewDocument(writer, 'question', input, 'withdrawn', acted)),
    ),

  /** Has a question stand behind another of its event, or first. @throws AppError not-found */
  move: command
    .input(z.object({ id: QuestionId, after: QuestionId.nullable() }))
    .mutation(({ ctx, input: { id, after } }) => ctx.write(writer => writer.move('question', id, after))),

  remove: removal('question'),
  restore: restoral('question'),
})
