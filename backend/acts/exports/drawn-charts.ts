import { chartSpec, type Chart, type ChartSpec } from '../../../core/charts/index.ts'
import { figuresInChart, placeId } from '../../../core/documents/index.ts'
import type { FigureMap } from '../../../core/figures/model.ts'
import { unpublishedMark } from '../../../core/layout/index.ts'
import { renderFigures } from '../../store/figures-of.ts'
import type { WorkspaceReader } from '../../store/workspace.ts'
import { leftOutIn } from '../documents/left-out.ts'
import { figuresBehind, type Printing } from './printed-figures.ts'

/**
 * Charts as they are drawn. A draft says so under the title; a chart's digits are too close together for
 * marks.
 */
export async function drawnCharts(reader: WorkspaceReader, charts: readonly Chart[]) {
  const drawn = await Promise.all(
    charts.map(async chart => {
      const printing = await printingOf(reader, chart)
      return {
        chart,
        printing,
        behind: await figuresBehind(reader, printing),
        leftOut: await leftOutIn(reader, chart),
      }
    }),
  )
  return {
    printings: drawn.map(({ printing }) => printing),
    sources: charts.map(({ id }) => ({ place: 'chart' as const, id })),
    specs: (isDraft: boolean): ChartSpec[] =>
      drawn.map(({ chart, behind, leftOut }) => {
        const spec = chartSpec(chart, behind, leftOut)
        return isDraft
          ? draftSpec(
              spec,
              figuresInChart(chart).map(({ expression }) => behind[expression]),
            )
          : spec
      }),
  }
}

async function printingOf(reader: WorkspaceReader, chart: Chart): Promise<Printing> {
  const printed = figuresInChart(chart).map(({ printed: text, expression, item }) => ({
    text,
    expression,
    at: placeId({ place: 'chart', id: chart.id }, item),
  }))
  return {
    language: chart.language,
    printed,
    rendered: await renderFigures(
      reader,
      printed.map(({ expression }) => expression),
      chart.language,
    ),
  }
}

function draftSpec(spec: ChartSpec, figures: readonly (FigureMap[string] | undefined)[]): ChartSpec {
  const head = spec.language === 'zh' ? '〔草稿〕' : '[Draft] '
  const isPublished = figures.every(figure => figure?.ok && figure.value.state === 'published')
  return { ...spec, subtitle: `${head}${spec.subtitle}${isPublished ? '' : unpublishedMark(spec.language)}` }
}
