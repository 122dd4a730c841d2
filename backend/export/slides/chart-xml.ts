import {
  type ChartLook,
  type ChartSpec,
  ringFills,
  ringHole,
  seriesPaints,
} from '../../../core/charts/index.ts'
import { unreachable } from '../../../core/problem.ts'
import { axes, axisIds } from './chart-axes.ts'
import { type LabelSetting, leadersOf, seriesLabels } from './chart-labels.ts'
import { manualLayout, seriesData, seriesName, shiftLayout, textProperties } from './chart-parts.ts'
import { noFill, noStroke, solid, stroke } from './drawing.ts'
import { type ChartPlace, nativePlot, points, within } from './geometry.ts'
import { element, part } from '../xml.ts'

const paintsOf = (spec: ChartSpec, look: ChartLook) =>
  seriesPaints(
    look,
    spec.series.map(series => series.name),
  )

const order = (index: number) => element('c:idx', { val: index }) + element('c:order', { val: index })

/** The size of the values' labels in the picture, in points. */
function labelPoints({ composition, plan }: ChartPlace): number {
  const labels = new Set(composition.series.flatMap(series => series.labels))
  return points(plan.texts.find(text => text.weight === 500 && labels.has(text.text))?.size ?? 26)
}

/** Widths of bars as the share of a group that stays empty, in percent of one bar. */
function gapWidth({ composition: spec, plan }: ChartPlace): number {
  const length = spec.kind === 'bar' ? plan.area.right - plan.area.left : plan.area.bottom - plan.area.top
  const slot = length / Math.max(spec.categories.length, 1)
  return Math.round(Math.min(500, Math.max(0, slot / plan.barThickness - spec.series.length) * 100))
}

function barChart(look: ChartLook, place: ChartPlace): string {
  const { composition: spec } = place
  const paints = paintsOf(spec, look)
  const setting: LabelSetting | undefined = place.plan.labelled
    ? { size: labelPoints(place), colour: look.ink, position: 'outEnd' }
    : undefined
  const series = spec.series.map((_, index) =>
    element(
      'c:ser',
      {},
      order(index),
      seriesName(spec, index),
      element('c:spPr', {}, solid(paints[index]!.fill), noStroke),
      element('c:invertIfNegative', { val: 0 }),
      seriesLabels(spec, index, setting, () => setting),
      seriesData(spec, index),
    ),
  )
  return element(
    'c:barChart',
    {},
    element('c:barDir', { val: spec.kind === 'bar' ? 'col' : 'bar' }),
    element('c:grouping', { val: 'clustered' }),
    element('c:varyColors', { val: 0 }),
    ...series,
    element('c:gapWidth', { val: gapWidth(place) }),
    element('c:overlap', { val: 0 }),
    axisIds,
  )
}

const positions = { above: 't', below: 'b', left: 'l', right: 'r' } as const

/**
 * The labels the picture carries and no others; the ends of several lines are named too, moved as in the
 * picture.
 */
function lineLabels(at: number, colour: string, { composition, plan, frame }: ChartPlace): string {
  const sides = new Map(
    plan.labels.filter(({ series }) => series === at).map(({ index, side }) => [index, side]),
  )
  const last = plan.ends.find(({ series }) => series === at)
  const moved = ([across, down]: readonly [number, number]) =>
    Math.hypot(across, down) < 2
      ? {}
      : { layout: shiftLayout(across / (frame.right - frame.left), down / (frame.bottom - frame.top)) }
  return seriesLabels(composition, at, undefined, (index): LabelSetting | undefined => {
    if (index === last?.index)
      return {
        size: points(last.size),
        colour,
        bold: true,
        position: 'r',
        named: 'series',
        ...moved(last.shift),
      }
    const side = sides.get(index)
    return side && { size: 13, colour, position: positions[side] }
  })
}

function lineChart(look: ChartLook, place: ChartPlace): string {
  const { composition: spec, plan } = place
  const paints = paintsOf(spec, look)
  const series = spec.series.map((_, index) => {
    const { fill, text, dash } = paints[index]!
    const marker = element(
      'c:marker',
      {},
      element('c:symbol', { val: 'circle' }),
      element('c:size', { val: Math.max(Math.round(plan.pointRadius), 2) }),
      element('c:spPr', {}, solid(fill), stroke(look.background, 1)),
    )
    return element(
      'c:ser',
      {},
      order(index),
      seriesName(spec, index),
      element('c:spPr', {}, stroke(fill, plan.lineWidth / 2, dash)),
      marker,
      lineLabels(index, text, place),
      seriesData(spec, index),
      element('c:smooth', { val: 0 }),
    )
  })
  return element(
    'c:lineChart',
    {},
    element('c:grouping', { val: 'standard' }),
    element('c:varyColors', { val: 0 }),
    ...series,
    element('c:marker', { val: 1 }),
    axisIds,
  )
}

/** Part of the radius at which a label would stand by itself: in the middle of the ring. */
const ownRadius = (1 + ringHole) / 2

/** Angles of the slices' middles, clockwise from the top. */
function sliceAngles(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + value, 0) || 1
  return values.map(
    (value, index) =>
      ((values.slice(0, index).reduce((total, each) => total + each, 0) + value / 2) / sum) * 2 * Math.PI,
  )
}

/**
 * Applications wrap labels wider than a fifth of the chart; many are set smaller, so that each keeps its
 * line.
 */
const sliceSize = (size: number, count: number) => points(size) * (count > 8 ? 0.85 : 1)

/** Name and value of each slice beside the ring, moved from the slice to where the picture has them. */
function sliceLabels(
  look: ChartLook,
  { composition, plan, frame }: ChartPlace,
  angles: readonly number[],
): string {
  const { left, right, top, bottom } = plan.area
  const radius = ((right - left) / 2) * ownRadius
  const boxes = new Map(plan.slices.map(slice => [slice.index, slice]))
  return seriesLabels(
    composition,
    0,
    { size: 13, colour: look.ink, named: 'category' },
    (index): LabelSetting | undefined => {
      const slice = boxes.get(index)
      if (!slice) return undefined
      const across =
        (slice.box.left + slice.box.right) / 2 - ((left + right) / 2 + Math.sin(angles[index]!) * radius)
      const down =
        (slice.box.top + slice.box.bottom) / 2 - ((top + bottom) / 2 - Math.cos(angles[index]!) * radius)
      return {
        size: sliceSize(slice.size, boxes.size),
        colour: look.ink,
        named: 'category',
        layout: shiftLayout(across / (frame.right - frame.left), down / (frame.bottom - frame.top)),
      }
    },
    leadersOf(look.baseline),
  )
}

function doughnutChart(look: ChartLook, place: ChartPlace): string {
  const { composition: spec } = place
  const fills = ringFills(look, spec.categories.length)
  const angles = sliceAngles(spec.series[0]!.values.map(value => Math.max(value ?? 0, 0)))
  const slices = fills.map((fill, index) =>
    element(
      'c:dPt',
      {},
      element('c:idx', { val: index }),
      element('c:bubble3D', { val: 0 }),
      element('c:spPr', {}, solid(fill), stroke(look.background, 1.5)),
    ),
  )
  const series = element(
    'c:ser',
    {},
    order(0),
    seriesName(spec, 0),
    ...slices,
    sliceLabels(look, place, angles),
    seriesData(spec, 0),
  )
  return element(
    'c:doughnutChart',
    {},
    element('c:varyColors', { val: 1 }),
    series,
    element('c:firstSliceAng', { val: 0 }),
    element('c:holeSize', { val: Math.round(ringHole * 100) }),
  )
}

function marks(look: ChartLook, place: ChartPlace): string {
  const { kind } = place.composition
  switch (kind) {
    case 'bar':
    case 'horizontal-bar':
      return barChart(look, place) + axes(look, place)
    case 'line':
      return lineChart(look, place) + axes(look, place)
    case 'doughnut':
      return doughnutChart(look, place)
    default:
      return unreachable(kind)
  }
}

/** Groups of bars are named in rows above them; lines at their ends, slices beside their ring. */
function legend(look: ChartLook, { composition: spec, plan, frame }: ChartPlace): string {
  const [first, last] = [plan.chips[0], plan.chips.at(-1)]
  if (!first || !last) return ''
  const ends = plan.texts
    .filter(text => spec.series.some(({ name }) => name === text.text))
    .map(text => text.x + text.text.length * 26)
  const place = {
    left: first.x - 12,
    top: first.y - 14,
    right: Math.min(Math.max(...ends) + 60, frame.right),
    bottom: last.y + 34,
  }
  return element(
    'c:legend',
    {},
    element('c:legendPos', { val: 't' }),
    manualLayout(within(place, frame)),
    element('c:overlay', { val: 1 }),
    textProperties(13, look.inkSoft),
  )
}

/**
 * A chart part as PowerPoint reads it, in the order of elements that the schema (ECMA-376, dml-chart.xsd)
 * demands: native, editable, bound to its embedded workbook, with the same colours, proportions and digits as
 * the picture.
 */
export function chartXml(look: ChartLook, place: ChartPlace): string {
  const namespaces = {
    'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
    'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  }
  const { area } = nativePlot(place.composition.kind, place.plan)
  const plot = element(
    'c:plotArea',
    {},
    manualLayout(within(area, place.frame), 'inner'),
    marks(look, place),
    noFill,
  )
  const chart = element(
    'c:chart',
    {},
    element('c:autoTitleDeleted', { val: 1 }),
    plot,
    legend(look, place),
    element('c:plotVisOnly', { val: 1 }),
    element('c:dispBlanksAs', { val: 'gap' }),
  )
  return part(
    element(
      'c:chartSpace',
      namespaces,
      element('c:date1904', { val: 0 }),
      element('c:roundedCorners', { val: 0 }),
      chart,
      noFill,
      textProperties(12, look.ink),
      element('c:externalData', { 'r:id': 'rId1' }, element('c:autoUpdate', { val: 0 })),
    ),
  )
}
