import { done } from '../../problem.ts'
import { scaled, term } from '../formula.ts'
import { writeOperand, type FigureKind } from '../kind.ts'
import type { Operand, Printed } from '../model.ts'
import { tellingPrint } from '../printed-value.ts'
import { roundingWords } from '../rounding-words.ts'
import { standing, statedChange } from '../standing.ts'
import { statedValue } from '../stated.ts'

export interface ValueFigure extends Printed {
  readonly kind: 'value'
  readonly of: Operand
}

/** `{{k@2022}}`: 295天, 超28万户, 85%以上 (B1 rows 1 to 4). */
export const value: FigureKind<ValueFigure> = {
  kind: 'value',
  join: '',
  label: { zh: '数值', en: 'Value' },
  ways: [
    {
      name: 'value',
      group: 'amount',
      label: { zh: '数值', en: 'Value' },
      fields: [],
      build: ({ of }) => ({ kind: 'value', of }),
      take: ({ of }) => of,
    },
  ],
  asks: [
    {
      name: 'value',
      words: [],
      usual: { alone: 0, 'part-of-year': 0, 'with-base': 1, 'with-start': 2 },
      propose: ({ of }) => [{ kind: 'value', of }],
    },
  ],
  read: ({ keyword, argument, operands: [of] }) => (keyword === '' && argument === undefined && of ? { kind: 'value', of } : undefined),
  write: ({ of }) => writeOperand(of),
  operands: ({ of }) => [of],
  honours: (_expression, option) =>
    option === 'scale' || option === 'unitless' || option === 'decimals' || option === 'trimmed'
    || option === 'style' || option === 'counter',
  accepts: () => true,
  ordinal: ({ print }, [reading], { language }) => standing(reading!, print, language),
  render: ({ of, print }, [reading], { language }) => {
    if (reading!.indicator.type === 'change') return statedChange(reading!, { period: of.period, print }, language)
    const stated = statedValue(reading!, print, language)
    const telling = tellingPrint(reading!, stated)
    if (!telling.ok) return telling
    const { text, number, unit, power, places, mode } = stated
    return done({
      text,
      number,
      unit,
      exact: reading!.value.times(`1e${-power}`),
      formula: scaled(term(reading!.value), power),
      rounding: roundingWords(places, mode, language),
      direction: 'none',
    })
  },
}
