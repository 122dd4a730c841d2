import { type ChartLook, type ChartPlan, magnitudeOf, tickDecimals } from '../../../core/charts/index.ts'
import { textProperties } from './chart-parts.ts'
import { noStroke, stroke } from './drawing.ts'
import { type ChartPlace, nativePlot, points } from './geometry.ts'
import { element } from '../xml.ts'

const categoryAxis = 111111111
const valueAxis = 222222222

export const axisIds = element('c:axId', { val: categoryAxis }) + element('c:axId', { val: valueAxis })

const noTicks = element('c:majorTickMark', { val: 'none' }) + element('c:minorTickMark', { val: 'none' })

/** Names stand at the foot even where bars go below zero; the axis line itself stays at zero. */
function categories(look: ChartLook, { composition: spec, plan }: ChartPlace): string {
  const horizontal = spec.kind === 'horizontal-bar'
  return element(
    'c:catAx',
    {},
    element('c:axId', { val: categoryAxis }),
    element('c:scaling', {}, element('c:orientation', { val: horizontal ? 'maxMin' : 'minMax' })),
    element('c:delete', { val: 0 }),
    element('c:axPos', { val: horizontal ? 'l' : 'b' }),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    noTicks,
    element('c:tickLblPos', { val: 'low' }),
    element('c:spPr', {}, stroke(look.baseline, 1)),
    textProperties(Math.max(points(plan.names.size), 9), look.ink, false, plan.names.turned ? -45 : 0),
    element('c:crossAx', { val: valueAxis }),
    element('c:crosses', { val: 'autoZero' }),
    element('c:auto', { val: 0 }),
    element('c:lblAlgn', { val: 'ctr' }),
    element('c:lblOffset', { val: 60 }),
    element('c:tickLblSkip', { val: plan.names.everyWhole }),
    element('c:noMultiLvlLbl', { val: spec.groups.length === 0 ? 1 : 0 }),
  )
}

/**
 * Formats that divide by a step of ten: each comma divides by a thousand, and a point written as a sign
 * before the last digits by the rest, because no format divides by ten thousand.
 */
const dividing: Readonly<Record<number, string>> = {
  1e4: '0\\.0,',
  1e6: '0.0,,',
  1e8: '0\\.00,,',
  1e9: '0.0,,,',
  1e12: '0.0,,,,',
}

/**
 * As many decimals as tell the ticks apart; large numbers in 万 and 亿 as in the picture, where they have the
 * room of those.
 */
function tickCode({ ticks, scale }: ChartPlan, language: 'zh' | 'en'): string {
  const { size, word } = magnitudeOf(scale, language)
  const divided = dividing[size]
  if (divided !== undefined) return `${divided}"${word}";-${divided}"${word}";0`
  const decimals = tickDecimals(ticks)
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
}

/** The value axis keeps the picture's ends; it is only seen where bars carry no labels, and beside lines. */
function values(look: ChartLook, { composition: spec, plan }: ChartPlace): string {
  const horizontal = spec.kind === 'horizontal-bar'
  const { ticks, scale } = plan
  const step =
    ticks.length > 1 ? element('c:majorUnit', { val: Number((ticks[1]! - ticks[0]!).toPrecision(12)) }) : ''
  return element(
    'c:valAx',
    {},
    element('c:axId', { val: valueAxis }),
    element(
      'c:scaling',
      {},
      element('c:orientation', { val: 'minMax' }),
      element('c:max', { val: scale.max }),
      element('c:min', { val: nativePlot(spec.kind, plan).min }),
    ),
    element('c:delete', { val: ticks.length === 0 ? 1 : 0 }),
    element('c:axPos', { val: horizontal ? 'b' : 'l' }),
    ticks.length === 0 ? '' : element('c:majorGridlines', {}, element('c:spPr', {}, stroke(look.grid, 0.75))),
    element('c:numFmt', { formatCode: tickCode(plan, spec.language), sourceLinked: 0 }),
    noTicks,
    element('c:tickLblPos', { val: 'nextTo' }),
    element('c:spPr', {}, noStroke),
    textProperties(11, look.inkSoft),
    element('c:crossAx', { val: categoryAxis }),
    element('c:crosses', { val: horizontal ? 'max' : 'autoZero' }),
    element('c:crossBetween', { val: 'between' }),
    step,
  )
}

export const axes = (look: ChartLook, place: ChartPlace) => categories(look, place) + values(look, place)
