import type { LeftNumber, ReadFigure } from '../text/model.ts'
import { findEnglish } from './english/find.ts'
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
  return isChinese(clean) ? findChinese(clean, context) : findEnglish(clean, context)
}

/** A text with one sign of Chinese to eight letters is Chinese with names in it. */
function isChinese(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const letters = text.match(/[A-Za-z]/g)?.length ?? 0
  return han * 8 >= letters
}
