import { unreachable } from '../problem.ts'
import { planBars, planHorizontalBars } from './bar-plan.ts'
import { composeSpec, type Composition } from './compose.ts'
import { planDoughnut } from './doughnut-plan.ts'
import { type ChartFrame, planFrame } from './frame.ts'
import { planLines } from './line-plan.ts'
import type { ChartLook } from './look.ts'
import type { ChartSpec } from './model.ts'
import { type ChartPlan, scalePlan } from './plan.ts'

export interface ChartSize {
  readonly width: number
  readonly height: number
}

function planMarks(spec: Composition, frame: ChartFrame, look: ChartLook): ChartPlan {
  switch (spec.kind) {
    case 'bar':
      return planBars(spec, frame, look)
    case 'horizontal-bar':
      return planHorizontalBars(spec, frame, look)
    case 'line':
      return planLines(spec, frame, look)
    case 'doughnut':
      return planDoughnut(spec, frame, look)
    default:
      return unreachable(spec.kind)
  }
}

/** A chart ready to be drawn: what stands in it, and where. */
export interface ComposedChart {
  readonly composition: Composition
  readonly frame: ChartFrame
  /** Everything of the frame and the marks, in pixels of the drawing. */
  readonly plan: ChartPlan
}

/**
 * Where everything of a chart stands at a size in pixels. The composition is made once, for 1920×1080, and
 * scaled: a small chart on the screen is the picture that will be exported. The frame keeps the lengths of
 * that sheet.
 */
export function composeChart(spec: ChartSpec, size: ChartSize, look: ChartLook): ComposedChart {
  const factor = Math.min(size.width / 1920, size.height / 1080)
  const composition = composeSpec(spec)
  const frame = planFrame(composition.whole, size.width / factor, size.height / factor, look)
  const plan = planMarks(composition, frame, look)
  const whole = {
    ...plan,
    texts: [...frame.texts, ...plan.texts],
    beneath: [...frame.lines, ...plan.beneath],
  }
  return { composition, frame, plan: scalePlan(whole, factor) }
}

/** The same without its composition. */
export const planChart = (spec: ChartSpec, size: ChartSize, look: ChartLook): ChartPlan =>
  composeChart(spec, size, look).plan
