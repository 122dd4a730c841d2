import type { Language } from '../figures/model.ts'
import { emWidth } from './width.ts'

/** Share of the whole each line should take: 梯形 for two lines, 菱形 for three and more. */
const shapes: Readonly<Record<number, readonly number[]>> = {
  2: [0.55, 0.45],
  3: [0.31, 0.38, 0.31],
  4: [0.22, 0.28, 0.28, 0.22],
}

const badStart = /^[的了和与及暨等之中上下，。、；：！？）》”’〉】〕]/
const badEnd = /[在和与及暨向对为把被（《“‘〈【〔]$/
const opening = /[（《“‘〈【〔]/g
const closing = /[）》”’〉】〕]/g

/** Compounds of such titles that a word list cuts but a reader does not. */
const whole = /攻坚战|生态文明建设|新闻发布会|媒体见面会|发布会|发布词|主持词|讲话稿|答记者问|答问口径|主题词|生态环境|人居环境|高质量发展|行动方案|实施方案|三年行动|\d+[\u4e00-\u9fff]?/gu

const isInsideMarks = (before: string): boolean => (before.match(opening)?.length ?? 0) > (before.match(closing)?.length ?? 0)

/** Offsets between the words of a title; in English the space stays at the end of its line. */
function wordEnds(title: string, language: Language): number[] {
  if (language === 'en') return [...title.matchAll(/ +(?=\S)/g)].map((gap) => gap.index + gap[0].length)
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)]
  const compounds = [...title.matchAll(whole)]
  const isInside = (offset: number) => compounds.some(({ index, 0: { length } }) => offset > index && offset < index + length)
  return words.slice(1).map((word) => word.index).filter((offset) => !isInside(offset))
}

/** Every way to choose `count` of the offsets, in order. */
function choices(offsets: readonly number[], count: number): number[][] {
  if (count === 0) return [[]]
  return offsets.flatMap((offset, index) => choices(offsets.slice(index + 1), count - 1).map((rest) => [offset, ...rest]))
}

const cut = (title: string, offsets: readonly number[]): string[] =>
  [0, ...offsets].map((start, index) => title.slice(start, offsets[index] ?? title.length))

/** How far a set of lines is from the wanted shape; a line that does not fit rules it out. */
function ugliness(lines: readonly string[], capacity: number, shape: readonly number[]): number {
  const widths = lines.map(emWidth)
  if (widths.some((width) => width > capacity)) return Infinity
  const total = widths.reduce((sum, width) => sum + width, 0)
  const shapeless = widths.reduce((sum, width, index) => sum + (width - (shape[index] ?? 0) * total) ** 2, 0)
  const breaks = lines.slice(0, -1).map((line, index) =>
    (badEnd.test(line) || badStart.test(lines[index + 1] ?? '') ? 30 : 0) + (isInsideMarks(lines.slice(0, index + 1).join('')) ? 15 : 0))
  return shapeless + breaks.reduce((sum, cost) => sum + cost, 0)
}

/** The best-shaped cut into `count` lines, undefined where words are too long for it. */
function bestCut(title: string, capacity: number, count: number, language: Language): string[] | undefined {
  const shape = shapes[count]
  if (!shape) return undefined
  let best: string[] | undefined
  let least = Infinity
  for (const offsets of choices(wordEnds(title, language), count - 1)) {
    const lines = cut(title, offsets)
    const cost = ugliness(lines, capacity, shape)
    if (cost < least) [best, least] = [lines, cost]
  }
  return best
}

/**
 * A title in lines of at most `capacity` ems that end where words end and together make a trapezium or a diamond
 * (GB/T 9704: 梯形或菱形). One line where it fits, and where it would need more than four. A title that its author broke
 * into lines stays as it is.
 */
export function titleLines(title: string, capacity: number, language: Language): string[] {
  if (title.includes('\n')) return title.split('\n').filter((line) => line !== '')
  const width = emWidth(title)
  if (width <= capacity) return [title]
  const least = Math.ceil(width / capacity)
  return bestCut(title, capacity, least, language) ?? bestCut(title, capacity, least + 1, language) ?? [title]
}
