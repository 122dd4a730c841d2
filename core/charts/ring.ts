import { comparePeriods, operandsOf, parseExpression } from '../figures/index.ts'
import type { ChartSeries } from './model.ts'

/** The latest period a figure reads: the one it speaks of. */
function periodOf(expression: string): string | undefined {
  const parsed = parseExpression(expression)
  return parsed.ok
    ? operandsOf(parsed.value)
        .map(({ period }) => period)
        .toSorted(comparePeriods)
        .at(-1)
    : undefined
}

/** Months or quarters of one year, which add up to it. */
const partOfYear = /^(\d{4})-(?:(Q)\d|\d{2})$/

function addUp(periods: readonly string[]): boolean {
  const parts = periods.map(period => partOfYear.exec(period))
  return parts.every(part => part !== null && part[1] === parts[0]?.[1] && part[2] === parts[0]?.[2])
}

/** Whether the parts of a ring would be whole years or other periods that make up nothing together. */
export function ringMixesPeriods(series: readonly ChartSeries[]): boolean {
  const periods = [...new Set(series[0]?.points.flatMap(({ expression }) => periodOf(expression) ?? []))]
  return periods.length > 1 && !addUp(periods)
}
