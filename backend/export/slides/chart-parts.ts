import { type ChartSpec, writtenValue } from '../../../core/charts/index.ts'
import type { Fractions } from './geometry.ts'
import { cellName } from './workbook.ts'
import { element, escapeXml } from '../xml.ts'

const hex = (colour: string) => colour.slice(1).toUpperCase()

export const solid = (colour: string) => element('a:solidFill', {}, element('a:srgbClr', { val: hex(colour) }))

/** Lines are measured in EMU, 12700 a point. */
export const stroke = (colour: string, width: number) =>
  element('a:ln', { w: Math.round(width * 12700), cap: 'flat' }, solid(colour), element('a:round'))

export const noStroke = '<a:ln><a:noFill/></a:ln>'

/** Text in the theme's typefaces, so that Chinese is set in the theme's East Asian one. `size` in points. */
export function textProperties(size: number, colour: string, bold = false, rotation?: number): string {
  const body = rotation === undefined ? element('a:bodyPr') : element('a:bodyPr', { rot: rotation * 60000, vert: 'horz' })
  const run = element('a:defRPr', { sz: Math.round(size * 100), b: bold ? 1 : 0 }, solid(colour),
    element('a:latin', { typeface: '+mn-lt' }), element('a:ea', { typeface: '+mn-ea' }), element('a:cs', { typeface: '+mn-cs' }))
  return element('c:txPr', {}, body, element('a:lstStyle'), element('a:p', {}, element('a:pPr', {}, run), element('a:endParaRPr', { lang: 'zh-CN' })))
}

/** Places the plot's inside, or with `target` undefined any other part, at fractions of the chart. */
export function manualLayout(place: Fractions, target?: 'inner'): string {
  const value = (name: string, number: number) => element(name, { val: number.toFixed(5) })
  return element('c:layout', {}, element('c:manualLayout', {},
    target ? element('c:layoutTarget', { val: target }) : '',
    element('c:xMode', { val: 'edge' }), element('c:yMode', { val: 'edge' }),
    value('c:x', place.x), value('c:y', place.y), value('c:w', place.w), value('c:h', place.h)))
}

/** Moves a label from where it would stand, by fractions of the chart. */
export const shiftLayout = (x: number, y: number) =>
  element('c:layout', {}, element('c:manualLayout', {}, element('c:x', { val: x.toFixed(5) }), element('c:y', { val: y.toFixed(5) })))

const column = (index: number, from: number, to: number) => `Sheet1!$${cellName(index, 0).slice(0, -1)}$${from}:$${cellName(index, 0).slice(0, -1)}$${to}`

const textPoint = (text: string, index: number) => element('c:pt', { idx: index }, `<c:v>${escapeXml(text)}</c:v>`)

export function seriesName(spec: ChartSpec, index: number): string {
  return element('c:tx', {}, element('c:strRef', {}, element('c:f', {}, column(index + 1, 1, 1).replace(/:.*/, '')),
    element('c:strCache', {}, element('c:ptCount', { val: 1 }), textPoint(spec.series[index]!.name, 0))))
}

/** Categories and values as references into the embedded workbook, with the values cached. A gap has no point. */
export function seriesData(spec: ChartSpec, index: number): string {
  const count = element('c:ptCount', { val: spec.categories.length })
  const last = spec.categories.length + 1
  const values = spec.series[index]!.values.map((value, at) => value === null ? '' : textPoint(writtenValue(spec.series[index]!.labels[at]!, value), at))
  return element('c:cat', {}, element('c:strRef', {}, element('c:f', {}, column(0, 2, last)), element('c:strCache', {}, count, ...spec.categories.map(textPoint))))
    + element('c:val', {}, element('c:numRef', {}, element('c:f', {}, column(index + 1, 2, last)),
      element('c:numCache', {}, '<c:formatCode>General</c:formatCode>', count, ...values)))
}
