import { readAloud } from '../figures/spoken.ts'

/**
 * Capitals are spelled (PM: two syllables); a lower-case word has about one syllable for each group of
 * vowels.
 */
const latinSyllables = (word: string): number =>
  (word.match(/[A-Z]/g)?.length ?? 0) + (word.match(/[aeiouy]+/g)?.length ?? (/[A-Z]/.test(word) ? 0 : 1))

/** How many syllables a speaker says for Chinese prose; punctuation is silent. */
export function spokenSyllables(text: string): number {
  const said = readAloud(text)
  const han = said.match(/\p{Script=Han}/gu)?.length ?? 0
  return (said.match(/[A-Za-z]+/g) ?? []).reduce((sum, word) => sum + latinSyllables(word), han)
}

/** English words; a per cent or currency sign is one more. */
export const spokenWords = (text: string): number =>
  (text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0) +
  (text.match(/[%$€£¥]/g)?.length ?? 0)

/**
 * 字数 as Word counts it: a Han character or full-width sign is one, a run of Latin letters and digits is one.
 */
export const characterCount = (text: string): number =>
  text.match(/[\p{Script=Han}　-〿＀-￯‘’“”—…·]|[^\s\p{Script=Han}　-〿＀-￯‘’“”—…·]+/gu)?.length ?? 0
