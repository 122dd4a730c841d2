import type { Room } from './line-ends.ts'
import type { PageGeometry, ParagraphLook } from './profile.ts'
import { typeArea } from './profile.ts'
import type { Sign } from './signs.ts'
import type { Span } from './terms.ts'

/** The widths of a line of a style. */
export const roomOf = (look: ParagraphLook, page: PageGeometry): Room => ({
  width: typeArea(page).width,
  indent: (look.firstLineChars * look.size) / 10,
})

/** How much of a line signs take, with what stands behind the last. */
export const widthOf = (signs: readonly Sign[]): number =>
  signs.reduce((sum, { width, behind }) => sum + width + behind, 0)

/** The spans of a text in signs instead of offsets. */
export function inSigns(signs: readonly Sign[], spans: readonly Span[]): Span[] {
  if (signs.at(-1) && signs.every(({ text }) => text.length === 1)) return [...spans]
  let offset = 0
  const index = new Map<number, number>()
  for (const [at, { text }] of signs.entries()) {
    index.set(offset, at)
    offset += text.length
  }
  index.set(offset, signs.length)
  return spans.flatMap(({ from, to }) =>
    index.has(from) && index.has(to) ? [{ from: index.get(from)!, to: index.get(to)! }] : [],
  )
}
