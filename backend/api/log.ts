import { z } from 'zod'
import { actsCalled, linesBetween, type ChangedLine, type Json } from '../../core/acts/index.ts'
import { Language } from '../../core/figures/model.ts'
import { fileName as nameOfFile } from '../../core/file-name.ts'
import { AppError } from '../../core/problem.ts'
import { isRecordKind, type ActFilter, type WorkspaceReader } from '../store/index.ts'
import { logSheet } from '../acts/log/log-sheet.ts'
import { spreadsheet } from '../acts/media-types.ts'
import type { LoggedAct } from '../acts/log/logged-act.ts'
import { foreignRecords, loggedActs } from '../acts/log/logged.ts'
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

const documentKinds = ['block', 'event', 'script', 'question', 'chart'] as const
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

/** A document as it was when an act was done, and what has changed of it since. */
export interface EarlierState {
  /** What it held, by its fields; null where there was none. */
  readonly content: Json
  readonly lines: readonly ChangedLine[]
}

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
    const found = ctx.office.foreign().find(({ record, did }) => record === input.record && did !== 'added')
    const [kind = '', id = ''] = input.record.split(/\/(.*)/s)
    if (!found || !isRecordKind(kind)) throw new AppError('log-says-nothing')
    await ctx.write(writer => writer.putRight(kind, id))
    ctx.office.compareAgain()
  }),

  /** What a document was when an act was done, beside what it is. @throws AppError log-broken */
  at: query
    .input(Asked.extend({ record: Record.extend({ kind: z.enum(documentKinds) }), act: z.int() }))
    .query(
      async ({
        ctx,
        input: {
          record: { kind, id },
          act,
          language,
        },
      }): Promise<EarlierState> => {
        const workspace = ctx.office.workspace()
        const [then, now] = [
          await workspace.recordAt(kind, id, act),
          await workspace.recordAt(kind, id, Number.MAX_SAFE_INTEGER),
        ]
        return { content: then ?? null, lines: linesBetween(then, now, language) }
      },
    ),

  /** Writes the log as xlsx, as far as it is asked for; /download/<id> gives it. */
  file: query.input(Wanted).mutation(async ({ ctx, input }) => {
    const sheet = logSheet(
      await listed(ctx.office.workspace(), { ...input, limit: actsInFile }),
      input.language,
    )
    return ctx.session.jobs.start(
      { kind: 'sheet', plan: sheet },
      { name: nameOfFile({ title: sheet.name, extension: 'xlsx' }), mediaType: spreadsheet },
    )
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

const actsInFile = 10_000

async function listed(
  workspace: WorkspaceReader,
  { language, word, ...filter }: z.infer<typeof Filter> & { limit: number },
): Promise<LoggedAct[]> {
  const given = Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  ) as ActFilter
  const text = word?.trim() ?? ''
  const asked = { ...given, ...(text === '' ? {} : { word: { text, called: actsCalled(text) } }) }
  const acts = await workspace.acts(asked)
  const left = filter.limit - acts.length
  const trail = left > 0 ? await workspace.trail({ ...asked, limit: left }) : []
  return loggedActs(workspace, acts, language, trail)
}
