import { normaliseCharacter, queryTerms } from './normalise.ts'

/** From `start` up to and without `end`, in UTF-16 units of the text as it is shown. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

interface Mapped {
  readonly text: string
  /** For each unit of `text`, the shown character it came from. */
  readonly origin: readonly TextRange[]
}

function mapped(shown: string): Mapped {
  const origin: TextRange[] = []
  let text = ''
  let start = 0
  for (const character of shown) {
    const end = start + character.length
    const normal = normaliseCharacter(character)
    for (let unit = 0; unit < normal.length; unit += 1) origin.push({ start, end })
    text += normal
    start = end
  }
  return { text, origin }
}

function occurrences(text: string, term: string): TextRange[] {
  const found: TextRange[] = []
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length))
    found.push({ start: at, end: at + term.length })
  return found
}

function joined(ranges: readonly TextRange[]): TextRange[] {
  const result: TextRange[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1)
    if (last && range.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    else result.push(range)
  }
  return result
}

/** Where the words of a query stand in a text, in order and without overlaps. */
export function highlight(shown: string, query: string): TextRange[] {
  const { text, origin } = mapped(shown)
  const found = queryTerms(query).flatMap(term => occurrences(text, term))
  return joined(found.map(range => ({ start: origin[range.start]!.start, end: origin[range.end - 1]!.end })))
}
