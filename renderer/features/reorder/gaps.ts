/** A column is filled from top to bottom, a grid row by row from left to right. */
export type Layout = 'column' | 'grid'

type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>

/** Where the mark of a gap is drawn, in pixels of the page. */
export interface Line {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const isBefore = (layout: Layout, box: Box, x: number, y: number): boolean =>
  layout === 'column'
    ? y > (box.top + box.bottom) / 2
    : y > box.bottom || (y >= box.top && x > (box.left + box.right) / 2)

/** The gap a pointer means: 0 before the first box, their number after the last. */
export const gapAt = (layout: Layout, boxes: readonly Box[], x: number, y: number): number =>
  boxes.filter(box => isBefore(layout, box, x, y)).length

/** The middle of the space between the boxes on both sides of a gap. */
export function gapLine(layout: Layout, boxes: readonly Box[], gap: number): Line | undefined {
  const [before, after] = [boxes[gap - 1], boxes[gap]]
  const beside = after ?? before
  if (!beside) return undefined
  if (layout === 'column') {
    const top = before && after ? (before.bottom + after.top) / 2 : after ? after.top : beside.bottom
    return { left: beside.left, top: top - 1, width: beside.right - beside.left, height: 2 }
  }
  return {
    left: after ? after.left - 9 : beside.right + 7,
    top: beside.top,
    width: 2,
    height: beside.bottom - beside.top,
  }
}
