import { done, refused } from '../../problem.ts'
import { onlyExact, unitsOf, writeOperand, type FigureKind, type Reading } from '../kind.ts'
import type { Operand, Printed } from '../model.ts'
import { areComparable } from '../period.ts'
import { takePair, whole } from '../picking.ts'
import { ratioOf } from '../ratio.ts'
import { alike } from '../together.ts'
import { canBePart } from '../unit.ts'

/** 2.3倍: how many times the base it is. */
export interface MultipleFigure extends Printed {
  readonly kind: 'multiple'
  readonly of: Operand
  readonly base: Operand
}

/**
 * `{{a@2022/b@2022:倍数}}` prints 2.3倍, a÷b, for 是…的2.3倍. What does not print above one is refused
 * (`not-a-multiple`): 倍 is never said of less (GB/T 15835 practice, GONGWEN A4; B1 row 57).
 */
export const multiple: FigureKind<MultipleFigure> = {
  kind: 'multiple',
  join: '/',
  label: { zh: '倍数', en: 'Multiple' },
  ways: [
    {
      name: 'multiple',
      group: 'parts',
      label: { zh: '是另一数的几倍', en: 'Multiple of another figure' },
      fields: [whole({ zh: '与哪个数比', en: 'Compared with' })],
      build: ({ of, whole: other }) => other && { kind: 'multiple', of, base: other },
      take: ({ of, base: other }) => takePair(of, other),
    },
  ],
  asks: [
    {
      name: 'times',
      words: ['倍数', '几倍', '多少倍', 'bs', 'times'],
      takes: 'several',
      propose: ({ of, others: [other] }) => (other ? [{ kind: 'multiple', of, base: other }] : []),
    },
  ],
  read: ({ keyword, argument, operands: [of, base, ...more] }) =>
    (keyword === '倍数' || keyword === 'times') && of && base && more.length === 0 && argument === undefined
      ? { kind: 'multiple', of, base }
      : undefined,
  write: ({ of, base }) => `${writeOperand(of)}/${writeOperand(base)}:倍数`,
  operands: ({ of, base }) => [of, base],
  honours: (_expression, option) => option === 'decimals' || option === 'trimmed' || option === 'qualifier',
  accepts: onlyExact,
  render: ({ print }, [of, base], { language }) => {
    if (!canBePart(of!.indicator, base!.indicator)) return refused('unit-mismatch', unitsOf(of!, base!))
    const related = isOneSeries(of!, base!) ? done(true) : alike([of!, base!])
    if (!related.ok) return related
    return ratioOf(of!, base!, print, language)
  },
}

/** One indicator of one region at two moments: 是2012年的2.6倍. */
const isOneSeries = ({ operand: of }: Reading, { operand: base }: Reading): boolean =>
  of.indicator === base.indicator && of.region === base.region && areComparable(of.period, base.period)
