import { refused } from '../../problem.ts'
import { addsUp } from '../additive.ts'
import { onlyExact, unitsOf, writeOperand, type FigureKind, type Reading } from '../kind.ts'
import type { Operand, Printed } from '../model.ts'
import { parts, takeSeveral } from '../picking.ts'
import { sumPrint } from '../sum.ts'
import { alike, apart } from '../together.ts'
import { canBePart, isRate } from '../unit.ts'

export interface SumFigure extends Printed {
  readonly kind: 'sum'
  readonly parts: readonly Operand[]
}

/**
 * `{{a@2022+b@2022:合计}}` prints 46项, Σ of the parts in the unit and decimals of the first (B1 rows 21, 22, 28
 * and 47).
 */
export const sum: FigureKind<SumFigure> = {
  kind: 'sum',
  join: '+',
  label: { zh: '合计', en: 'Sum' },
  ways: [
    {
      name: 'sum',
      group: 'parts',
      label: { zh: '合计', en: 'Sum' },
      fields: [parts()],
      build: ({ of, parts: more }) => (more.length > 0 ? { kind: 'sum', parts: [of, ...more] } : undefined),
      take: ({ parts: added }) => takeSeveral(added),
    },
  ],
  asks: [
    {
      name: 'sum',
      words: ['合计', '总计', '共计', '相加', 'hj', 'sum'],
      takes: 'several',
      usual: { several: 2 },
      propose: ({ of, others }) => (others.length > 0 ? [{ kind: 'sum', parts: [of, ...others] }] : []),
    },
  ],
  read: ({ keyword, argument, operands: parts }) =>
    (keyword === '合计' || keyword === 'sum') && argument === undefined ? { kind: 'sum', parts } : undefined,
  write: ({ parts }) => `${parts.map(writeOperand).join('+')}:合计`,
  operands: ({ parts }) => parts,
  honours: (_expression, option) =>
    option === 'scale' ||
    option === 'unitless' ||
    option === 'decimals' ||
    option === 'trimmed' ||
    option === 'qualifier',
  accepts: onlyExact,
  render: ({ print }, parts, { data, language }) => {
    const stranger = parts.find(part => !canBePart(part.indicator, parts[0]!.indicator))
    if (stranger) return refused('unit-mismatch', unitsOf(stranger, parts[0]!))
    const related = alike(parts)
    if (!related.ok) return related
    const level = parts.find(
      ({ indicator }) => !addsUp(indicator.type === 'stock' ? { ...indicator, type: 'quantity' } : indicator),
    )
    if (level && !areSharesOfOne(parts)) return refused('not-additive', { indicator: level.indicator.key })
    const once = apart(parts, data)
    return once.ok ? sumPrint(parts, print, language) : once
  },
}

/**
 * Rates of one region add up where they are of different things: the days of one air quality class and of
 * another.
 */
const areSharesOfOne = (parts: readonly Reading[]): boolean =>
  parts.every(({ indicator }) => isRate(indicator)) &&
  new Set(parts.map(({ operand }) => operand.indicator)).size === parts.length
