import type { Outcome } from '../problem.ts'
import { inOrder, targetKey } from './data.ts'
import type {
  FigureData,
  Indicator,
  Language,
  Observation,
  Region,
  RenderedFigure,
  ResolvedOperand,
} from './model.ts'
import { operandsOf } from './operands.ts'
import { areComparable, comparePeriods, periodKey } from './period.ts'
import { parseExpression } from './parse.ts'
import { renderFigure } from './render.ts'

/**
 * An operand as a record keeps it; whatever beyond its value a record leaves out does not change the text.
 */
export type RecordedOperand = Pick<ResolvedOperand, 'indicator' | 'region' | 'period' | 'value'> &
  Partial<ResolvedOperand>

/**
 * Renders a recorded figure again from nothing but its expression and its operands: whatever the workspace
 * holds by now, the text must come out as it was printed. `regions` name the scope of a rank. Refusals are
 * those of `renderFigure`.
 */
export function recompute(
  rendered: { readonly expression: string; readonly operands: readonly RecordedOperand[] },
  indicators: readonly Indicator[],
  language: Language,
  regions: readonly Region[] = [],
): Outcome<RenderedFigure> {
  const expression = parseExpression(rendered.expression)
  if (!expression.ok) return expression
  const unnamed = operandsOf(expression.value).findIndex(({ region }) => region === '')
  const home = rendered.operands[unnamed]?.region ?? ''
  return renderFigure(
    expression.value,
    dataFromOperands(rendered.operands, indicators, { regions, homeRegion: home }),
    language,
  )
}

/**
 * A reading of exactly these operands. Every region among them lies within every scope, because a rank
 * records all its peers; every series begins at its oldest. A target is recorded after the value it is for,
 * whatever key it stands under.
 */
export function dataFromOperands(
  operands: readonly RecordedOperand[],
  indicators: readonly Indicator[],
  {
    regions = [],
    homeRegion = '',
  }: { readonly regions?: readonly Region[]; readonly homeRegion?: string } = {},
): FigureData {
  const region = (key: string): Region | undefined =>
    declared(regions.find(known => known.key === key) ?? recordedRegion(key, operands))
  const keys = [...new Set(operands.map(operand => operand.region))]
  const recorded = operands.map(recordedObservation)
  return {
    homeRegion,
    indicator: key =>
      withStarts(
        indicators.find(known => known.key === key),
        operands,
      ),
    region,
    regionsWithin: () => keys.flatMap(key => region(key) ?? []),
    observation: (indicator, place, period) =>
      recorded.find(
        found =>
          found.indicator === indicator && found.region === place && found.period === periodKey(period),
      ),
    series: (indicator, place) =>
      inOrder(recorded.filter(found => found.indicator === indicator && found.region === place)),
    target: (indicator, place, period) => {
      const there = recorded
        .slice(1)
        .filter(found => found.region === place && found.period === periodKey(period))
      return there.find(found => found.indicator === targetKey(indicator)) ?? there[0]
    },
  }
}

/**
 * What was declared when it printed: a rank has all its peers in the record, a series everything since its
 * beginning.
 */
const declared = (region: Region | undefined): Region | undefined => region && { ...region, complete: true }

function withStarts(
  indicator: Indicator | undefined,
  operands: readonly RecordedOperand[],
): Indicator | undefined {
  if (!indicator) return undefined
  const own = operands
    .filter(({ indicator: key }) => key === indicator.key)
    .toSorted((left, right) => comparePeriods(left.period, right.period))
  const oldest = own.filter(
    ({ region, period }, at) =>
      !own.slice(0, at).some(other => other.region === region && areComparable(other.period, period)),
  )
  return {
    ...indicator,
    seriesStarts: oldest.map(({ region, period }) => ({ region, since: period, isFirst: true })),
  }
}

function recordedRegion(key: string, operands: readonly RecordedOperand[]): Region | undefined {
  const found = operands.find(operand => operand.region === key)
  const name = found?.regionName ?? key
  return found && { key, name, nameEn: name, parent: '', invented: false, complete: true }
}

function recordedObservation(operand: RecordedOperand): Observation {
  return {
    bound: 'exact',
    source: '',
    state: 'entered',
    revision: 1,
    enteredBy: '',
    enteredAt: '',
    note: '',
    ...operand,
    period: periodKey(operand.period),
  }
}
