import { z } from 'zod'
import { Department, Topic } from '../../core/documents/model.ts'
import { Key, Region } from '../../core/figures/model.ts'
import { removeEntry, renameEntry, saveEntry } from '../acts/register/entries.ts'
import { registerTrees } from '../acts/register/trees.ts'
import { command, listing, router } from './trpc.ts'

/**
 * Whoever leaves the parent out leaves the entry where it stands. `seen` is what it was where it was looked
 * at, null where there was none.
 */
const Saved = <Shape extends typeof Department>(entry: Shape) =>
  entry.extend({ parent: z.string().optional(), seen: entry.nullable() })

/** An entry; `seen` is what it was where it was looked at. */
const Seen = z.object({
  kind: z.enum(['region', 'department', 'topic']),
  key: z.string().min(1),
  seen: Region.or(Topic),
})

/** The lists everything else is filed under: regions, departments, topics. */
export const registerRouter = router({
  regions: listing.query(({ ctx }) => ctx.office.workspace().regions()),
  departments: listing.query(({ ctx }) => ctx.office.workspace().departments()),
  topics: listing.query(({ ctx }) => ctx.office.workspace().topics()),

  /** Topics and departments as trees, each entry with how many indicators are filed under it itself. */
  tree: listing.query(({ ctx }) => registerTrees(ctx.office.workspace())),

  /**
   * Whoever leaves `complete` out leaves it as it is.
   * @throws AppError entry-changed, not-found, tree-cycle
   */
  saveRegion: command
    .input(Region.extend({ complete: z.boolean().optional(), seen: Region.nullable() }))
    .mutation(({ ctx, input: { seen, ...given } }) =>
      ctx.write(writer => saveEntry(writer, 'region', given, seen)),
    ),
  /** @throws AppError entry-changed, not-found, tree-cycle */
  saveDepartment: command
    .input(Saved(Department))
    .mutation(({ ctx, input: { seen, ...given } }) =>
      ctx.write(writer => saveEntry(writer, 'department', given, seen)),
    ),
  /** @throws AppError entry-changed, not-found, tree-cycle */
  saveTopic: command
    .input(Saved(Topic))
    .mutation(({ ctx, input: { seen, ...given } }) =>
      ctx.write(writer => saveEntry(writer, 'topic', given, seen)),
    ),

  /**
   * Calls an entry by another key, with everything that names it: values and figures of a region, what is
   * filed under a department or a topic.
   * @throws AppError entry-changed, not-found, key-taken, key-malformed
   */
  rename: command
    .input(Seen.extend({ to: Key }))
    .mutation(({ ctx, input }) => ctx.write((writer, acted) => renameEntry(writer, input, acted))),

  /**
   * Takes an entry out that nothing uses; saving it again brings it back.
   * @throws AppError entry-changed, in-use
   */
  remove: command
    .input(Seen)
    .mutation(({ ctx, input }) => ctx.write((writer, acted) => removeEntry(writer, input, acted))),
})
