import { z } from 'zod'
import { Additions, withAdditions } from '../../core/documents/index.ts'
import { PeriodText } from '../../core/figures/model.ts'
import { fileName as nameOfFile, titleOf } from '../../core/file-name.ts'
import { AppError } from '../../core/problem.ts'
import {
  Fate,
  lackingIn,
  MapFile,
  Mapping,
  templateSheet,
  type FateCounts,
  type Register,
} from '../../core/reading/table/index.ts'
import { columnsOf, unpack, valuesIn, type Change, type Packed, type Part } from '../import/index.ts'
import type { JobStatus } from '../jobs/jobs.ts'
import type { ImportBatch, NewRevision, WorkspaceWriter } from '../store/workspace.ts'
import { act, type Context } from './context.ts'
import { requireToEnter } from '../acts/rights.ts'
import { mappingOf, partsKey, plan, readFile, registerOf, requireComplete } from '../acts/imports/readings.ts'
import { spreadsheet } from '../acts/media-types.ts'
import { requirePlaces } from './register.ts'
import { command, query, router } from './trpc.ts'

const Parts = z
  .array(z.object({ table: z.int().min(0), mapping: Mapping }))
  .min(1)
  .max(300)
const Planned = z.object({
  reading: z.string(),
  parts: Parts,
  source: z.string().max(300).default(''),
  additions: Additions.prefault({}),
})
const Language = z.enum(['zh', 'en']).default('zh')

/** Small enough that taking them over from their thread keeps nobody waiting. */
const changesAtOnce = 2000

export const importsRouter = router({
  /** Reads an uploaded file in a thread of its own. The job's id is the reading's. */
  read: query.input(z.object({ upload: z.string() })).mutation(async ({ ctx, input }): Promise<JobStatus> => {
    const register = await registerFor(ctx)
    const file = ctx.session.uploads.take(input.upload)
    return ctx.session.jobs.follow({ name: file.name, mediaType: '' }, (_progress, signal, id) => {
      const reading = ctx.session.readings.open(id, file.name)
      signal.addEventListener('abort', () => ctx.session.readings.close(id))
      return readFile(reading, file, register)
    })
  }),

  /** The tables of a file that was read, each with how it would be read. */
  tables: query.input(z.object({ reading: z.string() })).query(async ({ ctx, input }) => {
    const workspace = ctx.office.workspace()
    const { head, fileName } = ctx.session.readings.ready(input.reading)
    const register = await registerFor(ctx)
    const tables = await Promise.all(
      head.tables.map(async ({ suggested: _suggested, ...table }) => {
        const found = await mappingOf(workspace, { ...table, suggested: _suggested })
        return {
          ...table,
          mapping: found?.mapping ?? null,
          remembered: found?.remembered ?? false,
          lacking: found ? lackingIn(found.mapping, register) : ['header' as const],
        }
      }),
    )
    return { fileName, sha256: head.sha256, tables }
  }),

  /** What a map file, as a person writes it, means for a table. */
  mapped: query
    .input(z.object({ reading: z.string(), table: z.int().min(0), map: MapFile }))
    .query(async ({ ctx, input }) => {
      const { thread } = ctx.session.readings.ready(input.reading)
      const mapping = await thread.mapped(input.table, input.map, await registerFor(ctx))
      if (!mapping.ok) throw new AppError(mapping.problem.code, mapping.problem.facts)
      return mapping.value
    }),

  /**
   * What would become of each value; `fates` narrows the page, not the counts. Where a table lacks something,
   * its values ask for it if `asking`; otherwise it is refused with mapping-incomplete.
   */
  preview: query
    .input(
      Planned.extend({
        fates: z.array(z.enum([...Fate.options, 'warned'])).default([]),
        asking: z.boolean().default(false),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(10_000).default(200),
      }),
    )
    .query(async ({ ctx, input }) => {
      const reading = ctx.session.readings.ready(input.reading)
      if (!input.asking) requireComplete(reading.head, input.parts, await registerFor(ctx))
      return reading.exclusively(async () => {
        const counts =
          input.offset > 0 && isPlanned(reading, input)
            ? reading.planned!.counts
            : await planFor(ctx, reading, input)
        const { rows, ...about } = await reading.thread.page(input.fates, input.offset, input.limit)
        return { counts, ...about, rows: [...unpack(rows)] }
      })
    }),

  /**
   * What many values share: what is assumed of them, what they ask for, and what is hard to believe; over all
   * rows.
   */
  summary: query.input(Planned).query(({ ctx, input }) => {
    const reading = ctx.session.readings.ready(input.reading)
    return reading.exclusively(async () => {
      if (!isPlanned(reading, input)) await planFor(ctx, reading, input)
      return reading.thread.summary()
    })
  }),

  /**
   * Names in the tables that the register does not know, with what each may mean and what it would be as a
   * new entry.
   */
  unknown: query.input(Planned).query(({ ctx, input }) => {
    const reading = ctx.session.readings.ready(input.reading)
    return reading.exclusively(async () => {
      if (!isPlanned(reading, input)) await planFor(ctx, reading, input)
      return reading.thread.unknown(withAdditions(await registerFor(ctx), input.additions))
    })
  }),

  /** Rows of what the preview showed, as text to be printed. */
  listing: query
    .input(
      Planned.extend({
        form: z.enum(['lines', 'json']),
        language: Language,
        offset: z.int().min(0),
        limit: z.int().min(1).max(10_000),
      }),
    )
    .query(({ ctx, input }) => {
      const reading = ctx.session.readings.ready(input.reading)
      return reading.exclusively(async () => {
        if (!isPlanned(reading, input)) await planFor(ctx, reading, input)
        return reading.thread.listing(input.form, input.language, input.offset, input.limit)
      })
    }),

  /**
   * Stores what the preview showed: everything in one transaction, as one batch. The job's id is the batch's.
   * `reason` is why values that stand become others; it is kept with each of them.
   */
  commit: command
    .input(Planned.extend({ reason: z.string().trim().max(200).default('') }))
    .mutation(async ({ ctx, input }): Promise<JobStatus> => {
      const reading = ctx.session.readings.ready(input.reading)
      const { by, at } = await act(ctx)
      requireComplete(reading.head, input.parts, await registerFor(ctx))
      await requirePlaced(ctx, input.additions)
      const { counts, states, changes } = await reading.exclusively(() =>
        takePlan(ctx, reading, input, { enteredBy: by, enteredAt: at, reason: input.reason }),
      )
      return ctx.session.jobs.follow({ name: reading.fileName, mediaType: '' }, (progress, signal, id) =>
        ctx.write(async writer => {
          await requireToEnter(writer, by, ['entered', ...states])
          await writer.saveAdditions(id, input.additions)
          await writer.appendObservations(changes, id, stored => {
            signal.throwIfAborted()
            progress(stored / (counts.new + counts.revision))
          })
          await writer.saveImportBatch({
            id,
            undoes: '',
            fileName: reading.fileName,
            sha256: reading.head.sha256,
            importedBy: by,
            importedAt: at,
            added: counts.new,
            revised: counts.revision,
            withdrawn: 0,
            unchanged: counts.same,
            rejected: counts.rejected,
          })
          await rememberMaps(writer, reading.head.tables, input.parts, by, at)
        }),
      )
    }),

  /** Lets go of a file that was read. */
  discard: query
    .input(z.object({ reading: z.string() }))
    .mutation(({ ctx, input }) => ctx.session.readings.close(input.reading)),

  /** Every import and undoing, the newest first; `undoneBy` is '' while it stands. */
  batches: query.query(async ({ ctx }) => {
    const batches = await ctx.office.workspace().importBatches()
    return batches.map(batch => ({
      ...batch,
      undoneBy: batches.find(other => other.undoes === batch.id)?.id ?? '',
    }))
  }),

  /** Takes back what a batch stored, as one batch more. */
  undo: command
    .input(z.object({ batch: z.string() }))
    .mutation(async ({ ctx, input }): Promise<ImportBatch> => {
      const made = (await ctx.office.workspace().acts({ record: { kind: 'import', id: input.batch } })).at(-1)
      return ctx.write(
        async (writer, acted) => {
          await requireToEnter(writer, acted.by, ['entered'])
          return writer.undoImport(input.batch, { ...acted, id: crypto.randomUUID() })
        },
        { undoes: made?.undoneBy === '' ? made.id : '' },
      )
    }),

  /** Writes the refused rows of a table as xlsx, marked; /download/<id> gives it. */
  rejectedFile: query
    .input(z.object({ reading: z.string(), table: z.int().min(0), language: Language }))
    .mutation(async ({ ctx, input }) => {
      const { thread, fileName, head } = ctx.session.readings.ready(input.reading)
      const sheet = await thread.marked(input.table, input.language)
      const table = head.tables.length > 1 ? `-${head.tables[input.table]!.name}` : ''
      const name = nameOfFile({
        title: titleOf(fileName) + table,
        suffix: input.language === 'zh' ? '-待改' : '-to correct',
        extension: 'xlsx',
      })
      return ctx.session.jobs.start({ kind: 'sheet', plan: sheet }, { name, mediaType: spreadsheet })
    }),

  /** Writes a blank table for a department's indicators; /download/<id> gives it. */
  templateFile: query
    .input(
      z.object({
        department: z.string(),
        periods: z.array(PeriodText).min(1).max(60),
        regions: z.array(z.string()).default([]),
        language: Language,
      }),
    )
    .mutation(async ({ ctx, input }) => planTemplate(ctx, input)),
})

/** What is added stands where an entry made by hand might stand. @throws AppError not-found, tree-cycle */
async function requirePlaced(ctx: Context, additions: Additions): Promise<void> {
  const workspace = ctx.office.workspace()
  requirePlaces(await workspace.regions(), additions.regions)
  requirePlaces(await workspace.departments(), additions.departments)
  requirePlaces(await workspace.topics(), additions.topics)
}

type Ready = ReturnType<Context['session']['readings']['ready']>

/** Each revision is made when it is asked for: the many of a long table need no room at once. */
const revisionsIn = (pages: readonly Packed<Change>[], entered: Entered): Iterable<NewRevision> => ({
  *[Symbol.iterator]() {
    for (const page of pages) yield* revisionsOf(page, entered)
  },
})

/** Field by field, because rows made of names that are not known beforehand are slow to read again. */
function* revisionsOf(
  page: Packed<Change>,
  { enteredBy, enteredAt, reason }: Entered,
): Generator<NewRevision> {
  const { indicator, region, period, value, bound, source, state, note, sheet, cell, expected } =
    columnsOf(page)
  for (let at = 0; at < page.count; at += 1) {
    yield {
      indicator: indicator(at),
      region: region(at),
      period: period(at),
      value: value(at),
      bound: bound(at),
      source: source(at),
      state: state(at),
      note: noted(note(at), expected(at) > 0 ? reason : ''),
      sheet: sheet(at),
      cell: cell(at),
      expected: expected(at),
      enteredBy,
      enteredAt,
    }
  }
}

interface Entered extends Pick<NewRevision, 'enteredBy' | 'enteredAt'> {
  /** Why values that stand are replaced. */
  readonly reason: string
}

const longestNote = 500

/** The reason first: a long remark of the row gives way to it. */
const noted = (note: string, reason: string): string =>
  (reason === '' || note === '' ? reason + note : `${reason}；${note}`).slice(0, longestNote)

interface Taken {
  readonly counts: FateCounts
  readonly states: readonly Change['state'][]
  readonly changes: Iterable<NewRevision>
}

/**
 * What the preview showed, or would show now; it is planned anew after that, because storing it changes every
 * fate.
 */
async function takePlan(
  ctx: Context,
  reading: Ready,
  input: z.infer<typeof Planned>,
  entered: Entered,
): Promise<Taken> {
  const counts = isPlanned(reading, input) ? reading.planned!.counts : await planFor(ctx, reading, input)
  if (counts.new + counts.revision === 0) throw new AppError('nothing-to-import')
  reading.planned = undefined
  const wanted = counts.new + counts.revision
  const pages: Packed<Change>[] = []
  for (let at = 0; at < wanted; at += changesAtOnce)
    pages.push(await reading.thread.changes(at, changesAtOnce))
  return {
    counts,
    states: pages.flatMap(page => valuesIn(page, 'state')),
    changes: revisionsIn(pages, entered),
  }
}

const registerFor = async (ctx: Context): Promise<Register> =>
  registerOf(ctx.office.workspace(), (await act(ctx)).by)

const planFor = async (
  ctx: Context,
  reading: Ready,
  { parts, source, additions }: z.infer<typeof Planned>,
): Promise<FateCounts> =>
  plan(reading, ctx.office.workspace(), await registerFor(ctx), parts, source, additions)

const isPlanned = (
  reading: { planned: { parts: string } | undefined },
  { parts, source, additions }: Pick<z.infer<typeof Planned>, 'parts' | 'source' | 'additions'>,
): boolean => reading.planned?.parts === partsKey(parts, source, additions)

/** Only what a person changed is worth remembering: the rest is read off the header again. */
async function rememberMaps(
  writer: WorkspaceWriter,
  tables: readonly { fingerprint: string; suggested: Mapping | undefined }[],
  parts: readonly Part[],
  savedBy: string,
  savedAt: string,
): Promise<void> {
  for (const { table, mapping } of parts) {
    const head = tables[table]
    if (!head?.fingerprint || JSON.stringify(head.suggested) === JSON.stringify(mapping)) continue
    await writer.saveImportMap({ fingerprint: head.fingerprint, mapping, savedBy, savedAt })
  }
}

interface TemplateInput {
  readonly department: string
  readonly periods: readonly string[]
  readonly regions: readonly string[]
  readonly language: 'zh' | 'en'
}

/** Regions by key; none asked for means the home region. What is computed is not asked for. */
async function planTemplate(
  ctx: Context,
  { department, periods, regions, language }: TemplateInput,
): Promise<JobStatus> {
  const workspace = ctx.office.workspace()
  const [departments, filed, register] = await Promise.all([
    workspace.departments(),
    workspace.indicators({ department }),
    registerFor(ctx),
  ])
  const indicators = filed.filter(({ formula }) => formula === null)
  const asked = departments.find(({ key }) => key === department)
  if (!asked) throw new AppError('not-found', { id: department })
  if (indicators.length === 0) throw new AppError('department-without-indicators')
  const wanted = regions.length === 0 ? [register.homeRegion] : regions
  const unknown = wanted.find(key => !register.regions.some(region => region.key === key))
  if (unknown !== undefined) throw new AppError('unknown-region', { region: unknown })
  const title = language === 'zh' ? `${asked.name}数据填报表` : `Data of ${asked.nameEn || asked.name}`
  const sheet = templateSheet({
    title,
    indicators,
    regions: register.regions.filter(({ key }) => wanted.includes(key)),
    periods,
    language,
  })
  return ctx.session.jobs.start(
    { kind: 'sheet', plan: sheet },
    { name: nameOfFile({ title, extension: 'xlsx' }), mediaType: spreadsheet },
  )
}
