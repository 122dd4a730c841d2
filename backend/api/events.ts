import { z } from 'zod'
import { Event, EventId } from '../../core/documents/model.ts'
import { found } from './context.ts'
import { present } from './present.ts'
import { command, query, router } from './trpc.ts'

const Changes = Event.pick({ title: true, date: true, place: true, podium: true }).partial()

export const eventsRouter = router({
  list: query.query(({ ctx }) => ctx.desk.workspace().events()),

  /** An event with what belongs to it. */
  get: query.input(z.object({ id: EventId })).query(async ({ ctx, input }) => {
    const workspace = ctx.desk.workspace()
    const [event, scripts, questions, charts] = await Promise.all([
      workspace.event(input.id), workspace.scripts(input.id), workspace.questions(input.id), workspace.charts(input.id),
    ])
    return { event: found(event, input.id), scripts, questions, charts }
  }),

  create: command.input(Changes).mutation(async ({ ctx, input }) => {
    const blank: Event = { id: EventId.parse(crypto.randomUUID()), title: '', date: '', place: '', podium: [], revision: 0, updatedAt: ctx.now() }
    return ctx.desk.workspace().saveEvent({ ...blank, ...present(input) }, 0)
  }),

  save: command.input(z.object({ id: EventId, expected: z.int().min(1), changes: Changes })).mutation(async ({ ctx, input }) => {
    const event = found(await ctx.desk.workspace().event(input.id), input.id)
    return ctx.desk.workspace().saveEvent({ ...event, ...present(input.changes), updatedAt: ctx.now() }, input.expected)
  }),

  remove: command.input(z.object({ id: EventId })).mutation(async ({ ctx, input }) => {
    await ctx.desk.workspace().remove('event', input.id)
  }),

  restore: command.input(z.object({ id: EventId })).mutation(async ({ ctx, input }) => {
    await ctx.desk.workspace().restore('event', input.id)
  }),
})
