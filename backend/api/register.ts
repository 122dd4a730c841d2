import { z } from 'zod'
import { canStandUnder, treeOf, type Tree, type TreeEntry } from '../../core/documents/index.ts'
import { Department, Topic } from '../../core/documents/model.ts'
import { Region } from '../../core/figures/model.ts'
import { AppError, type Facts } from '../../core/problem.ts'
import type { WorkspaceWriter } from '../store/workspace.ts'
import type { WritingContext } from './context.ts'
import { record } from './rights.ts'
import { command, query, router } from './trpc.ts'

/** Whoever leaves the parent out leaves the entry where it stands. */
const Saved = <Shape extends typeof Department>(entry: Shape) => entry.extend({ parent: z.string().optional() })

/** The lists everything else is filed under: regions, departments, topics. */
export const registerRouter = router({
  regions: query.query(({ ctx }) => ctx.desk.workspace().regions()),
  departments: query.query(({ ctx }) => ctx.desk.workspace().departments()),
  topics: query.query(({ ctx }) => ctx.desk.workspace().topics()),

  /** Topics and departments as trees, each entry with how many indicators are filed under it itself. */
  tree: query.query(async ({ ctx }) => {
    const workspace = ctx.desk.workspace()
    const [topics, departments, indicators] = await Promise.all([workspace.topics(), workspace.departments(), workspace.indicators()])
    const counted = (entries: readonly Topic[], of: 'topic' | 'department'): Tree<Topic & { indicators: number }>[] => {
      const counts = Map.groupBy(indicators, indicator => indicator[of])
      return treeOf(entries.map(entry => ({ ...entry, indicators: counts.get(entry.key)?.length ?? 0 })))
    }
    return { topics: counted(topics, 'topic'), departments: counted(departments, 'department') }
  }),

  /** Whoever leaves `complete` out leaves it as it is. */
  saveRegion: command.input(Region.extend({ complete: z.boolean().optional() })).mutation(async ({ ctx, input }) => {
    const regions = await ctx.desk.workspace().regions()
    requirePlace(regions, input)
    const before = regions.find(({ key }) => key === input.key)
    const region = { ...input, complete: input.complete ?? before?.complete ?? false }
    await recorded(ctx, 'region.saved', region.key, changeOf(before, region), writer => writer.saveRegion(region))
    return region
  }),
  saveDepartment: command.input(Saved(Department)).mutation(async ({ ctx, input }) => {
    const present = await ctx.desk.workspace().departments()
    const department = placed(present, input)
    const before = present.find(({ key }) => key === department.key)
    await recorded(ctx, 'department.saved', department.key, changeOf(before, department), writer => writer.saveDepartment(department))
    return department
  }),
  saveTopic: command.input(Saved(Topic)).mutation(async ({ ctx, input }) => {
    const present = await ctx.desk.workspace().topics()
    const topic = placed(present, input)
    const before = present.find(({ key }) => key === topic.key)
    await recorded(ctx, 'topic.saved', topic.key, changeOf(before, topic), writer => writer.saveTopic(topic))
    return topic
  }),

  /** Takes an entry out that nothing uses; saving it again brings it back. */
  remove: command.input(z.object({ kind: z.enum(['region', 'department', 'topic']), key: z.string().min(1) })).mutation(({ ctx, input: { kind, key } }) =>
    recorded(ctx, `${kind}.removed`, key, {}, writer => writer.removeEntry(kind, key))),
})

/** Changes the register and says so in the audit trail, in one transaction; what changes nothing is not said. */
async function recorded(ctx: WritingContext, action: string, subject: string, facts: Facts | undefined, change: (writer: WorkspaceWriter) => Promise<void>): Promise<{ act: string }> {
  return ctx.write(async (writer, acted) => {
    await change(writer)
    if (facts) await record(writer, acted, action, subject, facts)
    return { act: acted.id }
  })
}

/** What an entry says otherwise than before; undefined where it says the same. */
function changeOf(before: object | undefined, after: object): Facts | undefined {
  const then = new Map(Object.entries(before ?? {}))
  const changed = Object.entries(after).filter(([name, value]) => name !== 'key' && then.get(name) !== value)
  return before && changed.length === 0 ? undefined : Object.fromEntries(changed.map(([name, value]) => [name, String(value)]))
}

function placed(entries: readonly Topic[], { parent: wanted, ...entry }: Omit<Topic, 'parent'> & { parent?: string | undefined }): Topic {
  const parent = wanted ?? entries.find(({ key }) => key === entry.key)?.parent ?? ''
  requirePlace(entries, { key: entry.key, parent })
  return { ...entry, parent }
}

/** @throws AppError not-found for a parent that is not there, tree-cycle for one that lies below */
function requirePlace(entries: readonly TreeEntry[], { key, parent }: TreeEntry): void {
  if (parent !== '' && !entries.some(entry => entry.key === parent)) throw new AppError('not-found', { id: parent })
  if (!canStandUnder(entries, key, parent)) throw new AppError('tree-cycle', { key })
}

/** As requirePlace, of entries that come together: one may stand under another of them. */
export function requirePlaces(known: readonly TreeEntry[], added: readonly TreeEntry[]): void {
  for (const entry of added) requirePlace([...known, ...added], entry)
}
