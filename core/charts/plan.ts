import type { FontWeight } from './text-metrics.ts'

/** One line of text. `y` is the baseline; angles are degrees, counter-clockwise, around the anchor. */
export interface PlanText {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size: number
  readonly weight: FontWeight
  readonly colour: string
  readonly align: 'left' | 'center' | 'right'
  readonly angle?: number
}

export interface PlanLine {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  readonly width: number
  readonly colour: string
}

export interface PlanChip {
  readonly x: number
  readonly y: number
  readonly side: number
  readonly colour: string
}

export interface Rect {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A point of a line that carries its value, and on which side. */
export interface PointLabel {
  readonly series: number
  readonly index: number
  readonly side: 'above' | 'below' | 'left' | 'right'
}

/**
 * The last point of a line, which carries value and name; `shift` is how far they were moved from its right
 * side.
 */
export interface LineEnd {
  readonly series: number
  readonly index: number
  readonly size: number
  readonly shift: readonly [number, number]
}

/** The box of a slice's name and value beside the ring. */
export interface SliceLabel {
  readonly index: number
  readonly size: number
  readonly box: Rect
}

/**
 * Where everything of a chart stands that is not a mark, and the geometry the marks follow. Pixels of the
 * drawing.
 */
export interface ChartPlan {
  /** The marks fill this rectangle exactly. */
  readonly area: Rect
  readonly scale: { readonly min: number; readonly max: number }
  readonly barThickness: number
  readonly lineWidth: number
  readonly pointRadius: number
  /** Grid lines lie beneath the marks, the baseline above them. */
  readonly beneath: readonly PlanLine[]
  readonly above: readonly PlanLine[]
  readonly chips: readonly PlanChip[]
  readonly texts: readonly PlanText[]
  /** Whether every value stands beside its mark. */
  readonly labelled: boolean
  /** How the category names are set. `everyWhole`: every how many fit where names cannot share their year. */
  readonly names: { readonly size: number; readonly turned: boolean; readonly everyWhole: number }
  /** Room kept before the lowest end of the axis for the labels of negative bars. */
  readonly negativeRoom: number
  /** Values of the axis' grid lines, empty where no axis is drawn. */
  readonly ticks: readonly number[]
  readonly labels: readonly PointLabel[]
  readonly ends: readonly LineEnd[]
  readonly slices: readonly SliceLabel[]
}

/** Distance from a line's middle to its baseline: Han signs are centred 0.38 of their size above it. */
export const baselineOf = (middle: number, size: number) => middle + size * 0.37

/** Plans are made on a sheet 1920 wide or 1080 high, and scaled to the drawing. */
export function scalePlan(plan: ChartPlan, factor: number): ChartPlan {
  const rect = (of: Rect): Rect => ({
    left: of.left * factor,
    top: of.top * factor,
    right: of.right * factor,
    bottom: of.bottom * factor,
  })
  const line = (of: PlanLine): PlanLine => ({
    ...of,
    from: [of.from[0] * factor, of.from[1] * factor],
    to: [of.to[0] * factor, of.to[1] * factor],
    width: Math.max(of.width * factor, 0.5),
  })
  return {
    ...plan,
    area: rect(plan.area),
    barThickness: plan.barThickness * factor,
    lineWidth: plan.lineWidth * factor,
    pointRadius: plan.pointRadius * factor,
    names: { ...plan.names, size: plan.names.size * factor },
    negativeRoom: plan.negativeRoom * factor,
    ends: plan.ends.map(end => ({
      ...end,
      size: end.size * factor,
      shift: [end.shift[0] * factor, end.shift[1] * factor],
    })),
    slices: plan.slices.map(slice => ({ ...slice, size: slice.size * factor, box: rect(slice.box) })),
    beneath: plan.beneath.map(line),
    above: plan.above.map(line),
    chips: plan.chips.map(chip => ({
      ...chip,
      x: chip.x * factor,
      y: chip.y * factor,
      side: chip.side * factor,
    })),
    texts: plan.texts.map(text => ({
      ...text,
      x: text.x * factor,
      y: text.y * factor,
      size: text.size * factor,
    })),
  }
}
