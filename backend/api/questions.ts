import { z } from 'zod'
import { EventId, Question, QuestionId } from '../../core/documents/model.ts'
import { figuresInQuestion } from '../../core/documents/index.ts'
import { closeGaps, reposition } from '../../core/documents/order.ts'
import { editQuestion, type Act } from '../../core/documents/review.ts'
import { AppError } from '../../core/problem.ts'
import { found, type WritingContext } from './context.ts'
import { renderFigures } from '../store/figures-of.ts'
import { figuresInPlaced, placedBlocks, wordsIn } from './placed.ts'
import { present } from './present.ts'
import { stalePlaces } from './stale-places.ts'
import { command, query, router } from './trpc.ts'

const Changes = Question.pick({
  question: true,
  department: true,
  answerer: true,
  language: true,
  mainLine: true,
  answer: true,
  fallback: true,
  avoid: true,
}).partial()

const Named = z.object({ id: QuestionId, expected: z.int().min(1) })

export const questionsRouter = router({
  list: query
    .input(z.object({ event: EventId.optional() }))
    .query(({ ctx, input }) => ctx.desk.workspace().questions(input.event)),

  get: query.input(z.object({ id: QuestionId })).query(async ({ ctx, input }) => {
    const workspace = ctx.desk.workspace()
    const question = found(await workspace.question(input.id), input.id)
    const placed = placedBlocks(await wordsIn(workspace, [question]))
    const expressions = [...figuresInQuestion(question), ...figuresInPlaced(placed)].map(
      figure => figure.expression,
    )
    return {
      question,
      placed,
      figures: await renderFigures(workspace, expressions, question.language),
      stale: await stalePlaces(workspace, { place: 'question', id: question.id }),
    }
  }),

  create: command.input(Changes.extend({ event: EventId })).mutation(({ ctx, input }) =>
    ctx.write(async (writer, { by, at }) => {
      const position = (await writer.questions(input.event)).length + 1
      const blank: Question = {
        id: QuestionId.parse(crypto.randomUUID()),
        event: input.event,
        position,
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
        updatedBy: by,
        updatedAt: at,
      }
      return writer.saveQuestion({ ...blank, ...present(input) }, 0)
    }),
  ),

  save: command
    .input(Named.extend({ changes: Changes }))
    .mutation(({ ctx, input }) =>
      change(ctx, input, (question, acted) => editQuestion(question, present(input.changes), acted)),
    ),

  approve: command
    .input(Named)
    .mutation(({ ctx, input }) =>
      change(ctx, input, (question, acted) => ({ ...question, state: 'approved', ...stamp(acted) })),
    ),

  withdraw: command
    .input(Named)
    .mutation(({ ctx, input }) =>
      change(ctx, input, (question, acted) => ({ ...question, state: 'draft', ...stamp(acted) })),
    ),

  /** Moves a question to another place in its event's order. */
  move: command.input(z.object({ id: QuestionId, to: z.int().min(1) })).mutation(({ ctx, input }) =>
    ctx.write(async writer => {
      const question = found(await writer.question(input.id), input.id)
      const moved = reposition(await writer.questions(question.event), question.id, input.to) ?? []
      for (const each of moved) await writer.saveQuestion(each, each.revision)
    }),
  ),

  remove: command.input(z.object({ id: QuestionId })).mutation(({ ctx, input }) =>
    ctx.write(async (writer, { id }) => {
      const { event } = found(await writer.question(input.id), input.id)
      await writer.remove('question', input.id)
      for (const moved of closeGaps(await writer.questions(event)))
        await writer.saveQuestion(moved, moved.revision)
      return { act: id }
    }),
  ),

  restore: command.input(z.object({ id: QuestionId })).mutation(({ ctx, input }) =>
    ctx.write(async writer => {
      await writer.restore('question', input.id)
      const { event } = found(await writer.question(input.id), input.id)
      for (const moved of closeGaps(await writer.questions(event)))
        await writer.saveQuestion(moved, moved.revision)
    }),
  ),
})

function change(
  ctx: WritingContext,
  { id, expected }: z.infer<typeof Named>,
  decide: (question: Question, acted: Act) => Question,
): Promise<Question> {
  return ctx.write(async (writer, acted) => {
    const question = found(await writer.question(id), id)
    if (question.revision !== expected) throw new AppError('stale-revision', { current: question.revision })
    return writer.saveQuestion(decide(question, acted), expected)
  })
}

const stamp = ({ by, at }: Act): { updatedBy: string; updatedAt: string } => ({
  updatedBy: by,
  updatedAt: at,
})
