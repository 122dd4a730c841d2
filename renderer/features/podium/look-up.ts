import type { Inline, Paragraph, ReviewState } from '../../../core/documents/model.ts'
import { textOf } from '../../../core/documents/text.ts'
import { initials, normalise, queryTerms } from '../../../core/search/index.ts'

/** Something that can be said: an answer of the event, or a passage of the library. */
export interface Entry {
  readonly key: string
  readonly kind: 'question' | 'block'
  /** Number of a question, 0 for a block. */
  readonly number: number
  /** The question, or the block's title. */
  readonly title: string
  readonly department: string
  readonly state: ReviewState
  /** The one sentence to say; of a block, found by the query. */
  readonly line: readonly Inline[]
  readonly paragraphs: readonly Paragraph[]
  readonly fallback: string
  readonly avoid: string
  readonly language: 'zh' | 'en'
}

/** What an entry is found by, from its strongest part to its weakest. */
interface Indexed {
  readonly entry: Entry
  readonly parts: readonly { readonly text: string; readonly letters: string; readonly weight: number }[]
  readonly figures: readonly string[]
}

const part = (text: string, weight: number): Indexed['parts'][number] => ({
  text: normalise(text),
  letters: initials(text),
  weight,
})

const figuresIn = (paragraphs: readonly Paragraph[]): string[] =>
  paragraphs.flatMap(paragraph =>
    paragraph.inlines.flatMap(inline => (inline.type === 'figure' ? [normalise(inline.printed)] : [])),
  )

/** Prepares an entry once, so that each key pressed only compares. */
export function indexed(entry: Entry): Indexed {
  const isAnswer = entry.kind === 'question'
  return {
    entry,
    parts: [
      part(entry.title, isAnswer ? 60 : 50),
      part(textOf(entry.line), 40),
      part(entry.department, isAnswer ? 30 : 10),
      part(entry.paragraphs.map(paragraph => textOf(paragraph.inlines)).join('\n'), 20),
    ],
    figures: figuresIn([{ inlines: [...entry.line] }, ...entry.paragraphs]),
  }
}

const isNumber = /^\d+(\.\d+)?%?$/
const areLetters = /^[a-z]+$/

/** A figure that begins with what was typed; 80.8 finds 80.8% before it finds 180.8. */
const figureWeight = (figures: readonly string[], term: string): number =>
  figures.some(figure => figure.replace(/[^\d.%].*$/u, '') === term)
    ? 90
    : figures.some(figure => figure.startsWith(term))
      ? 70
      : 0

/** How strongly one word of the query speaks for an entry, 0 for not at all. */
function weightOf({ entry, parts, figures }: Indexed, term: string): number {
  const ofNumber = isNumber.test(term)
    ? Math.max(entry.number > 0 && String(entry.number) === term ? 100 : 0, figureWeight(figures, term))
    : 0
  const isInitials = areLetters.test(term) && term.length > 1
  const times = parts.reduce(
    (sum, { text, letters }) => sum + timesIn(text, term) + (isInitials ? timesIn(letters, term) : 0),
    0,
  )
  const ofText = Math.max(0, ...parts.map(({ text, weight }) => (text.includes(term) ? weight : 0)))
  const ofLetters = isInitials
    ? Math.max(0, ...parts.map(({ letters, weight }) => (letters.includes(term) ? weight - 5 : 0)))
    : 0
  const best = Math.max(ofNumber, ofText, ofLetters)
  return best === 0 ? 0 : best + Math.min(times, OFTEN)
}

/** From how many times on a word does not speak more for an entry. */
const OFTEN = 9

const timesIn = (text: string, term: string): number => text.split(term).length - 1

/**
 * The entries that hold every word of the query, the strongest first; without a query, the questions in their
 * order.
 */
export function lookUp(entries: readonly Indexed[], query: string, most = 60): Entry[] {
  const terms = queryTerms(query)
  if (terms.length === 0)
    return entries.filter(({ entry }) => entry.kind === 'question').map(({ entry }) => entry)
  return entries
    .map(each => ({ entry: each.entry, weights: terms.map(term => weightOf(each, term)) }))
    .filter(({ weights }) => weights.every(weight => weight > 0))
    .map(({ entry, weights }) => ({
      entry,
      weight: weights.reduce((sum, weight) => sum + weight, entry.kind === 'question' ? 2 : 0),
    }))
    .toSorted((left, right) => right.weight - left.weight)
    .slice(0, most)
    .map(({ entry }) => entry)
}

const sentenceEnd = /[。！？；\n]|[.!?](?=\s|$)/u

/** Prose cut into sentences, figures left whole. */
export function sentencesOf(paragraphs: readonly Paragraph[]): Inline[][] {
  return paragraphs.flatMap(({ inlines }) => {
    const sentences: Inline[][] = [[]]
    for (const inline of inlines) {
      if (inline.type === 'figure') {
        sentences.at(-1)!.push(inline)
        continue
      }
      let rest = inline.text
      for (let end = rest.search(sentenceEnd); end >= 0; end = rest.search(sentenceEnd)) {
        sentences.at(-1)!.push({ ...inline, text: rest.slice(0, end + 1) })
        sentences.push([])
        rest = rest.slice(end + 1)
      }
      if (rest !== '') sentences.at(-1)!.push({ ...inline, text: rest })
    }
    return sentences.filter(sentence => textOf(sentence).trim() !== '')
  })
}

const holds = (sentence: readonly Inline[], terms: readonly string[]): boolean => {
  const text = normalise(textOf(sentence))
  const letters = initials(textOf(sentence))
  return (
    terms.length > 0 &&
    terms.every(
      term => text.includes(term) || (areLetters.test(term) && term.length > 1 && letters.includes(term)),
    )
  )
}

/** The sentence to show large, and the one in the answer that the query meant, where that is another. */
export function linesFor(entry: Entry, query: string): { line: readonly Inline[]; hit: readonly Inline[] } {
  const terms = queryTerms(query)
  const sentences = sentencesOf(entry.paragraphs)
  const hit = holds(entry.line, terms) ? undefined : sentences.find(sentence => holds(sentence, terms))
  if (entry.line.length > 0) return { line: entry.line, hit: hit ?? [] }
  return { line: hit ?? sentences[0] ?? [], hit: [] }
}
