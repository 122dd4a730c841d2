import { done, refused, type Outcome } from '../problem.ts'
import { amount, percentFormat, pointsFormat, type Amount } from './amount.ts'
import { decimal, digits, roundTo, type Decimal } from './decimal.ts'
import { directionOf } from './direction.ts'
import { difference, scaled, term } from './formula.ts'
import { placeOf, type Reading } from './kind.ts'
import type { Language, PrintOptions } from './model.ts'
import { gone, isLostButSome, printedValue, tellingDecimals } from './printed-value.ts'
import { canBeBase, proportional } from './proportion.ts'
import { formatOf, quantity } from './quantity.ts'
import { roundedFirstWords } from './rounding-words.ts'
import { isCounted, isRate } from './unit.ts'

/**
 * A value beside an earlier one, measured; `number` and `text` are unsigned, `exact` and `direction` carry
 * the sign.
 */
export interface Comparison {
  readonly number: string
  readonly unit: string
  readonly text: string
  /** The number as a decimal, in the unit of the value. */
  readonly rounded: Decimal
  readonly exact: Decimal
  readonly formula: string
  readonly rounding: string
  readonly direction: 'up' | 'down' | 'level'
}

type Measure = 'percent' | 'absolute' | 'points'

/**
 * Measures `of` against `base`. A difference is one of both values as they print by their indicator, so that
 * a reader's own subtraction agrees, wherever in a document the values stand; a percentage is measured on the
 * full values, and is level where they print alike. Refuses a percentage of a base that is not above zero
 * (`zero-base`) or of a value below it (`crosses-zero`), a fall that prints as 100% and is not
 * (`prints-as-gone`), points of anything but rates (`not-a-percentage`), and what would print as zero and is
 * not (`prints-as-zero`).
 */
export function compare(
  of: Reading,
  base: Reading,
  measure: Measure,
  print: PrintOptions,
  language: Language,
): Outcome<Comparison> {
  if (measure === 'percent') return percentChange(of, base, print, language)
  if (measure === 'points' && !isRate(of.indicator))
    return refused('not-a-percentage', { indicator: of.indicator.key, unit: of.indicator.unit })
  return differenceOf(of, base, print, language)
}

function percentChange(
  of: Reading,
  base: Reading,
  print: PrintOptions,
  language: Language,
): Outcome<Comparison> {
  const measured = proportional(of)
  if (!measured.ok) return measured
  const shown: readonly [Decimal, Decimal] = [printedValue(of), printedValue(base)]
  const sign = shown[0].comparedTo(shown[1])
  const based = sign === 0 ? done(true) : canBeBase(base)
  if (!based.ok) return based
  if (sign !== 0 && of.value.lt(0))
    return refused('crosses-zero', { ...placeOf(of), value: of.operand.value, base: base.operand.value })
  const [now, before] = print.asPrinted ? shown : [of.value, base.value]
  const exact = sign === 0 ? decimal('0') : now.minus(before).dividedBy(before).times(100)
  const mode = of.indicator.rounding
  const decimals = print.decimals ?? tellingDecimals(exact, 1, mode, gone)
  const facts = { ...placeOf(of), value: exact.toSignificantDigits(4).toFixed() }
  if (roundTo(exact, decimals, mode).isZero() && sign !== 0) return refused('prints-as-zero', facts)
  if (isLostButSome(exact, decimals, mode))
    return refused('prints-as-gone', { ...placeOf(of), value: of.operand.value })
  const said = amountOrLevel(exact.abs(), sign, {
    format: percentFormat(decimals, mode, print),
    language,
    print,
    facts,
  })
  if (!said.ok) return said
  return done({
    ...printOf(said.value),
    exact,
    formula:
      sign === 0 && !of.value.eq(base.value)
        ? difference(...shown)
        : `(${difference(now, before)}) ÷ ${term(before)} × 100`,
    direction: directionOf(sign),
  })
}

/** What is level has no number that a word could be said of. */
const amountOrLevel = (value: Decimal, sign: number, asked: Parameters<typeof amount>[1]): Outcome<Amount> =>
  amount(value, sign === 0 ? { ...asked, print: {} } : asked)

const printOf = ({ number, unit, text, rounded, rule }: Amount) => ({
  number,
  unit,
  text,
  rounded,
  rounding: rule,
})

function differenceOf(
  of: Reading,
  base: Reading,
  print: PrintOptions,
  language: Language,
): Outcome<Comparison> {
  const [now, before] = [printedValue(of), printedValue(base)]
  const change = now.minus(before)
  const own = formatOf(of.indicator, print, of.indicator.rounding, change)
  const inPoints = isRate(of.indicator)
  const format = inPoints ? pointsFormat(of.indicator, own.decimals, own.mode, print) : own
  const facts = { ...placeOf(of), value: change.toFixed() }
  if (quantity(change.abs(), format, language).rounded.isZero() && !change.isZero())
    return refused('prints-as-zero', facts)
  const said = amountOrLevel(change.abs(), change.comparedTo(0), {
    format,
    language,
    print,
    facts,
    isCounted: isCounted(of.indicator),
  })
  if (!said.ok) return said
  const { power, places } = said.value
  const plain = roundedFirstWords(
    (of.converted?.from ?? of.indicator).decimals,
    places,
    format.mode,
    language,
  )
  return done({
    ...printOf(said.value),
    exact: change.times(`1e${-power}`),
    formula: scaled(
      inPoints ? [now, before].map(value => statedTerm(value, of)).join(' − ') : difference(now, before),
      power,
    ),
    rounding: print.qualifier && !change.isZero() ? said.value.rule : plain,
    direction: directionOf(change.comparedTo(0)),
  })
}

/** A rate in a formula as it prints: 95.0. */
const statedTerm = (value: Decimal, { indicator }: Reading): string =>
  value.lt(0) ? term(value) : digits(value, Math.max(indicator.decimals, value.decimalPlaces()))
