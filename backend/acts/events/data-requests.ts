import {
  figureDataFrom,
  operandsOf,
  reachOf,
  targetKey,
  type FigureExpression,
  type Indicator,
} from '../../../core/figures/index.ts'
import { dataRequests, type DataRequest } from '../../../core/rolling/index.ts'
import type { WorkspaceReader } from '../../store/workspace.ts'

/** The values that figures need and nobody has entered, by department. */
export async function requestsFor(
  reader: WorkspaceReader,
  expressions: readonly FigureExpression[],
): Promise<DataRequest[]> {
  if (expressions.length === 0) return []
  const [{ homeRegion }, regions, all] = [
    await reader.settings(),
    await reader.regions(),
    await reader.indicators(),
  ]
  const indicators = withOperands(
    keysOf(expressions, homeRegion),
    new Map(all.map(indicator => [indicator.key, indicator])),
  )
  const observations = await reader.observations({ indicators: indicators.map(({ key }) => key) })
  return dataRequests(expressions, figureDataFrom({ homeRegion, regions, indicators, observations }))
}

const keysOf = (expressions: readonly FigureExpression[], home: string): string[] =>
  expressions.flatMap(expression => [
    ...operandsOf(expression, home).map(({ indicator }) => indicator),
    ...reachOf(expression, home).flatMap(({ type, of }) =>
      type === 'target' ? [targetKey(of.indicator)] : [],
    ),
  ])

/** The indicators of these keys with everything their formulas read. */
function withOperands(keys: readonly string[], known: ReadonlyMap<string, Indicator>): Indicator[] {
  const wanted = new Map<string, Indicator>()
  const waiting = [...keys]
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const indicator = known.get(key)
    if (!indicator || wanted.has(key)) continue
    wanted.set(key, indicator)
    waiting.push(...(indicator.formula?.operands ?? []))
  }
  return [...wanted.values()]
}
