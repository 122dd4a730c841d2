import type { ChartKind, ChartPlan, Composition, Rect } from '../../../core/charts/index.ts'

/**
 * The sheet on which charts are composed, and the slide it becomes: 1920 units are 13⅓ inches or 960 points.
 */
export const sheet = { width: 1920, height: 1080 }

/** English Metric Units: 914,400 an inch. */
export const emu = (units: number) => Math.round(units * 6350)
export const points = (units: number) => units / 2

/** A place within a frame as the fractions a chart's manual layout is given in. */
export interface Fractions {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export function within(place: Rect, frame: Rect): Fractions {
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top]
  return {
    x: (place.left - frame.left) / width,
    y: (place.top - frame.top) / height,
    w: (place.right - place.left) / width,
    h: (place.bottom - place.top) / height,
  }
}

/**
 * What a native chart is drawn from: what stands in the picture and where, and the frame it gets on the
 * slide.
 */
export interface ChartPlace {
  readonly composition: Composition
  readonly plan: ChartPlan
  readonly frame: Rect
}

/**
 * The plot as a native chart needs it: its names stand where the axis ends, so the axis itself is lengthened
 * by the room the labels of negative bars take.
 */
export function nativePlot(
  kind: ChartKind,
  { area, scale, negativeRoom }: ChartPlan,
): { area: Rect; min: number } {
  if (negativeRoom === 0) return { area, min: scale.min }
  const length = kind === 'horizontal-bar' ? area.right - area.left : area.bottom - area.top
  const min = scale.min - ((scale.max - scale.min) * negativeRoom) / length
  return {
    min,
    area:
      kind === 'horizontal-bar'
        ? { ...area, left: area.left - negativeRoom }
        : {
            ...area,
            bottom: area.bottom + negativeRoom,
          },
  }
}
