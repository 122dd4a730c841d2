import type { Inline, Paragraph } from './model.ts'

/** What an inline prints: a figure prints what was last accepted. */
export const inlineText = (inline: Inline): string =>
  inline.type === 'figure' ? inline.printed : inline.text

/** The prose of one paragraph, letter for letter as it prints. */
export const textOf = (inlines: readonly Inline[]): string => inlines.map(inlineText).join('')

/** Paragraphs as plain text, one a line. */
export const plainText = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.map(paragraph => textOf(paragraph.inlines)).join('\n')

/** Whether two neighbouring pieces of text can be one. */
function joined(left: Inline | undefined, right: Inline): Inline | undefined {
  if (left?.type !== 'text' || right.type !== 'text' || (left.bold ?? false) !== (right.bold ?? false))
    return undefined
  return { ...left, text: left.text + right.text }
}

/** The same prose with empty text dropped and neighbouring text of one weight joined. */
export function tidyInlines(inlines: readonly Inline[]): Inline[] {
  const tidy: Inline[] = []
  for (const inline of inlines) {
    if (inline.type === 'text' && inline.text === '') continue
    const whole = joined(tidy.at(-1), inline)
    if (whole) tidy.splice(-1, 1, whole)
    else tidy.push(inline)
  }
  return tidy
}

/**
 * The prose before and after a character offset. A figure is never cut: an offset within it moves behind it.
 */
export function splitInlines(inlines: readonly Inline[], offset: number): [Inline[], Inline[]] {
  const before: Inline[] = []
  const after: Inline[] = []
  let left = offset
  for (const inline of inlines) {
    const length = inlineText(inline).length
    if (left <= 0) after.push(inline)
    else if (left >= length || inline.type === 'figure') before.push(inline)
    else {
      before.push({ ...inline, text: inline.text.slice(0, left) })
      after.push({ ...inline, text: inline.text.slice(left) })
    }
    left -= length
  }
  return [tidyInlines(before), tidyInlines(after)]
}

/** Paragraph `index` cut in two at a character offset; undefined where there is no such paragraph. */
export function splitParagraph(
  paragraphs: readonly Paragraph[],
  index: number,
  offset: number,
): Paragraph[] | undefined {
  const paragraph = paragraphs[index]
  if (!paragraph) return undefined
  const parts = splitInlines(paragraph.inlines, offset).map(inlines => ({ inlines }))
  return [...paragraphs.slice(0, index), ...parts, ...paragraphs.slice(index + 1)]
}
