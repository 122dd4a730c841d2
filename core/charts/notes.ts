import { decimal } from '../figures/index.ts'
import { writtenValue } from './format-code.ts'
import type { ChartSpec } from './model.ts'
import { chartWords } from './words.ts'

/** How many missing values are named before the rest is counted. */
const named = 8

/** Series that lack a value, each with the categories it lacks. */
function gapsOf(spec: ChartSpec): { name: string; at: string[] }[] {
  return spec.series.flatMap(({ name, values }) => {
    const at = spec.categories.filter((_, index) => (values[index] ?? null) === null)
    return at.length === 0 ? [] : [{ name: spec.series.length > 1 ? name : '', at }]
  })
}

/** `无数据：宜宾市2022年、2023年；泸州市2021年`; '' where every value is there. */
function missingNote(spec: ChartSpec): string {
  const { listed, semicolon, missing, more } = chartWords[spec.language]
  const gaps = gapsOf(spec)
  const count = gaps.reduce((sum, { at }) => sum + at.length, 0)
  if (count === 0) return ''
  let left = named
  const told = gaps.flatMap(({ name, at }) => {
    const shown = at.slice(0, left)
    left -= shown.length
    return shown.length === 0
      ? []
      : [`${name}${name !== '' && spec.language === 'en' ? ' ' : ''}${shown.join(listed)}`]
  })
  return `${missing}${told.join(semicolon)}${count > named ? more(count) : ''}`
}

/** Parts in % that are rounded to these decimals may miss 100 by half a unit of the last place each. */
const slack = (count: number, decimals: number) => decimal(`5e-${decimals + 1}`).times(count)

/** The sum of a ring's parts where they are percentages of something else than all of it. */
function sumNote(spec: ChartSpec): string {
  const [series] = spec.series
  if (spec.kind !== 'doughnut' || spec.unit !== '%' || !series) return ''
  const parts = series.values.flatMap((value, index) =>
    value === null ? [] : [decimal(writtenValue(series.labels[index]!, value))],
  )
  const sum = parts.reduce((total, part) => total.plus(part), decimal('0'))
  const isWhole = sum.minus(100).abs().lessThanOrEqualTo(slack(parts.length, spec.decimals))
  return parts.length === 0 || isWhole ? '' : chartWords[spec.language].sum(`${sum.toFixed(spec.decimals)}%`)
}

/** What a ring of some parts of a declared whole leaves out. */
function leftOutNote({ kind, language, leftOut }: ChartSpec): string {
  const words = chartWords[language]
  return kind === 'doughnut' && leftOut ? words.leftOut(leftOut.whole, leftOut.parts.join(words.listed)) : ''
}

/**
 * What a chart has to say beside its source, so that nobody reads from it what is not there: what is missing,
 * and what is no whole.
 */
export function chartNotes(spec: ChartSpec): string {
  const { semicolon, notAll } = chartWords[spec.language]
  const missing = missingNote(spec)
  return [
    missing,
    ...(missing !== '' && spec.kind === 'doughnut' ? [notAll] : []),
    leftOutNote(spec),
    sumNote(spec),
  ]
    .filter(Boolean)
    .join(semicolon)
}
