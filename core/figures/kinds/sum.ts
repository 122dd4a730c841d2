import { done, refused } from '../../problem.ts'
import { onlyExact, unitsOf, writeOperand, type FigureKind } from '../kind.ts'
import { canBePart } from '../unit.ts'
import { sumPrint } from '../sum.ts'

/** `{{a@2022+b@2022:合计}}` prints 46项, Σ of the parts in the unit and decimals of the first (B1 rows 21, 22, 28 and 47). */
export const sum: FigureKind<'sum'> = {
  kind: 'sum',
  join: '+',
  read: ({ keyword, argument, operands: parts }) =>
    ((keyword === '合计' || keyword === 'sum') && argument === undefined ? { kind: 'sum', parts } : undefined),
  write: ({ parts }) => `${parts.map(writeOperand).join('+')}:合计`,
  operands: ({ parts }) => parts,
  honours: (_expression, option) => option === 'scale' || option === 'unitless' || option === 'decimals',
  accepts: onlyExact,
  render: ({ print }, parts, { language }) => {
    const stranger = parts.find((part) => !canBePart(part.indicator, parts[0]!.indicator))
    return stranger ? refused('unit-mismatch', unitsOf(stranger, parts[0]!)) : done(sumPrint(parts, print, language))
  },
}
