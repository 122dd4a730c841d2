import { z } from 'zod'
import { ChartId, EventId } from '../../core/documents/model.ts'
import { documentFields } from '../acts/documents/fields.ts'
import { openedChart, shownCharts } from '../acts/documents/opened.ts'
import { saveAsSent } from '../acts/documents/saving.ts'
import { createDocument } from '../acts/documents/writing.ts'
import { undrawnSigns } from '../acts/exports/undrawn-signs.ts'
import { present } from '../acts/present.ts'
import { removal, restoral, Saved } from './document-forms.ts'
import { command, listing, query, router } from './trpc.ts'

const Changes = documentFields.chart.partial()

export const chartsRouter = router({
  /** Charts with every point as it would print now, and what each leaves out. */
  list: listing
    .input(z.object({ event: EventId.optional() }))
    .query(({ ctx, input }) => shownCharts(ctx.office.workspace(), input.event)),

  /** The same of one chart, and what is stale. */
  get: query
    .input(z.object({ id: ChartId }))
    .query(({ ctx, input }) => openedChart(ctx.office.workspace(), input.id)),

  /** Which of these signs no font of the machine has that draws. */
  undrawnSigns: query
    .input(z.object({ signs: z.array(z.string().min(1).max(2)).max(500) }))
    .query(({ ctx, input }) => undrawnSigns(ctx.session.jobs, input.signs)),

  create: command
    .input(Changes.extend({ event: EventId }))
    .mutation(({ ctx, input }) =>
      ctx.write((writer, acted) => createDocument(writer, 'chart', present(input), acted)),
    ),

  save: command
    .input(Saved(ChartId, Changes))
    .mutation(({ ctx, input }) => saveAsSent(ctx.write, 'chart', input)),

  /** Has a chart stand behind another of its event, or first. @throws AppError not-found */
  move: command
    .input(z.object({ id: ChartId, after: ChartId.nullable() }))
    .mutation(({ ctx, input: { id, after } }) => ctx.write(writer => writer.move('chart', id, after))),

  remove: removal('chart'),
  restore: restoral('chart'),
})
