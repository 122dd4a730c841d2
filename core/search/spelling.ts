import { pinyin } from 'pinyin-pro'
import { normalise } from './normalise.ts'

/**
 * The ways each character of a text can be typed with letters: every reading of a Chinese one, any other as
 * it is.
 */
export type Spelling = readonly (readonly string[])[]

/** How much of a spelled text letters stand for. */
export type SpelledPart = 'whole' | 'start' | 'inside'

const meaningful = /[\p{L}\p{N}]/u
const han = /\p{Script=Han}/u
const doubleInitial = /^[zcs]h/

const readings = new Map<string, readonly string[]>()

/** 率 is lü, lu (as it is often typed) and shuai. */
function readingsOf(character: string): readonly string[] {
  const known = readings.get(character)
  if (known) return known
  const read = han.test(character)
    ? pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }).map(each =>
        each.toLowerCase(),
      )
    : meaningful.test(character)
      ? [character]
      : []
  const all = [
    ...new Set(read.flatMap(each => (each.includes('v') ? [each, each.replace('v', 'u')] : [each]))),
  ]
  readings.set(character, all)
  return all
}

/** How each letter, digit and Chinese character of a text can be typed; other signs are left out. */
export function spellingOf(text: string): Spelling {
  const spelling: (readonly string[])[] = []
  for (const character of normalise(text)) {
    const typed = readingsOf(character)
    if (typed.length > 0) spelling.push(typed)
  }
  return spelling
}

/**
 * Whether letters spell part of a text: each character by its whole pinyin, its initial, or as it is, the
 * last one by as much of it as there is: `ylts`, `yoults`, `youliangti` for 优良天数.
 */
export function spelledPart(letters: string, spelling: Spelling): SpelledPart | undefined {
  for (let start = 0; start < spelling.length; start += 1) {
    const end = spelledTo(letters, 0, spelling, start)
    if (end !== undefined) return start > 0 ? 'inside' : end === spelling.length ? 'whole' : 'start'
  }
  return undefined
}

/** The character after the last one that the letters from `at` on spell, beginning with character `index`. */
function spelledTo(letters: string, at: number, spelling: Spelling, index: number): number | undefined {
  if (at === letters.length) return index
  let furthest: number | undefined
  for (const reading of spelling[index] ?? []) {
    if (reading[0] !== letters[at]) continue
    if (reading.startsWith(letters.slice(at))) return index + 1
    for (const length of pieceLengths(reading)) {
      if (!letters.startsWith(reading.slice(0, length), at)) continue
      const end = spelledTo(letters, at + length, spelling, index + 1)
      if (end !== undefined && end > (furthest ?? 0)) furthest = end
    }
  }
  return furthest
}

/** The whole reading, an initial of two letters, or of one. */
const pieceLengths = (reading: string): number[] =>
  doubleInitial.test(reading) && reading.length > 2
    ? [reading.length, 2, 1]
    : reading.length > 1
      ? [reading.length, 1]
      : [1]
