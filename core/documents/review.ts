import type { Block, Paragraph, Question } from './model.ts'

/** Who acts, and when (ISO 8601). */
export interface Act {
  readonly by: string
  readonly at: string
}

/** The fields of a block that a person edits. */
export type BlockChanges = Partial<
  Pick<
    Block,
    'title' | 'topic' | 'department' | 'owner' | 'releaseLevel' | 'validFrom' | 'validTo' | 'paragraphs'
  >
>

/**
 * The block with `changes` made. New words on an approved version begin the next version as a draft, so that
 * what was approved stays as it was; a change of topic, owner or dates leaves the approval alone.
 */
export function editBlock(block: Block, changes: BlockChanges, act: Act): Block {
  const edited = { ...block, ...changes, updatedBy: act.by, updatedAt: act.at }
  if (!hasNewWords(block, changes)) return edited
  return { ...edited, state: 'draft', version: isApproved(block) ? block.version + 1 : block.version }
}

export function approveBlock(block: Block, act: Act): Block {
  return {
    ...block,
    state: 'approved',
    approvedVersion: block.version,
    approvedBy: act.by,
    approvedAt: act.at,
    updatedBy: act.by,
    updatedAt: act.at,
  }
}

/**
 * Takes the approval back: the block is a draft and placements print it as one. The draft is a version of its
 * own, so that what was approved, and may have been said, stays on record, and whoever is pinned to it goes
 * on printing it.
 */
export function withdrawBlock(block: Block, act: Act): Block {
  const version = isApproved(block) ? block.version + 1 : block.version
  return {
    ...block,
    state: 'draft',
    version,
    approvedVersion: 0,
    approvedBy: '',
    approvedAt: '',
    updatedBy: act.by,
    updatedAt: act.at,
  }
}

/**
 * The block after a person accepted newer figures. An approved block becomes a new approved version, because
 * accepting is itself a person's decision about exactly these numbers; a draft stays the draft it was.
 */
export function acceptInBlock(block: Block, paragraphs: readonly Paragraph[], act: Act): Block {
  const next = { ...block, paragraphs: [...paragraphs], updatedBy: act.by, updatedAt: act.at }
  return isApproved(block) ? approveBlock({ ...next, version: block.version + 1 }, act) : next
}

/**
 * New words in an approved answer need approval again; guidance beside it (fallback, what not to say) does
 * not.
 */
export function editQuestion(question: Question, changes: Partial<Question>, act: Act): Question {
  const saysElse = (['question', 'mainLine', 'answer'] as const).some(
    field => changes[field] !== undefined && !isSame(changes[field], question[field]),
  )
  return {
    ...question,
    ...changes,
    ...(saysElse ? { state: 'draft' as const } : {}),
    updatedBy: act.by,
    updatedAt: act.at,
  }
}

export const approveQuestion = (question: Question, { by, at }: Act): Question => ({
  ...question,
  state: 'approved',
  updatedBy: by,
  updatedAt: at,
})

/** Takes the approval of an answer back. */
export const withdrawQuestion = (question: Question, { by, at }: Act): Question => ({
  ...question,
  state: 'draft',
  updatedBy: by,
  updatedAt: at,
})

const isApproved = (block: Block): boolean => block.state === 'approved'

const hasNewWords = (block: Block, changes: BlockChanges): boolean =>
  (changes.title !== undefined && changes.title !== block.title) ||
  (changes.paragraphs !== undefined && !isSame(changes.paragraphs, block.paragraphs))

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)
