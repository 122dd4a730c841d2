import type { MarkPaint } from './look.ts'
import type { PlanText, PointLabel, Rect } from './plan.ts'
import { textWidth } from './text-metrics.ts'

export type Point = readonly [number, number]
export interface Track {
  readonly points: readonly (Point | undefined)[]
  readonly labels: readonly string[]
  readonly paint: MarkPaint
}

type Side = PointLabel['side']

const cross = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

const segmentsMeet = (a: Point, b: Point, c: Point, d: Point) =>
  cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0

const holds = (box: Rect, [x, y]: Point) => x > box.left && x < box.right && y > box.top && y < box.bottom

export const boxesMeet = (a: Rect, b: Rect) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function lineMeets(box: Rect, from: Point, to: Point): boolean {
  const corners: Point[] = [
    [box.left, box.top],
    [box.right, box.top],
    [box.right, box.bottom],
    [box.left, box.bottom],
  ]
  return (
    holds(box, from) ||
    holds(box, to) ||
    corners.some((corner, index) => segmentsMeet(corner, corners[(index + 1) % 4]!, from, to))
  )
}

const segmentsOf = (track: Track) =>
  track.points.flatMap((point, index): [Point, Point][] => {
    const next = track.points[index + 1]
    return point && next ? [[point, next]] : []
  })

/** A label's box beside its point. */
function labelBox([x, y]: Point, text: string, size: number, side: Side): Rect {
  const half = textWidth(text, size, 500) / 2 + 4
  if (side === 'left')
    return {
      left: x - half * 2 - 14,
      right: x - 14,
      top: y - size / 2,
      bottom: y + size / 2,
    }
  if (side === 'right')
    return {
      left: x + 14,
      right: x + 14 + half * 2,
      top: y - size / 2,
      bottom: y + size / 2,
    }
  const top = side === 'above' ? y - 16 - size : y + 16
  return { left: x - half, right: x + half, top, bottom: top + size }
}

/** The last value first, then the first, the highest and the lowest, then the others from the right. */
function labelOrder(track: Track): number[] {
  const drawn = track.points.flatMap((point, index) => (point ? [index] : []))
  const byHeight = drawn.toSorted((a, b) => track.points[a]![1] - track.points[b]![1])
  return [
    ...new Set(
      [drawn.at(-1), drawn[0], byHeight[0], byHeight.at(-1), ...drawn.toReversed()].filter(
        index => index !== undefined,
      ),
    ),
  ]
}

/**
 * A lone line may carry every value; of two, the turning points; of more, only where they start (their ends
 * are named).
 */
function labelled(track: Track, tracks: number): number[] {
  const order = labelOrder(track)
  if (tracks === 1) return order
  return order.slice(1, tracks === 2 ? 4 : 2)
}

/**
 * A peak is labelled above, a trough below, the ends of a lone steep line beside it, and starts of several
 * lines beside them.
 */
function preferredSides(track: Track, index: number, tracks: number): Side[] {
  if (index === 0 && tracks > 1) return ['left', 'above', 'below']
  const y = track.points[index]![1]
  const around = [track.points[index - 1], track.points[index + 1]].filter(point => point !== undefined)
  const isTrough = around.length > 0 && around.every(point => point[1] < y)
  const beside: Side[] = index === 0 ? ['left'] : index === track.points.length - 1 ? ['right'] : []
  return [
    ...(isTrough ? (['below', 'above'] as const) : (['above', 'below'] as const)),
    ...(tracks === 1 ? beside : []),
  ]
}

/** A label beside a point keeps off the axis and the edge; one above or below may reach over them. */
const roomFor = (box: Rect, side: Side, area: Rect): boolean =>
  (side !== 'left' && side !== 'right') || (box.left >= area.left && box.right <= area.right)

const labelSize = 26

/** The first side of a point where its label touches nothing, with its box there. */
function freeSide(
  tracks: readonly Track[],
  at: number,
  index: number,
  area: Rect,
  taken: readonly Rect[],
): { side: Side; box: Rect } | undefined {
  const track = tracks[at]!
  const sides = preferredSides(track, index, tracks.length)
  return sides
    .map(side => ({ side, box: labelBox(track.points[index]!, track.labels[index]!, labelSize, side) }))
    .find(
      ({ side, box }) =>
        roomFor(box, side, area) &&
        box.bottom <= area.bottom - 2 &&
        !taken.some(other => boxesMeet(box, other)) &&
        isClear(box, tracks),
    )
}

/** Whether no line runs through a box and no point lies in it. */
export function isClear(box: Rect, tracks: readonly Track[]): boolean {
  const points = tracks.flatMap(track => track.points.filter(point => point !== undefined))
  return (
    !tracks.flatMap(segmentsOf).some(([from, to]) => lineMeets(box, from, to)) &&
    !points.some(point => holds(box, point))
  )
}

function labelText(track: Track, index: number, box: Rect): PlanText {
  return {
    x: (box.left + box.right) / 2,
    y: box.bottom - labelSize * 0.12,
    text: track.labels[index]!,
    size: labelSize,
    weight: 500,
    colour: track.paint.text,
    align: 'center',
  }
}

/** Labels that touch neither a line nor another label; the rest is left out, because the axis can be read. */
export function placeLabels(
  tracks: readonly Track[],
  area: Rect,
  occupied: readonly Rect[],
): { texts: PlanText[]; labels: PointLabel[] } {
  const boxes: Rect[] = [...occupied]
  const texts: PlanText[] = []
  const labels: PointLabel[] = []
  tracks.forEach((track, series) =>
    labelled(track, tracks.length).forEach(index => {
      const free = freeSide(tracks, series, index, area, boxes)
      if (!free) return
      boxes.push(free.box)
      texts.push(labelText(track, index, free.box))
      labels.push({ series, index, side: free.side })
    }),
  )
  return { texts, labels }
}
