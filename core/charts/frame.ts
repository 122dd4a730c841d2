import type { ChartLook } from './look.ts'
import type { ChartSpec } from './model.ts'
import type { PlanLine, PlanText, Rect } from './plan.ts'
import { type FontWeight, wrapEvenly, wrapText } from './text-metrics.ts'

export interface ChartFrame {
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

function paragraph(lines: readonly string[], y: number, setting: Setting): { texts: PlanText[], end: number } {
  const { size, weight, colour, leading } = setting
  const texts = lines.map((text, index): PlanText => ({ x: margin, y: y + size * 0.88 + index * leading * size, text, size, weight, colour, align: 'left' }))
  return { texts, end: y + lines.length * leading * size }
}

/** A title takes two lines at most, in the largest size that allows it. */
function titleLines(title: string, width: number): { lines: string[], size: number } {
  const fitted = [54, 48, 42].map(size => ({ size, lines: wrapEvenly(title, size, 700, width) }))
  return fitted.find(({ lines }) => lines.length <= 2) ?? fitted.at(-1)!
}

/** Title, measure and source with the room between them. Lengths on the 1920 sheet. */
export function planFrame(spec: ChartSpec, width: number, height: number, look: ChartLook): ChartFrame {
  const textWidth = width - 2 * margin
  const { lines, size } = titleLines(spec.title, textWidth)
  const title = paragraph(spec.title === '' ? [] : lines, top, { size, weight: 700, colour: look.ink, leading: 1.3 })
  const measure = paragraph(wrapText(measureLine(spec), 30, 400, textWidth), title.end + 8, { size: 30, weight: 400, colour: look.inkSoft, leading: 1.4 })
  const sourceLines = wrapText(spec.sourceLine, 22, 400, textWidth)
  const sourceTop = height - bottom - sourceLines.length * 22 * 1.4
  const source = paragraph(sourceLines, sourceTop, { size: 22, weight: 400, colour: look.inkSoft, leading: 1.4 })
  return {
    texts: [...title.texts, ...measure.texts, ...source.texts],
    lines: sourceLines.length === 0 ? [] : [{ from: [margin, sourceTop - 20], to: [width - margin, sourceTop - 20], width: 1.5, colour: look.grid }],
    inner: { left: margin, top: measure.end + 30, right: width - margin, bottom: sourceTop - 48 },
  }
}
