import { findFigures } from '../figures/index.ts'
import { backIn, cleanText } from './clean.ts'
import { metaOf, titleLine } from './meta.ts'
import type { CleanText, ReadComparison, ReadFigure, Span, TextReading } from './model.ts'
import { noiseIn } from './noise.ts'
import { sectionsIn, type CleanLine } from './sections.ts'
import { simplified } from './simplified.ts'
import type { SourceText } from './source.ts'
import { turnsIn } from './turns.ts'

export type { TextReading } from './model.ts'
export { plainSource, type SourceLine, type SourceText } from './source.ts'

/** A reading with the clean text that its grammars read. */
export interface ReadSource {
  readonly reading: TextReading
  readonly clean: CleanText
  /** The figures by their places in the clean text. */
  readonly figures: readonly ReadFigure[]
}

/**
 * Reads a text: what is noise, its title, day and byline, its sections, who speaks in it, its figures and the
 * numbers that are none. All offsets are of the reading's `text`, which is the file's, whole, in simplified
 * characters.
 */
export function readText(source: SourceText): ReadSource {
  const text = simplified(source.lines.map(line => line.text).join('\n'))
  const noise = noiseIn(text)
  const clean = cleanText(text, noise)
  const lines = cleanLines(source, clean, text)
  const isEmpty = (line: number): boolean => lines[line]!.text.trim() === ''
  const titleAt = titleLine(source, isEmpty, line => lines[line]!.text)
  const title = lines[titleAt]?.text.trim() ?? ''
  const meta = metaOf(text, title, noise)
  const end = clean.text.trimEnd().length
  const back = <Placed extends Span>(placed: Placed): Placed => ({ ...placed, ...backIn(clean, placed) })
  const quoted = (span: Span): string => text.slice(span.start, span.end)
  const { figures, numbers } = findFigures(clean.text, { date: meta.date, region: '' })
  const compared = (comparison: ReadComparison): ReadComparison => {
    const placed = back(comparison)
    return { ...placed, quote: quoted(placed) }
  }
  return {
    clean,
    figures,
    reading: {
      ...meta,
      noise,
      text,
      sections: sectionsIn(lines, titleAt, end).map(back),
      turns: turnsIn(lines, end).map(back),
      figures: figures.map(figure => {
        const placed = back(figure)
        return {
          ...placed,
          quote: quoted(placed),
          comparison: figure.comparison && compared(figure.comparison),
          further: figure.further.map(compared),
        }
      }),
      numbers: numbers.map(back),
    },
  }
}

/**
 * The lines of the clean text, each with its paragraph in the source: noise may empty a line, and joins
 * none.
 */
function cleanLines(source: SourceText, clean: CleanText, text: string): readonly CleanLine[] {
  const lines: CleanLine[] = []
  let [from, at] = [0, 0]
  for (const [index, line] of text.split('\n').entries()) {
    const until = from + line.length
    let end = at
    while (end < clean.text.length && clean.offsets[end]! < until) end += 1
    lines.push({ start: at, text: clean.text.slice(at, end), look: source.lines[index]! })
    at = end
    if (clean.text[at] === '\n') at += 1
    from = until + 1
  }
  return lines
}
