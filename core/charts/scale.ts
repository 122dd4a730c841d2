import { decimal } from '../figures/index.ts'

/** The value axis: its ends, and where grid lines stand. */
export interface ValueScale {
  readonly min: number
  readonly max: number
  readonly ticks: readonly number[]
}

const steps = [1, 2, 2.5, 5, 10]

function niceStep(span: number, count: number): number {
  const rough = span / count
  const power = 10 ** Math.floor(Math.log10(rough))
  return (steps.find(step => step * power >= rough * 0.999) ?? 10) * power
}

/**
 * Rounds away what binary fractions leave behind, so that a tick prints as 0.3 and not 0.30000000000000004.
 */
const clean = (value: number) => Number(value.toPrecision(12))

/** Round ticks around the values; the ends of the axis are ticks themselves. */
export function niceScale(low: number, high: number, count: number): ValueScale {
  const [from, to] = low === high ? spread(low) : [low, high]
  const step = niceStep(to - from, count)
  const first = Math.floor(clean(from / step))
  const last = Math.ceil(clean(to / step))
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => clean((first + index) * step))
  return { min: ticks[0]!, max: ticks.at(-1)!, ticks }
}

const spread = (value: number): [number, number] =>
  value === 0 ? [0, 1] : [Math.min(0, value), Math.max(0, value)]

/** Bars are lengths: their axis always holds zero. */
export function barScale(values: readonly number[], count: number): ValueScale {
  return niceScale(Math.min(0, ...values), Math.max(0, ...values), count)
}

/** The same without round ends, for bars whose every label is printed and that need no axis. */
export function tightBarScale(values: readonly number[]): ValueScale {
  const min = Math.min(0, ...values)
  const max = Math.max(0, ...values)
  return { min, max: min === max ? 1 : max, ticks: [] }
}

/**
 * Lines show change: zero is kept where it costs less than half of the height, and left out where it would
 * flatten them.
 */
export function lineScale(values: readonly number[], count: number): ValueScale {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const keepsZero = low >= 0 ? low <= high * 0.5 : high <= 0 ? high >= low * 0.5 : true
  return keepsZero ? barScale(values, count) : niceScale(low, high, count)
}

/** Large steps of an axis; a scale is not a figure, so it may be shortened where a label may not. */
const magnitudes = {
  zh: [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
  ],
  en: [
    [1e12, 'tn'],
    [1e9, 'bn'],
    [1e6, 'm'],
  ],
} as const

/** As many decimals as tell ticks apart, however small they are. */
export const tickDecimals = (ticks: readonly number[]): number =>
  Math.max(0, ...ticks.map(tick => decimal(String(tick)).decimalPlaces()))

/**
 * The step of ten in whose multiples an axis counts, and its word: 1 and '' where the numbers are short
 * enough.
 */
export function magnitudeOf(
  { min, max }: Pick<ValueScale, 'min' | 'max'>,
  language: 'zh' | 'en',
): { size: number; word: string } {
  const largest = Math.max(Math.abs(min), Math.abs(max))
  const [size, word] = magnitudes[language].find(([from]) => largest >= from * 10) ?? [1, '']
  return { size, word }
}

/** The tick labels of a scale: the fewest decimals that tell them apart, large numbers in 万, 亿 (m, bn). */
export function tickLabels(scale: ValueScale, language: 'zh' | 'en'): string[] {
  const { size, word } = magnitudeOf(scale, language)
  const scaled = scale.ticks.map(tick => clean(tick / size))
  const decimals = tickDecimals(scaled)
  return scaled.map(tick => (tick === 0 ? '0' : `${tick.toFixed(decimals).replace('-', '−')}${word}`))
}
