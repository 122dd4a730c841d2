import type { ChartFrame } from './frame.ts'
import { type ChartLook, ringFills } from './look.ts'
import { spread } from './line-plan.ts'
import type { ChartSpec } from './model.ts'
import { baselineOf, type ChartPlan, type PlanLine, type PlanText, type Rect } from './plan.ts'
import { textWidth, wrapEvenly } from './text-metrics.ts'

/** Share of the radius that stays open. */
export const ringHole = 0.62

interface Slice {
  readonly name: string
  readonly label: string
  /** Angle of the middle, clockwise from the top, in radians. */
  readonly angle: number
  readonly share: number
}

/** The slices that can be drawn: a ring has no place for a missing or negative part. */
function slicesOf(spec: ChartSpec): Slice[] {
  const series = spec.series[0]
  const values = series?.values.map(value => Math.max(value ?? 0, 0)) ?? []
  const sum = values.reduce((total, value) => total + value, 0) || 1
  let before = 0
  return values.map((value, index) => {
    const angle = (before + value / 2) / sum * 2 * Math.PI
    before += value
    return { name: spec.categories[index]!, label: series!.labels[index]!, angle, share: value / sum }
  })
}

interface Side {
  readonly direction: 1 | -1
  readonly slices: readonly Slice[]
  /** Name and value on one line, where many slices share a side. */
  readonly compact: boolean
}

const size = 26
const leading = 1.28

/** Names and values of the slices of one side, in a column, each tied to its slice by a hairline. */
function sideTexts(side: Side, ring: { x: number, y: number, radius: number }, inner: Rect, look: ChartLook) {
  const { compact } = side
  const x = ring.x + side.direction * (ring.radius + 70)
  const room = side.direction === 1 ? inner.right - x : x - inner.left
  const texts = side.slices.map(slice => compact ? [slice.name] : wrapEvenly(slice.name, size, 400, room))
  const nameSize = compact ? Math.min(24, (inner.bottom - inner.top) / side.slices.length / leading) : size
  const heights = texts.map(lines => compact ? nameSize * leading : lines.length * size * leading + 40)
  const wanted = side.slices.map(slice => ring.y - Math.cos(slice.angle) * ring.radius * 1.08)
  const placed = spread(wanted, heights, inner.top, inner.bottom)
  const align = side.direction === 1 ? 'left' : 'right'
  const words = side.slices.flatMap((slice, index): PlanText[] => {
    if (compact) return compactTexts(slice, x, placed[index]!, nameSize, side.direction, look)
    const top = placed[index]! - heights[index]! / 2
    const value: PlanText = { x, y: baselineOf(top + 19, 32), text: slice.label, size: 32, weight: 700, colour: look.ink, align }
    return [value, ...texts[index]!.map((text, row): PlanText => ({ x, y: baselineOf(top + 38 + (row + 0.5) * size * leading, size), text, size, weight: 400, colour: look.inkSoft, align }))]
  })
  const lines = side.slices.flatMap((slice, index) => leader(slice, ring, x - side.direction * 12, compact ? placed[index]! : placed[index]! - heights[index]! / 2 + 19, side.direction, look))
  return { words, lines }
}

function compactTexts(slice: Slice, x: number, middle: number, nameSize: number, direction: 1 | -1, look: ChartLook): PlanText[] {
  const y = baselineOf(middle, nameSize)
  const align = direction === 1 ? 'left' : 'right'
  const [first, second] = [slice.label, slice.name]
  const offset = direction * (textWidth(first, nameSize, 700) + 14)
  return [
    { x, y, text: first, size: nameSize, weight: 700, colour: look.ink, align },
    { x: x + offset, y, text: second, size: nameSize, weight: 400, colour: look.inkSoft, align },
  ]
}

function leader(slice: Slice, ring: { x: number, y: number, radius: number }, x: number, y: number, direction: 1 | -1, look: ChartLook): PlanLine[] {
  const at = (radius: number): [number, number] => [ring.x + Math.sin(slice.angle) * radius, ring.y - Math.cos(slice.angle) * radius]
  const knee: [number, number] = [ring.x + direction * Math.max(Math.abs(at(ring.radius + 22)[0] - ring.x), ring.radius * 0.35), y]
  const bend: [number, number] = [Math.abs(knee[0] - ring.x) > ring.radius + 40 ? knee[0] : x - direction * 26, y]
  const line = (from: readonly [number, number], to: readonly [number, number]): PlanLine => ({ from, to, width: 1.5, colour: look.baseline })
  return [line(at(ring.radius + 8), bend), line(bend, [x, y])]
}

/** Share from which one part is what the ring is about. */
const leadingShare = 0.25

/** The leading part, said once more in the middle; a ring of many equal parts has none. */
function centreTexts(slices: readonly Slice[], spec: ChartSpec, ring: { x: number, y: number, radius: number }, look: ChartLook): PlanText[] {
  const leading = slices.toSorted((a, b) => b.share - a.share)[0]
  if (!leading || leading.label === '' || leading.share < leadingShare) return []
  const width = ring.radius * ringHole * 1.5
  const text = spec.unit === '%' && !leading.label.includes('%') ? `${leading.label}%` : leading.label
  const figureSize = [84, 72, 60, 48, 36].find(tried => textWidth(text, tried, 700) <= width) ?? 28
  const name = wrapEvenly(leading.name, 28, 400, width).slice(0, 2)
  const top = ring.y - (figureSize * 1.15 + name.length * 36) / 2
  return [
    { x: ring.x, y: baselineOf(top + figureSize * 0.57, figureSize), text, size: figureSize, weight: 700, colour: look.series[0]![0]!.text, align: 'center' },
    ...name.map((line, row): PlanText => ({ x: ring.x, y: baselineOf(top + figureSize * 1.15 + (row + 0.5) * 36, 28), text: line, size: 28, weight: 400, colour: look.inkSoft, align: 'center' })),
  ]
}

/** A ring with each part named and valued beside it. */
export function planDoughnut(spec: ChartSpec, frame: ChartFrame, look: ChartLook): ChartPlan {
  const { inner } = frame
  const radius = Math.min(inner.bottom - inner.top, (inner.right - inner.left) * 0.45) / 2 - 6
  const ring = { x: (inner.left + inner.right) / 2, y: (inner.top + inner.bottom) / 2, radius }
  const slices = slicesOf(spec)
  const drawn = slices.filter(slice => slice.label !== '')
  const [right, left] = [drawn.filter(slice => slice.angle < Math.PI), drawn.filter(slice => slice.angle >= Math.PI)]
  const compact = Math.max(right.length, left.length) > 5
  const sides: Side[] = [{ direction: 1, slices: right, compact }, { direction: -1, slices: left, compact }]
  const beside = sides.map(side => sideTexts(side, ring, inner, look))
  return {
    area: { left: ring.x - radius, right: ring.x + radius, top: ring.y - radius, bottom: ring.y + radius },
    scale: { min: 0, max: 1 }, barThickness: 0, lineWidth: 0, pointRadius: 0,
    beneath: beside.flatMap(side => side.lines), above: [], chips: [],
    texts: [...centreTexts(slices, spec, ring, look), ...beside.flatMap(side => side.words)],
    labelled: true, names: { size, turned: false, everyWhole: 1 }, negativeRoom: 0, ticks: [], endShifts: [],
  }
}

/** Fills of the ring's slices in order. */
export const doughnutFills = (spec: ChartSpec, look: ChartLook) => ringFills(look, spec.categories.length)
