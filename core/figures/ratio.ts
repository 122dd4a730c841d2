import { done, refused, type Outcome } from '../problem.ts'
import { amount } from './amount.ts'
import { decimal, digits, roundTo, type Decimal } from './decimal.ts'
import { term } from './formula.ts'
import { decimalsOf, placeOf, type Print, type Reading } from './kind.ts'
import type { Language, PrintOptions } from './model.ts'
import { tellingDecimals } from './printed-value.ts'
import { canBeBase } from './proportion.ts'
import type { Format } from './quantity.ts'

/** How many times prints: 2.3倍, 2.3 times. */
const timesFormat = (decimals: number, mode: Format['mode'], { trimmed }: PrintOptions): Format => ({
  unit: '倍',
  unitEn: 'times',
  scale: undefined,
  unitless: false,
  decimals,
  mode,
  ...(trimmed ? { trimmed } : {}),
})

/**
 * How many times the base a value is, to one decimal, or with `isGain` how many times the base it has grown
 * by. Refuses a base that is not above zero (`zero-base`) and what does not print above one
 * (`not-a-multiple`), as a gain less than one.
 */
export function ratioOf(
  of: Reading,
  base: Reading,
  print: PrintOptions,
  language: Language,
  isGain = false,
): Outcome<Print> {
  const based = canBeBase(base)
  if (!based.ok) return based
  const exact = (isGain ? of.value.minus(base.value) : of.value).dividedBy(base.value)
  const decimals = decimalsOf(print, 1)
  const mode = of.indicator.rounding
  const facts = { ...placeOf(of), value: of.operand.value, base: base.operand.value }
  const rounded = roundTo(exact, decimals, mode)
  const least = print.qualifier ? '0.5' : '1'
  if (isGain ? rounded.lt(least) : !rounded.gt(1)) return refused('not-a-multiple', facts)
  // One decimal is coarse for a multiple: 1.46 is 近1.5倍 although it prints 1.5 without the word.
  const said = amount(exact, {
    format: timesFormat(decimals, mode, print),
    language,
    print,
    facts,
    seen: exact,
  })
  if (!said.ok) return said
  const { text, number, unit, rule } = said.value
  const formula = isGain
    ? `(${term(of.value)} − ${term(base.value)}) ÷ ${term(base.value)}`
    : `${term(of.value)} ÷ ${term(base.value)}`
  return done({ text, number, unit, exact, formula, rounding: rule, direction: 'none' })
}

const all = decimal('100')

/**
 * How much per cent of the whole a part is, to one decimal or as many more as it takes not to print as 0 or
 * 100 what is neither. Refuses asked decimals that would (`prints-as-zero`, `prints-as-whole`). The whole is
 * above zero.
 */
export function rateOf(
  part: Reading,
  whole: Reading,
  print: PrintOptions,
): Outcome<{ exact: Decimal; decimals: number; number: string }> {
  const exact = part.value.dividedBy(whole.value).times(all)
  const mode = part.indicator.rounding
  const decimals = print.decimals ?? tellingDecimals(exact, 1, mode, all)
  const rounded = roundTo(exact, decimals, mode)
  const facts = { ...placeOf(part), value: exact.toSignificantDigits(6).toFixed() }
  if (rounded.isZero() && !exact.isZero()) return refused('prints-as-zero', facts)
  if (rounded.eq(all) && exact.lt(all)) return refused('prints-as-whole', facts)
  return done({ exact, decimals, number: digits(rounded, decimals) })
}
