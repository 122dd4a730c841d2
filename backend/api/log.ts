import { z } from 'zod'
import { documentKinds } from '../../core/documents/kinds.ts'
import { Language } from '../../core/figures/model.ts'
import { listed, logFile, stateAt } from '../acts/log/listing.ts'
import { foreignRecords } from '../acts/log/logged.ts'
import { putRight } from '../acts/log/putting-right.ts'
import {
  goBackTo,
  lastStanding,
  lastTakenBack,
  takeBackLast,
  takeBackOwn,
  type TakingBack,
} from '../acts/log/taking-back.ts'
import { act, type WritingContext } from './context.ts'
import { command, listing, query, router } from './trpc.ts'

const Record = z.object({
  kind: z.enum([
    ...documentKinds,
    'indicator',
    'person',
    'region',
    'department',
    'topic',
    'settings',
    'value',
  ]),
  id: z.string(),
})
const Wanted = z.object({
  person: z.string().optional(),
  record: Record.optional(),
  /** A name, a title, a word of a text, a number. */
  word: z.string().max(100).optional(),
  since: z.iso.datetime().optional(),
  until: z.iso.datetime().optional(),
  language: Language.default('zh'),
})
const Filter = Wanted.extend({
  before: z.int().optional(),
  after: z.int().optional(),
  limit: z.int().min(1).max(500).default(100),
})
const Asked = z.object({ language: Language.default('zh') })

/** The log of acts, and the way back through it. */
export const logRouter = router({
  /** The newest first; what was written down before there was a log stands before its first act. */
  list: listing.input(Filter).query(({ ctx, input }) => listed(ctx.office.workspace(), input)),

  /** Who did anything, in the order of their names. */
  persons: query.query(({ ctx }) => ctx.office.workspace().actors()),

  /** What does not follow from the log. */
  check: query.query(({ ctx }) => ctx.office.workspace().unfounded()),

  /** What another program changed, as far as that was found since the workspace was opened. */
  foreign: listing
    .input(Asked)
    .query(({ ctx, input }) => foreignRecords(ctx.office.workspace(), ctx.office.foreign(), input.language)),

  /**
   * Makes a record that another program changed, or a disk, what its acts made of it. `record` is called as
   * `foreign` calls it. @throws AppError log-says-nothing
   */
  putRight: command.input(z.object({ record: z.string() })).mutation(async ({ ctx, input }) => {
    await putRight(ctx.write, ctx.office.foreign(), input.record)
    ctx.office.compareAgain()
  }),

  /** What a document was when an act was done, beside what it is. @throws AppError log-broken */
  at: query
    .input(Asked.extend({ record: Record.extend({ kind: z.enum(documentKinds) }), act: z.int() }))
    .query(({ ctx, input: { record, act, language } }) =>
      stateAt(ctx.office.workspace(), record, act, language),
    ),

  /** Writes the log as xlsx, as far as it is asked for; /download/<id> gives it. */
  file: query.input(Wanted).mutation(async ({ ctx, input }) => {
    const { task, file } = await logFile(ctx.office.workspace(), input)
    return ctx.session.jobs.start(task, file)
  }),

  /**
   * Takes back the last act of whoever asks that still stands, or the act named. @throws AppError
   * nothing-to-undo, act-built-upon, act-rested-upon, act-of-another, act-gone, act-final, right-missing
   */
  undo: command
    .input(Asked.extend({ act: z.string().optional() }))
    .mutation(async ({ ctx, input: { act, language } }) => {
      const by = await takingBack(ctx, language)
      return act === undefined ? takeBackLast(by, lastStanding, 'nothing-to-undo') : takeBackOwn(by, act)
    }),

  /**
   * Does again what was last taken back, as long as nothing else was done since.
   * @throws AppError nothing-to-redo, and as above
   */
  redo: command
    .input(Asked)
    .mutation(async ({ ctx, input }) =>
      takeBackLast(await takingBack(ctx, input.language), lastTakenBack, 'nothing-to-redo'),
    ),

  /** Takes back everything that whoever asks did after an act. */
  backTo: command
    .input(Asked.extend({ act: z.string() }))
    .mutation(async ({ ctx, input: { act, language } }) => {
      const { undone, left, problem } = await goBackTo(await takingBack(ctx, language), act)
      return { undone, left, problem: problem && { code: problem.code, facts: problem.facts } }
    }),
})

const takingBack = async (ctx: WritingContext, language: Language): Promise<TakingBack> => ({
  workspace: ctx.office.workspace(),
  write: ctx.write,
  person: (await act(ctx)).by,
  language,
})
