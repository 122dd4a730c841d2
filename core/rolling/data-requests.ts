import { operandsOf, reachOf, targetKey } from '../figures/index.ts'
import { comparePeriods } from '../figures/period.ts'
import type { FigureData, FigureExpression, Indicator, Operand } from '../figures/model.ts'

/** A value that figures ask for and that nobody has entered. */
export interface RequestedValue {
  readonly indicator: string
  readonly indicatorName: string
  readonly indicatorNameEn: string
  readonly unit: string
  readonly unitEn: string
  readonly region: string
  readonly period: string
}

/** What one department is to supply; '' for indicators without a department. */
export interface DataRequest {
  readonly department: string
  readonly items: readonly RequestedValue[]
}

/**
 * The values that figures need and the data lacks, by department. A computed indicator asks for what it is
 * computed from.
 */
export function dataRequests(expressions: readonly FigureExpression[], data: FigureData): DataRequest[] {
  const wanted = new Map<string, RequestedValue & { readonly department: string }>()
  for (const operand of expressions.flatMap(expression => needsOf(expression, data))) {
    for (const { indicator, of } of entered(operand, data, new Set())) {
      if (data.observation(of.indicator, of.region, of.period)) continue
      const { name, nameEn, unit, unitEn, department } = indicator
      wanted.set(`${of.indicator} ${of.region} ${of.period}`, {
        department,
        indicator: of.indicator,
        indicatorName: name,
        indicatorNameEn: nameEn,
        unit,
        unitEn,
        region: of.region,
        period: of.period,
      })
    }
  }
  return [...Map.groupBy(wanted.values(), ({ department }) => department)]
    .map(([department, items]) => ({
      department,
      items: items.map(({ department: _, ...item }) => item).sort(inOrder),
    }))
    .sort((left, right) => right.items.length - left.items.length)
}

const inOrder = (left: RequestedValue, right: RequestedValue): number =>
  comparePeriods(left.period, right.period) || left.indicatorName.localeCompare(right.indicatorName, 'zh')

function needsOf(expression: FigureExpression, data: FigureData): Operand[] {
  const reached = reachOf(expression, data.homeRegion).flatMap((reach): Operand[] => {
    if (reach.type === 'target') return [{ ...reach.of, indicator: targetKey(reach.of.indicator) }]
    return reach.type === 'scope'
      ? data.regionsWithin(reach.scope).map(({ key }) => ({ ...reach.of, region: key }))
      : []
  })
  return [...operandsOf(expression, data.homeRegion), ...reached]
}

/** The values behind one that are typed in by somebody: itself, or what its formula reads. */
function entered(
  of: Operand,
  data: FigureData,
  passed: ReadonlySet<string>,
): { indicator: Indicator; of: Operand }[] {
  const indicator = data.indicator(of.indicator)
  if (!indicator || passed.has(of.indicator)) return []
  if (!indicator.formula || data.observation(of.indicator, of.region, of.period)) return [{ indicator, of }]
  const below = new Set([...passed, of.indicator])
  return indicator.formula.operands.flatMap(key => entered({ ...of, indicator: key }, data, below))
}
