import { boxesMeet, isClear, type Point, type Track } from './line-labels.ts'
import { baselineOf, type LineEnd, type PlanText, type Rect } from './plan.ts'
import type { ChartSpec } from './model.ts'
import { spread } from './spread.ts'
import { textWidth, wrapEvenly } from './text-metrics.ts'

/**
 * How names and last values stand at the ends of lines: the value above the name, or before it where many
 * lines share the height.
 */
interface Setting {
  readonly value: number
  readonly name: number
  readonly beside: boolean
}

const settings: readonly Setting[] = [
  { value: 30, name: 26, beside: false },
  { value: 26, name: 22, beside: false },
  { value: 24, name: 24, beside: true },
  { value: 20, name: 20, beside: true },
  { value: 17, name: 17, beside: true },
]

const widest = 300
const leading = 1.25
const gap = 24

/** The words at the end of a line. */
interface Words {
  readonly value: string
  readonly name: readonly string[]
}

interface Block extends Words {
  readonly setting: Setting
  readonly width: number
  readonly height: number
}

function blockOf({ value, name }: Words, setting: Setting): Block {
  const valueWidth = textWidth(value, setting.value, 700)
  const nameWidth = Math.max(0, ...name.map(line => textWidth(line, setting.name)))
  const nameHeight = name.length * setting.name * leading
  return setting.beside
    ? {
        value,
        name,
        setting,
        width: valueWidth + setting.name * 0.4 + nameWidth,
        height: Math.max(nameHeight, setting.value * leading) + 4,
      }
    : {
        value,
        name,
        setting,
        width: Math.max(valueWidth, nameWidth),
        height: setting.value * 1.13 + nameHeight + 10,
      }
}

const blocksIn = (spec: ChartSpec, setting: Setting): Block[] =>
  spec.series.map(({ name, values, labels }) =>
    blockOf(
      { value: labels[lastOf(values)] ?? '', name: wrapEvenly(name, setting.name, 400, widest) },
      setting,
    ),
  )

const lastOf = (values: ChartSpec['series'][number]['values']): number =>
  values.findLastIndex(value => value !== null)

/**
 * The words at the ends of several lines, as large as all of them fit into the height; a lone line needs no
 * name.
 */
export function endBlocks(spec: ChartSpec, height: number): Block[] {
  if (spec.series.length < 2) return []
  const fitting = settings.find(
    setting => blocksIn(spec, setting).reduce((sum, block) => sum + block.height, 0) <= height,
  )
  return blocksIn(spec, fitting ?? settings.at(-1)!)
}

/** How far the words reach beyond the last category. */
export const endRoom = (blocks: readonly Block[]): number =>
  Math.max(0, ...blocks.map(({ width }) => width)) + (blocks.length === 0 ? 0 : gap)

function endTexts(
  { value, name, setting, height }: Block,
  { x, y }: { x: number; y: number },
  colour: string,
): PlanText[] {
  const text = (of: string, left: number, middle: number, size: number, weight: 400 | 700): PlanText => ({
    x: left,
    y: baselineOf(middle, size),
    text: of,
    size,
    weight,
    colour,
    align: 'left',
  })
  const nameTop = setting.beside
    ? y - (name.length * setting.name * leading) / 2
    : y - height / 2 + 5 + setting.value * 1.13
  const nameLeft = setting.beside ? x + textWidth(value, setting.value, 700) + setting.name * 0.4 : x
  const valueMiddle = setting.beside ? y : y - height / 2 + 5 + setting.value * 0.57
  return [
    text(value, x, valueMiddle, setting.value, 700),
    ...name.map((line, row) =>
      text(line, nameLeft, nameTop + (row + 0.5) * setting.name * leading, setting.name, 400),
    ),
  ]
}

const boxAt = ({ width, height }: Block, x: number, y: number): Rect => ({
  left: x,
  right: x + width,
  top: y - height / 2,
  bottom: y + height / 2,
})

/** How far apart places are tried. */
const fine = 8

/**
 * Places for the words of a line that ends before the others: beside its last point, above it, below it, and
 * further up and down.
 */
function placesAround([x, y]: Point, { width, height }: Block, room: number): Point[] {
  const [above, below] = [y - height / 2 - 16, y + height / 2 + 16]
  const near: Point[] = [
    [x + gap, y],
    [x - width / 2, above],
    [x - width / 2, below],
  ]
  const steps = Array.from({ length: Math.ceil(room / fine) }, (_, index) => (index + 1) * fine)
  const columns = [x + gap, x - width / 2, x - width - gap]
  return [
    ...near,
    ...steps.flatMap(step =>
      columns.flatMap((left): Point[] => [
        [left, y - step],
        [left, y + step],
      ]),
    ),
  ]
}

const within = (box: Rect, area: Rect): boolean =>
  box.left >= area.left && box.top >= area.top - 30 && box.bottom <= area.bottom

/**
 * Where the words of a line stand that has no value to the end: at its last point, where they touch nothing
 * if such a place is there.
 */
function placeEarly(
  block: Block,
  point: Point,
  tracks: readonly Track[],
  area: Rect,
  taken: readonly Rect[],
): Point {
  const free = (box: Rect) => within(box, area) && !taken.some(other => boxesMeet(box, other))
  const places = placesAround(point, block, area.bottom - area.top)
  return (
    places.find(([x, y]) => free(boxAt(block, x, y)) && isClear(boxAt(block, x, y), tracks)) ??
    places.find(([x, y]) => free(boxAt(block, x, y))) ??
    places[0]!
  )
}

/**
 * Where the names at the ends of lines stand, which room they take, and how they are moved from their points.
 */
export interface PlacedEnds {
  readonly texts: readonly PlanText[]
  readonly boxes: readonly Rect[]
  readonly ends: readonly LineEnd[]
}

/**
 * Lines that reach the last category are named in a column beside it, pushed apart; those that end before are
 * named where they end.
 */
export function placeEnds(
  blocks: readonly Block[],
  tracks: readonly Track[],
  area: Rect,
  total: number,
): PlacedEnds {
  const lasts = tracks.map(({ points }) => points.findLastIndex(point => point !== undefined))
  const drawn = blocks.map((_, at) => at).filter(at => lasts[at]! >= 0)
  const reaching = drawn.filter(at => lasts[at] === total - 1)
  const pointOf = (at: number): Point => tracks[at]!.points[lasts[at]!]!
  const middles = spread(
    reaching.map(at => pointOf(at)[1]),
    reaching.map(at => blocks[at]!.height),
    area.top - 30,
    area.bottom + 6,
  )
  const placed = new Map<number, Point>(
    reaching.map((at, index) => [at, [pointOf(at)[0] + gap, middles[index]!]]),
  )
  for (const at of drawn.filter(each => !placed.has(each))) {
    const taken = [...placed].map(([other, [x, y]]) => boxAt(blocks[other]!, x, y))
    placed.set(at, placeEarly(blocks[at]!, pointOf(at), tracks, area, taken))
  }
  const each = [...placed].toSorted(([a], [b]) => a - b)
  return {
    texts: each.flatMap(([at, [x, y]]) => endTexts(blocks[at]!, { x, y }, tracks[at]!.paint.text)),
    boxes: each.map(([at, [x, y]]) => boxAt(blocks[at]!, x, y)),
    ends: each.map(([at, [x, y]]) => ({
      series: at,
      index: lasts[at]!,
      size: blocks[at]!.setting.value,
      shift: [x - gap - pointOf(at)[0], y - pointOf(at)[1]],
    })),
  }
}
