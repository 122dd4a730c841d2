import type { Problem } from '../problem.ts'
import type { ChartSpec } from './model.ts'

/** What keeps a ring from being drawn; the other kinds can show any value. */
function ringProblem(spec: ChartSpec): string | undefined {
  const values = spec.series.flatMap(series => series.values.filter(value => value !== null))
  if (spec.series.length > 1) return 'ring-of-several'
  if (values.some(value => value < 0)) return 'ring-with-negatives'
  return values.length > 0 && values.every(value => value === 0) ? 'ring-of-zeros' : undefined
}

/**
 * Why a chart cannot be drawn truthfully, undefined where it can. A ring shows how one whole is made up:
 * `ring-of-several` has more than one series, `ring-with-negatives` a part below zero, `ring-of-zeros`
 * nothing to share out.
 */
export function chartProblem(spec: ChartSpec): Problem | undefined {
  const code = spec.kind === 'doughnut' ? ringProblem(spec) : undefined
  return code === undefined ? undefined : { code, facts: { title: spec.title } }
}
