import { wordsOf } from './figure-at.ts'
import type { Block, BlockVersion, Paragraph, Placement } from './model.ts'

/** What a placement prints, and how it stands to the library. */
export interface PlacedContent {
  readonly paragraphs: readonly Paragraph[]
  /** The version of the block it was taken from. */
  readonly version: number
  /** How the words are named, by which figures of theirs are known; see `Spot`. */
  readonly words: number
  readonly state: 'approved' | 'draft' | 'pinned' | 'edited'
  /** Somebody approved exactly these words. */
  readonly approved: boolean
  /** They were approved once, that was taken back, and nobody has approved the same words again. */
  readonly withdrawn?: true
  /** Pinned or edited here, while the library would now print a newer version. */
  readonly behind: boolean
}

/**
 * The version of a block the library offers: the latest approved one, or the draft of a block never approved.
 */
export const offeredVersion = (block: Block): number =>
  block.approvedVersion > 0 ? block.approvedVersion : block.version

/** One version of a block: its words, and whether somebody approved them. */
type Words = Pick<BlockVersion, 'paragraphs' | 'approved' | 'withdrawn'>

function wordsAt(block: Block, versions: readonly BlockVersion[], version: number): Words | undefined {
  if (version === block.version) return { paragraphs: block.paragraphs, approved: block.state === 'approved' }
  return versions.find(one => one.block === block.id && one.version === version)
}

/** What was taken back counts again where the very same words were approved since. */
function standingOf(
  block: Block,
  versions: readonly BlockVersion[],
  { paragraphs, approved, withdrawn }: Words,
): Pick<PlacedContent, 'approved' | 'withdrawn'> {
  if (!withdrawn) return { approved }
  const present = block.approvedVersion > 0 ? wordsAt(block, versions, block.approvedVersion) : undefined
  return JSON.stringify(present?.paragraphs) === JSON.stringify(paragraphs)
    ? { approved: true }
    : { approved: false, withdrawn }
}

/**
 * The paragraphs a placement prints and where they come from; undefined where the block or the version is
 * gone. Text edited in place stays even then.
 */
export function contentOf(
  placement: Pick<Placement, 'use'>,
  block: Block | undefined,
  versions: readonly BlockVersion[],
): PlacedContent | undefined {
  const { use } = placement
  const offered = block ? offeredVersion(block) : 0
  if (use.mode === 'edited')
    return {
      paragraphs: use.paragraphs,
      version: use.version,
      words: 0,
      state: 'edited',
      approved: false,
      behind: offered > use.version,
    }
  if (!block) return undefined
  const version = use.mode === 'pinned' ? use.version : offered
  const words = wordsAt(block, versions, version)
  if (!words) return undefined
  const followed = block.approvedVersion > 0 ? 'approved' : 'draft'
  const state = use.mode === 'pinned' ? 'pinned' : followed
  return {
    paragraphs: words.paragraphs,
    version,
    words: wordsOf(block, version),
    state,
    ...standingOf(block, versions, words),
    behind: version < offered,
  }
}
