import { measureLine } from './frame.ts'
import type { ChartSpec } from './model.ts'
import { chartNotes } from './notes.ts'
import { chartWords } from './words.ts'

/** `泸州市：2021年 84.9，2022年 80.8`; a missing value is named as missing. */
function seriesInWords(spec: ChartSpec, at: number): string {
  const { comma, colon, noData } = chartWords[spec.language]
  const { name, values, labels } = spec.series[at]!
  const told = spec.categories.map(
    (category, index) => `${category} ${(values[index] ?? null) === null ? noData : labels[index]!}`,
  )
  return `${name === '' ? '' : `${name}${colon}`}${told.join(comma)}`
}

const ended = (sentence: string, stop: string): string =>
  /[。.！？!?]\s*$/.test(sentence) ? sentence.trimEnd() : `${sentence}${stop.trimEnd()}`

const joined = (sentences: readonly string[], stop: string): string =>
  sentences
    .filter(Boolean)
    .map(sentence => ended(sentence, stop))
    .join(stop.endsWith(' ') ? ' ' : '')

/**
 * A chart in words for who cannot see it: the finding, the kind, the measure, every value as labelled, what
 * is missing.
 */
export function describeChart(spec: ChartSpec): string {
  const { stop, semicolon, comma, kinds } = chartWords[spec.language]
  const values = spec.series.map((_, at) => seriesInWords(spec, at)).join(semicolon)
  return joined(
    [spec.title, [kinds[spec.kind], measureLine(spec)].filter(Boolean).join(comma), values, chartNotes(spec)],
    stop,
  )
}

/** What a speaker needs beside the slide: the sentence, the values behind it, and where they come from. */
export function speakerNotes(spec: ChartSpec): string[] {
  const { stop } = chartWords[spec.language]
  const values = spec.series.map((_, at) => seriesInWords(spec, at))
  return [
    joined([spec.title], stop),
    [measureLine(spec), ...values].filter(Boolean).join('\n'),
    chartNotes(spec),
    spec.sourceLine,
  ]
    .filter(Boolean)
    .flatMap(text => text.split('\n'))
}
