import { decimal } from './decimal.ts'
import { scaled, term } from './formula.ts'
import type { Print, Reading } from './kind.ts'
import type { Language, PrintOptions } from './model.ts'
import { formatOf, quantity } from './quantity.ts'
import { roundingWords } from './rounding-words.ts'

/** The sum of some values, in the unit and to the decimals of the first. */
export function sumPrint(parts: readonly Reading[], print: PrintOptions, language: Language): Print {
  const total = parts.reduce((sum, { value }) => sum.plus(value), decimal('0'))
  const format = formatOf(parts[0]!.indicator, print)
  const { text, number, unit, power, places } = quantity(total, format, language)
  return {
    text,
    number,
    unit,
    exact: total.times(`1e${-power}`),
    formula: scaled(parts.map(({ value }) => term(value)).join(' + '), power),
    rounding: roundingWords(places, format.mode, language),
    direction: 'none',
  }
}
