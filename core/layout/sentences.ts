import type { Inline } from '../documents/index.ts'
import { tidyInlines } from '../documents/index.ts'
import type { Language } from '../figures/model.ts'

/** The end of a sentence with the marks that close it. */
const ends: Record<Language, RegExp> = {
  zh: /[。！？]+[”’」』）]*\s*|[\n\r\v\u0085\u2028\u2029]+/g,
  en: /[.!?]+["”’)]*\s+|[\n\r\v\u0085\u2028\u2029]+/g,
}

/** A text cut after each sentence, and each line, that ends in it. */
function cutText(text: string, language: Language): string[] {
  const cuts = [...text.matchAll(ends[language])].map(end => end.index + end[0].length)
  return [0, ...cuts].map((start, index) =>
    text.slice(start, cuts[index] ?? text.length).replace(/\s*[\n\r\v\u0085\u2028\u2029]\s*/g, ''),
  )
}

/** The sentences of a paragraph, each with its figures. A sentence never ends inside a figure. */
export function sentencesOf(inlines: readonly Inline[], language: Language): Inline[][] {
  const sentences: Inline[][] = [[]]
  for (const inline of inlines) {
    if (inline.type === 'figure') sentences.at(-1)?.push(inline)
    else {
      const [first = '', ...rest] = cutText(inline.text, language)
      sentences.at(-1)?.push({ ...inline, text: first })
      sentences.push(...rest.map((text): Inline[] => [{ ...inline, text }]))
    }
  }
  return sentences.map(tidyInlines).filter(sentence => sentence.length > 0)
}
