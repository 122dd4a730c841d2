import { z } from 'zod'
import { treeOf, type Tree } from '../../core/documents/index.ts'
import { Department, Topic } from '../../core/documents/model.ts'
import { Key, Region } from '../../core/figures/model.ts'
import type { RegisterKind, WorkspaceReader, WorkspaceWriter } from '../store/workspace.ts'
import type { WritingContext } from './context.ts'
import { found } from '../acts/found.ts'
import { requirePlace } from '../acts/register/places.ts'
import { requireSeen } from '../acts/seen.ts'
import { command, listing, router } from './trpc.ts'

/**
 * Whoever leaves the parent out leaves the entry where it stands. `seen` is what it was where it was looked
 * at, null where there was none.
 */
const Saved = <Shape extends typeof Department>(entry: Shape) =>
  entry.extend({ parent: z.string().optional(), seen: entry.nullable() })

const RegisterKinds = z.enum(['region', 'department', 'topic'])

/** The lists everything else is filed under: regions, departments, topics. */
export const registerRouter = router({
  regions: listing.query(({ ctx }) => ctx.office.workspace().regions()),
  departments: listing.query(({ ctx }) => ctx.office.workspace().departments()),
  topics: listing.query(({ ctx }) => ctx.office.workspace().topics()),

  /** Topics and departments as trees, each entry with how many indicators are filed under it itself. */
  tree: listing.query(async ({ ctx }) => {
    const workspace = ctx.office.workspace()
    const [topics, departments, indicators] = await Promise.all([
      workspace.topics(),
      workspace.departments(),
      workspace.indicators(),
    ])
    const counted = (
      entries: readonly Topic[],
      of: 'topic' | 'department',
    ): Tree<Topic & { indicators: number }>[] => {
      const counts = Map.groupBy(indicators, indicator => indicator[of])
      return treeOf(entries.map(entry => ({ ...entry, indicators: counts.get(entry.key)?.length ?? 0 })))
    }
    return { topics: counted(topics, 'topic'), departments: counted(departments, 'department') }
  }),

  /**
   * Whoever leaves `complete` out leaves it as it is.
   * @throws AppError entry-changed, not-found, tree-cycle
   */
  saveRegion: command
    .input(Region.extend({ complete: z.boolean().optional(), seen: Region.nullable() }))
    .mutation(({ ctx, input: { seen, ...input } }) =>
      saved(ctx, input, seen, {
        read: writer => writer.regions(),
        decide(regions, before) {
          requirePlace(regions, input)
          return { ...input, complete: input.complete ?? before?.complete ?? false }
        },
        write: (writer, region) => writer.saveRegion(region),
      }),
    ),
  /** @throws AppError entry-changed, not-found, tree-cycle */
  saveDepartment: command.input(Saved(Department)).mutation(({ ctx, input: { seen, ...input } }) =>
    saved(ctx, input, seen, {
      read: writer => writer.departments(),
      decide: present => placed(present, input),
      write: (writer, department) => writer.saveDepartment(department),
    }),
  ),
  /** @throws AppError entry-changed, not-found, tree-cycle */
  saveTopic: command.input(Saved(Topic)).mutation(({ ctx, input: { seen, ...input } }) =>
    saved(ctx, input, seen, {
      read: writer => writer.topics(),
      decide: present => placed(present, input),
      write: (writer, topic) => writer.saveTopic(topic),
    }),
  ),

  /**
   * Calls an entry by another key, with everything that names it: values and figures of a region, what is
   * filed under a department or a topic. `seen` is what it was where it was looked at.
   * @throws AppError entry-changed, not-found, key-taken, key-malformed
   */
  rename: command
    .input(z.object({ kind: RegisterKinds, key: z.string().min(1), to: Key, seen: Region.or(Topic) }))
    .mutation(({ ctx, input: { kind, key, to, seen } }) =>
      ctx.write(async (writer, acted) => {
        const present = await entryOf(writer, kind, key)
        requireSeen(seen, present, present?.name ?? key)
        await writer.renameEntry(kind, key, to)
        return { act: acted.id, entry: found(await entryOf(writer, kind, to), to) }
      }),
    ),

  /**
   * Takes an entry out that nothing uses; saving it again brings it back. `seen` is what it was where it was
   * looked at.
   * @throws AppError entry-changed, in-use
   */
  remove: command
    .input(
      z.object({
        kind: RegisterKinds,
        key: z.string().min(1),
        seen: Region.or(Topic),
      }),
    )
    .mutation(({ ctx, input: { kind, key, seen } }) =>
      ctx.write(async (writer, acted) => {
        const present = await entryOf(writer, kind, key)
        requireSeen(seen, present, present?.name ?? key)
        await writer.removeEntry(kind, key)
        return { act: acted.id }
      }),
    ),
})

const entriesOf = (reader: WorkspaceReader, kind: RegisterKind): Promise<Topic[]> =>
  ({ region: () => reader.regions(), department: () => reader.departments(), topic: () => reader.topics() })[
    kind
  ]()

const entryOf = async (
  reader: WorkspaceReader,
  kind: RegisterKind,
  key: string,
): Promise<Topic | undefined> => (await entriesOf(reader, kind)).find(entry => entry.key === key)

interface Keeping<Entry> {
  readonly read: (writer: WorkspaceWriter) => Promise<Entry[]>
  readonly decide: (entries: readonly Entry[], before: Entry | undefined) => Entry
  readonly write: (writer: WorkspaceWriter, entry: Entry) => Promise<void>
}

/** Reads, decides and saves in one act. */
function saved<Entry extends Topic>(
  ctx: WritingContext,
  { key, name }: { key: string; name: string },
  seen: Entry | null,
  { read, decide, write }: Keeping<Entry>,
): Promise<Entry> {
  return ctx.write(async writer => {
    const entries = await read(writer)
    const before = entries.find(entry => entry.key === key)
    requireSeen(seen, before, before?.name ?? name)
    const entry = decide(entries, before)
    await write(writer, entry)
    return entry
  })
}

function placed(
  entries: readonly Topic[],
  { parent: wanted, ...entry }: Omit<Topic, 'parent'> & { parent?: string | undefined },
): Topic {
  const parent = wanted ?? entries.find(({ key }) => key === entry.key)?.parent ?? ''
  requirePlace(entries, { key: entry.key, parent })
  return { ...entry, parent }
}
