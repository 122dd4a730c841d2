import { operandsOf, parseExpression } from '../figures/index.ts'
import type { Inline } from '../documents/index.ts'

/** The periods a written figure reads, bases it compares with included. */
export function periodsOf(expression: string): string[] {
  const parsed = parseExpression(expression)
  return parsed.ok ? operandsOf(parsed.value).map(({ period }) => period) : []
}

const ends = /[。！？!?\n]|\.(?=\s)/g
/** Stands for a figure where a paragraph is read for its sentences. */
const FIGURE = '\uFFFC'

/** For each inline: the periods of the figures that share a sentence with what stands at a place of it. */
export function figuresBeside(inlines: readonly Inline[]): (index: number, at: number) => string[] {
  const words = inlines.map(inline => (inline.type === 'figure' ? FIGURE : inline.text))
  const starts = words.map((_, index) => words.slice(0, index).join('').length)
  const stops = [...words.join('').matchAll(ends)].map(({ index }) => index)
  const sentenceAt = (place: number): number => stops.filter(stop => stop < place).length
  return (index, at) => {
    const sentence = sentenceAt(starts[index]! + at)
    return inlines.flatMap((inline, other) =>
      inline.type === 'figure' && sentenceAt(starts[other]!) === sentence ? periodsOf(inline.expression) : [],
    )
  }
}
