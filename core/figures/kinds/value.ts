import { done } from '../../problem.ts'
import type { RoundingMode } from '../decimal.ts'
import { scaled, term } from '../formula.ts'
import { writeOperand, type FigureKind } from '../kind.ts'
import type { Bound, Language, Rounding } from '../model.ts'
import { formatOf, quantity } from '../quantity.ts'
import { roundingWords } from '../rounding-words.ts'
import { boundsEn } from '../words-en.ts'
import { boundsZh } from '../words-zh.ts'

/** `{{k@2022}}`: 295天, 超28万户, 85%以上. */
export const value: FigureKind<'value'> = {
  kind: 'value',
  join: '',
  read: ({ keyword, argument, operands: [of] }) => (keyword === '' && argument === undefined && of ? { kind: 'value', of } : undefined),
  write: ({ of }) => writeOperand(of),
  operands: ({ of }) => [of],
  honours: (_expression, option) => option === 'scale' || option === 'unitless' || option === 'decimals',
  accepts: () => true,
  render: ({ print }, [reading], { language }) => {
    const { indicator, operand, value: stored } = reading!
    const format = formatOf(indicator, print, boundedMode(operand.bound, indicator.rounding))
    const printed = quantity(stored, format, language)
    return done({
      text: bounded(printed.text, operand.bound, language),
      number: printed.number,
      unit: printed.unit,
      exact: stored.times(`1e${-printed.power}`),
      formula: scaled(term(stored), printed.power),
      rounding: roundingWords(printed.places, format.mode, language),
      direction: 'none',
    })
  },
}

function bounded(text: string, bound: Bound, language: Language): string {
  if (language === 'en') return `${boundsEn[bound]}${text}`
  const [before, after] = boundsZh[bound]
  return `${before}${text}${after}`
}

/** A rounded bound must stay true: more than 284.6 is not more than 285. */
function boundedMode(bound: Bound, rounding: Rounding): RoundingMode {
  if (bound === 'above' || bound === 'at-least') return 'down'
  return bound === 'below' ? 'up' : rounding
}
