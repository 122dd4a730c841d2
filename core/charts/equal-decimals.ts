import { decimal, parseExpression } from '../figures/index.ts'
import type { FigureMap, Language, RenderedFigure } from '../figures/model.ts'
import { digitsOf } from './digits.ts'
import type { ChartPoint } from './model.ts'
import { plottedUnit } from './unit.ts'

/** The digits of a label apart from the words around them. */
interface Label {
  readonly before: string
  readonly digits: string
  readonly behind: string
  /** Unit and scale it is measured in, whether they print or not. */
  readonly measure: string
}

function unitOf(figure: FigureMap[string] | undefined, language: Language): string {
  const expression = figure?.ok ? parseExpression(figure.value.expression) : undefined
  return figure?.ok && expression?.ok ? plottedUnit(expression.value, figure.value, language) : ''
}

function labelOf(point: ChartPoint | undefined, figures: FigureMap, language: Language): Label | undefined {
  if (!point || point.value === '') return undefined
  const found = digitsOf(point.printed, Number(point.value))
  if (!found) return undefined
  const behind = point.printed.slice(found.index + found[0].length)
  const measure = `${behind} ${unitOf(figures[point.expression], language)}`
  return { before: point.printed.slice(0, found.index), digits: found[0], behind, measure }
}

const decimalsIn = (digits: string) => digits.split('.')[1]?.length ?? 0

/** The power of ten between a figure's own unit and the one it prints in: 4 for 284000户 as 28.4万户. */
function scaledBy({ exact, number }: RenderedFigure): number {
  const ratio = Math.abs(Number(exact) / Number(number))
  return Number.isFinite(ratio) && ratio > 0 ? Math.round(Math.log10(ratio)) : 0
}

/** Whether a figure would print its very number, followed by zeros, if it were asked for so many decimals. */
function bearsZeros(figure: RenderedFigure, decimals: number): boolean {
  if (figure.operands.some(({ bound }) => bound !== 'exact')) return false
  const full = decimal(figure.exact)
    .abs()
    .times(`1e${-scaledBy(figure)}`)
  return full
    .minus(decimal(figure.number).abs())
    .abs()
    .lessThan(`5e${-decimals - 1}`)
}

function padded({ before, digits, behind }: Label, decimals: number): string {
  const zeros = '0'.repeat(decimals - decimalsIn(digits))
  return `${before}${digits}${zeros === '' || digits.includes('.') ? '' : '.'}${zeros}${behind}`
}

/**
 * The labels of one series, each the number that the speech says, with equally many decimals: 100.0 beside
 * 93.2. A label is compared with those of its unit and scale (9800亿元 is none of 1.26万亿元). It takes no zeros
 * where they would say more than is known: where the full value has other decimals (93.4 said as 93), where
 * its source only bounds it (超28万), or where the figure reads otherwise by now.
 */
export function equalDecimals(
  points: readonly (ChartPoint | undefined)[],
  figures: FigureMap,
  language: Language,
): string[] {
  const labels = points.map(point => labelOf(point, figures, language))
  return points.map((point, index) => {
    const label = labels[index]
    if (!point || !label) return point?.value ? point.printed : ''
    const alike = labels.filter(other => other?.measure === label.measure)
    const decimals = Math.max(...alike.map(other => decimalsIn(other!.digits)))
    const figure = figures[point.expression]
    const isKnown = figure?.ok === true && figure.value.text === point.printed
    return isKnown && bearsZeros(figure.value, decimals) ? padded(label, decimals) : point.printed
  })
}
