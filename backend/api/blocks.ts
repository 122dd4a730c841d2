import { z } from 'zod'
import { isSame, type Json } from '../../core/acts/index.ts'
import { Block, BlockId, type Paragraph, ReviewState } from '../../core/documents/model.ts'
import { figuresInBlock } from '../../core/documents/index.ts'
import { approveBlock, editBlock, withdrawBlock, type Act } from '../../core/documents/review.ts'
import { AppError } from '../../core/problem.ts'
import { found } from '../acts/found.ts'
import type { WritingContext } from './context.ts'
import { Difference, editedFields } from '../acts/documents/edits.ts'
import { renderFigures } from '../store/figures-of.ts'
import { present } from '../acts/present.ts'
import { stalePlaces, withTitles } from '../acts/stale/stale-places.ts'
import { removal, restoral } from './removals.ts'
import { command, listing, query, router } from './trpc.ts'

const Filter = z.object({
  query: z.string().max(200).optional(),
  topic: z.string().optional(),
  department: z.string().optional(),
  state: ReviewState.optional(),
  limit: z.int().min(1).max(500).default(100),
  offset: z.int().min(0).default(0),
})

/** What a person edits of a block. */
const Fields = Block.pick({
  title: true,
  topic: true,
  department: true,
  owner: true,
  releaseLevel: true,
  language: true,
  validFrom: true,
  validTo: true,
  paragraphs: true,
})
const Changes = Fields.partial()

const Named = z.object({ id: BlockId, expected: z.int().min(1) })

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

  get: query.input(z.object({ id: BlockId })).query(async ({ ctx, input }) => {
    const workspace = ctx.office.workspace()
    const block = found(await workspace.block(input.id), input.id)
    const figures = await renderFigures(
      workspace,
      figuresInBlock(block).map(figure => figure.expression),
      block.language,
    )
    return { block, figures, stale: await stalePlaces(workspace, { place: 'block', id: block.id }) }
  }),

  create: command
    .input(Changes)
    .mutation(({ ctx, input }) =>
      ctx.write((writer, acted) => writer.saveBlock(newBlock(acted, input), 0, 'edited')),
    ),

  /**
   * Answers with what only the store knows, and with what is stale in the block where it prints other figures
   * than before.
   */
  save: command
    .input(Named.extend({ changes: Changes.optional(), difference: Difference }))
    .mutation(async ({ ctx, input }) => {
      const { before, saved } = await ctx.write(async (writer, acted) => {
        const block = found(await writer.block(input.id), input.id)
        const edited = editBlock(block, editedFields(Fields, block, input), acted)
        return { before: block, saved: await writer.saveBlock(edited, input.expected, 'edited') }
      })
      const { state, version, approvedVersion, approvedBy, approvedAt, revision, updatedBy, updatedAt } =
        saved
      return {
        ...{ state, version, approvedVersion, approvedBy, approvedAt, revision, updatedBy, updatedAt },
        stale: printsAlike(before, saved)
          ? null
          : await stalePlaces(ctx.office.workspace(), { place: 'block', id: input.id }),
      }
    }),

  approve: command.input(Named).mutation(({ ctx, input }) => change(ctx, input, 'approved', approveBlock)),

  withdraw: command.input(Named).mutation(({ ctx, input }) => change(ctx, input, 'withdrawn', withdrawBlock)),

  versions: query
    .input(z.object({ id: BlockId }))
    .query(({ ctx, input }) => ctx.office.workspace().blockVersions(input.id)),

  usedIn: query.input(z.object({ id: BlockId })).query(async ({ ctx, input }) => {
    return withTitles(ctx.office.workspace(), await ctx.office.workspace().placementsOf([input.id]))
  }),

  remove: removal('block'),
  restore: restoral('block'),
})

/** Whether the same figures stand in the same paragraphs, of a version that goes on. */
const printsAlike = (before: Block, after: Block): boolean =>
  before.version === after.version &&
  isSame(figuresInBlock(before) as unknown as Json, figuresInBlock(after) as unknown as Json)

/** Loads the block, refuses where another save came first, decides, saves. */
function change(
  ctx: WritingContext,
  { id, expected }: z.infer<typeof Named>,
  note: string,
  decide: (block: Block, acted: Act) => Block,
): Promise<Block> {
  return ctx.write(async (writer, acted) => {
    const block = found(await writer.block(id), id)
    if (block.revision !== expected) throw new AppError('stale-revision', { current: block.revision })
    return writer.saveBlock(decide(block, acted), expected, note)
  })
}

function newBlock({ by, at }: Act, changes: z.infer<typeof Changes>): Block {
  const blank: Block = {
    id: BlockId.parse(crypto.randomUUID()),
    title: '',
    topic: '',
    department: '',
    owner: by,
    state: 'draft',
    releaseLevel: 'public',
    language: 'zh',
    validFrom: '',
    validTo: '',
    paragraphs: [emptyParagraph],
    version: 1,
    approvedVersion: 0,
    approvedBy: '',
    approvedAt: '',
    revision: 0,
    updatedBy: by,
    updatedAt: at,
  }
  return { ...blank, ...present(changes) }
}

const emptyParagraph: Paragraph = { inlines: [] }
