import { z } from 'zod'
import { Chart, type ChartSeries } from '../../core/charts/model.ts'
import { ChartId, EventId } from '../../core/documents/model.ts'
import { found } from '../acts/found.ts'
import { Difference, editedFields } from '../acts/documents/edits.ts'
import { renderFigures } from '../store/figures-of.ts'
import { leftOutIn } from '../acts/documents/left-out.ts'
import { present } from '../acts/present.ts'
import { stalePlaces } from '../acts/stale/stale-places.ts'
import { removal, restoral } from './removals.ts'
import { command, listing, query, router } from './trpc.ts'

/** What a person edits of a chart. */
const Fields = Chart.pick({
  kind: true,
  title: true,
  subtitle: true,
  language: true,
  series: true,
})
const Changes = Fields.partial()

export const chartsRouter = router({
  list: listing.input(z.object({ event: EventId.optional() })).query(async ({ ctx, input }) => {
    const workspace = ctx.office.workspace()
    return Promise.all(
      (await workspace.charts(input.event)).map(async chart => ({
        chart,
        figures: await renderFigures(workspace, expressionsOf(chart.series), chart.language),
        leftOut: await leftOutIn(workspace, chart),
      })),
    )
  }),

  get: query.input(z.object({ id: ChartId })).query(async ({ ctx, input }) => {
    const workspace = ctx.office.workspace()
    const chart = found(await workspace.chart(input.id), input.id)
    return {
      chart,
      figures: await renderFigures(workspace, expressionsOf(chart.series), chart.language),
      leftOut: await leftOutIn(workspace, chart),
      stale: await stalePlaces(workspace, { place: 'chart', id: chart.id }),
    }
  }),

  create: command.input(Changes.extend({ event: EventId })).mutation(({ ctx, input }) =>
    ctx.write(async (writer, { by, at }) => {
      const position = (await writer.charts(input.event)).length + 1
      const blank: Chart = {
        id: ChartId.parse(crypto.randomUUID()),
        event: input.event,
        position,
        kind: 'bar',
        title: '',
        subtitle: '',
        language: 'zh',
        series: [],
        revision: 0,
        updatedBy: by,
        updatedAt: at,
      }
      return writer.saveChart({ ...blank, ...present(input) }, 0)
    }),
  ),

  /** Answers with what only the store knows; the chart is as it was sent. */
  save: command
    .input(
      z.object({
        id: ChartId,
        expected: z.int().min(1),
        changes: Changes.optional(),
        difference: Difference,
      }),
    )
    .mutation(({ ctx, input }) =>
      ctx.write(async (writer, { by, at }) => {
        const chart = found(await writer.chart(input.id), input.id)
        const { revision, updatedBy, updatedAt } = await writer.saveChart(
          { ...chart, ...editedFields(Fields, chart, input), updatedBy: by, updatedAt: at },
          input.expected,
        )
        return { revision, updatedBy, updatedAt }
      }),
    ),

  /** Has a chart stand behind another of its event, or first. @throws AppError not-found */
  move: command
    .input(z.object({ id: ChartId, after: ChartId.nullable() }))
    .mutation(({ ctx, input: { id, after } }) => ctx.write(writer => writer.move('chart', id, after))),

  remove: removal('chart'),
  restore: restoral('chart'),
})

const expressionsOf = (series: readonly ChartSeries[]): string[] =>
  series.flatMap(each => each.points.map(point => point.expression))
