import { done, refused, type Outcome } from '../problem.ts'
import { decimal, digits, roundTo, type Decimal } from './decimal.ts'
import { term } from './formula.ts'
import { decimalsOf, placeOf, type Print, type Reading } from './kind.ts'
import type { Language, PrintOptions } from './model.ts'
import { tellingDecimals } from './printed-value.ts'
import { roundingWords } from './rounding-words.ts'

/**
 * How many times the base a value is, to one decimal, as everything of a figure but its text. Refuses a base that is not above
 * zero (`zero-base`) and what does not print above one (`not-a-multiple`).
 */
export function ratioOf(of: Reading, base: Reading, print: PrintOptions, language: Language): Outcome<Omit<Print, 'text'>> {
  if (!base.value.gt(0)) return refused('zero-base', { ...placeOf(base), value: base.operand.value })
  const exact = of.value.dividedBy(base.value)
  const decimals = decimalsOf(print, 1)
  const mode = of.indicator.rounding
  const rounded = roundTo(exact, decimals, mode)
  if (!rounded.gt(1)) return refused('not-a-multiple', { ...placeOf(of), value: of.operand.value, base: base.operand.value })
  return done({
    number: digits(rounded, decimals),
    unit: language === 'zh' ? '倍' : 'times',
    exact,
    formula: `${term(of.value)} ÷ ${term(base.value)}`,
    rounding: roundingWords(decimals, mode, language),
    direction: 'none',
  })
}

const all = decimal('100')

/**
 * How much per cent of the whole a part is, to one decimal or as many more as it takes not to print as 0 or 100 what is neither.
 * Refuses asked decimals that would (`prints-as-zero`, `prints-as-whole`). The whole is above zero.
 */
export function rateOf(part: Reading, whole: Reading, print: PrintOptions): Outcome<{ exact: Decimal; decimals: number; number: string }> {
  const exact = part.value.dividedBy(whole.value).times(all)
  const mode = part.indicator.rounding
  const decimals = print.decimals ?? tellingDecimals(exact, 1, mode, all)
  const rounded = roundTo(exact, decimals, mode)
  const facts = { ...placeOf(part), value: exact.toSignificantDigits(6).toFixed() }
  if (rounded.isZero() && !exact.isZero()) return refused('prints-as-zero', facts)
  if (rounded.eq(all) && !exact.eq(all)) return refused('prints-as-whole', facts)
  return done({ exact, decimals, number: digits(rounded, decimals) })
}
