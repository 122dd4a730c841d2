import { z } from 'zod'
import type { PlacedContent } from './content.ts'
import type { Block } from './model.ts'

/**
 * Why a passage ought not to leave: its words, its level, or its dates; numbers typed in it, and typed words
 * that the figures beside them contradict.
 */
export const HeldReason = z.enum([
  'gone',
  'draft',
  'withdrawn',
  'edited',
  'internal',
  'withheld',
  'early',
  'expired',
  'typed',
  'contradicted',
])
export type HeldReason = z.infer<typeof HeldReason>

/**
 * Everything that keeps a placed block from leaving on a day (`2023-08-11`); nothing where it may go. Words
 * edited in place were approved by nobody, whatever became of the block. A version that was approved is held
 * back as well while the approval of its block stands withdrawn: whoever took it back meant these words.
 */
export function heldReasons(
  block: Block | undefined,
  content: PlacedContent | undefined,
  day: string,
): readonly HeldReason[] {
  if (!content) return ['gone']
  const words = wordReasons(block, content)
  return block ? [...words, ...levelReasons(block), ...dateReasons(block, day)] : words
}

function wordReasons(block: Block | undefined, { approved, withdrawn, state }: PlacedContent): HeldReason[] {
  if (!approved) return [state === 'edited' ? 'edited' : withdrawn ? 'withdrawn' : 'draft']
  return block?.approvedVersion === 0 ? ['withdrawn'] : []
}

const levelReasons = ({ releaseLevel }: Block): HeldReason[] =>
  releaseLevel === 'public' ? [] : [releaseLevel]

function dateReasons({ validFrom, validTo }: Block, day: string): HeldReason[] {
  if (validFrom !== '' && day < validFrom) return ['early']
  return validTo !== '' && day > validTo ? ['expired'] : []
}
