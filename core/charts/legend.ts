import type { MarkPaint } from './look.ts'
import { baselineOf, type PlanChip, type PlanText } from './plan.ts'
import { textWidth } from './text-metrics.ts'

const size = 26
const side = 20
const rowHeight = 42

/** Names of the series in rows from the left: grouped bars have no room for them at the marks. */
export function planLegend(
  names: readonly string[],
  paints: readonly MarkPaint[],
  left: number,
  right: number,
  top: number,
  ink: string,
) {
  const chips: PlanChip[] = []
  const texts: PlanText[] = []
  let x = left
  let middle = top + rowHeight / 2
  names.forEach((text, index) => {
    const width = side + 12 + textWidth(text, size)
    if (x > left && x + width > right) [x, middle] = [left, middle + rowHeight]
    chips.push({ x, y: middle - side / 2, side, colour: paints[index]!.fill })
    texts.push({
      x: x + side + 12,
      y: baselineOf(middle, size),
      text,
      size,
      weight: 400,
      colour: ink,
      align: 'left',
    })
    x += width + 44
  })
  return { chips, texts, end: names.length === 0 ? top : middle + rowHeight / 2 + 14 }
}
