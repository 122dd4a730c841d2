import { done, refused } from '../../problem.ts'
import { amount } from '../amount.ts'
import { changeWords, leadFits } from '../change-words.ts'
import { directionOf } from '../direction.ts'
import { scaled, term } from '../formula.ts'
import { placeOf, writeOperand, type FigureKind } from '../kind.ts'
import type { Operand, Printed } from '../model.ts'
import { formatOf } from '../quantity.ts'
import { boundedChange, boundedMode } from '../stated.ts'
import { isCounted, isRate } from '../unit.ts'

/** A change that the source itself states, below zero where it is a fall. */
export interface MovementFigure extends Printed {
  readonly kind: 'movement'
  readonly of: Operand
}

/**
 * `{{k@2022:增速}}` prints 增长4.8%, 下降3.6% or 持平 of an indicator whose value is itself a change, as bulletins
 * state it: the verb goes by the sign, the number is unsigned and bounded as its source bounds it: 增长约5%.
 * What it is measured on is left to the sentence unless 称 names it.
 */
export const movement: FigureKind<MovementFigure> = {
  kind: 'movement',
  join: '',
  label: { zh: '增速', en: 'Stated change' },
  ways: [
    {
      name: 'movement',
      group: 'change',
      label: { zh: '已公布的增速（增长、下降按正负）', en: 'A stated change (up or down by its sign)' },
      fields: [],
      build: ({ of }) => ({ kind: 'movement', of }),
      take: ({ of }) => ({ ...of }),
    },
  ],
  asks: [
    {
      name: 'movement',
      words: ['公布增速', '升降', 'stated-change'],
      propose: ({ of, indicator }) => (isRate(indicator) ? [{ kind: 'movement', of }] : []),
    },
  ],
  isSigned: true,
  englishVerbs: () => 'before-amount',
  read: ({ keyword, argument, operands: [of] }) =>
    (keyword === '增速' || keyword === 'stated-change') && of && argument === undefined
      ? { kind: 'movement', of }
      : undefined,
  write: ({ of }) => `${writeOperand(of)}:增速`,
  operands: ({ of }) => [of],
  honours: ({ print }, option) => {
    if (option === 'lead') return leadFits(print.lead, undefined)
    return (
      option === 'decimals' ||
      option === 'trimmed' ||
      option === 'verbs' ||
      option === 'completed' ||
      option === 'qualifier' ||
      option === 'scale'
    )
  },
  accepts: () => true,
  render: ({ of, print }, [reading], { language }) => {
    const { indicator, value, operand } = reading!
    const format = formatOf(indicator, print, boundedMode(operand.bound, indicator.rounding))
    const facts = { ...placeOf(reading!), value: operand.value }
    if (print.qualifier && operand.bound !== 'exact')
      return refused('bound-operand', { ...placeOf(reading!), bound: operand.bound })
    const said = amount(value.abs(), { format, language, print, facts, isCounted: isCounted(indicator) })
    if (!said.ok) return said
    const { number, unit, rule, power, rounded } = said.value
    const words = boundedChange(said.value.text, reading!, language)
    if (!words.ok) return words
    if (rounded.isZero() && !value.isZero()) return refused('prints-as-zero', facts)
    const direction = directionOf(value.comparedTo(0))
    const verbs = isRate(indicator) ? 'grow-fall' : 'increase-decrease'
    const lead = print.lead ?? 'none'
    const text = changeWords(
      {
        indicator,
        direction,
        amount: words.value,
        period: of.period,
        base: undefined,
        print: { ...print, lead },
        verbs,
      },
      language,
    )
    if (!text.ok) return text
    return done({
      text: text.value,
      number,
      unit,
      exact: value.times(`1e${-power}`),
      formula: scaled(term(value), power),
      rounding: rule,
      direction,
    })
  },
}
