import { done, refused, type Outcome } from '../problem.ts'
import { Decimal } from './decimal.ts'
import type { Reading } from './kind.ts'
import { conversion, englishUnit } from './units.ts'

/**
 * The readings in another unit, every one or the first of them, so that everything made of them is. Refuses
 * with `unit-not-convertible` where one of them measures something else.
 */
export function inUnit(
  unit: string | undefined,
  readings: readonly Reading[],
  of: 'every' | 'first' = 'every',
): Outcome<readonly Reading[]> {
  if (unit === undefined) return done(readings)
  const [meant, others] = of === 'first' ? [readings.slice(0, 1), readings.slice(1)] : [readings, []]
  const stranger = meant.find(({ indicator }) => conversion(indicator.unit, unit) === undefined)
  if (stranger)
    return refused('unit-not-convertible', {
      indicator: stranger.indicator.key,
      unit: stranger.indicator.unit,
      wanted: unit,
    })
  return done([...meant.map(reading => converted(reading, unit)), ...others])
}

function converted(reading: Reading, unit: string): Reading {
  const { indicator, value } = reading
  const factor = conversion(indicator.unit, unit)!
  const unitEn = englishUnit(unit) ?? indicator.unitEn
  return {
    ...reading,
    value: value.times(factor),
    indicator: { ...indicator, unit, unitEn, decimals: decimalsAfter(indicator.decimals, factor) },
    converted: { from: indicator, factor },
  }
}

/**
 * How many decimals a value keeps that is multiplied: as many as its own precision bears, so none is printed
 * that was not measured. 23.6 hectares are 354 mu, 284231 households 28.4231 ten thousand; at most eight.
 */
export function decimalsAfter(decimals: number, factor: Decimal): number {
  return Math.max(0, Math.min(8, Math.floor(new Decimal(decimals).minus(Decimal.log10(factor)).toNumber())))
}

/**
 * The formula, and behind it how each value in it came to be in its unit: `354 − 300, 354 = 23.6 × 15, 300 =
 * 20 × 15`.
 */
export function withConversions(formula: string, readings: readonly Reading[]): string {
  const steps = readings.flatMap(({ converted: step, operand, value }) =>
    step && !step.factor.eq(1) ? [`${digitsOf(value)} = ${operand.value} ${timesWords(step.factor)}`] : [],
  )
  return [formula, ...new Set(steps)].join(', ')
}

/** × 15, or ÷ 15 where that is the plainer way to say it. */
function timesWords(factor: Decimal): string {
  const inverse = new Decimal(1).dividedBy(factor)
  return digitsOf(inverse).length < digitsOf(factor).length
    ? `÷ ${digitsOf(inverse)}`
    : `× ${digitsOf(factor)}`
}

const digitsOf = (value: Decimal): string => value.toSignificantDigits(20).toFixed()

/**
 * The readings with the English name of a unit that any of them has: where one of two counts in 项 says items,
 * both do, so that no figure in English says one of its numbers in Chinese.
 */
export function withSharedNames(readings: readonly Reading[]): readonly Reading[] {
  const names = new Map(
    readings.flatMap(({ indicator: { unit, unitEn } }) => (unitEn === '' ? [] : [[unit, unitEn] as const])),
  )
  return readings.map(reading => {
    const unitEn = reading.indicator.unitEn === '' ? names.get(reading.indicator.unit) : undefined
    return unitEn === undefined ? reading : { ...reading, indicator: { ...reading.indicator, unitEn } }
  })
}
