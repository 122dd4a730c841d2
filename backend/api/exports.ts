import { z } from 'zod'
import { chartSpec, type Chart, type ChartSpec } from '../../core/charts/index.ts'
import { figuresInQuestion } from '../../core/documents/index.ts'
import { ChartId, EventId, ScriptId, type Event, type Placement } from '../../core/documents/model.ts'
import { formatPeriod } from '../../core/figures/index.ts'
import type { FigureMap, Language } from '../../core/figures/model.ts'
import { planQuestions, planScript } from '../../core/layout/index.ts'
import type { PagePlan } from '../../core/layout/model.ts'
import { layoutProfile } from '../export/profiles.ts'
import type { JobFile } from '../jobs/jobs.ts'
import type { Task } from '../jobs/tasks.ts'
import type { WorkspaceReader } from '../store/workspace.ts'
import { found } from './context.ts'
import { renderFigures } from './figures-of.ts'
import { contentsIn, figuresInPlaced, placedBlocks } from './placed.ts'
import { query, router } from './trpc.ts'

/** What can leave: each becomes one file. */
export const ExportRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('script'), script: ScriptId, template: z.enum(['official', 'large-print']) }),
  z.object({ kind: z.literal('questions'), event: EventId, form: z.enum(['full', 'speech']) }),
  z.object({ kind: z.literal('chart'), chart: ChartId, width: z.union([z.literal(1920), z.literal(3840)]) }),
  z.object({ kind: z.literal('chart-pictures'), event: EventId, width: z.union([z.literal(1920), z.literal(3840)]) }),
  z.object({ kind: z.literal('deck'), event: EventId }),
])
export type ExportRequest = z.infer<typeof ExportRequest>

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const slides = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

export const exportsRouter = router({
  /** Starts writing a file off the main thread; `jobs.watch` follows it and /download/<id> gives it. */
  start: query.input(ExportRequest).mutation(async ({ ctx, input }) => {
    const { task, file } = await planExport(ctx.desk.workspace(), input, ctx.now())
    return ctx.desk.jobs.start(task, file)
  }),
})

/** Reads everything an export needs into plain data, so that the writing needs no workspace. */
export async function planExport(reader: WorkspaceReader, request: ExportRequest, now: string): Promise<{ task: Task; file: JobFile }> {
  switch (request.kind) {
    case 'script': {
      const plan = await planScriptExport(reader, request.script, request.template)
      const suffix = request.template === 'large-print' ? (plan.language === 'zh' ? '（大字版）' : ' (large print)') : ''
      return { task: { kind: 'word', plan, date: now }, file: { name: fileName(`${plan.title}${suffix}`, 'docx'), mediaType: word } }
    }
    case 'questions': {
      const plan = await planQuestionsExport(reader, request.event, request.form)
      return { task: { kind: 'word', plan, date: now }, file: { name: fileName(plan.title, 'docx'), mediaType: word } }
    }
    case 'chart': {
      const spec = await chartSpecOf(reader, found(await reader.chart(request.chart), request.chart))
      return { task: { kind: 'chart-picture', spec, width: request.width }, file: { name: fileName(spec.title, 'png'), mediaType: 'image/png' } }
    }
    case 'chart-pictures': {
      const event = found(await reader.event(request.event), request.event)
      const specs = await specsOfEvent(reader, request.event)
      const files = specs.map((spec, index) => ({
        name: fileName(`${String(index + 1).padStart(2, '0')} ${spec.title}`, 'png'),
        task: { kind: 'chart-picture', spec, width: request.width } as const,
      }))
      return { task: { kind: 'bundle', files }, file: { name: fileName(event.title, 'zip'), mediaType: 'application/zip' } }
    }
    case 'deck': {
      const event = found(await reader.event(request.event), request.event)
      const specs = await specsOfEvent(reader, request.event)
      return {
        task: { kind: 'deck', title: event.title, subtitle: coverLine(event, specs[0]?.language ?? 'zh'), specs, date: now },
        file: { name: fileName(event.title, 'pptx'), mediaType: slides },
      }
    }
  }
}

/** The page plan of a script, its placements resolved. */
export async function planScriptExport(reader: WorkspaceReader, id: ScriptId, template: 'official' | 'large-print'): Promise<PagePlan> {
  const script = found(await reader.script(id), id)
  const placed = await placedBlocks(reader, script.items.filter((item): item is Placement => item.type === 'placement'))
  return planScript(script, contentsIn(placed), layoutProfile(template, script.language))
}

/** The page plan of an event's questions and answers. */
export async function planQuestionsExport(reader: WorkspaceReader, id: EventId, form: 'full' | 'speech'): Promise<PagePlan> {
  const event = found(await reader.event(id), id)
  const questions = await reader.questions(id)
  const placed = await placedBlocks(reader, questions.flatMap(question => question.answer.filter((item): item is Placement => item.type === 'placement')))
  const language = questions[0]?.language ?? 'zh'
  const expressions = [...questions.flatMap(figuresInQuestion), ...figuresInPlaced(placed)].map(figure => figure.expression)
  const sources = { contents: contentsIn(placed), departments: await reader.departments(), figures: await renderFigures(reader, expressions, language) }
  return planQuestions(event, questions, sources, layoutProfile('official', language), form)
}

/** Day and place under the title of the slides. */
export const coverLine = (event: Event, language: Language): string =>
  [event.date && formatPeriod(event.date, language), event.place].filter(Boolean).join(language === 'zh' ? '　' : ' · ')

export async function specsOfEvent(reader: WorkspaceReader, event: EventId): Promise<ChartSpec[]> {
  return Promise.all((await reader.charts(event)).map(chart => chartSpecOf(reader, chart)))
}

async function chartSpecOf(reader: WorkspaceReader, chart: Chart): Promise<ChartSpec> {
  const figures: FigureMap = await renderFigures(reader, chart.series.flatMap(series => series.points.map(point => point.expression)), chart.language)
  return chartSpec(chart, figures)
}

/** A file name every system accepts, from a title. */
const fileName = (title: string, extension: string): string =>
  `${title.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 80) || 'lectern'}.${extension}`
