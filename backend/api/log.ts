import { z } from 'zod'
import { actSummary, sidesOf, type Json } from '../../core/acts/index.ts'
import { Language } from '../../core/figures/model.ts'
import { AppError } from '../../core/problem.ts'
import type { Act, ActChange, WorkspaceReader } from '../store/index.ts'
import type { WritingContext } from './context.ts'
import { valueName } from './rights.ts'
import { command, query, router } from './trpc.ts'

const Filter = z.object({
  person: z.string().optional(),
  before: z.int().optional(),
  after: z.int().optional(),
  limit: z.int().min(1).max(500).default(100),
  language: Language.default('zh'),
})

/** What an act did to one record: its name, and what of it changed, as it was and as it is. */
export interface LoggedChange {
  readonly record: string
  readonly title: string
  readonly from: Json | null
  readonly to: Json | null
}

/** One act as people read it. */
export interface LoggedAct {
  readonly id: string
  readonly number: number
  readonly at: string
  readonly person: string
  readonly origin: string
  readonly name: string
  readonly summary: string
  readonly undoes: string
  readonly undoneBy: string
  readonly changes: readonly LoggedChange[]
}

/** The log of acts, and the way back through it. */
export const logRouter = router({
  /** The newest first. */
  list: query.input(Filter).query(async ({ ctx, input: { language, ...filter } }): Promise<LoggedAct[]> => {
    const workspace = ctx.desk.workspace()
    const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
    return Promise.all((await workspace.acts(given)).map(act => loggedAct(workspace, act, language)))
  }),

  /** What does not follow from the log. */
  check: query.query(({ ctx }) => ctx.desk.workspace().unfounded()),

  /** Takes back the last act of whoever asks that still stands. @throws AppError nothing-to-undo, act-built-upon, act-rested-upon */
  undo: command.input(z.object({ language: Language.default('zh') })).mutation(({ ctx, input }) =>
    takeBack(ctx, input.language, lastStanding, 'nothing-to-undo')),

  /** Does again what was last taken back, as long as nothing else was done since. @throws AppError nothing-to-redo, act-built-upon, act-rested-upon */
  redo: command.input(z.object({ language: Language.default('zh') })).mutation(({ ctx, input }) =>
    takeBack(ctx, input.language, lastTakenBack, 'nothing-to-redo')),
})

/** Acts that say what happened outside the workspace, or who is at the desk: taking them back would make nothing undone. */
const final: ReadonlySet<string> = new Set(['exports.final', 'people.choose', 'trash.purge', 'workspace.create', 'sample.load', 'sample.revise', 'log.begin'])

type Choose = (acts: readonly Act[]) => Act | undefined

/** The newest act that still stands, one that was done again included; a taking back is taken back by doing again. */
export const lastStanding: Choose = acts => acts.find(act => act.name !== 'log.undo' && act.undoneBy === '' && !final.has(act.name))

/** The newest taking back that still stands, unless something else was done since. */
export const lastTakenBack: Choose = acts => {
  const newest = acts.find(act => act.name !== 'log.redo' && !(act.name === 'log.undo' && act.undoneBy !== '') && !final.has(act.name))
  return newest?.name === 'log.undo' ? newest : undefined
}

async function takeBack(ctx: WritingContext, language: Language, choose: Choose, nothing: string): Promise<LoggedAct> {
  const workspace = ctx.desk.workspace()
  const { person } = await workspace.settings()
  const act = choose(await workspace.acts({ person: ctx.person ?? person, limit: reach }))
  if (!act) throw new AppError(nothing)
  await ctx.write(writer => writer.undoAct(act), { undoes: act.id })
  return loggedAct(workspace, act, language)
}

/** How far back the way goes. */
const reach = 1000

async function loggedAct(reader: WorkspaceReader, act: Act, language: Language): Promise<LoggedAct> {
  const changes = await changesIn(reader, act)
  const { id, number, at, person, origin, name, undoes, undoneBy } = act
  const titles = [...new Set(changes.map(({ title }) => title))]
  return { id, number, at, person, origin, name, summary: actSummary(act, titles, language), undoes, undoneBy, changes }
}

async function changesIn(reader: WorkspaceReader, { number }: Act): Promise<LoggedChange[]> {
  const records = (await reader.changesOf(number)).filter(({ kind }) => kind !== 'audit').map(recordChange)
  const { count, values } = await reader.valuesOf(number, valuesAtMost)
  if (count > valuesAtMost) return [...records, { record: 'value', title: String(count), from: null, to: count }]
  return [...records, ...await Promise.all(values.map(value => valueChange(reader, value)))]
}

/** More values than these are counted, not listed: an import is listed by its own page. */
const valuesAtMost = 200

function recordChange({ kind, record, title, patch }: ActChange): LoggedChange {
  const { from, to } = sidesOf(patch)
  return { record: `${kind}/${record}`, title, from: from ?? null, to: to ?? null }
}

async function valueChange(reader: WorkspaceReader, { revision, withdrawn, ...value }: Awaited<ReturnType<WorkspaceReader['valuesOf']>>['values'][number]): Promise<LoggedChange> {
  const before = (await reader.history(value)).find(each => each.revision < revision)
  const said = ({ value: text, bound, source, state, note }: typeof value): Json => ({ value: text, bound, source, state, note })
  return {
    record: `value/${valueName(value)}`, title: valueName(value),
    from: before === undefined || before.withdrawn ? null : said(before), to: withdrawn ? null : said(value),
  }
}
