import { chartProblem, type ChartSpec, chartWords } from '../../core/charts/index.ts'
import { AppError } from '../../core/problem.ts'

/** What a person calls a chart: its title, or where it has none, what it measures and what kind it is. */
const nameOf = (spec: ChartSpec): string =>
  spec.title || spec.subtitle || chartWords[spec.language].kinds[spec.kind]

/**
 * Writes one chart of a file. What cannot be drawn truthfully is refused with its own problem, and a fault of
 * the writer is named by the chart it happened in: `part-failed`.
 */
export function writeChart<Written>(spec: ChartSpec, write: () => Written): Written {
  const problem = chartProblem(spec)
  if (problem) throw new AppError(problem.code, { ...problem.facts, title: nameOf(spec) })
  try {
    return write()
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('part-failed', { part: nameOf(spec), reason: String(cause) }, { cause })
  }
}
