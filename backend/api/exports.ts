import { z } from 'zod'
import { chartSpec, type Chart, type ChartSpec } from '../../core/charts/index.ts'
import { figuresInQuestion } from '../../core/documents/index.ts'
import { ChartId, EventId, ScriptId, type Event, type Placement } from '../../core/documents/model.ts'
import type { Language } from '../../core/figures/model.ts'
import { asDraft, planQuestions, planScript, unpublishedMark } from '../../core/layout/index.ts'
import type { PagePlan } from '../../core/layout/model.ts'
import { printDate } from '../../core/layout/words.ts'
import { AppError } from '../../core/problem.ts'
import { layoutProfile } from '../export/profiles.ts'
import type { JobFile } from '../jobs/jobs.ts'
import type { Task } from '../jobs/tasks.ts'
import type { WorkspaceReader } from '../store/workspace.ts'
import { act, found } from './context.ts'
import { hasUnpublished, obstaclesTo, recordRelease, requireFinal, type Printing, type Source } from './final-export.ts'
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

/**
 * `final` leaves for good: it is refused where a figure is unpublished or stale, or a passage was not cleared, and recorded as a
 * release. `draft` says at its head that it is one and marks each unpublished figure. Without a purpose a file does so where it holds an unpublished figure.
 */
export const Purpose = z.enum(['final', 'draft'])
export type Purpose = z.infer<typeof Purpose>

/** A file ready to be written, with what it prints. */
export interface PlannedExport {
  readonly kind: ExportRequest['kind']
  /** Which of its forms, '' where it has one. */
  readonly form: string
  /** Id of the script, event or chart. */
  readonly document: string
  readonly title: string
  readonly task: Task
  readonly file: JobFile
  readonly printings: readonly Printing[]
  /** The documents whose words stand in it. */
  readonly sources: readonly Source[]
}

export const exportsRouter = router({
  /** Starts writing a file off the main thread; `jobs.watch` follows it and /download/<id> gives it. */
  start: query.input(z.intersection(ExportRequest, z.object({ purpose: Purpose.optional(), reason: z.string().trim().max(500).default('') }))).mutation(async ({ ctx, input: { purpose, reason, ...request } }) => {
    const workspace = ctx.desk.workspace()
    if (purpose === 'final' && workspace.info.readOnly) throw new AppError('read-only')
    const planned = await planExport(workspace, request, ctx.now(), purpose)
    if (purpose !== 'final') return ctx.desk.jobs.start(planned.task, planned.file)
    const obstacles = await obstaclesTo(workspace, planned.printings, planned.sources, ctx.now().slice(0, 10))
    requireFinal(obstacles, reason)
    return ctx.desk.jobs.start(planned.task, planned.file, recordRelease(workspace, planned, obstacles.held, reason, await act(ctx)))
  }),

  /** What keeps a file from leaving for good, before anybody asks for it. */
  obstacles: query.input(ExportRequest).query(async ({ ctx, input }) => {
    const workspace = ctx.desk.workspace()
    const { printings, sources } = await planExport(workspace, input, ctx.now(), 'final')
    return obstaclesTo(workspace, printings, sources, ctx.now().slice(0, 10))
  }),
})

export const releasesRouter = router({
  /** Every file that left for good, the newest first, without its figures. */
  list: query.query(({ ctx }) => ctx.desk.workspace().releases()),
  /** With the present names of the indicators it prints. */
  get: query.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const workspace = ctx.desk.workspace()
    const release = found(await workspace.release(input.id), input.id)
    const keys = new Set(release.figures.flatMap(({ operands }) => operands.map(({ indicator }) => indicator)))
    const indicators = (await workspace.indicators()).filter(({ key }) => keys.has(key)).map(({ key, name, nameEn }) => ({ key, name, nameEn }))
    return { ...release, indicators }
  }),
})

/** Reads everything an export needs into plain data, so that the writing needs no workspace. */
export async function planExport(reader: WorkspaceReader, request: ExportRequest, now: string, purpose?: Purpose): Promise<PlannedExport> {
  switch (request.kind) {
    case 'script': {
      const { plan, printings } = await purposely(reader, await planScriptExport(reader, request.script, request.template), purpose)
      const sources = [{ place: 'script' as const, id: request.script }]
      const suffix = request.template === 'large-print' ? (plan.language === 'zh' ? '（大字版）' : ' (large print)') : ''
      return { kind: request.kind, form: request.template, document: request.script, title: plan.title, printings, sources, task: { kind: 'word', plan, date: now }, file: { name: fileName(`${plan.title}${suffix}`, 'docx'), mediaType: word } }
    }
    case 'questions': {
      const sources = (await reader.questions(request.event)).map(({ id }) => ({ place: 'question' as const, id }))
      const { plan, printings } = await purposely(reader, await planQuestionsExport(reader, request.event, request.form), purpose)
      const suffix = request.form === 'speech' ? (plan.language === 'zh' ? '（发言本）' : ' (to speak from)') : ''
      return { kind: request.kind, form: request.form, document: request.event, title: plan.title, printings, sources, task: { kind: 'word', plan, date: now }, file: { name: fileName(`${plan.title}${suffix}`, 'docx'), mediaType: word } }
    }
    case 'chart': {
      const { specs, printings, sources } = await chartsFor(reader, [found(await reader.chart(request.chart), request.chart)], purpose)
      const [spec] = specs as [ChartSpec]
      return { kind: request.kind, form: '', document: request.chart, title: spec.title, printings, sources, task: { kind: 'chart-picture', spec, width: request.width }, file: { name: fileName(spec.title, 'png'), mediaType: 'image/png' } }
    }
    case 'chart-pictures': {
      const event = found(await reader.event(request.event), request.event)
      const { specs, printings, sources } = await chartsFor(reader, await reader.charts(request.event), purpose)
      const files = specs.map((spec, index) => ({
        name: fileName(`${String(index + 1).padStart(2, '0')} ${spec.title}`, 'png'),
        task: { kind: 'chart-picture', spec, width: request.width } as const,
      }))
      return { kind: request.kind, form: '', document: event.id, title: event.title, printings, sources, task: { kind: 'bundle', files }, file: { name: fileName(event.title, 'zip'), mediaType: 'application/zip' } }
    }
    case 'deck': {
      const event = found(await reader.event(request.event), request.event)
      const { specs, printings, sources } = await chartsFor(reader, await reader.charts(request.event), purpose)
      return {
        kind: request.kind, form: '', document: event.id, title: event.title, printings, sources,
        task: { kind: 'deck', title: event.title, subtitle: coverLine(event, specs[0]?.language ?? 'zh'), specs, date: now },
        file: { name: fileName(event.title, 'pptx'), mediaType: slides },
      }
    }
  }
}

/** A page plan as its purpose wants it, with the figures it prints. */
async function purposely(reader: WorkspaceReader, plan: PagePlan, purpose: Purpose | undefined): Promise<{ plan: PagePlan; printings: Printing[] }> {
  const printed = plan.paragraphs.flatMap(({ runs }) => runs.flatMap(({ text, expression }) => (expression === undefined ? [] : [{ text, expression }])))
  const rendered = await renderFigures(reader, printed.map(({ expression }) => expression), plan.language)
  const printings = [{ language: plan.language, printed, rendered }]
  return { plan: saysDraft(printings, purpose) ? asDraft(plan, rendered) : plan, printings }
}

const saysDraft = (printings: readonly Printing[], purpose: Purpose | undefined): boolean => purpose === 'draft' || (purpose === undefined && hasUnpublished(printings))

/** Charts as their purpose wants them. A draft says so under the title; a chart's digits are too close together for marks. */
async function chartsFor(reader: WorkspaceReader, charts: readonly Chart[], purpose: Purpose | undefined): Promise<Pick<PlannedExport, 'printings' | 'sources'> & { specs: ChartSpec[] }> {
  const drawn = await Promise.all(charts.map(async chart => ({ chart, printing: await printingOf(reader, chart) })))
  const printings = drawn.map(({ printing }) => printing)
  const sources = charts.map(({ id }) => ({ place: 'chart' as const, id }))
  return { printings, sources, specs: drawn.map(({ chart, printing }) => draftSpec(chartSpec(chart, printing.rendered), printing, purpose)) }
}

async function printingOf(reader: WorkspaceReader, chart: Chart): Promise<Printing> {
  const printed = chart.series.flatMap(series => series.points.map(({ printed: text, expression }) => ({ text, expression })))
  return { language: chart.language, printed, rendered: await renderFigures(reader, printed.map(({ expression }) => expression), chart.language) }
}

function draftSpec(spec: ChartSpec, printing: Printing, purpose: Purpose | undefined): ChartSpec {
  if (!saysDraft([printing], purpose)) return spec
  const head = spec.language === 'zh' ? '〔草稿〕' : '[Draft] '
  const mark = hasUnpublished([printing]) ? unpublishedMark(spec.language) : ''
  return { ...spec, subtitle: `${head}${spec.subtitle}${mark}` }
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
  [printDate(event.date, language), event.place].filter(Boolean).join(language === 'zh' ? '　' : ' · ')

/** A file name every system accepts, from a title; it is cut between characters, never through one. */
function fileName(title: string, extension: string): string {
  const plain = title.toWellFormed().replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').replace(/\s+/g, ' ').trim()
  return `${[...plain].slice(0, 80).join('') || 'lectern'}.${extension}`
}
