import { done, refused, type Outcome } from '../problem.ts'
import { decimal, digits, roundTo, type Decimal } from './decimal.ts'
import { directionOf } from './direction.ts'
import { difference, scaled, term } from './formula.ts'
import { placeOf, type Reading } from './kind.ts'
import type { Language, PrintOptions } from './model.ts'
import { printedValue, tellingDecimals } from './printed-value.ts'
import { formatOf, quantity, type Format, type Quantity } from './quantity.ts'
import { roundedFirstWords, roundingWords } from './rounding-words.ts'
import { isRate } from './unit.ts'
import { pointsEn } from './words-en.ts'
import { pointsZh } from './words-zh.ts'

/** A value beside an earlier one, measured; `number` and `text` are unsigned, `exact` and `direction` carry the sign. */
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
 * Measures `of` against `base`. A difference is one of both values as they print by their indicator, so that a reader's own
 * subtraction agrees, wherever in a document the values stand; a percentage is measured on the full values, and is level where
 * they print alike. Refuses a percentage of a base that is not above zero (`zero-base`) or of a value below it (`crosses-zero`),
 * points of anything but rates (`not-a-percentage`), and what would print as zero and is not (`prints-as-zero`).
 */
export function compare(of: Reading, base: Reading, measure: Measure, print: PrintOptions, language: Language): Outcome<Comparison> {
  if (measure === 'percent') return percentChange(of, base, print, language)
  if (measure === 'points' && !isRate(of.indicator)) return refused('not-a-percentage', { indicator: of.indicator.key, unit: of.indicator.unit })
  return differenceOf(of, base, print, language)
}

function percentChange(of: Reading, base: Reading, print: PrintOptions, language: Language): Outcome<Comparison> {
  if (!base.value.gt(0)) return refused('zero-base', { ...placeOf(base), value: base.operand.value })
  if (of.value.lt(0)) return refused('crosses-zero', { ...placeOf(of), value: of.operand.value, base: base.operand.value })
  const sign = printedValue(of).comparedTo(printedValue(base))
  const exact = sign === 0 ? decimal('0') : of.value.minus(base.value).dividedBy(base.value).times(100)
  const mode = of.indicator.rounding
  const decimals = print.decimals ?? tellingDecimals(exact, 1, mode)
  const rounded = roundTo(exact.abs(), decimals, mode)
  if (rounded.isZero() && sign !== 0) return refused('prints-as-zero', { ...placeOf(of), value: exact.toSignificantDigits(4).toFixed() })
  const number = digits(rounded, decimals)
  return done({
    number,
    unit: '%',
    text: `${number}%`,
    rounded,
    exact,
    formula: sign === 0 && !of.value.eq(base.value) ? difference(printedValue(of), printedValue(base)) : `(${difference(of.value, base.value)}) ÷ ${term(base.value)} × 100`,
    rounding: roundingWords(decimals, mode, language),
    direction: directionOf(sign),
  })
}

function differenceOf(of: Reading, base: Reading, print: PrintOptions, language: Language): Outcome<Comparison> {
  const [now, before] = [printedValue(of), printedValue(base)]
  const change = now.minus(before)
  const format = formatOf(of.indicator, print)
  const printed = isRate(of.indicator) ? inPoints(change.abs(), of, format, language) : quantity(change.abs(), format, language)
  const { number, unit, text, rounded, power, places } = printed
  if (rounded.isZero() && !change.isZero()) return refused('prints-as-zero', { ...placeOf(of), value: change.toFixed() })
  return done({
    number,
    unit,
    text,
    rounded,
    exact: change.times(`1e${-power}`),
    formula: scaled(isRate(of.indicator) ? [now, before].map((value) => statedTerm(value, of)).join(' − ') : difference(now, before), power),
    rounding: roundedFirstWords((of.converted?.from ?? of.indicator).decimals, places, format.mode, language),
    direction: directionOf(change.comparedTo(0)),
  })
}

/** A rate in a formula as it prints: 95.0. */
const statedTerm = (value: Decimal, { indicator }: Reading): string =>
  (value.lt(0) ? term(value) : digits(value, Math.max(indicator.decimals, value.decimalPlaces())))

/** The difference of two rates: 2.7个百分点, 0.75个千分点. */
function inPoints(change: Decimal, { indicator }: Reading, { decimals, mode }: Format, language: Language): Quantity {
  const rounded = roundTo(change, decimals, mode)
  const number = digits(rounded, decimals)
  const unit = language === 'zh' ? pointsZh(indicator) : pointsEn(number, indicator)
  const text = language === 'zh' ? `${number}${unit}` : `${number} ${unit}`
  return { number, unit, text, parts: [text, ''], rounded, power: 0, places: decimals }
}
