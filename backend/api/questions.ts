import { z } from 'zod'
import { isSame, type Json } from '../../core/acts/index.ts'
import { EventId, Question, QuestionId } from '../../core/documents/model.ts'
import { figuresInQuestion } from '../../core/documents/index.ts'
import { editQuestion, type Act } from '../../core/documents/review.ts'
import { AppError } from '../../core/problem.ts'
import { found } from '../acts/found.ts'
import type { WritingContext } from './context.ts'
import { Difference, editedFields } from '../acts/documents/edits.ts'
import { renderFigures } from '../store/figures-of.ts'
import { figuresInPlaced, placedBlocks, wordsIn } from '../acts/documents/placed.ts'
import { present } from '../acts/present.ts'
import { stalePlaces, type StalePlace } from '../acts/stale/stale-places.ts'
import { removal, restoral } from './removals.ts'
import { command, listing, query, router } from './trpc.ts'

/** What a person edits of a question. */
const Fields = Question.pick({
  question: true,
  department: true,
  answerer: true,
  language: true,
  mainLine: true,
  answer: true,
  fallback: true,
  avoid: true,
})
const Changes = Fields.partial()

const Named = z.object({ id: QuestionId, expected: z.int().min(1) })

export const questionsRouter = router({
  list: listing
    .input(z.object({ event: EventId.optional() }))
    .query(({ ctx, input }) => ctx.office.workspace().questions(input.event)),

  get: query.input(z.object({ id: QuestionId })).query(async ({ ctx, input }) => {
    const workspace = ctx.office.workspace()
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

  /**
   * Answers with what only the store knows, and with what is stale in the question where it prints other
   * figures than before.
   */
  save: command
    .input(Named.extend({ changes: Changes.optional(), difference: Difference }))
    .mutation(async ({ ctx, input }) => {
      const { before, saved } = await ctx.write(async (writer, acted) => {
        const question = found(await writer.question(input.id), input.id)
        const edited = editQuestion(question, editedFields(Fields, question, input), acted)
        return { before: question, saved: await writer.saveQuestion(edited, input.expected) }
      })
      const { state, revision, updatedBy, updatedAt } = saved
      return { state, revision, updatedBy, updatedAt, stale: await staleSince(ctx, before, saved) }
    }),

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

  /** Has a question stand behind another of its event, or first. @throws AppError not-found */
  move: command
    .input(z.object({ id: QuestionId, after: QuestionId.nullable() }))
    .mutation(({ ctx, input: { id, after } }) => ctx.write(writer => writer.move('question', id, after))),

  remove: removal('question'),
  restore: restoral('question'),
})

/** What of a question is stale after a save, null where that cannot be otherwise than before. */
const staleSince = async (
  { office }: WritingContext,
  before: Question,
  after: Question,
): Promise<StalePlace[] | null> =>
  isSame(printing(before), printing(after))
    ? null
    : stalePlaces(office.workspace(), { place: 'question', id: after.id })

/** The figures of a question, and the blocks it prints. */
const printing = (question: Question): Json =>
  [figuresInQuestion(question), question.answer.filter(({ type }) => type === 'placement')] as unknown as Json

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
