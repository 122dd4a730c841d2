import { contentOf, figuresInParagraphs, offeredVersion, type Block, type BlockId, type Contents, type FigurePlace, type PlacedContent, type Placement } from '../../core/documents/index.ts'
import type { Language } from '../../core/figures/model.ts'
import type { WorkspaceReader } from '../store/workspace.ts'

/** What a placement prints, with the names a reader knows its block by. */
export interface PlacedBlock extends PlacedContent {
  readonly block: BlockId
  readonly title: string
  readonly department: string
  /** The language its figures print in, whatever the document's. */
  readonly language: Language
}

/** The content of each placement by the placement's id; a placement whose block is gone has none. */
export async function placedBlocks(reader: WorkspaceReader, placements: readonly Placement[]): Promise<Record<string, PlacedBlock>> {
  const blocks = new Map((await reader.blocksById([...new Set(placements.map(placement => placement.block))])).map(block => [block.id, block]))
  const placed = await Promise.all(placements.map(async placement => {
    const block = blocks.get(placement.block)
    const version = block ? await reader.blockVersion(block.id, wantedVersion(placement, block)) : undefined
    const content = contentOf(placement, block, version ? [version] : [])
    return content ? [[placement.id, { ...content, block: placement.block, title: block?.title ?? '', department: block?.department ?? '', language: block?.language ?? 'zh' }] as const] : []
  }))
  return Object.fromEntries(placed.flat())
}

/** Placed contents as a planner asks for them. */
export const contentsIn = (placed: Readonly<Record<string, PlacedBlock>>): Contents => placement => placed[placement.id]?.paragraphs

/** The figures that stand in placed blocks. */
export const figuresInPlaced = (placed: Readonly<Record<string, PlacedBlock>>): FigurePlace[] =>
  Object.values(placed).flatMap(content => figuresInParagraphs(content.paragraphs))

const wantedVersion = (placement: Placement, block: Block): number =>
  placement.use.mode === 'follow' ? offeredVersion(block) : placement.use.version
