import { type ChartSpec, lightLook, planChart } from '../../../core/charts/index.ts'
import { textWidth } from '../../../core/charts/text-metrics.ts'

/** The sheet charts are composed on. */
export const size = { width: 1920, height: 1080 }

export const words = (of: ChartSpec) => planChart(of, size, lightLook).texts.map(text => text.text)

/**
 * The boxes of level texts, a little smaller than the glyphs, so that touching lines of one paragraph do not
 * count.
 */
function boxes(of: ChartSpec) {
  return planChart(of, size, lightLook)
    .texts.filter(text => text.angle === undefined)
    .map(({ x, y, text, size: height, weight, align }) => {
      const width = textWidth(text, height, weight)
      const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2
      return { text, left: left + 1, right: left + width - 1, top: y - height * 0.75, bottom: y }
    })
}

/** Pairs of words that lie over one another. */
export function overlaps(of: ChartSpec): string[] {
  const all = boxes(of)
  return all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter(b => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map(b => `${a.text} × ${b.text}`),
  )
}

/** Words that run over the margin on the right, which is as wide as the one the title keeps on the left. */
export function overMargin(of: ChartSpec): string[] {
  const all = boxes(of)
  const margin = Math.min(...all.map(({ left }) => left))
  return all.filter(({ right }) => right > size.width - margin).map(({ text }) => text)
}

/** Words that leave the sheet. */
export const outside = (of: ChartSpec) =>
  boxes(of)
    .filter(box => box.left < 0 || box.right > size.width || box.top < 0 || box.bottom > size.height)
    .map(box => box.text)
