/** Puts a word in the place of text, so that nothing is read into it before it is let go. */
export type Hold = (word: string) => string

/** Words that stand in a text as one character each while the rest of it is read. */
export interface Holding {
  readonly hold: Hold
  letGo(text: string): string
}

/** The private use area: no query has these, and no pattern means them. */
const first = 0xe000
const heldPattern = /[\uE000-\uF8FF]/gu

export function holding(): Holding {
  const held: string[] = []
  return {
    hold: word => ` ${String.fromCharCode(first + held.push(word) - 1)} `,
    letGo: text => text.replace(heldPattern, character => held[character.charCodeAt(0) - first] ?? ''),
  }
}

/** A character that stands for a held word, for a pattern. */
export const heldWord = '[\\uE000-\\uF8FF]'
