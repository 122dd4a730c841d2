import { normalise } from './normalise.ts'

const run = /[\p{L}\p{N}\p{M}]+/gu
const han = /\p{Script=Han}/u
/** What nearly every Chinese character of a text is; the others are looked up. */
const [firstCommon, lastCommon] = [0x4e00, 0x9fff]

/** A word of the index that a text must hold to match; `prefix`: one that begins so is enough. */
export interface QueryToken {
  readonly text: string
  readonly prefix: boolean
}

/**
 * Two characters from a Chinese one on, three from any other, so that a common letter pair does not select
 * everything.
 */
function gramLength(character: string): number {
  const code = character.charCodeAt(0)
  return (code >= firstCommon && code <= lastCommon) || han.test(character) ? 2 : 3
}

/** The word that begins at a character; shorter where the run of letters ends before it is full. */
function gramAt(characters: readonly string[], index: number): string {
  const pair = characters[index]! + (characters[index + 1] ?? '')
  return gramLength(characters[index]!) === 2 ? pair : pair + (characters[index + 2] ?? '')
}

const runsOf = (text: string): string[] => normalise(text).match(run) ?? []

/**
 * The words under which a text is indexed, separated by spaces. Each character of a run of letters begins
 * one, so any piece of the text can be found, a single character included.
 */
export function bigrams(text: string): string {
  let words = ''
  for (const letters of runsOf(text)) {
    const characters = Array.from(letters)
    for (const index of characters.keys()) words += `${words === '' ? '' : ' '}${gramAt(characters, index)}`
  }
  return words
}

function tokensOfRun(letters: string): QueryToken[] {
  const characters = Array.from(letters)
  const full = characters.flatMap((character, index) =>
    index + gramLength(character) <= characters.length ? [gramAt(characters, index)] : [],
  )
  if (full.length > 0) return full.map(text => ({ text, prefix: false }))
  return [{ text: gramAt(characters, 0), prefix: true }]
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
