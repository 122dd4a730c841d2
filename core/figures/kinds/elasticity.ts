import { done, refused } from '../../problem.ts'
import { basePeriod } from '../base.ts'
import { digits, roundTo } from '../decimal.ts'
import { difference, term } from '../formula.ts'
import { decimalsOf, onlyExact, placeOf, writeOperand, type FigureKind, type Reading } from '../kind.ts'
import type { Operand, Printed } from '../model.ts'
import { takePair, whole } from '../picking.ts'
import { canBeBase } from '../proportion.ts'
import { roundingWords } from '../rounding-words.ts'
import { alike } from '../together.ts'

/** The growth of one indicator on the year before over the growth of another. */
export interface ElasticityFigure extends Printed {
  readonly kind: 'elasticity'
  readonly of: Operand
  readonly on: Operand
}

/**
 * `{{a@2022/b@2022:弹性}}` prints 0.59: the growth of a on the year before over the growth of b, to two
 * decimals. Refused where b has not changed (`zero-growth`) or either base is not above zero (`zero-base`).
 * B1 row 60.
 */
export const elasticity: FigureKind<ElasticityFigure> = {
  kind: 'elasticity',
  join: '/',
  label: { zh: '弹性', en: 'Elasticity' },
  ways: [
    {
      name: 'elasticity',
      group: 'change',
      label: { zh: '弹性', en: 'Elasticity' },
      fields: [whole({ zh: '与哪个数比', en: 'Compared with' })],
      build: ({ of, whole: on }) => on && { kind: 'elasticity', of, on },
      take: ({ of, on }) => takePair(of, on),
    },
  ],
  asks: [
    {
      name: 'elasticity',
      words: ['弹性', '弹性系数', 'elasticity'],
      takes: 'several',
      propose: ({ of, others: [on] }) => (on ? [{ kind: 'elasticity', of, on }] : []),
    },
  ],
  read: ({ keyword, argument, operands: [of, on, ...more] }) =>
    (keyword === '弹性' || keyword === 'elasticity') &&
    of &&
    on &&
    more.length === 0 &&
    argument === undefined
      ? { kind: 'elasticity', of, on }
      : undefined,
  write: ({ of, on }) => `${writeOperand(of)}/${writeOperand(on)}:弹性`,
  operands: ({ of, on }) =>
    [of, on].flatMap(operand => [operand, { ...operand, period: basePeriod(operand.period, undefined) }]),
  honours: (_expression, option) => option === 'decimals',
  accepts: onlyExact,
  render: ({ print }, [of, ofBase, on, onBase], { language }) => {
    const related = alike([of!, on!])
    if (!related.ok) return related
    const empty = [ofBase!, onBase!].map(canBeBase).find(({ ok }) => !ok)
    if (empty && !empty.ok) return empty
    if (on!.value.eq(onBase!.value)) return refused('zero-growth', placeOf(on!))
    const exact = growthOf(of!, ofBase!).dividedBy(growthOf(on!, onBase!))
    const decimals = decimalsOf(print, 2)
    return done({
      text: digits(roundTo(exact, decimals, of!.indicator.rounding), decimals),
      number: digits(roundTo(exact, decimals, of!.indicator.rounding), decimals),
      unit: '',
      exact,
      formula: `${growthTerm(of!, ofBase!)} ÷ ${growthTerm(on!, onBase!)}`,
      rounding: roundingWords(decimals, of!.indicator.rounding, language),
      direction: 'none',
    })
  },
}

const growthOf = (now: Reading, before: Reading) => now.value.minus(before.value).dividedBy(before.value)
const growthTerm = (now: Reading, before: Reading): string =>
  `((${difference(now.value, before.value)}) ÷ ${term(before.value)})`
