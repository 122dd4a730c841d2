import type { ChartFrame } from './frame.ts'
import { type ChartLook, ringFills } from './look.ts'
import type { ChartSpec } from './model.ts'
import { baselineOf, type ChartPlan, type PlanText } from './plan.ts'
import { planSides, type Ring, type Slice } from './ring-sides.ts'
import { textWidth, wrapEvenly } from './text-metrics.ts'

/** Share of the radius that stays open. */
export const ringHole = 0.62

/** The slices that can be drawn: a ring has no place for a missing or negative part. */
function slicesOf(spec: ChartSpec): Slice[] {
  const series = spec.series[0]
  const values = series?.values.map(value => Math.max(value ?? 0, 0)) ?? []
  const sum = values.reduce((total, value) => total + value, 0) || 1
  let before = 0
  return values.map((value, index) => {
    const angle = ((before + value / 2) / sum) * 2 * Math.PI
    before += value
    return { index, name: spec.categories[index]!, label: series!.labels[index]!, angle, share: value / sum }
  })
}

/** Share from which one part is what the ring is about. */
const leadingShare = 0.25

/** Sizes of the figure in the middle and of its name, largest first; 0 leaves the name to its slice. */
const centreSizes = [
  [84, 28],
  [72, 28],
  [60, 26],
  [48, 24],
  [36, 20],
  [36, 0],
  [28, 0],
] as const

interface Centre {
  readonly figure: number
  readonly name: number
  readonly lines: readonly string[]
}

/** Whether a box of words stands inside the hole: its corners are what a circle cuts first. */
const standsIn = (radius: number, width: number, height: number) =>
  Math.hypot(width / 2, height / 2) <= radius * 0.94

/** The largest setting of which nothing is cut. */
function centreOf(text: string, name: string, hole: number): Centre | undefined {
  return centreSizes
    .map(([figure, nameSize]): Centre => ({
      figure,
      name: nameSize,
      lines: nameSize === 0 ? [] : wrapEvenly(name, nameSize, 400, hole * 1.35),
    }))
    .find(
      ({ figure, name: nameSize, lines }) =>
        lines.length <= 3 &&
        standsIn(
          hole,
          Math.max(textWidth(text, figure, 700), ...lines.map(line => textWidth(line, nameSize))),
          figure * 1.15 + lines.length * nameSize * 1.3,
        ),
    )
}

/** The leading part, said once more in the middle; a ring of many equal parts has none. */
function centreTexts(slices: readonly Slice[], spec: ChartSpec, ring: Ring, look: ChartLook): PlanText[] {
  const leader = slices.toSorted((a, b) => b.share - a.share)[0]
  if (!leader || leader.label === '' || leader.share < leadingShare) return []
  const text = spec.unit === '%' && !leader.label.includes('%') ? `${leader.label}%` : leader.label
  const centre = centreOf(text, leader.name, ring.radius * ringHole)
  if (!centre) return []
  const { figure, name, lines } = centre
  const top = ring.y - (figure * 1.15 + lines.length * name * 1.3) / 2
  return [
    {
      x: ring.x,
      y: baselineOf(top + figure * 0.57, figure),
      text,
      size: figure,
      weight: 700,
      colour: look.series[0]![0]!.text,
      align: 'center',
    },
    ...lines.map((line, row): PlanText => ({
      x: ring.x,
      y: baselineOf(top + figure * 1.15 + (row + 0.5) * name * 1.3, name),
      text: line,
      size: name,
      weight: 400,
      colour: look.inkSoft,
      align: 'center',
    })),
  ]
}

/** A ring with each part named and valued beside it. */
export function planDoughnut(spec: ChartSpec, frame: ChartFrame, look: ChartLook): ChartPlan {
  const { inner } = frame
  const radius = Math.min(inner.bottom - inner.top, (inner.right - inner.left) * 0.45) / 2 - 6
  const ring = { x: (inner.left + inner.right) / 2, y: (inner.top + inner.bottom) / 2, radius }
  const slices = slicesOf(spec)
  const beside = planSides(
    slices.filter(slice => slice.label !== ''),
    ring,
    inner,
    look,
  )
  return {
    area: { left: ring.x - radius, right: ring.x + radius, top: ring.y - radius, bottom: ring.y + radius },
    scale: { min: 0, max: 1 },
    barThickness: 0,
    lineWidth: 0,
    pointRadius: 0,
    beneath: beside.lines,
    above: [],
    chips: [],
    texts: [...centreTexts(slices, spec, ring, look), ...beside.words],
    labelled: true,
    names: {
      size: 26,
      turned: false,
      everyWhole: 1,
    },
    negativeRoom: 0,
    ticks: [],
    labels: [],
    ends: [],
    slices: beside.labels,
  }
}

/** Fills of the ring's slices in order. */
export const doughnutFills = (spec: ChartSpec, look: ChartLook) => ringFills(look, spec.categories.length)
