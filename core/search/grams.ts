import { normalise } from './normalise.ts'

const run = /[\p{L}\p{N}\p{M}]+/gu
const han = /\p{Script=Han}/u

/** A word of the index that a text must hold to match; `prefix`: one that begins so is enough. */
export interface QueryToken {
  readonly text: string
  readonly prefix: boolean
}

/**
 * Two characters from a Chinese one on, three from any other, so that a common letter pair does not select
 * everything.
 */
const gramLength = (character: string): number => (han.test(character) ? 2 : 3)

interface Gram {
  readonly text: string
  /** False where the run of letters ended before the gram was full. */
  readonly full: boolean
}

function gramsOfRun(word: string): Gram[] {
  const characters = Array.from(word)
  return characters.map((character, index) => {
    const length = gramLength(character)
    const text = characters.slice(index, index + length).join('')
    return { text, full: index + length <= characters.length }
  })
}

const runsOf = (text: string): string[] => normalise(text).match(run) ?? []

/**
 * The words under which a text is indexed, separated by spaces. Each character of a run of letters begins
 * one, so any piece of the text can be found, a single character included.
 */
export const bigrams = (text: string): string =>
  runsOf(text)
    .flatMap(word => gramsOfRun(word).map(gram => gram.text))
    .join(' ')

function tokensOfRun(word: string): QueryToken[] {
  const grams = gramsOfRun(word)
  const full = grams.filter(gram => gram.full)
  if (full.length > 0) return full.map(gram => ({ text: gram.text, prefix: false }))
  return grams.slice(0, 1).map(gram => ({ text: gram.text, prefix: true }))
}

/**
 * The index words that every text containing `text` holds. The reverse is not true (their order is not looked
 * at), so what is found is compared with the text itself. Empty where `text` has neither letters nor digits.
 */
export function queryTokens(text: string): QueryToken[] {
  const tokens = runsOf(text).flatMap(tokensOfRun)
  return tokens.filter(
    (token, index) =>
      tokens.findIndex(other => other.text === token.text && other.prefix === token.prefix) === index,
  )
}
