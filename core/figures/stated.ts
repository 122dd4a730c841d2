import { done, refused, type Outcome } from '../problem.ts'
import { decimal, type Decimal, type RoundingMode } from './decimal.ts'
import type { Reading } from './kind.ts'
import type { Bound, Indicator, Language, PrintOptions, Rounding } from './model.ts'
import { formatOf, quantity, type Quantity } from './quantity.ts'
import { isCount, isCounted } from './unit.ts'
import { boundEn } from './words-en.ts'
import { boundsZh } from './words-zh.ts'

/** A value as its source states it: 295天, 超28万户, 85%以上; `mode` is how it was rounded. */
export function statedValue(
  { indicator, operand, value, converted }: Reading,
  print: PrintOptions,
  language: Language,
): Quantity & { readonly mode: RoundingMode } {
  const { bound } = operand
  const mode = boundedMode(bound, indicator.rounding)
  const format = formatOf(indicator, print, mode, value)
  // A bound is no measurement: where the source says 85%以上, 85.0%以上 says more.
  const isAsWritten =
    bound !== 'exact' && !converted && print.decimals === undefined && format.scale === undefined
  const decimals = isAsWritten ? Math.min(format.decimals, decimalsIn(operand.value)) : format.decimals
  const printed = quantity(value, { ...format, decimals }, language)
  return { ...printed, text: bounded(printed.text, bound, indicator, language), mode }
}

/**
 * The values a stated number may stand for, from `low` up to but without `high`; a count stands for itself
 * alone.
 */
export interface Interval {
  readonly low: Decimal
  readonly high: Decimal
}

/**
 * GONGWEN B2: 22.4 is [22.35, 22.45); a value is stated to the indicator's decimals, or as finely as its
 * source states it.
 */
export function statedInterval({ indicator, operand, value, converted }: Reading): Interval {
  if (converted)
    return scaledInterval(
      statedInterval({ indicator: converted.from, operand, value: decimal(operand.value) }),
      converted.factor,
    )
  if (isCount(indicator)) return { low: value, high: value }
  return intervalOf(value, Math.max(indicator.decimals, decimalsIn(operand.value)))
}

/** How many decimals a decimal text states. */
export const decimalsIn = (text: string): number => text.split('.')[1]?.length ?? 0

/**
 * What a number printed with so many decimals may stand for, by half a unit of its last place to either side.
 */
export function intervalOf(value: Decimal, decimals: number): Interval {
  const half = decimal('0.5').times(`1e${-decimals}`)
  return { low: value.minus(half), high: value.plus(half) }
}

const scaledInterval = ({ low, high }: Interval, factor: Decimal): Interval => ({
  low: low.times(factor),
  high: high.times(factor),
})

export function sumOf(intervals: readonly Interval[]): Interval {
  const zero = decimal('0')
  return {
    low: intervals.reduce((sum, { low }) => sum.plus(low), zero),
    high: intervals.reduce((sum, { high }) => sum.plus(high), zero),
  }
}

export function overlap(left: Interval, right: Interval): boolean {
  const exact = left.low.eq(left.high) && right.low.eq(right.high)
  return exact ? left.low.eq(right.low) : left.low.lt(right.high) && right.low.lt(left.high)
}

/**
 * The amount of a change as its source bounds it: 5%以上, 约5%. A fall of which only a bound is known is refused
 * (`bound-operand`), save 约, for 以上 of −10 may mean either side of it.
 */
export function boundedChange(
  text: string,
  { operand, indicator, value }: Reading,
  language: Language,
): Outcome<string> {
  const { bound } = operand
  const isPlain = bound === 'exact' || bound === 'about' || value.gt(0)
  if (isPlain) return done(bounded(text, bound, indicator, language))
  return refused('bound-operand', {
    indicator: operand.indicator,
    region: operand.region,
    period: operand.period,
    bound,
  })
}

function bounded(text: string, bound: Bound, indicator: Indicator, language: Language): string {
  if (language === 'en') return `${boundEn(bound, isCounted(indicator))}${text}`
  const [before, after] = boundsZh[bound]
  return `${before}${text}${after}`
}

/** A rounded bound must stay true: more than 284.6 is not more than 285. */
export function boundedMode(bound: Bound, rounding: Rounding): RoundingMode {
  if (bound === 'above' || bound === 'at-least') return 'down'
  return bound === 'below' ? 'up' : rounding
}
