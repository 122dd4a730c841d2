import type { ChartSeries, PointsRequest } from '../../../core/charts/index.ts'
import { pointName, type TextName } from '../../../core/documents/index.ts'
import { comparePeriods, parseExpression } from '../../../core/figures/index.ts'
import type { FigureExpression, Operand } from '../../../core/figures/model.ts'

type Series = readonly ChartSeries[]

/** A point with its name in the chart, and the place of its series. */
export type NamedPoint = ChartSeries['points'][number] & { readonly name: TextName; readonly series: number }

/** A point in hand: where it stood when it was chosen, and what it shows. */
export type ChosenPoint = Pick<NamedPoint, 'name' | 'expression'>

export const namedPoints = (series: Series): NamedPoint[] =>
  series.flatMap(({ points }, at) =>
    points.map((point, index) => ({ ...point, name: pointName(at, index), series: at })),
  )

/**
 * Where a point in hand stands now: in its place, or where others came or went, wherever its figure is shown
 * first.
 */
export function pointAt(series: Series, { name, expression }: ChosenPoint): NamedPoint | undefined {
  const alike = namedPoints(series).filter(point => point.expression === expression)
  return alike.find(point => point.name === name) ?? alike[0]
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)]

const expressionsOf = (series: Series): FigureExpression[] =>
  series.flatMap(each =>
    each.points.flatMap(point => {
      const parsed = parseExpression(point.expression)
      return parsed.ok ? [parsed.value] : []
    }),
  )

const ownOperands = (expressions: readonly FigureExpression[]): Operand[] =>
  expressions.flatMap(expression => (expression.kind === 'value' ? [expression.of] : []))

/** Whether some figures of a chart are computed, so that choosing indicators anew would replace them. */
export const hasComputed = (series: Series): boolean =>
  expressionsOf(series).some(expression => expression.kind !== 'value')

/** What the points of a series differ in: what stands along the axis. */
function axisOf(series: Series): PointsRequest['by'] {
  const along = ownOperands(expressionsOf(series.slice(0, 1)))
  if (distinct(along.map(operand => operand.period)).length > 1) return 'period'
  if (distinct(along.map(operand => operand.region)).length > 1) return 'region'
  return along.length > 1 ? 'indicator' : 'period'
}

/** The choice of indicators, regions and periods that a chart's plain values amount to. */
export function requestOf(series: Series): PointsRequest {
  const operands = ownOperands(expressionsOf(series))
  return {
    indicators: distinct(operands.map(operand => operand.indicator)),
    regions: distinct(operands.map(operand => operand.region)),
    periods: distinct(operands.map(operand => operand.period)).toSorted(comparePeriods),
    by: axisOf(series),
  }
}

type Names = ReadonlyMap<string, { readonly label: string; readonly series: string }>

const namesOf = (series: Series): Names =>
  new Map(
    series.flatMap(each =>
      each.points.map(point => [point.expression, { label: point.label, series: each.name }] as const),
    ),
  )

/**
 * The new points with the names a person gave to those that were there before. `plain` are the points as they
 * would be named by themselves; what reads like them was named by nobody.
 */
export function keepNames(before: Series, plain: Series, next: Series): ChartSeries[] {
  if (axisOf(before) !== axisOf(next)) return [...next]
  const given = namesOf(before)
  const byItself = namesOf(plain)
  const labels = new Map(
    next.flatMap(series =>
      series.points.flatMap(({ expression, label }) => {
        const named = given.get(expression)?.label
        return named !== undefined && named !== byItself.get(expression)?.label
          ? [[label, named] as const]
          : []
      }),
    ),
  )
  const nameOf = (series: ChartSeries): string =>
    series.points.flatMap(({ expression }) => {
      const named = given.get(expression)?.series
      return named !== undefined && named !== byItself.get(expression)?.series ? [named] : []
    })[0] ?? series.name
  return next.map(series => ({
    name: nameOf(series),
    points: series.points.map(point => ({ ...point, label: labels.get(point.label) ?? point.label })),
  }))
}

/** The labels along the axis, in their order. */
export const categoriesOf = (series: Series): string[] =>
  distinct(series.flatMap(each => each.points.map(point => point.label)))

/** A label changed wherever it stands. An empty one, or one already in use, is not taken. */
export function relabel(series: Series, from: string, to: string): ChartSeries[] | undefined {
  const label = to.trim()
  if (label === '' || label === from || categoriesOf(series).includes(label)) return undefined
  return series.map(each => ({
    ...each,
    points: each.points.map(point => (point.label === from ? { ...point, label } : point)),
  }))
}

export const renameSeries = (series: Series, index: number, name: string): ChartSeries[] =>
  series.map((each, at) => (at === index ? { ...each, name } : each))

/** The chart without one label; a series left empty goes as well. */
export const removeCategory = (series: Series, label: string): ChartSeries[] =>
  series
    .map(each => ({ ...each, points: each.points.filter(point => point.label !== label) }))
    .filter(each => each.points.length > 0)

/** One label a place up or down, in every series; undefined at the ends. */
export function stepCategory(series: Series, label: string, way: 'up' | 'down'): ChartSeries[] | undefined {
  const categories = categoriesOf(series)
  const at = categories.indexOf(label)
  const to = way === 'up' ? at - 1 : at + 1
  if (at < 0 || to < 0 || to >= categories.length) return undefined
  const order = categories.with(at, categories[to]!).with(to, label)
  return series.map(each => ({
    ...each,
    points: each.points.toSorted((left, right) => order.indexOf(left.label) - order.indexOf(right.label)),
  }))
}

/** One more figure at the end of the first series, under a label not in use. */
export function addPoint(series: Series, point: ChartSeries['points'][number], name: string): ChartSeries[] {
  const taken = categoriesOf(series)
  const numbered = Array.from({ length: taken.length + 1 }, (_, index) =>
    index === 0 ? point.label : `${point.label} ${index + 1}`,
  )
  const label = numbered.find(candidate => !taken.includes(candidate)) ?? point.label
  const [first, ...rest] = series
  return [{ name: first?.name ?? name, points: [...(first?.points ?? []), { ...point, label }] }, ...rest]
}
