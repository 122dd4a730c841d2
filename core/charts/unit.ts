import type { FigureExpression, Language, RenderedFigure } from '../figures/model.ts'
import { kindOf, splitUnit } from '../figures/index.ts'

const points = { zh: '百分点', en: 'percentage points' }

/** What a number without its unit is measured in: 占比 and 同比 in %, the others as their operands are. */
function ownUnit(expression: FigureExpression, figure: RenderedFigure, language: Language): string {
  switch (kindOf(expression).plottedIn?.(expression) ?? 'operand') {
    case 'percent':
      return '%'
    case 'points':
      return points[language]
    case 'nothing':
      return ''
    case 'operand':
      return operandUnit(figure, language)
  }
}

/** Operands name their unit in Chinese; an English chart leaves a Chinese word to its subtitle. */
function operandUnit(figure: RenderedFigure, language: Language): string {
  const unit = figure.operands[0]?.unit ?? ''
  return language === 'en' && /\p{Script=Han}/u.test(unit) ? '' : unit
}

/**
 * The unit a chart names for a figure, whether or not the figure prints it: 295 and 295天 are both in 天. A
 * figure in 万 that leaves its unit out (28.4万) is in 户.
 */
export function plottedUnit(
  expression: FigureExpression,
  figure: RenderedFigure,
  language: Language,
): string {
  if (!expression.print.unitless) return figure.unit
  const own = ownUnit(expression, figure, language)
  return expression.print.scale ? splitUnit(own).base : own
}
