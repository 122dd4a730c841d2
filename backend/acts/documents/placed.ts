import {
  contentOf,
  figuresInParagraphs,
  nameOf,
  offeredVersion,
  placeId,
  placementsIn,
  type Block,
  type BlockId,
  type Composed,
  type Contents,
  type FigurePlace,
  type Placed,
  type PlacedContent,
  type PlaceId,
  type Placement,
} from '../../../core/documents/index.ts'
import type { Language } from '../../../core/figures/model.ts'
import type { WorkspaceReader } from '../../store/workspace.ts'

/** What a placement prints, with the names a reader knows its block by. */
export interface PlacedBlock extends PlacedContent {
  readonly block: BlockId
  readonly title: string
  readonly department: string
  /** The language its figures print in, whatever the document's. */
  readonly language: Language
}

/**
 * What placements print, by document and item: the id of a placement alone means another one in every
 * document.
 */
export type PlacedBlocks = Readonly<Record<PlaceId, PlacedBlock>>

/** A placement with what it prints, undefined where its block is gone, and the block. */
export interface PlacedWords extends Placed {
  readonly block: Block | undefined
  readonly content: PlacedBlock | undefined
}

/** What some placements print, one for one. */
export async function wordsPlaced<Some extends { readonly placement: Placement }>(
  reader: WorkspaceReader,
  placements: readonly Some[],
): Promise<(Some & Pick<PlacedWords, 'block' | 'content'>)[]> {
  const ids = [...new Set(placements.map(({ placement }) => placement.block))]
  const blocks = new Map((await reader.blocksById(ids)).map(block => [block.id, block]))
  return Promise.all(
    placements.map(async placed => {
      const block = blocks.get(placed.placement.block)
      return { ...placed, block, content: await contentPlaced(reader, placed.placement, block) }
    }),
  )
}

/** What the placements of some documents print. */
export const wordsIn = (reader: WorkspaceReader, documents: readonly Composed[]): Promise<PlacedWords[]> =>
  wordsPlaced(reader, documents.flatMap(placementsIn))

/** By document and item; a placement whose block is gone has none. */
export const placedBlocks = (words: readonly PlacedWords[]): PlacedBlocks =>
  Object.fromEntries(words.flatMap(({ at, content }) => (content ? [[at, content]] : []))) as PlacedBlocks

async function contentPlaced(
  reader: WorkspaceReader,
  placement: Placement,
  block: Block | undefined,
): Promise<PlacedBlock | undefined> {
  const numbers = block ? new Set([wantedVersion(placement, block), offeredVersion(block)]) : []
  const versions = await Promise.all([...numbers].map(number => reader.blockVersion(placement.block, number)))
  const content = contentOf(
    placement,
    block,
    versions.filter(version => version !== undefined),
  )
  const { title, department, language } = block ?? { title: '', department: '', language: 'zh' as const }
  return content && { ...content, block: placement.block, title, department, language }
}

/** What one document's placements print, as a planner asks for it. */
export const contentsIn =
  (placed: PlacedBlocks, document: Composed): Contents =>
  placement =>
    placed[placeId(nameOf(document), placement.id)]?.paragraphs

/** The figures that stand in placed blocks. */
export const figuresInPlaced = (placed: PlacedBlocks): FigurePlace[] =>
  Object.values(placed).flatMap(content => figuresInParagraphs(content.paragraphs))

const wantedVersion = (placement: Placement, block: Block): number =>
  placement.use.mode === 'follow' ? offeredVersion(block) : placement.use.version
