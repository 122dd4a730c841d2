import { unreachable } from '../problem.ts'
import { planBars, planHorizontalBars } from './bar-plan.ts'
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

function planMarks(spec: ChartSpec, frame: ChartFrame, look: ChartLook): ChartPlan {
  switch (spec.kind) {
    case 'bar': return planBars(spec, frame, look)
    case 'horizontal-bar': return planHorizontalBars(spec, frame, look)
    case 'line': return planLines(spec, frame, look)
    case 'doughnut': return planDoughnut(spec, frame, look)
    default: return unreachable(spec.kind)
  }
}

/**
 * Where everything of a chart stands at a size in pixels. The composition is made once, for 1920×1080, and scaled: a small
 * chart on the screen is the picture that will be exported.
 */
export function planChart(spec: ChartSpec, size: ChartSize, look: ChartLook): ChartPlan {
  const factor = Math.min(size.width / 1920, size.height / 1080)
  const frame = planFrame(spec, size.width / factor, size.height / factor, look)
  const plan = planMarks(spec, frame, look)
  return scalePlan({ ...plan, texts: [...frame.texts, ...plan.texts], beneath: [...frame.lines, ...plan.beneath] }, factor)
}
