import type { Language } from '../figures/model.ts'
import { termsIn } from './terms.ts'
import { emWidth } from './width.ts'

/** Share of the whole each line should take: 梯形 for two lines, 菱形 for three and more. */
function shapeOf(count: number): number[] {
  if (count === 2) return [0.55, 0.45]
  const middle = (count - 1) / 2
  const weights = Array.from({ length: count }, (_, line) => 1 - (0.22 * Math.abs(line - middle)) / middle)
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map(weight => weight / whole)
}

const badStart = /^[的了和与及暨等之中上下，。、；：！？）》”’〉】〕]/
const badEnd = /[在和与及暨向对为把被（《“‘〈【〔]$/
const opening = /[（《“‘〈【〔]/g
const closing = /[）》”’〉】〕]/g

/** Compounds of such titles that a word list cuts but a reader does not. */
const whole =
  /攻坚战|生态文明建设|新闻发布会|媒体见面会|发布会|发布词|主持词|讲话稿|答记者问|答问口径|主题词|生态环境|人居环境|高质量发展|行动方案|实施方案|三年行动|细颗粒物|可吸入颗粒物/gu

const isInsideMarks = (before: string): boolean =>
  (before.match(opening)?.length ?? 0) > (before.match(closing)?.length ?? 0)

/** Offsets between the words of a title; in English the space stays at the end of its line. */
function wordEnds(title: string, language: Language): number[] {
  if (language === 'en') return [...title.matchAll(/ +(?=\S)/g)].map(gap => gap.index + gap[0].length)
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)]
  const compounds = [...title.matchAll(whole)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }))
  const kept = [...compounds, ...termsIn(title)]
  const isInside = (offset: number) => kept.some(({ from, to }) => offset > from && offset < to)
  return words
    .slice(1)
    .map(word => word.index)
    .filter(offset => !isInside(offset))
}

/** What a line costs beside its width: where it ends and the next begins. */
function costOfEnd(before: string, after: string): number {
  if (after === '') return 0
  return (badEnd.test(before) || badStart.test(after) ? 30 : 0) + (isInsideMarks(before) ? 15 : 0)
}

/** Lines from an offset to the end of a title, and how far they are from the wanted shape. */
interface Cut {
  readonly lines: readonly string[]
  readonly cost: number
}

/** The best-shaped cut into `count` lines, undefined where words are too long for it. */
function bestCut(title: string, capacity: number, count: number, language: Language): string[] | undefined {
  const ends = [0, ...wordEnds(title, language), title.length]
  const total = emWidth(title)
  const shape = shapeOf(count)
  const known = new Map<string, Cut | undefined>()
  const from = (start: number, line: number): Cut | undefined => {
    const key = `${start} ${line}`
    if (!known.has(key)) known.set(key, cutFrom(start, line))
    return known.get(key)
  }
  const cutFrom = (start: number, line: number): Cut | undefined => {
    let best: Cut | undefined
    for (const end of line === count - 1
      ? [title.length]
      : ends.filter(one => one > start && one < title.length)) {
      const text = title.slice(start, end)
      const width = emWidth(text)
      if (width > capacity) break
      const rest = line === count - 1 ? { lines: [], cost: 0 } : from(end, line + 1)
      const cost =
        (width - shape[line]! * total) ** 2 +
        costOfEnd(title.slice(0, end), title.slice(end)) +
        (rest?.cost ?? 0)
      if (rest && cost < (best?.cost ?? Infinity)) best = { lines: [text, ...rest.lines], cost }
    }
    return best
  }
  return from(0, 0)?.lines.slice()
}

/** A title has at most 200 characters; more lines than these are no title. */
const mostLines = 20

/**
 * A title in lines of at most `capacity` ems that end where words end and together make a trapezium or a
 * diamond (GB/T 9704: 梯形或菱形), however many they are. One line where it fits. A title that its author broke
 * into lines stays as it is.
 */
export function titleLines(title: string, capacity: number, language: Language): string[] {
  if (title.includes('\n')) return title.split('\n').filter(line => line !== '')
  const width = emWidth(title)
  if (width <= capacity) return [title]
  for (let count = Math.ceil(width / capacity); count <= mostLines; count += 1) {
    const lines = bestCut(title, capacity, count, language)
    if (lines) return lines
  }
  return [title]
}
