import type { ChartLook } from './look.ts'
import type { ChartSpec } from './model.ts'
import { chartNotes } from './notes.ts'
import type { PlanLine, PlanText, Rect } from './plan.ts'
import { type FontWeight, wrapEvenly, wrapText } from './text-metrics.ts'

/** Text of one size that belongs together, with its box. */
export interface FrameBlock {
  readonly text: string
  readonly size: number
  readonly place: Rect
}

export interface ChartFrame {
  readonly title: FrameBlock
  readonly measure: FrameBlock
  /** What is missing or no whole, and below it the source. */
  readonly foot: FrameBlock
  readonly texts: readonly PlanText[]
  readonly lines: readonly PlanLine[]
  /** What is left for the chart itself. */
  readonly inner: Rect
}

const margin = 80
const top = 64
const bottom = 48

/** The measure with its unit: `优良天数比例（%）`, in English `Share of good days, %`. */
export function measureLine(spec: Pick<ChartSpec, 'subtitle' | 'unit' | 'language'>): string {
  const { subtitle, unit, language } = spec
  if (unit === '') return subtitle
  if (subtitle === '') return language === 'zh' ? `单位：${unit}` : `Unit: ${unit}`
  return language === 'zh' ? `${subtitle}（${unit}）` : `${subtitle}, ${unit}`
}

interface Setting {
  readonly size: number
  readonly weight: FontWeight
  readonly colour: string
  readonly leading: number
}

function paragraph(
  lines: readonly string[],
  y: number,
  setting: Setting,
): { texts: PlanText[]; end: number } {
  const { size, weight, colour, leading } = setting
  const texts = lines.map((text, index): PlanText => ({
    x: margin,
    y: y + size * 0.88 + index * leading * size,
    text,
    size,
    weight,
    colour,
    align: 'left',
  }))
  return { texts, end: y + lines.length * leading * size }
}

/** A title takes two lines at most, in the largest size that allows it. */
function titleLines(title: string, width: number): { lines: string[]; size: number } {
  const fitted = [54, 48, 42].map(size => ({ size, lines: wrapEvenly(title, size, 700, width) }))
  return fitted.find(({ lines }) => lines.length <= 2) ?? fitted.at(-1)!
}

/** The box of lines set from `y` down. */
const blockOf = (text: string, size: number, y: number, end: number, width: number): FrameBlock => ({
  text,
  size,
  place: { left: margin, top: y - size * 0.12, right: width - margin, bottom: end },
})

/** Title, measure and source with the room between them. Lengths on the 1920 sheet. */
export function planFrame(spec: ChartSpec, width: number, height: number, look: ChartLook): ChartFrame {
  const room = width - 2 * margin
  const { lines, size } = titleLines(spec.title, room)
  const title = paragraph(spec.title === '' ? [] : lines, top, {
    size,
    weight: 700,
    colour: look.ink,
    leading: 1.3,
  })
  const measure = paragraph(wrapText(measureLine(spec), 30, 400, room), title.end + 8, {
    size: 30,
    weight: 400,
    colour: look.inkSoft,
    leading: 1.4,
  })
  const told = [chartNotes(spec), spec.sourceLine].filter(Boolean)
  const footLines = told.flatMap(text => wrapText(text, 22, 400, room))
  const footTop = height - bottom - footLines.length * 22 * 1.4
  const foot = paragraph(footLines, footTop, { size: 22, weight: 400, colour: look.inkSoft, leading: 1.4 })
  return {
    title: blockOf(spec.title, size, top, title.end, width),
    measure: blockOf(measureLine(spec), 30, title.end + 8, measure.end, width),
    foot: blockOf(told.join('\n'), 22, footTop, height - bottom, width),
    texts: [...title.texts, ...measure.texts, ...foot.texts],
    lines:
      footLines.length === 0
        ? []
        : [
            {
              from: [margin, footTop - 20],
              to: [width - margin, footTop - 20],
              width: 1.5,
              colour: look.grid,
            },
          ],
    inner: { left: margin, top: measure.end + 30, right: width - margin, bottom: footTop - 48 },
  }
}
