import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartConfiguration,
} from 'chart.js'
import {
  chartJsConfig,
  type ChartLook,
  type ChartSize,
  type ChartSpec,
  type Mark,
  markOf,
  planChart,
} from '../../../core/charts/index.ts'

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  DoughnutController,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
)

const weights = [400, 500, 700]

/** Every word a chart draws; a web font fetches only the parts that hold them. */
const wordsOf = (spec: ChartSpec, look: ChartLook): string =>
  planChart(spec, { width: 1920, height: 1080 }, look)
    .texts.map(({ text }) => text)
    .join('')

/** Waits for the typeface, so that the words are measured and drawn in it. */
export const fontsFor = (spec: ChartSpec, look: ChartLook): Promise<unknown> =>
  Promise.all(
    weights.map(weight => document.fonts.load(`${weight} 20px ${look.family}`, wordsOf(spec, look))),
  )

/** Draws a chart into a canvas, in place of what was there. */
export function drawChart(
  canvas: HTMLCanvasElement,
  spec: ChartSpec,
  size: ChartSize,
  look: ChartLook,
): Chart {
  Chart.getChart(canvas)?.destroy()
  canvas.width = size.width
  canvas.height = size.height
  return new Chart(canvas, chartJsConfig(spec, size, look) as unknown as ChartConfiguration)
}

/** The mark under a pointer, as its series and place in it. */
export function markAt(chart: Chart, spec: ChartSpec, event: MouseEvent): Mark | undefined {
  const [hit] = chart.getElementsAtEventForMode(event, 'nearest', { intersect: true }, false)
  return hit ? markOf(spec, { series: hit.datasetIndex, index: hit.index }) : undefined
}
