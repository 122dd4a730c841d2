import { z } from 'zod'
import { Additions } from '../../core/documents/index.ts'
import { Language, PeriodText } from '../../core/figures/model.ts'
import { Fate, MapFile, Mapping } from '../../core/reading/table/index.ts'
import { batchesOf, undoBatch } from '../acts/imports/batches.ts'
import { commitImport } from '../acts/imports/committing.ts'
import type { Importer } from '../acts/imports/importer.ts'
import { listingOf, previewOf, summaryOf, unknownIn } from '../acts/imports/previewing.ts'
import { mappedBy, readIn, tablesOf } from '../acts/imports/reading-in.ts'
import { blankTable, rejectedSheet } from '../acts/imports/sheets.ts'
import { act, type Context } from './context.ts'
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
const Told = Language.default('zh')

export const importsRouter = router({
  /** Reads an uploaded file in a thread of its own. The job's id is the reading's. */
  read: query
    .input(z.object({ upload: z.string() }))
    .mutation(async ({ ctx, input }) =>
      readIn(ctx.session, await importer(ctx), () => ctx.session.uploads.take(input.upload)),
    ),

  /** The tables of a file that was read, each with how it would be read. */
  tables: query
    .input(z.object({ reading: z.string() }))
    .query(async ({ ctx, input }) =>
      tablesOf(ctx.session.readings.ready(input.reading), await importer(ctx)),
    ),

  /** What a map file, as a person writes it, means for a table. */
  mapped: query
    .input(z.object({ reading: z.string(), table: z.int().min(0), map: MapFile }))
    .query(async ({ ctx, input: { reading, table, map } }) =>
      mappedBy(ctx.session.readings.ready(reading), await importer(ctx), table, map),
    ),

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
    .query(async ({ ctx, input: { reading, fates, asking, offset, limit, ...wish } }) =>
      previewOf(ctx.session.readings.ready(reading), await importer(ctx), wish, {
        fates,
        asking,
        offset,
        limit,
      }),
    ),

  /**
   * What many values share: what is assumed of them, what they ask for, and what is hard to believe; over all
   * rows.
   */
  summary: query
    .input(Planned)
    .query(async ({ ctx, input: { reading, ...wish } }) =>
      summaryOf(ctx.session.readings.ready(reading), await importer(ctx), wish),
    ),

  /**
   * Names in the tables that the register does not know, with what each may mean and what it would be as a
   * new entry.
   */
  unknown: query
    .input(Planned)
    .query(async ({ ctx, input: { reading, ...wish } }) =>
      unknownIn(ctx.session.readings.ready(reading), await importer(ctx), wish),
    ),

  /** Rows of what the preview showed, as text to be printed. */
  listing: query
    .input(
      Planned.extend({
        form: z.enum(['lines', 'json']),
        language: Told,
        offset: z.int().min(0),
        limit: z.int().min(1).max(10_000),
      }),
    )
    .query(async ({ ctx, input: { reading, form, language, offset, limit, ...wish } }) =>
      listingOf(
        ctx.session.readings.ready(reading),
        await importer(ctx),
        wish,
        form,
        language,
        offset,
        limit,
      ),
    ),

  /**
   * Stores what the preview showed: everything in one transaction, as one batch. The job's id is the batch's.
   * `reason` is why values that stand become others; it is kept with each of them.
   */
  commit: command
    .input(Planned.extend({ reason: z.string().trim().max(200).default('') }))
    .mutation(async ({ ctx, input: { reading, ...wish } }) =>
      commitImport(ctx.session.readings.ready(reading), await importer(ctx), wish, {
        jobs: ctx.session.jobs,
        write: ctx.write,
        at: ctx.now(),
      }),
    ),

  /** Lets go of a file that was read. */
  discard: query
    .input(z.object({ reading: z.string() }))
    .mutation(({ ctx, input }) => ctx.session.readings.close(input.reading)),

  /** Every import and undoing, the newest first; `undoneBy` is '' while it stands. */
  batches: query.query(({ ctx }) => batchesOf(ctx.office.workspace())),

  /** Takes back what a batch stored, as one batch more. */
  undo: command
    .input(z.object({ batch: z.string() }))
    .mutation(({ ctx, input }) => undoBatch(ctx.office.workspace(), ctx.write, input.batch)),

  /** Writes the refused rows of a table as xlsx, marked; /download/<id> gives it. */
  rejectedFile: query
    .input(z.object({ reading: z.string(), table: z.int().min(0), language: Told }))
    .mutation(async ({ ctx, input: { reading, table, language } }) => {
      const { task, file } = await rejectedSheet(ctx.session.readings.ready(reading), table, language)
      return ctx.session.jobs.start(task, file)
    }),

  /** Writes a blank table for a department's indicators; /download/<id> gives it. */
  templateFile: query
    .input(
      z.object({
        department: z.string(),
        periods: z.array(PeriodText).min(1).max(60),
        regions: z.array(z.string()).default([]),
        language: Told,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { task, file } = await blankTable(await importer(ctx), input)
      return ctx.session.jobs.start(task, file)
    }),
})

const importer = async (ctx: Context): Promise<Importer> => ({
  workspace: ctx.office.workspace(),
  by: (await act(ctx)).by,
})
