import { done, refused } from '../../problem.ts'
import { scaled, term } from '../formula.ts'
import { writeOperand, type FigureKind } from '../kind.ts'
import type { Operand, PrintOptions, Printed } from '../model.ts'
import { styleFits } from '../place-words.ts'
import type { PrintOption } from '../print-options.ts'
import { tellingPrint } from '../printed-value.ts'
import { roundingWords } from '../rounding-words.ts'
import { standing, statedChange } from '../standing.ts'
import { statedValue } from '../stated.ts'

export interface ValueFigure extends Printed {
  readonly kind: 'value'
  readonly of: Operand
}

/** What only a value that is a change has: a verb and what it is measured on. */
const isOfChange = (option: PrintOption): boolean =>
  option === 'verbs' ||
  option === 'englishVerbs' ||
  option === 'byAmount' ||
  option === 'lead' ||
  option === 'completed'

const optionNames = (print: PrintOptions): readonly PrintOption[] => Object.keys(print) as PrintOption[]

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
  read: ({ keyword, argument, operands: [of] }) =>
    keyword === '' && argument === undefined && of ? { kind: 'value', of } : undefined,
  write: ({ of }) => writeOperand(of),
  operands: ({ of }) => [of],
  englishVerbs: () => 'before-amount',
  honours: ({ print }, option, type) => {
    if (option === 'style' && !styleFits(print, 'place')) return false
    if (option === 'style' || option === 'counter') return type === undefined || type === 'place'
    if (option === 'lead' && print.lead === 'than') return false
    if (isOfChange(option)) return type === undefined || type === 'change'
    return option === 'scale' || option === 'unitless' || option === 'decimals' || option === 'trimmed'
  },
  accepts: () => true,
  ordinal: ({ print }, [reading], { language }) => standing(reading!, print, language),
  render: ({ of, print }, [reading], { language }) => {
    if (reading!.indicator.type === 'change')
      return statedChange(reading!, { period: of.period, print }, language)
    if (optionNames(print).some(isOfChange))
      return refused('not-a-stated-change', { indicator: of.indicator })
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
