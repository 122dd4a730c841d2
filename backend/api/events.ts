import { z } from 'zod'
import { DateText, Event, EventId } from '../../core/documents/model.ts'
import { RollStep } from '../../core/figures/roll.ts'
import { Difference, editedFields } from '../acts/documents/edits.ts'
import { found } from '../acts/found.ts'
import { requestsFor } from '../acts/events/data-requests.ts'
import { present } from '../acts/present.ts'
import { expressionsOfEvent, previewRoll, storeRoll } from '../acts/events/roll-forward.ts'
import { act } from './context.ts'
import { removal, restoral } from './removals.ts'
import { command, listing, query, router } from './trpc.ts'

const Fields = Event.pick({ title: true, date: true, place: true, podium: true })
const Changes = Fields.partial()

const Roll = z.object({
  event: EventId,
  title: z.string().max(200),
  date: DateText,
  step: RollStep,
  /**
   * Keys of the periods in plain words that are to be changed in the copy; those beside figures that move
   * where it is left out.
   */
  changed: z.array(z.string().max(300)).max(5000).optional(),
})

export const eventsRouter = router({
  list: listing.query(({ ctx }) => ctx.office.workspace().events()),

  /** An event with what belongs to it. */
  get: listing.input(z.object({ id: EventId })).query(async ({ ctx, input }) => {
    const workspace = ctx.office.workspace()
    const [event, scripts, questions, charts] = await Promise.all([
      workspace.event(input.id),
      workspace.scripts(input.id),
      workspace.questions(input.id),
      workspace.charts(input.id),
    ])
    return { event: found(event, input.id), scripts, questions, charts }
  }),

  /** An event by itself. */
  head: query
    .input(z.object({ id: EventId }))
    .query(async ({ ctx, input }) => found(await ctx.office.workspace().event(input.id), input.id)),

  create: command.input(Changes).mutation(({ ctx, input }) => {
    const blank: Event = {
      id: EventId.parse(crypto.randomUUID()),
      title: '',
      date: '',
      place: '',
      podium: [],
      revision: 0,
      updatedAt: ctx.now(),
    }
    return ctx.write(writer => writer.saveEvent({ ...blank, ...present(input) }, 0))
  }),

  save: command
    .input(
      z.object({
        id: EventId,
        expected: z.int().min(1),
        changes: Changes.optional(),
        difference: Difference,
      }),
    )
    .mutation(({ ctx, input }) =>
      ctx.write(async (writer, { at }) => {
        const event = found(await writer.event(input.id), input.id)
        return writer.saveEvent(
          { ...event, ...editedFields(Fields, event, input), updatedAt: at },
          input.expected,
        )
      }),
    ),

  /** What rolling an event forward would make, and what would be left to do. */
  rollPreview: query
    .input(Roll.omit({ changed: true }))
    .query(async ({ ctx, input: { event, ...wish } }) =>
      previewRoll(ctx.office.workspace(), event, wish, await act(ctx)),
    ),

  /** Copies an event to the next period, all of it or nothing. */
  rollForward: command
    .input(Roll)
    .mutation(({ ctx, input: { event, ...wish } }) =>
      ctx.write((writer, acted) => storeRoll(writer, event, wish, acted)),
    ),

  /** The values an event's figures wait for, by department. */
  requests: query
    .input(z.object({ id: EventId }))
    .query(async ({ ctx, input }) =>
      requestsFor(ctx.office.workspace(), await expressionsOfEvent(ctx.office.workspace(), input.id)),
    ),

  remove: removal('event'),
  restore: restoral('event'),
})
