import { heeds } from './kind.ts'
import { kindOf } from './kinds.ts'
import type { FigureExpression, IndicatorType } from './model.ts'
import { keepOptions, printOptions, writeOptions, type PrintOption } from './print-options.ts'

/**
 * The canonical written form: Chinese keywords, options in fixed order, without those that mean nothing to
 * the kind.
 */
export function writeExpression(expression: FigureExpression): string {
  const kind = kindOf(expression)
  const print = keepOptions(expression.print, option => heeds(kind, expression, option))
  return `{{${kind.write(expression)}${writeOptions(print)}}}`
}

/**
 * Which print options a figure heeds, for the one who offers them; fewer where it is known what its
 * indicator's values are.
 */
export function optionsOf(expression: FigureExpression, type?: IndicatorType): readonly PrintOption[] {
  return printOptions.filter(option => heeds(kindOf(expression), expression, option, type))
}
