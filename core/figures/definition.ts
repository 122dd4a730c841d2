import { done, refused, type Outcome } from '../problem.ts'
import type { Reading } from './kind.ts'
import type { FigureData, Indicator } from './model.ts'
import { beginsBefore, comparePeriods } from './period.ts'

/**
 * The definition a period is measured by, the one in force when the period begins; `from` is '' for the
 * first.
 */
export function definitionAt(
  { definition, definitionChanges }: Indicator,
  period: string,
): { readonly from: string; readonly definition: string } {
  return definitionChanges.findLast(({ from }) => !beginsBefore(period, from)) ?? { from: '', definition }
}

type Lookup = Pick<FigureData, 'indicator'>

/**
 * The first period of each later definition, of the indicator or of anything it is computed from, in order of
 * time.
 */
export function changesOf(
  indicator: Indicator,
  data: Lookup,
  passed: ReadonlySet<string> = new Set(),
): readonly string[] {
  const below = new Set([...passed, indicator.key])
  const operands = (indicator.formula?.operands ?? []).filter(key => !below.has(key))
  const inherited = operands.flatMap(key => {
    const operand = data.indicator(key)
    return operand ? changesOf(operand, data, below) : []
  })
  return [...new Set([...indicator.definitionChanges.map(({ from }) => from), ...inherited])].toSorted(
    comparePeriods,
  )
}

/** The first period of the series a value belongs to, where its definition has changed before. */
export function seriesStart(indicator: Indicator, period: string, data: Lookup): string | undefined {
  return changesOf(indicator, data).findLast(from => !beginsBefore(period, from))
}

/** Refuses values of one indicator at periods between which its definition changed (`definition-changed`). */
export function sameDefinition(readings: readonly Reading[], data: Lookup): Outcome<true> {
  for (const { indicator, operand } of readings) {
    const since = seriesStart(indicator, operand.period, data)
    const older =
      since !== undefined &&
      readings.some(
        other => other.indicator.key === indicator.key && beginsBefore(other.operand.period, since),
      )
    if (older) return refused('definition-changed', { indicator: indicator.key, since })
  }
  return done(true)
}
