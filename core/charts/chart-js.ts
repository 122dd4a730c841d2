import { doughnutFills, ringHole } from './doughnut-plan.ts'
import { type Composition, composeSpec, type Mark } from './compose.ts'
import { type ChartSize, composeChart } from './layout.ts'
import { type ChartLook, lightLook, seriesPaints } from './look.ts'
import type { ChartSpec } from './model.ts'
import type { ChartPlan, PlanLine, PlanText } from './plan.ts'

/** As much of a canvas as the drawing needs; a browser's and @napi-rs/canvas both have it. */
export interface CanvasContext {
  fillStyle: unknown
  strokeStyle: unknown
  lineWidth: number
  font: string
  textAlign: unknown
  textBaseline: unknown
  save(): void
  restore(): void
  translate(x: number, y: number): void
  rotate(radians: number): void
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  stroke(): void
  fillRect(x: number, y: number, width: number, height: number): void
  fillText(text: string, x: number, y: number): void
}

function drawLine(context: CanvasContext, line: PlanLine): void {
  context.strokeStyle = line.colour
  context.lineWidth = line.width
  context.beginPath()
  context.moveTo(...line.from)
  context.lineTo(...line.to)
  context.stroke()
}

function drawText(context: CanvasContext, text: PlanText, family: string): void {
  context.save()
  context.font = `${text.weight} ${text.size}px ${family}`
  context.fillStyle = text.colour
  context.textAlign = text.align
  context.textBaseline = 'alphabetic'
  context.translate(text.x, text.y)
  context.rotate((-(text.angle ?? 0) * Math.PI) / 180)
  context.fillText(text.text, 0, 0)
  context.restore()
}

/** Draws what the plan holds besides the marks: ground and grid beneath them, baseline and words above. */
export function paintPlan(plan: ChartPlan, size: ChartSize, look: ChartLook) {
  return {
    id: 'lectern-plan',
    beforeDraw({ ctx }: { ctx: CanvasContext }) {
      ctx.save()
      ctx.fillStyle = look.background
      ctx.fillRect(0, 0, size.width, size.height)
      plan.beneath.forEach(line => drawLine(ctx, line))
      ctx.restore()
    },
    afterDraw({ ctx }: { ctx: CanvasContext }) {
      ctx.save()
      plan.above.forEach(line => drawLine(ctx, line))
      for (const chip of plan.chips) {
        ctx.fillStyle = chip.colour
        ctx.fillRect(chip.x, chip.y, chip.side, chip.side)
      }
      plan.texts.forEach(text => drawText(ctx, text, look.family))
      ctx.restore()
    },
  }
}

function barDatasets(spec: ChartSpec, plan: ChartPlan, look: ChartLook) {
  const paints = seriesPaints(
    look,
    spec.series.map(series => series.name),
  )
  return spec.series.map((series, index) => ({
    label: series.name,
    data: [...series.values],
    backgroundColor: paints[index]!.fill,
    barThickness: plan.barThickness,
    borderWidth: 0,
    inflateAmount: 0,
    clip: false as const,
  }))
}

/** Later series are drawn first, so that the first and darkest lies on top. */
function lineDatasets(spec: ChartSpec, plan: ChartPlan, look: ChartLook) {
  const paints = seriesPaints(
    look,
    spec.series.map(series => series.name),
  )
  return spec.series.map((series, index) => ({
    label: series.name,
    data: [...series.values],
    order: index,
    borderColor: paints[index]!.fill,
    borderWidth: plan.lineWidth,
    backgroundColor: paints[index]!.fill,
    pointRadius: plan.pointRadius,
    pointHoverRadius: plan.pointRadius * 1.3,
    borderDash: (paints[index]!.dash ?? []).map(length => length * plan.lineWidth),
    pointBorderColor: look.background,
    pointBorderWidth: plan.lineWidth * 0.4,
    tension: 0,
    spanGaps: false,
    clip: false as const,
  }))
}

function ringDatasets(spec: ChartSpec, plan: ChartPlan, look: ChartLook) {
  return spec.series.slice(0, 1).map(series => ({
    label: series.name,
    data: series.values.map(value => Math.max(value ?? 0, 0)),
    backgroundColor: doughnutFills(spec, look),
    borderColor: look.background,
    borderWidth: (plan.area.right - plan.area.left) / 200,
    hoverOffset: 0,
  }))
}

function datasetsOf(spec: ChartSpec, plan: ChartPlan, look: ChartLook) {
  if (spec.kind === 'doughnut') return ringDatasets(spec, plan, look)
  return spec.kind === 'line' ? lineDatasets(spec, plan, look) : barDatasets(spec, plan, look)
}

/** Axes without a face: the plan draws what is seen, chart.js only needs the geometry. */
function scalesOf(spec: ChartSpec, plan: ChartPlan) {
  if (spec.kind === 'doughnut') return {}
  const category = { type: 'category' as const, display: false, offset: true }
  const value = { type: 'linear' as const, display: false, min: plan.scale.min, max: plan.scale.max }
  return spec.kind === 'horizontal-bar' ? { x: value, y: category } : { x: category, y: value }
}

/** The mark of the chart that one of its drawing shows. */
export const markOf = (spec: ChartSpec, drawn: Mark): Mark | undefined => composeSpec(spec).origin(drawn)

/** What a pointer over a mark is told: the pinned digits, never a number formatted again. */
function labelOf({ whole, origin }: Composition, drawn: Mark): string {
  const mark = origin(drawn)
  const series = mark && whole.series[mark.series]
  const label = series?.labels[mark!.index] ?? ''
  return whole.series.length > 1 ? `${series?.name ?? ''} ${label}` : label
}

/** The same for a chart that is not composed yet. */
export const pinnedLabel = (spec: ChartSpec, series: number, index: number): string =>
  labelOf(composeSpec(spec), { series, index })

/**
 * The chart.js configuration of a chart, the same on screen and off screen. Nothing moves, nothing resizes by
 * itself: at another size, ask again. `size` is in CSS pixels.
 */
export function chartJsConfig(spec: ChartSpec, size: ChartSize, look: ChartLook = lightLook) {
  const { composition: drawn, plan } = composeChart(spec, size, look)
  const type: 'bar' | 'line' | 'doughnut' = drawn.kind === 'horizontal-bar' ? 'bar' : drawn.kind
  return {
    type,
    data: { labels: [...drawn.categories], datasets: datasetsOf(drawn, plan, look) },
    options: {
      responsive: false,
      animation: false as const,
      indexAxis: drawn.kind === 'horizontal-bar' ? ('y' as const) : ('x' as const),
      layout: {
        autoPadding: false,
        padding: {
          left: plan.area.left,
          top: plan.area.top,
          right: size.width - plan.area.right,
          bottom: size.height - plan.area.bottom,
        },
      },
      ...(drawn.kind === 'doughnut' ? { cutout: `${ringHole * 100}%` } : {}),
      scales: scalesOf(drawn, plan),
      plugins: {
        legend: { display: false },
        title: { display: false },
        tooltip: {
          displayColors: false,
          callbacks: {
            label: (item: { datasetIndex: number; dataIndex: number }) =>
              labelOf(drawn, { series: item.datasetIndex, index: item.dataIndex }),
          },
        },
      },
    },
    plugins: [paintPlan(plan, size, look)],
  }
}

export type ChartJsConfig = ReturnType<typeof chartJsConfig>
