import { type Composition, writtenValue } from '../../../core/charts/index.ts'
import { solid } from './drawing.ts'
import type { Fractions } from './geometry.ts'
import { valueColumn, cellName } from './workbook.ts'
import { element, escapeXml } from '../xml.ts'

/** Text in the theme's typefaces, so that Chinese is set in the theme's East Asian one. `size` in points. */
export function textProperties(size: number, colour: string, bold = false, rotation?: number): string {
  const body =
    rotation === undefined
      ? element('a:bodyPr')
      : element('a:bodyPr', { rot: rotation * 60000, vert: 'horz' })
  const run = element(
    'a:defRPr',
    { sz: Math.round(size * 100), b: bold ? 1 : 0 },
    solid(colour),
    element('a:latin', { typeface: '+mn-lt' }),
    element('a:ea', { typeface: '+mn-ea' }),
    element('a:cs', { typeface: '+mn-cs' }),
  )
  return element(
    'c:txPr',
    {},
    body,
    element('a:lstStyle'),
    element('a:p', {}, element('a:pPr', {}, run), element('a:endParaRPr', { lang: 'zh-CN' })),
  )
}

/** Places the plot's inside, or with `target` undefined any other part, at fractions of the chart. */
export function manualLayout(place: Fractions, target?: 'inner'): string {
  const value = (name: string, number: number) => element(name, { val: number.toFixed(5) })
  return element(
    'c:layout',
    {},
    element(
      'c:manualLayout',
      {},
      target ? element('c:layoutTarget', { val: target }) : '',
      element('c:xMode', { val: 'edge' }),
      element('c:yMode', { val: 'edge' }),
      value('c:x', place.x),
      value('c:y', place.y),
      value('c:w', place.w),
      value('c:h', place.h),
    ),
  )
}

/** Moves a label from where it would stand, by fractions of the chart. */
export const shiftLayout = (x: number, y: number) =>
  element(
    'c:layout',
    {},
    element(
      'c:manualLayout',
      {},
      element('c:x', { val: x.toFixed(5) }),
      element('c:y', { val: y.toFixed(5) }),
    ),
  )

const cells = (from: number, to: number, first: number, last: number) =>
  `Sheet1!$${cellName(from, 0).slice(0, -1)}$${first}:$${cellName(to, 0).slice(0, -1)}$${last}`

const textPoint = (text: string, index: number) =>
  element('c:pt', { idx: index }, `<c:v>${escapeXml(text)}</c:v>`)

const counted = (count: number) => element('c:ptCount', { val: count })

export function seriesName(spec: Composition, index: number): string {
  const column = valueColumn(spec, index)
  return element(
    'c:tx',
    {},
    element(
      'c:strRef',
      {},
      element('c:f', {}, cells(column, column, 1, 1).replace(/:.*/, '')),
      element('c:strCache', {}, counted(1), textPoint(spec.series[index]!.name, 0)),
    ),
  )
}

/** Names of categories; where they stand in groups, the groups' names are a second level below them. */
function categoryNames(spec: Composition): string {
  const count = counted(spec.categories.length)
  const last = spec.categories.length + 1
  const names = spec.categories.map(textPoint)
  if (spec.groups.length === 0)
    return element(
      'c:strRef',
      {},
      element('c:f', {}, cells(0, 0, 2, last)),
      element('c:strCache', {}, count, ...names),
    )
  const groups = spec.groups.map(({ name, from }) => textPoint(name, from))
  return element(
    'c:multiLvlStrRef',
    {},
    element('c:f', {}, cells(0, 1, 2, last)),
    element('c:multiLvlStrCache', {}, count, element('c:lvl', {}, ...names), element('c:lvl', {}, ...groups)),
  )
}

/**
 * Categories and values as references into the embedded workbook, with the values cached. A gap has no point.
 */
export function seriesData(spec: Composition, index: number): string {
  const { values, labels } = spec.series[index]!
  const column = valueColumn(spec, index)
  const numbers = values.map((value, at) =>
    value === null ? '' : textPoint(writtenValue(labels[at]!, value), at),
  )
  return (
    element('c:cat', {}, categoryNames(spec)) +
    element(
      'c:val',
      {},
      element(
        'c:numRef',
        {},
        element('c:f', {}, cells(column, column, 2, spec.categories.length + 1)),
        element(
          'c:numCache',
          {},
          '<c:formatCode>General</c:formatCode>',
          counted(spec.categories.length),
          ...numbers,
        ),
      ),
    )
  )
}
