import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { chartSpec, type Chart, type ChartSpec } from '../../core/charts/index.ts'
import {
  figuresInChart,
  figuresInQuestion,
  HeldReason,
  nameOf,
  placeId,
  type DocumentName,
} from '../../core/documents/index.ts'
import { ChartId, EventId, ScriptId, type Event, type Question } from '../../core/documents/model.ts'
import type { FigureMap, Language } from '../../core/figures/model.ts'
import { asDraft, isFigure, planQuestions, planScript, unpublishedMark } from '../../core/layout/index.ts'
import type { PagePlan } from '../../core/layout/model.ts'
import { printDate } from '../../core/layout/words.ts'
import { fileName } from '../../core/file-name.ts'
import { AppError } from '../../core/problem.ts'
import { layoutProfile } from '../export/profiles.ts'
import type { JobFile, JobStatus } from '../jobs/jobs.ts'
import type { Task } from '../jobs/tasks.ts'
import type { Aside } from '../store/index.ts'
import type { WorkspaceReader } from '../store/workspace.ts'
import { found, writing, type Context } from './context.ts'
import { examine, hasObstacles, recordRelease, requireFinal, type Override } from './final-export.ts'
import { renderFigures } from '../store/figures-of.ts'
import { spokenIn, type Spoken } from './held-passages.ts'
import { leftOutIn } from './left-out.ts'
import { localDay } from './local-day.ts'
import { contentsIn, figuresInPlaced, placedBlocks } from './placed.ts'
import { figuresBehind, type PrintedFigure, type Printing } from './printed-figures.ts'
import { query, router } from './trpc.ts'

/** What can leave: each becomes one file. */
export const ExportRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('script'), script: ScriptId, template: z.enum(['official', 'large-print']) }),
  z.object({ kind: z.literal('questions'), event: EventId, form: z.enum(['full', 'speech']) }),
  z.object({ kind: z.literal('chart'), chart: ChartId, width: z.union([z.literal(1920), z.literal(3840)]) }),
  z.object({
    kind: z.literal('chart-pictures'),
    event: EventId,
    width: z.union([z.literal(1920), z.literal(3840)]),
  }),
  z.object({ kind: z.literal('deck'), event: EventId }),
])
export type ExportRequest = z.infer<typeof ExportRequest>

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const slides = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/**
 * `final` leaves for good: it is refused where a figure is unpublished or stale, or a passage was not
 * cleared, and recorded as a release. `draft` says at its head that it is one and marks each unpublished
 * figure. Without a purpose a file does so where anything would keep it from leaving for good.
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
  /** What is to be written, as a draft or as it leaves. */
  readonly task: (asDraft: boolean) => Task
  readonly file: (asDraft: boolean) => JobFile
  readonly printings: readonly Printing[]
  /** The documents whose words stand in it. */
  readonly sources: readonly DocumentName[]
  /**
   * Those of them that are put together from text and blocks, with the words that it prints of each block.
   */
  readonly spoken: readonly Spoken[]
}

const Seen = z.object({
  place: z.enum(['block', 'question', 'script']),
  id: z.string(),
  reasons: z.array(HeldReason),
  /** The typed numbers that were shown. */
  numbers: z.array(z.string()).default([]),
  /** The contradicted words that were shown. */
  words: z.array(z.string()).default([]),
})
const Leaving = z.object({
  purpose: Purpose.optional(),
  reason: z.string().trim().max(500).default(''),
  seen: z.array(Seen).optional(),
})

export const exportsRouter = router({
  /** Starts writing a file off the main thread; `jobs.watch` follows it and /download/<id> gives it. */
  start: query
    .input(z.intersection(ExportRequest, Leaving))
    .mutation(async ({ ctx, input: { purpose, reason, seen, ...request } }) => {
      const workspace = ctx.desk.workspace()
      if (purpose === 'final') return startFinal(ctx, request, { reason, seen })
      const planned = await planExport(workspace, request, ctx.now())
      const asDraft =
        purpose === 'draft' ||
        hasObstacles((await examine(workspace, planned, localDay(ctx.now()))).obstacles)
      return ctx.desk.jobs.start(planned.task(asDraft), planned.file(asDraft))
    }),

  /** What keeps a file from leaving for good, before anybody asks for it. */
  obstacles: query.input(ExportRequest).query(async ({ ctx, input }) => {
    const workspace = ctx.desk.workspace()
    return (await examine(workspace, await planExport(workspace, input, ctx.now()), localDay(ctx.now())))
      .obstacles
  }),
})

/**
 * Plans and examines in one transaction, so that what is written is what was examined; and once more when it
 * is written, because others go on working meanwhile. Where it would say something else by then, or may no
 * longer leave, it does not.
 */
async function startFinal(ctx: Context, request: ExportRequest, override: Override): Promise<JobStatus> {
  if (ctx.desk.workspace().info.readOnly) throw new AppError('read-only')
  const write = writing(ctx, 'exports.final')
  const now = ctx.now()
  const examined = async (reader: WorkspaceReader) => {
    const planned = await planExport(reader, request, now)
    const found = await examine(reader, planned, localDay(now))
    requireFinal(found.obstacles, override)
    return { planned, found, task: planned.task(false) }
  }
  const { planned, task } = await ctx.desk.workspace().snapshot(examined)
  const file = planned.file(false)
  return ctx.desk.jobs.start(task, file, bytes =>
    placing(ctx.putAside?.(bytes, file), place =>
      write(async (writer, { by }) => {
        const again = await examined(writer)
        if (!isDeepStrictEqual(again.task, task))
          throw new AppError('file-moved-on', { title: planned.title })
        await recordRelease(writer, bytes, planned, again.found, override.reason, { by, at: now })
        place()
      }),
    ),
  )
}

/**
 * A file is in its place exactly where it is recorded: it gets its name as the last step of the act, and
 * loses it again where the act is not stored all the same.
 */
async function placing(
  aside: Aside | undefined,
  record: (place: () => void) => Promise<void>,
): Promise<void> {
  try {
    await record(() => aside?.place())
  } catch (error) {
    aside?.discard()
    throw error
  }
  aside?.settle()
}

export const releasesRouter = router({
  /** Every file that left for good, the newest first, without its figures. */
  list: query.query(({ ctx }) => ctx.desk.workspace().releases()),
  /** With the present names of the indicators it prints. */
  get: query.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const workspace = ctx.desk.workspace()
    const release = found(await workspace.release(input.id), input.id)
    const keys = new Set(
      release.figures.flatMap(({ operands }) => operands.map(({ indicator }) => indicator)),
    )
    const indicators = (await workspace.indicators())
      .filter(({ key }) => keys.has(key))
      .map(({ key, name, nameEn }) => ({ key, name, nameEn }))
    return { ...release, indicators }
  }),
})

/** Reads everything an export needs into plain data, so that the writing needs no workspace. */
export async function planExport(
  reader: WorkspaceReader,
  request: ExportRequest,
  now: string,
): Promise<PlannedExport> {
  switch (request.kind) {
    case 'script': {
      const { plan, spoken } = await planScriptExport(reader, request.script, request.template)
      const suffix =
        request.template === 'large-print' ? (plan.language === 'zh' ? '（大字版）' : ' (large print)') : ''
      return {
        kind: request.kind,
        form: request.template,
        document: request.script,
        ...sourcesOf(spoken),
        ...(await pages(reader, plan, suffix, now)),
      }
    }
    case 'questions': {
      const { plan, spoken } = await planQuestionsExport(reader, request.event, request.form)
      const suffix =
        request.form === 'speech' ? (plan.language === 'zh' ? '（发言本）' : ' (to speak from)') : ''
      return {
        kind: request.kind,
        form: request.form,
        document: request.event,
        ...sourcesOf(spoken),
        ...(await pages(reader, plan, suffix, now)),
      }
    }
    case 'chart': {
      const drawn = await drawnCharts(reader, [found(await reader.chart(request.chart), request.chart)])
      const [{ title, language }] = drawn.specs(false) as [ChartSpec]
      return {
        kind: request.kind,
        form: '',
        document: request.chart,
        title,
        printings: drawn.printings,
        sources: drawn.sources,
        spoken: [],
        task: asDraft => ({ kind: 'chart-picture', spec: drawn.specs(asDraft)[0]!, width: request.width }),
        file: asDraft => ({
          name: fileName({ title, suffix: draftSuffix(language, asDraft), extension: 'png' }),
          mediaType: 'image/png',
        }),
      }
    }
    case 'chart-pictures': {
      const { event, drawn, language } = await eventCharts(reader, request.event)
      return {
        kind: request.kind,
        form: '',
        document: event.id,
        title: event.title,
        printings: drawn.printings,
        sources: drawn.sources,
        spoken: [],
        task: asDraft => ({
          kind: 'bundle',
          files: drawn.specs(asDraft).map((spec, index) => ({
            name: pictureName(index, spec.title, draftSuffix(language, asDraft)),
            task: { kind: 'chart-picture', spec, width: request.width },
          })),
        }),
        file: asDraft => ({
          name: fileName({ title: event.title, suffix: draftSuffix(language, asDraft), extension: 'zip' }),
          mediaType: 'application/zip',
        }),
      }
    }
    case 'deck': {
      const { event, drawn, language } = await eventCharts(reader, request.event)
      return {
        kind: request.kind,
        form: '',
        document: event.id,
        title: event.title,
        printings: drawn.printings,
        sources: drawn.sources,
        spoken: [],
        task: asDraft => ({
          kind: 'deck',
          title: event.title,
          subtitle: coverLine(event, language),
          specs: drawn.specs(asDraft),
          date: now,
        }),
        file: asDraft => ({
          name: fileName({ title: event.title, suffix: draftSuffix(language, asDraft), extension: 'pptx' }),
          mediaType: slides,
        }),
      }
    }
  }
}

const sourcesOf = (spoken: readonly Spoken[]): Pick<PlannedExport, 'sources' | 'spoken'> => ({
  spoken,
  sources: spoken.map(({ document }) => nameOf(document)),
})

const printedIn = ({ paragraphs }: PagePlan): PrintedFigure[] =>
  paragraphs.flatMap(({ runs }) =>
    runs
      .filter(isFigure)
      .map(({ text, expression, at, nth, version }) => ({ text, expression, at, nth, version })),
  )

/** A page plan as a file, with the figures it prints. */
async function pages(
  reader: WorkspaceReader,
  plan: PagePlan,
  suffix: string,
  date: string,
): Promise<Pick<PlannedExport, 'title' | 'task' | 'file' | 'printings'>> {
  const printed = printedIn(plan)
  const printing = {
    language: plan.language,
    printed,
    rendered: await renderFigures(
      reader,
      printed.map(({ expression }) => expression),
      plan.language,
    ),
  }
  const behind = await figuresBehind(reader, printing)
  return {
    title: plan.title,
    printings: [printing],
    task: isDraft => ({ kind: 'word', plan: isDraft ? asDraft(plan, behind) : plan, date }),
    file: isDraft => ({
      name: fileName({
        title: plan.title,
        suffix: suffix + draftSuffix(plan.language, isDraft),
        extension: 'docx',
      }),
      mediaType: word,
    }),
  }
}

/** Nobody takes a draft for what has left by its name. */
const draftSuffix = (language: Language, isDraft: boolean): string =>
  isDraft ? (language === 'zh' ? '（草稿）' : ' (draft)') : ''

/** A picture in a bundle: numbered, so that they lie in order and no two have one name. */
const pictureName = (index: number, title: string, suffix: string): string =>
  fileName({ title: `${String(index + 1).padStart(2, '0')} ${title}`, suffix, extension: 'png' })

async function eventCharts(reader: WorkspaceReader, id: EventId) {
  const event = found(await reader.event(id), id)
  const drawn = await drawnCharts(reader, await reader.charts(id))
  return { event, drawn, language: drawn.printings[0]?.language ?? ('zh' as const) }
}

/**
 * Charts as they are drawn. A draft says so under the title; a chart's digits are too close together for
 * marks.
 */
async function drawnCharts(reader: WorkspaceReader, charts: readonly Chart[]) {
  const drawn = await Promise.all(
    charts.map(async chart => {
      const printing = await printingOf(reader, chart)
      return {
        chart,
        printing,
        behind: await figuresBehind(reader, printing),
        leftOut: await leftOutIn(reader, chart),
      }
    }),
  )
  return {
    printings: drawn.map(({ printing }) => printing),
    sources: charts.map(({ id }) => ({ place: 'chart' as const, id })),
    specs: (isDraft: boolean): ChartSpec[] =>
      drawn.map(({ chart, behind, leftOut }) => {
        const spec = chartSpec(chart, behind, leftOut)
        return isDraft
          ? draftSpec(
              spec,
              figuresInChart(chart).map(({ expression }) => behind[expression]),
            )
          : spec
      }),
  }
}

async function printingOf(reader: WorkspaceReader, chart: Chart): Promise<Printing> {
  const printed = figuresInChart(chart).map(({ printed: text, expression, item }) => ({
    text,
    expression,
    at: placeId({ place: 'chart', id: chart.id }, item),
  }))
  return {
    language: chart.language,
    printed,
    rendered: await renderFigures(
      reader,
      printed.map(({ expression }) => expression),
      chart.language,
    ),
  }
}

function draftSpec(spec: ChartSpec, figures: readonly (FigureMap[string] | undefined)[]): ChartSpec {
  const head = spec.language === 'zh' ? '〔草稿〕' : '[Draft] '
  const isPublished = figures.every(figure => figure?.ok && figure.value.state === 'published')
  return { ...spec, subtitle: `${head}${spec.subtitle}${isPublished ? '' : unpublishedMark(spec.language)}` }
}

/** A page plan, with the words that it was made of: what is cleared is what is printed. */
interface PlannedPages {
  readonly plan: PagePlan
  readonly spoken: readonly Spoken[]
}

/** The page plan of a script, its placements resolved. */
export async function planScriptExport(
  reader: WorkspaceReader,
  id: ScriptId,
  template: 'official' | 'large-print',
): Promise<PlannedPages> {
  const script = found(await reader.script(id), id)
  const spoken = await spokenIn(reader, [script])
  const placed = placedBlocks(spoken.flatMap(({ words }) => words))
  return {
    plan: planScript(script, contentsIn(placed, script), layoutProfile(template, script.language)),
    spoken,
  }
}

/** The page plan of an event's questions and answers. */
export async function planQuestionsExport(
  reader: WorkspaceReader,
  id: EventId,
  form: 'full' | 'speech',
): Promise<PlannedPages> {
  const event = found(await reader.event(id), id)
  const questions = await reader.questions(id)
  const spoken = await spokenIn(reader, questions)
  const placed = placedBlocks(spoken.flatMap(({ words }) => words))
  const language = questions[0]?.language ?? 'zh'
  const expressions = [...questions.flatMap(figuresInQuestion), ...figuresInPlaced(placed)].map(
    figure => figure.expression,
  )
  const sources = {
    contents: (question: Question) => contentsIn(placed, question),
    departments: await reader.departments(),
    figures: await renderFigures(reader, expressions, language),
  }
  const profile = layoutProfile('official', language)
  const plan = planQuestions(event, questions, sources, profile, form)
  const figures = await figuresBehind(reader, {
    language,
    printed: printedIn(plan),
    rendered: sources.figures,
  })
  return {
    plan: isDeepStrictEqual(figures, sources.figures)
      ? plan
      : planQuestions(event, questions, { ...sources, figures }, profile, form),
    spoken,
  }
}

/** Day and place under the title of the slides. */
export const coverLine = (event: Event, language: Language): string =>
  [printDate(event.date, language), event.place].filter(Boolean).join(language === 'zh' ? '　' : ' · ')
