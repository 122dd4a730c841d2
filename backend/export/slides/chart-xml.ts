import { type ChartLook, type ChartSpec, isDark, ringFills, ringHole, seriesPaints } from '../../../core/charts/index.ts'
import { unreachable } from '../../../core/problem.ts'
import { axes, axisIds } from './chart-axes.ts'
import { type LabelSetting, seriesLabels } from './chart-labels.ts'
import { manualLayout, noStroke, seriesData, seriesName, shiftLayout, solid, stroke, textProperties } from './chart-parts.ts'
import { type ChartPlace, nativePlot, points, sheet, within } from './geometry.ts'
import { element, part } from '../xml.ts'

const paintsOf = (spec: ChartSpec, look: ChartLook) => seriesPaints(look, spec.series.map(series => series.name))

const order = (index: number) => element('c:idx', { val: index }) + element('c:order', { val: index })

/** The size of the values' labels in the picture, in points. */
function labelPoints(place: ChartPlace, spec: ChartSpec): number {
  const labels = new Set(spec.series.flatMap(series => series.labels))
  return points(place.plan.texts.find(text => text.weight === 500 && labels.has(text.text))?.size ?? 26)
}

/** Widths of bars as the share of a group that stays empty, in percent of one bar. */
function gapWidth(spec: ChartSpec, { plan }: ChartPlace): number {
  const length = spec.kind === 'bar' ? plan.area.right - plan.area.left : plan.area.bottom - plan.area.top
  const slot = length / Math.max(spec.categories.length, 1)
  return Math.round(Math.min(500, Math.max(0, slot / plan.barThickness - spec.series.length) * 100))
}

function barChart(spec: ChartSpec, look: ChartLook, place: ChartPlace): string {
  const paints = paintsOf(spec, look)
  const setting: LabelSetting | undefined = place.plan.labelled
    ? { size: labelPoints(place, spec), colour: look.ink, position: 'outEnd' } : undefined
  const series = spec.series.map((_, index) => element('c:ser', {}, order(index), seriesName(spec, index),
    element('c:spPr', {}, solid(paints[index]!.fill), noStroke), element('c:invertIfNegative', { val: 0 }),
    seriesLabels(spec, index, setting, () => setting), seriesData(spec, index)))
  return element('c:barChart', {}, element('c:barDir', { val: spec.kind === 'bar' ? 'col' : 'bar' }), element('c:grouping', { val: 'clustered' }),
    element('c:varyColors', { val: 0 }), ...series, element('c:gapWidth', { val: gapWidth(spec, place) }), element('c:overlap', { val: 0 }), axisIds)
}

/** Of several lines, the ends are named and valued, moved apart as in the picture; a lone line is labelled throughout. */
function lineLabels(spec: ChartSpec, at: number, colour: string, place: ChartPlace): string {
  const lone: LabelSetting = { size: 13, colour, position: 't' }
  if (spec.series.length === 1) return seriesLabels(spec, at, place.plan.labelled || spec.categories.length <= 12 ? lone : undefined, () => lone)
  const last = spec.series[at]!.values.findLastIndex(value => value !== null)
  const shift = (place.plan.endShifts[at] ?? 0) / (place.frame.bottom - place.frame.top)
  const end: LabelSetting = { size: 13, colour, bold: true, position: 'r', named: true, ...Math.abs(shift) > 0.004 ? { layout: shiftLayout(0, shift) } : {} }
  return seriesLabels(spec, at, undefined, index => index === last ? end : undefined)
}

function lineChart(spec: ChartSpec, look: ChartLook, place: ChartPlace): string {
  const paints = paintsOf(spec, look)
  const series = spec.series.map((_, index) => {
    const { fill, text } = paints[index]!
    const marker = element('c:marker', {}, element('c:symbol', { val: 'circle' }), element('c:size', { val: spec.categories.length > 16 ? 5 : 7 }),
      element('c:spPr', {}, solid(fill), stroke(look.background, 1)))
    return element('c:ser', {}, order(index), seriesName(spec, index), element('c:spPr', {}, stroke(fill, 2.5)), marker,
      lineLabels(spec, index, text, place), seriesData(spec, index), element('c:smooth', { val: 0 }))
  })
  return element('c:lineChart', {}, element('c:grouping', { val: 'standard' }), element('c:varyColors', { val: 0 }), ...series, element('c:marker', { val: 1 }), axisIds)
}

/** A slice too narrow for its label carries it outside the ring. */
function sliceLabel(share: number, angle: number, fill: string, look: ChartLook, { plan, frame }: ChartPlace): LabelSetting {
  const inside: LabelSetting = { size: 14, colour: isDark(fill) ? '#ffffff' : look.ink, bold: true }
  if (share >= 0.06) return inside
  const distance = (plan.area.right - plan.area.left) / 2 * 0.36
  return { ...inside, colour: look.ink, layout: shiftLayout(Math.sin(angle) * distance / (frame.right - frame.left), -Math.cos(angle) * distance / (frame.bottom - frame.top)) }
}

function doughnutChart(spec: ChartSpec, look: ChartLook, place: ChartPlace): string {
  const fills = ringFills(look, spec.categories.length)
  const values = spec.series[0]!.values.map(value => Math.max(value ?? 0, 0))
  const sum = values.reduce((total, value) => total + value, 0) || 1
  const before = values.map((_, index) => values.slice(0, index).reduce((total, value) => total + value, 0))
  const setting = (index: number) => sliceLabel(values[index]! / sum, (before[index]! + values[index]! / 2) / sum * 2 * Math.PI, fills[index]!, look, place)
  const slices = fills.map((fill, index) => element('c:dPt', {}, element('c:idx', { val: index }), element('c:bubble3D', { val: 0 }),
    element('c:spPr', {}, solid(fill), stroke(look.background, 1.5))))
  const series = element('c:ser', {}, order(0), seriesName(spec, 0), ...slices, seriesLabels(spec, 0, { size: 14, colour: look.ink, bold: true }, setting), seriesData(spec, 0))
  return element('c:doughnutChart', {}, element('c:varyColors', { val: 1 }), series, element('c:firstSliceAng', { val: 0 }), element('c:holeSize', { val: Math.round(ringHole * 100) }))
}

function marks(spec: ChartSpec, look: ChartLook, place: ChartPlace): string {
  switch (spec.kind) {
    case 'bar':
    case 'horizontal-bar': return barChart(spec, look, place) + axes(spec, look, place)
    case 'line': return lineChart(spec, look, place) + axes(spec, look, place)
    case 'doughnut': return doughnutChart(spec, look, place)
    default: return unreachable(spec.kind)
  }
}

/** Slices are named in a column beside the ring, groups of bars in a row above them; lines are named at their ends. */
function legend(spec: ChartSpec, look: ChartLook, { plan, frame }: ChartPlace): string {
  const shape = (position: string, size: number, left: number, top: number, width: number, height: number) => element('c:legend', {},
    element('c:legendPos', { val: position }), manualLayout(within({ left, top, right: left + width, bottom: top + height }, frame)),
    element('c:overlay', { val: 1 }), textProperties(size, look.inkSoft))
  if (spec.kind === 'doughnut') {
    const pitch = Math.min(52, (frame.bottom - frame.top - 40) / spec.categories.length)
    const height = pitch * spec.categories.length
    return shape('r', Math.min(14, points(pitch) * 0.62), plan.area.right + 110, (frame.top + frame.bottom - height) / 2, frame.right - plan.area.right - 130, height)
  }
  if (spec.kind === 'line' || spec.series.length < 2) return ''
  const first = plan.chips[0]!
  const last = plan.texts.find(text => text.text === spec.series.at(-1)!.name)
  return shape('t', 13, first.x - 12, first.y - 14, Math.min((last?.x ?? sheet.width) + spec.series.at(-1)!.name.length * 26 + 60, frame.right) - first.x, 48)
}

/**
 * A chart part as PowerPoint reads it, in the order of elements that the schema (ECMA-376, dml-chart.xsd) demands: native,
 * editable, bound to its embedded workbook, with the same colours, proportions and digits as the picture.
 */
export function chartXml(spec: ChartSpec, look: ChartLook, place: ChartPlace): string {
  const namespaces = {
    'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
    'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  }
  const plot = element('c:plotArea', {}, manualLayout(within(nativePlot(spec.kind, place.plan).area, place.frame), 'inner'), marks(spec, look, place), '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>')
  const chart = element('c:chart', {}, element('c:autoTitleDeleted', { val: 1 }), plot, legend(spec, look, place),
    element('c:plotVisOnly', { val: 1 }), element('c:dispBlanksAs', { val: 'gap' }))
  return part(element('c:chartSpace', namespaces, element('c:date1904', { val: 0 }), element('c:roundedCorners', { val: 0 }), chart,
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>', textProperties(12, look.ink),
    element('c:externalData', { 'r:id': 'rId1' }, element('c:autoUpdate', { val: 0 }))))
}
