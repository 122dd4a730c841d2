import type { FigureMap, Language, RenderedFigure } from '../figures/model.ts'
import { comparePeriods, formatPeriod, parseExpression } from '../figures/index.ts'
import { equalDecimals } from './equal-decimals.ts'
import type { Chart, ChartPoint, ChartSpec, LeftOut } from './model.ts'
import { plottedUnit } from './unit.ts'

/** The categories of a chart in the order in which its series name them. */
function categoriesOf(chart: Chart): string[] {
  return [...new Set(chart.series.flatMap(series => series.points.map(point => point.label)))]
}

const isDrawn = (point: ChartPoint | undefined): point is ChartPoint =>
  point !== undefined && point.value !== ''

const decimalsIn = (value: string) => value.split('.')[1]?.length ?? 0

/** The figures behind a chart that could be rendered. */
function renderedOf(chart: Chart, figures: FigureMap): RenderedFigure[] {
  const expressions = chart.series.flatMap(series => series.points.map(point => point.expression))
  return [...new Set(expressions)].flatMap(expression => {
    const figure = figures[expression]
    return figure?.ok ? [figure.value] : []
  })
}

/** Whether a figure says what the chart shows of it: another value has another source. */
const isPinned = (chart: Chart, { expression, text }: RenderedFigure): boolean =>
  chart.series.some(({ points }) =>
    points.some(point => point.expression === expression && point.printed === text),
  )

/** The unit all plotted figures share, '' where they do not. */
function unitOf(rendered: readonly RenderedFigure[], language: Language): string {
  const units = new Set(
    rendered.map(figure => {
      const expression = parseExpression(figure.expression)
      return expression.ok ? plottedUnit(expression.value, figure, language) : figure.unit
    }),
  )
  return units.size === 1 ? [...units][0]! : ''
}

function periodNote(rendered: readonly RenderedFigure[], language: Language): string {
  const periods = rendered
    .flatMap(figure => figure.operands.map(operand => operand.period))
    .toSorted(comparePeriods)
  const [first, last] = [periods[0], periods.at(-1)]
  if (first === undefined || last === undefined) return ''
  const span =
    first === last
      ? formatPeriod(first, language)
      : `${formatPeriod(first, language)}${language === 'zh' ? '—' : '–'}${formatPeriod(last, language)}`
  return language === 'zh' ? `数据时期：${span}` : `Period: ${span}`
}

/** Where the plotted numbers come from, each source once, and the time they cover. */
function sourceLine(rendered: readonly RenderedFigure[], language: Language): string {
  const sources = new Set(
    rendered.flatMap(figure => figure.operands.map(operand => operand.source.replace(/[。.；;\s]+$/u, ''))),
  )
  if (sources.size === 0) return ''
  const [lead, comma, stop] = language === 'zh' ? ['来源：', '；', '。'] : ['Source: ', '; ', '. ']
  return `${lead}${[...sources].join(comma)}${stop}${periodNote(rendered, language)}`
}

/**
 * What a drawing of a chart shows: the pinned digits of its points, never newer ones, with equal decimals in
 * a series. `figures` gives what is not pinned: unit, sources and period; `leftOut` what a ring lacks of its
 * whole. A point without a value is a gap.
 */
export function chartSpec(chart: Chart, figures: FigureMap, leftOut?: LeftOut | null): ChartSpec {
  const categories = categoriesOf(chart)
  const rendered = renderedOf(chart, figures)
  const points = chart.series.map(series =>
    categories.map(label => series.points.find(point => point.label === label)),
  )
  return {
    kind: chart.kind,
    title: chart.title,
    subtitle: chart.subtitle,
    unit: unitOf(rendered, chart.language),
    decimals: Math.max(
      0,
      ...points
        .flat()
        .filter(isDrawn)
        .map(point => decimalsIn(point.value)),
    ),
    categories,
    series: chart.series.map(({ name }, index) => ({
      name,
      values: points[index]!.map(point => (isDrawn(point) ? Number(point.value) : null)),
      labels: equalDecimals(points[index]!, figures, chart.language),
    })),
    sourceLine: sourceLine(
      rendered.filter(figure => isPinned(chart, figure)),
      chart.language,
    ),
    language: chart.language,
    ...(leftOut ? { leftOut } : {}),
  }
}
