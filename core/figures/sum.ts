import { done, type Outcome } from '../problem.ts'
import { amount } from './amount.ts'
import { decimal } from './decimal.ts'
import { scaled, term } from './formula.ts'
import { placeOf, type Print, type Reading } from './kind.ts'
import type { Language, PrintOptions } from './model.ts'
import { formatOf } from './quantity.ts'
import { isCounted } from './unit.ts'

/** The sum of some values, in the unit and to the decimals of the first. Refuses a qualifier that is not true of it. */
export function sumPrint(parts: readonly Reading[], print: PrintOptions, language: Language): Outcome<Print> {
  const total = parts.reduce((sum, { value }) => sum.plus(value), decimal('0'))
  const [first] = parts
  const format = formatOf(first!.indicator, print, first!.indicator.rounding, total)
  const facts = { ...placeOf(first!), value: total.toFixed() }
  const said = amount(total, { format, language, print, facts, isCounted: isCounted(first!.indicator) })
  if (!said.ok) return said
  const { text, number, unit, power, rule } = said.value
  return done({
    text,
    number,
    unit,
    exact: total.times(`1e${-power}`),
    formula: scaled(parts.map(({ value }) => term(value)).join(' + '), power),
    rounding: rule,
    direction: 'none',
  })
}
