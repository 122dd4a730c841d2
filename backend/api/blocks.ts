import { z } from 'zod'
import { BlockId, ReviewState } from '../../core/documents/model.ts'
import { documentFields } from '../acts/documents/fields.ts'
import { openedBlock } from '../acts/documents/opened.ts'
import { reviewDocument } from '../acts/documents/reviewing.ts'
import { saveBlock } from '../acts/documents/saving.ts'
import { createDocument } from '../acts/documents/writing.ts'
import { present } from '../acts/present.ts'
import { withTitles } from '../acts/stale/stale-places.ts'
import { removal, restoral, Saved, Seen } from './document-forms.ts'
import { command, listing, query, router } from './trpc.ts'

const Filter = z.object({
  query: z.string().max(200).optional(),
  topic: z.string().optional(),
  department: z.string().optional(),
  state: ReviewState.optional(),
  limit: z.int().min(1).max(500).default(100),
  offset: z.int().min(0).default(0),
})

const Changes = documentFields.block.partial()

export const blocksRouter = router({
  list: listing.input(Filter).query(({ ctx, input }) => {
    const { limit, offset, ...filter } = input
    const asked = Object.fromEntries(Object.entries(filter).filter(([, value]) => value))
    return ctx.office.workspace().blocks({ ...asked, limit, offset })
  }),

  /** Blocks by their ids; those that are gone are left out. */
  some: listing
    .input(z.object({ ids: z.array(BlockId).max(20_000) }))
    .query(({ ctx, input }) => ctx.office.workspace().blocksById(input.ids)),

  /** A block with every figure as it would print now, and what is stale. */
  get: query
    .input(z.object({ id: BlockId }))
    .query(({ ctx, input }) => openedBlock(ctx.office.workspace(), input.id)),

  create: command
    .input(Changes)
    .mutation(({ ctx, input }) =>
      ctx.write((writer, acted) => createDocument(writer, 'block', present(input), acted)),
    ),

  save: command
    .input(Saved(BlockId, Changes))
    .mutation(({ ctx, input }) => saveBlock(ctx.office.workspace(), ctx.write, input)),

  approve: command
    .input(Seen(BlockId))
    .mutation(({ ctx, input }) =>
      ctx.write((writer, acted) => reviewDocument(writer, 'block', input, 'approved', acted)),
    ),

  withdraw: command
    .input(Seen(BlockId))
    .mutation(({ ctx, input }) =>
      ctx.write((writer, acted) => reviewDocument(writer, 'block', input, 'withdrawn', acted)),
    ),

  versions: query
    .input(z.object({ id: BlockId }))
    .query(({ ctx, input }) => ctx.office.workspace().blockVersions(input.id)),

  usedIn: query.input(z.object({ id: BlockId })).query(async ({ ctx, input }) => {
    const workspace = ctx.office.workspace()
    return withTitles(workspace, await workspace.placementsOf([input.id]))
  }),

  remove: removal('block'),
  restore: restoral('block'),
})
