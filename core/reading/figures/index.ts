import type { LeftNumber, ReadFigure } from '../text/model.ts'
import { findChinese, type TextContext } from './find.ts'

export type { TextContext } from './find.ts'

/**
 * The figures of a clean text, and the numbers that are none with their reasons. Offsets are of the text
 * given.
 */
export function findFigures(
  clean: string,
  context: TextContext,
): { figures: readonly ReadFigure[]; numbers: readonly LeftNumber[] } {
  return findChinese(clean, context)
}
