import { z } from 'zod'
import { DateText, EventId } from '../../core/documents/model.ts'
import { RollStep } from '../../core/figures/roll.ts'
import { documentFields } from '../acts/documents/fields.ts'
import { openedEvent } from '../acts/documents/opened.ts'
import { saveEvent } from '../acts/documents/saving.ts'
import { createDocument } from '../acts/documents/writing.ts'
import { previewRoll, requestsOfEvent, storeRoll } from '../acts/events/roll-forward.ts'
import { found } from '../acts/found.ts'
import { present } from '../acts/present.ts'
import { act } from './context.ts'
import { removal, restoral, Saved } from './document-forms.ts'
import { command, listing, query, router } from './trpc.ts'

const Changes = documentFields.event.partial()

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
  get: listing
    .input(z.object({ id: EventId }))
    .query(({ ctx, input }) => openedEvent(ctx.office.workspace(), input.id)),

  /** An event by itself. */
  head: query
    .input(z.object({ id: EventId }))
    .query(async ({ ctx, input }) => found(await ctx.office.workspace().event(input.id), input.id)),

  create: command
    .input(Changes)
    .mutation(({ ctx, input }) =>
      ctx.write((writer, acted) => createDocument(writer, 'event', present(input), acted)),
    ),

  save: command.input(Saved(EventId, Changes)).mutation(({ ctx, input }) => saveEvent(ctx.write, input)),

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
    .query(({ ctx, input }) => requestsOfEvent(ctx.office.workspace(), input.id)),

  remove: removal('event'),
  restore: restoral('event'),
})
