import { middles, valuesOf } from './bar-plan.ts'
import { categoryTexts, setCategories } from './categories.ts'
import type { ChartFrame } from './frame.ts'
import { type ChartLook, type MarkPaint, seriesPaints } from './look.ts'
import type { ChartSpec } from './model.ts'
import { baselineOf, type ChartPlan, type PlanLine, type PlanText, type Rect } from './plan.ts'
import { lineScale, tickLabels } from './scale.ts'
import { textWidth, wrapEvenly } from './text-metrics.ts'

type Point = readonly [number, number]
interface Track {
  readonly points: readonly (Point | undefined)[]
  readonly labels: readonly string[]
  readonly paint: MarkPaint
}

type Side = 'above' | 'below' | 'left' | 'right'

const endWidth = 300
const nameSize = 26
const nameLeading = 1.25

const cross = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

const segmentsMeet = (a: Point, b: Point, c: Point, d: Point) =>
  cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0

const holds = (box: Rect, [x, y]: Point) => x > box.left && x < box.right && y > box.top && y < box.bottom

const boxesMeet = (a: Rect, b: Rect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function lineMeets(box: Rect, from: Point, to: Point): boolean {
  const corners: Point[] = [[box.left, box.top], [box.right, box.top], [box.right, box.bottom], [box.left, box.bottom]]
  return holds(box, from) || holds(box, to) || corners.some((corner, index) => segmentsMeet(corner, corners[(index + 1) % 4]!, from, to))
}

const segmentsOf = (track: Track) => track.points.flatMap((point, index): [Point, Point][] => {
  const next = track.points[index + 1]
  return point && next ? [[point, next]] : []
})

/** A label's box beside its point. */
function labelBox([x, y]: Point, text: string, size: number, side: Side): Rect {
  const half = textWidth(text, size, 500) / 2 + 4
  if (side === 'left') return { left: x - half * 2 - 14, right: x - 14, top: y - size / 2, bottom: y + size / 2 }
  if (side === 'right') return { left: x + 14, right: x + 14 + half * 2, top: y - size / 2, bottom: y + size / 2 }
  const top = side === 'above' ? y - 16 - size : y + 16
  return { left: x - half, right: x + half, top, bottom: top + size }
}

/** The last value first, then the first, the highest and the lowest, then the others from the right. */
function labelOrder(track: Track): number[] {
  const drawn = track.points.flatMap((point, index) => point ? [index] : [])
  const byHeight = drawn.toSorted((a, b) => track.points[a]![1] - track.points[b]![1])
  return [...new Set([drawn.at(-1), drawn[0], byHeight[0], byHeight.at(-1), ...drawn.toReversed()].filter(index => index !== undefined))]
}

/** A lone line may carry every value; of two, the turning points; of more, only where they start (their ends are named). */
function labelled(track: Track, tracks: number): number[] {
  const order = labelOrder(track)
  if (tracks === 1) return order
  return order.slice(1, tracks === 2 ? 4 : 2)
}

/** A peak is labelled above, a trough below, the ends of a lone steep line beside it, and starts of several lines beside them. */
function preferredSides(track: Track, index: number, tracks: number): Side[] {
  if (index === 0 && tracks > 1) return ['left', 'above', 'below']
  const y = track.points[index]![1]
  const around = [track.points[index - 1], track.points[index + 1]].filter(point => point !== undefined)
  const isTrough = around.length > 0 && around.every(point => point[1] < y)
  const beside: Side[] = index === 0 ? ['left'] : index === track.points.length - 1 ? ['right'] : []
  return [...(isTrough ? ['below', 'above'] as const : ['above', 'below'] as const), ...(tracks === 1 ? beside : [])]
}

/** A label beside a point keeps off the axis and the edge; one above or below may reach over them. */
const roomFor = (box: Rect, side: Side, area: Rect): Rect[] =>
  (side === 'left' || side === 'right') && (box.left < area.left || box.right > area.right) ? [] : [box]

/** Labels that touch neither a line nor another label; the rest is left out, because the axis can be read. */
function placeLabels(tracks: readonly Track[], area: Rect): PlanText[] {
  const size = 26
  const segments = tracks.flatMap(segmentsOf)
  const points = tracks.flatMap(track => track.points.filter(point => point !== undefined))
  const boxes: Rect[] = []
  return tracks.flatMap(track => labelled(track, tracks.length).flatMap((index): PlanText[] => {
    const text = track.labels[index]!
    const box = preferredSides(track, index, tracks.length).flatMap(side => roomFor(labelBox(track.points[index]!, text, size, side), side, area)).find(tried =>
      tried.bottom <= area.bottom - 2 && !boxes.some(other => boxesMeet(tried, other))
      && !segments.some(([from, to]) => lineMeets(tried, from, to)) && !points.some(point => holds(tried, point)))
    if (!box) return []
    boxes.push(box)
    return [{ x: (box.left + box.right) / 2, y: box.bottom - size * 0.12, text, size, weight: 500, colour: track.paint.text, align: 'center' }]
  }))
}

/** Pushes stacked blocks apart until none overlap, keeping their order and staying within the range. */
export function spread(middlesWanted: readonly number[], heights: readonly number[], top: number, bottom: number): number[] {
  const order = middlesWanted.map((_, index) => index).sort((a, b) => middlesWanted[a]! - middlesWanted[b]!)
  const placed = [...middlesWanted]
  let edge = top
  for (const index of order) {
    placed[index] = Math.max(placed[index]!, edge + heights[index]! / 2)
    edge = placed[index]! + heights[index]! / 2
  }
  edge = bottom
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index]!, edge - heights[index]! / 2)
    edge = placed[index]! - heights[index]! / 2
  }
  return placed
}

interface LineEnd {
  readonly value: string
  readonly name: readonly string[]
}

function lineEnds(spec: ChartSpec): LineEnd[] {
  if (spec.series.length < 2) return []
  return spec.series.map(({ name, values, labels }) => ({
    value: labels[values.findLastIndex(value => value !== null)] ?? '',
    name: wrapEvenly(name, nameSize, 400, endWidth),
  }))
}

const endHeight = (end: LineEnd) => 34 + end.name.length * nameSize * nameLeading + 10

const endOf = (track: Track, area: Rect) => track.points.findLast(point => point !== undefined)?.[1] ?? area.bottom

/** Middles of the names at the ends of lines, pushed apart. */
function endMiddles(ends: readonly LineEnd[], tracks: readonly Track[], area: Rect): number[] {
  return spread(ends.map((_, index) => endOf(tracks[index]!, area)), ends.map(endHeight), area.top - 30, area.bottom + 30)
}

/** The last value and the name of each line, beside its end. */
function endTexts(ends: readonly LineEnd[], tracks: readonly Track[], placed: readonly number[], x: number): PlanText[] {
  return ends.flatMap((end, index) => {
    const top = placed[index]! - endHeight(end) / 2 + 5
    const colour = tracks[index]!.paint.text
    const name = end.name.map((text, row): PlanText => ({ x, y: baselineOf(top + 34 + (row + 0.5) * nameSize * nameLeading, nameSize), text, size: nameSize, weight: 400, colour, align: 'left' }))
    return [{ x, y: baselineOf(top + 17, 30), text: end.value, size: 30, weight: 700, colour, align: 'left' } as const, ...name]
  })
}

/** Lines with their names at their ends, a sparse grid, and as many labels as stand freely. */
export function planLines(spec: ChartSpec, frame: ChartFrame, look: ChartLook): ChartPlan {
  const { inner } = frame
  const total = Math.max(spec.categories.length, 1)
  const values = valuesOf(spec)
  const scale = lineScale(values.length === 0 ? [0] : values, 5)
  const tickNames = tickLabels(scale, spec.language)
  const tickWidth = Math.max(...tickNames.map(text => textWidth(text, 22))) + 20
  const ends = lineEnds(spec)
  const endRoom = Math.max(0, ...ends.map(end => Math.max(textWidth(end.value, 30, 700), ...end.name.map(text => textWidth(text, nameSize))))) + (ends.length === 0 ? 0 : 24)
  const left = inner.left + tickWidth
  const free = inner.right - left
  const right = inner.right - Math.max(0, (endRoom - free / total / 2) / (1 - 0.5 / total))
  const names = setCategories(spec.categories, (right - left) / total)
  const area: Rect = { left, top: inner.top + 44, right, bottom: inner.bottom - names.height - 18 }
  const y = (value: number) => area.bottom - (value - scale.min) / (scale.max - scale.min) * (area.bottom - area.top)
  const centres = middles(area.left, area.right, total)
  const paints = seriesPaints(look, spec.series.map(series => series.name))
  const tracks = spec.series.map((series, at): Track => ({
    points: series.values.map((value, index) => value === null ? undefined : [centres[index]!, y(value)]),
    labels: series.labels, paint: paints[at]!,
  }))
  const gridRight = ends.length === 0 ? area.right : centres.at(-1)!
  const grid = scale.ticks.map((tick): PlanLine => ({ from: [inner.left, y(tick)], to: [gridRight, y(tick)], width: 1.5, colour: tick === 0 ? look.baseline : look.grid }))
  const ticks = scale.ticks.map((tick, index): PlanText => ({ x: inner.left, y: y(tick) - 7, text: tickNames[index]!, size: 22, weight: 400, colour: look.inkSoft, align: 'left' }))
  const labels = placeLabels(tracks, area)
  const placed = endMiddles(ends, tracks, area)
  return {
    area, scale, barThickness: 0, lineWidth: 5, pointRadius: total > 16 ? 5 : 7,
    beneath: grid, above: [], chips: [],
    texts: [...ticks, ...labels, ...endTexts(ends, tracks, placed, centres.at(-1)! + 24), ...categoryTexts(names, centres, area.bottom + 18, look.ink)],
    labelled: labels.length + ends.length === values.length,
    names, negativeRoom: 0, ticks: scale.ticks, endShifts: placed.map((middle, index) => middle - endOf(tracks[index]!, area)),
  }
}
