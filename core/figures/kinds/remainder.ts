import { done, refused } from '../../problem.ts'
import { difference, scaled } from '../formula.ts'
import { onlyExact, unitsOf, writeOperand, type FigureKind } from '../kind.ts'
import { formatOf, quantity } from '../quantity.ts'
import { roundingWords } from '../rounding-words.ts'
import { canBePart } from '../unit.ts'

/** `{{b@2022-a@2022:剩余}}`: what is left of a whole without its parts, 31项 (B1 row 20). */
export const remainder: FigureKind<'remainder'> = {
  kind: 'remainder',
  join: '-',
  read: ({ keyword, argument, operands: [whole, ...parts] }) =>
    ((keyword === '剩余' || keyword === 'rest') && argument === undefined && whole ? { kind: 'remainder', whole, parts } : undefined),
  write: ({ whole, parts }) => `${[whole, ...parts].map(writeOperand).join('-')}:剩余`,
  operands: ({ whole, parts }) => [whole, ...parts],
  honours: (_expression, option) => option === 'scale' || option === 'unitless' || option === 'decimals',
  accepts: onlyExact,
  render: ({ print }, [whole, ...parts], { language }) => {
    const stranger = parts.find((part) => !canBePart(part.indicator, whole!.indicator))
    if (stranger) return refused('unit-mismatch', unitsOf(stranger, whole!))
    const left = parts.reduce((rest, part) => rest.minus(part.value), whole!.value)
    const { indicator, region, period, value } = whole!.operand
    if (left.isNegative()) return refused('parts-exceed-whole', { indicator, region, period, parts: whole!.value.minus(left).toFixed(), whole: value })
    const format = formatOf(whole!.indicator, print)
    const { text, number, unit, power, places } = quantity(left, format, language)
    return done({
      text,
      number,
      unit,
      exact: left.times(`1e${-power}`),
      formula: scaled(difference(whole!.value, ...parts.map((part) => part.value)), power),
      rounding: roundingWords(places, format.mode, language),
      direction: 'none',
    })
  },
}
