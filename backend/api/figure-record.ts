import type { Chart } from '../../core/charts/model.ts'
import type { FigureMap } from '../../core/figures/model.ts'
import type { PagePlan } from '../../core/layout/model.ts'

/** A figure as one document prints it, with everything needed to compute it again. */
export interface RecordedFigure {
  /** File name of the document. */
  readonly document: string
  readonly text: string
  readonly expression: string
  readonly operands: readonly {
    readonly indicator: string
    readonly region: string
    readonly period: string
    readonly value: string
    readonly unit: string
    /** How the source states the value: exactly, or as a bound. */
    readonly bound: string
    readonly source: string
  }[]
  readonly formula: string
  readonly rounding: string
}

/** Every figure a planned document prints, in its order. */
export const figuresOfPlan = (document: string, plan: PagePlan, rendered: FigureMap): RecordedFigure[] =>
  plan.paragraphs.flatMap(paragraph => paragraph.runs.flatMap(run =>
    run.expression === undefined ? [] : recorded(document, run.text, run.expression, rendered)))

/** Every figure the charts plot, in their order. */
export const figuresOfCharts = (document: string, charts: readonly Chart[], rendered: FigureMap): RecordedFigure[] =>
  charts.flatMap(chart => chart.series.flatMap(series => series.points.flatMap(point => recorded(document, point.printed, point.expression, rendered))))

export const expressionsOfPlan = (plan: PagePlan): string[] =>
  plan.paragraphs.flatMap(paragraph => paragraph.runs.flatMap(run => run.expression ?? []))

function recorded(document: string, text: string, expression: string, rendered: FigureMap): RecordedFigure[] {
  const outcome = rendered[expression]
  if (!outcome?.ok) return []
  const { operands, formula, rounding } = outcome.value
  return [{
    document, text, expression, formula, rounding,
    operands: operands.map(({ indicator, region, period, value, unit, bound, source }) => ({ indicator, region, period, value, unit, bound, source })),
  }]
}
