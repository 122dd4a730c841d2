import type { ChartSpec } from './model.ts'

const numbers = /-?\d[\d,]*(?:\.\d+)?/g

/** The digits of a label that are its value, whatever their sign. */
export const digitsOf = (label: string, value: number) =>
  [...label.matchAll(numbers)].find(match => Math.abs(Number(match[0].replaceAll(',', ''))) === Math.abs(value))

const decimalsIn = (digits: string) => digits.split('.')[1]?.length ?? 0

type Series = ChartSpec['series'][number]

const decimalsAt = ({ labels, values }: Series, index: number) =>
  values[index] === null ? 0 : decimalsIn(digitsOf(labels[index]!, values[index]!)?.[0] ?? '')

function withDecimals(label: string, value: number, decimals: number): string {
  const digits = digitsOf(label, value)
  const lacking = digits ? decimals - decimalsIn(digits[0]) : 0
  if (!digits || lacking <= 0) return label
  const end = digits.index + digits[0].length
  return `${label.slice(0, end)}${decimalsIn(digits[0]) === 0 ? '.' : ''}${'0'.repeat(lacking)}${label.slice(end)}`
}

/**
 * Labels of one series with equally many decimals: 6.25, 6.3, 6 are 6.25, 6.30, 6.00. A whole number among
 * decimals looks like another measure.
 */
export function evenDecimals(series: Series): Series {
  const most = Math.max(0, ...series.values.map((_, index) => decimalsAt(series, index)))
  return {
    ...series,
    labels: series.labels.map((label, index) => series.values[index] === null ? label : withDecimals(
      label,
      series.values[index]!,
      most,
    )),
  }
}
