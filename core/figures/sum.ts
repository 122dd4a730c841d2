import { done, refused, type Outcome } from '../problem.ts'
import { amount } from './amount.ts'
import { decimal } from './decimal.ts'
import { scaled, term } from './formula.ts'
import { placeOf, type Print, type Reading } from './kind.ts'
import type { Language, PrintOptions } from './model.ts'
import { printedValue } from './printed-value.ts'
import { formatOf } from './quantity.ts'
import { isCounted } from './unit.ts'

/**
 * The sum of some values as each prints by its indicator, so that a reader's own addition agrees, in the unit
 * and to the decimals of the first. Refuses a qualifier that is not true of it, and parts that all print as 0
 * and are not (`prints-as-zero`).
 */
export function sumPrint(parts: readonly Reading[], print: PrintOptions, language: Language): Outcome<Print> {
  const printed = parts.map(printedValue)
  const total = printed.reduce((sum, part) => sum.plus(part), decimal('0'))
  const lost = parts.find(({ value }) => total.isZero() && !value.isZero())
  if (lost) return refused('prints-as-zero', { ...placeOf(lost), value: lost.operand.value })
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
    formula: scaled(printed.map(term).join(' + '), power),
    rounding: rule,
    direction: 'none',
  })
}
