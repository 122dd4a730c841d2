import { done, refused, type Outcome } from '../problem.ts'
import { digits, roundTo, type Decimal } from './decimal.ts'
import { directionOf } from './direction.ts'
import { difference, scaled, term } from './formula.ts'
import { decimalsOf, type Reading } from './kind.ts'
import type { Language, PrintOptions } from './model.ts'
import { formatOf, quantity } from './quantity.ts'
import { roundedFirstWords, roundingWords } from './rounding-words.ts'
import { isPercentage } from './unit.ts'
import { pointsEn } from './words-en.ts'

/** A value beside an earlier one, measured; `number` and `text` are unsigned, `exact` and `direction` carry the sign. */
export interface Comparison {
  readonly number: string
  readonly unit: string
  readonly text: string
  readonly exact: Decimal
  readonly formula: string
  readonly rounding: string
  readonly direction: 'up' | 'down' | 'level'
}

type Measure = 'percent' | 'absolute' | 'points'

/**
 * Measures `of` against `base`. Refuses a percentage of a base that is not above zero (`zero-base`), points of anything
 * but percentages (`not-a-percentage`), and an absolute change of percentages, which is points (`points-expected`).
 */
export function compare(of: Reading, base: Reading, measure: Measure, print: PrintOptions, language: Language): Outcome<Comparison> {
  if (measure === 'percent') return percentChange(of, base, decimalsOf(print, 1), language)
  if (measure === 'absolute') return absoluteChange(of, base, print, language)
  return pointChange(of, base, decimalsOf(print, of.indicator.decimals), language)
}

function percentChange(of: Reading, base: Reading, decimals: number, language: Language): Outcome<Comparison> {
  const { indicator, region, period, value } = base.operand
  if (!base.value.gt(0)) return refused('zero-base', { indicator, region, period, value })
  const exact = of.value.minus(base.value).dividedBy(base.value).times(100)
  const mode = of.indicator.rounding
  const rounded = roundTo(exact, decimals, mode)
  const number = digits(rounded.abs(), decimals)
  const formula = `(${difference(of.value, base.value)}) ÷ ${term(base.value)} × 100`
  return done({ number, unit: '%', text: `${number}%`, exact, formula, rounding: roundingWords(decimals, mode, language), direction: directionOf(rounded.comparedTo(0)) })
}

function absoluteChange(of: Reading, base: Reading, print: PrintOptions, language: Language): Outcome<Comparison> {
  if (isPercentage(of.indicator)) return refused('points-expected', { indicator: of.indicator.key })
  const change = of.value.minus(base.value)
  const format = formatOf(of.indicator, print)
  const { number, unit, text, rounded, power, places } = quantity(change.abs(), format, language)
  return done({
    number,
    unit,
    text,
    exact: change.times(`1e${-power}`),
    formula: scaled(difference(of.value, base.value), power),
    rounding: roundingWords(places, format.mode, language),
    direction: rounded.isZero() ? 'level' : directionOf(change.comparedTo(0)),
  })
}

/** Both values are rounded as they print before they are subtracted, so that a reader's own subtraction agrees. */
function pointChange(of: Reading, base: Reading, decimals: number, language: Language): Outcome<Comparison> {
  if (!isPercentage(of.indicator)) return refused('not-a-percentage', { indicator: of.indicator.key, unit: of.indicator.unit })
  const mode = of.indicator.rounding
  const [now, before] = [of, base].map(({ value }) => roundTo(value, decimals, mode)) as [Decimal, Decimal]
  const exact = now.minus(before)
  const number = digits(exact.abs(), decimals)
  const unit = language === 'zh' ? '个百分点' : pointsEn(number)
  return done({
    number,
    unit,
    text: language === 'zh' ? `${number}${unit}` : `${number} ${unit}`,
    exact,
    formula: `${digits(now, decimals)} − ${digits(before, decimals)}`,
    rounding: roundedFirstWords(decimals, mode, language),
    direction: directionOf(exact.comparedTo(0)),
  })
}
