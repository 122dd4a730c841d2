import { done, refused, type Facts, type Outcome } from '../problem.ts'
import { decimal, roundTo, toMultiple, type Decimal } from './decimal.ts'
import { readPlace } from './limit.ts'
import type { Bilingual, Language } from './model.ts'
import type { Quantity } from './quantity.ts'

/** How a word goes from a value to the number it prints, and what it then claims of the value. */
interface Meaning {
  /** The multiple of the place that is printed; `exact`: the number as it prints without the word. */
  readonly to: 'down' | 'up' | 'nearest' | 'exact'
  /** Whether the value may equal the number. */
  readonly includes: boolean
  /** How far the value may lie from the number; absent: as far as the place allows. */
  readonly within?: 'near' | 'odd'
  /** In Chinese: before the number, after it with its unit, or between both. */
  readonly stands: 'before' | 'after' | 'between'
  /** Before the number. */
  readonly en: string
  /** The English word of the written form. */
  readonly name: string
}

/** 近, 将近 and 约 stay within 5 % of the number (GONGWEN B1 row 41). */
const near = '0.05'
/** What 余 and 多 may be more (row 40). */
const odd = '0.1'

const meanings = {
  近: { to: 'up', includes: false, within: 'near', stands: 'before', en: 'nearly', name: 'nearly' },
  接近: { to: 'up', includes: false, within: 'near', stands: 'before', en: 'close to', name: 'close-to' },
  将近: { to: 'up', includes: false, within: 'near', stands: 'before', en: 'almost', name: 'almost' },
  约: { to: 'nearest', includes: true, within: 'near', stands: 'before', en: 'about', name: 'about' },
  左右: { to: 'nearest', includes: true, within: 'near', stands: 'after', en: 'around', name: 'around' },
  超: { to: 'down', includes: false, stands: 'before', en: 'more than', name: 'over' },
  超过: { to: 'down', includes: false, stands: 'before', en: 'more than', name: 'more-than' },
  逾: { to: 'down', includes: false, stands: 'before', en: 'over', name: 'upwards' },
  突破: { to: 'down', includes: false, stands: 'before', en: 'past', name: 'past' },
  余: { to: 'down', includes: false, within: 'odd', stands: 'between', en: 'over', name: 'odd' },
  多: { to: 'down', includes: false, within: 'odd', stands: 'between', en: 'over', name: 'some' },
  以上: { to: 'down', includes: true, stands: 'after', en: 'at least', name: 'at-least' },
  不低于: { to: 'down', includes: true, stands: 'before', en: 'no less than', name: 'no-less-than' },
  不足: { to: 'up', includes: false, within: 'near', stands: 'before', en: 'less than', name: 'under' },
  不到: { to: 'up', includes: false, within: 'near', stands: 'before', en: 'less than', name: 'short-of' },
  低于: { to: 'up', includes: false, stands: 'before', en: 'below', name: 'below' },
  以下: { to: 'up', includes: true, stands: 'after', en: 'at most', name: 'at-most' },
  以内: { to: 'up', includes: true, stands: 'after', en: 'within', name: 'within' },
  不超过: { to: 'up', includes: true, stands: 'before', en: 'no more than', name: 'no-more-than' },
  最多: { to: 'up', includes: true, stands: 'before', en: 'up to', name: 'up-to' },
  达: { to: 'exact', includes: true, stands: 'before', en: 'reaching', name: 'reaching' },
  达到: { to: 'exact', includes: true, stands: 'before', en: 'reaching', name: 'as-much-as' },
  高达: { to: 'exact', includes: true, stands: 'before', en: 'as much as', name: 'as-high-as' },
  多达: { to: 'exact', includes: true, stands: 'before', en: 'as many as', name: 'as-many-as' },
  仅: { to: 'exact', includes: true, stands: 'before', en: 'only', name: 'only' },
} as const satisfies Readonly<Record<string, Meaning>>

export type QualifierWord = keyof typeof meanings

/** A word beside a number that says how the number stands to the value: 近30%, 300余人, 85%以上. */
export interface Qualifier {
  readonly word: QualifierWord
  /** What the number is a multiple of, a decimal; absent: 1 of the printed unit. */
  readonly place?: string
}

/** 高达 and 多达, which say that a number is much. */
export const saysMuch = (word: QualifierWord | undefined): boolean => word === '高达' || word === '多达'

export const qualifierWords = Object.keys(meanings) as readonly QualifierWord[]

const meaningOf = (word: QualifierWord): Meaning => meanings[word]

/** The word in both languages, for the one who offers it. */
export const qualifierLabel = (word: QualifierWord): Bilingual => ({ zh: word, en: meaningOf(word).en })

/**
 * Which way a word takes a number to a multiple of its place; undefined where it prints the number as it is.
 */
export function roundsTo(word: QualifierWord): 'down' | 'up' | 'nearest' | undefined {
  const { to } = meaningOf(word)
  return to === 'exact' ? undefined : to
}

/** Reads a word by its Chinese or English name. */
export const readQualifierWord = (written: string): QualifierWord | undefined =>
  qualifierWords.find(word => word === written || meaningOf(word).name === written)

/**
 * Reads 近, 近(10), nearly(10); undefined where it is none. A word that prints the number as it is takes no
 * place.
 */
export function readQualifier(written: string | undefined): Qualifier | undefined {
  const [, name = '', argument] = /^([^()]+?)\s*(?:\(([^()]*)\))?$/.exec(written ?? '') ?? []
  const word = readQualifierWord(name)
  if (!word || argument === undefined) return word && { word }
  const place = readPlace(argument.trim())
  return place === undefined || !roundsTo(word) ? undefined : { word, place }
}

export const writeQualifier = ({ word, place }: Qualifier): string =>
  place === undefined ? word : `${word}(${place})`

/** A value as a word is said of it. */
export interface Qualifiable {
  readonly value: Decimal
  /** As it prints without the word, so that 90.04, printed 90.0, is not 超过90. */
  readonly seen: Decimal
  /** That its source only bounds it from below, so that it is above its own number already. */
  readonly isAbove?: boolean
}

/**
 * The number a word prints of a value. Refuses a value the word is not true of, stored or printed: one at or
 * below the number (`not-above`), at or above it (`not-below`), or too far from it (`not-near`, `not-about`).
 */
export function qualified(
  { value, seen, isAbove = false }: Qualifiable,
  word: QualifierWord,
  place: Decimal,
  facts: Facts,
): Outcome<Decimal> {
  const { to, includes, within } = meaningOf(word)
  if (to === 'exact') return done(value)
  const number =
    to === 'nearest'
      ? roundTo(value.dividedBy(place), 0, 'half-up').times(place)
      : toMultiple(value, place, to)
  const named = { ...facts, place: place.toFixed() }
  if (!number.gt(0))
    return refused(to === 'up' ? 'not-below' : to === 'down' ? 'not-above' : 'not-about', named)
  if (!includes && !isAbove && !isBeyond(number, value, seen))
    return refused(to === 'up' ? 'not-below' : 'not-above', named)
  const isClose = within === undefined || (within === 'near' ? isNear(value, number) : isOdd(value, number))
  if (isClose) return done(number)
  return to === 'nearest'
    ? refused('not-about', named)
    : refused('not-near', { ...facts, limit: number.toFixed() })
}

/** Whether a value lies on the same side of the number stored as printed, and never on it. */
const isBeyond = (number: Decimal, value: Decimal, seen: Decimal): boolean =>
  value.comparedTo(number) !== 0 && value.comparedTo(number) === seen.comparedTo(number)

const isNear = (value: Decimal, number: Decimal): boolean =>
  value.minus(number).abs().lte(number.abs().times(near))

/**
 * 余 and 多 stay within 10 % above the number: 1000余 up to 1100. Below 1000 they may lie half way to the next
 * number of as many digits: 200多 up to 250, 500余 up to 550. Below 100, where one more is already as much,
 * they stay below that number and are not said of what is near it: 20多 up to 28, 10余 up to 18.
 */
function isOdd(value: Decimal, number: Decimal): boolean {
  const more = value.minus(number)
  const place = decimal('1').times(`1e${lastPlace(number)}`)
  if (number.gte(100)) return more.lte(number.times(odd)) || (number.lt(1000) && more.lte(place.dividedBy(2)))
  const next = number.plus(place)
  return value.lt(next) && (more.lte(number.times(odd)) || !isNear(value, next))
}

/** The power of ten of the last digit that is not zero: 2 for 500, 3 for 155000. */
function lastPlace(number: Decimal): number {
  const digits = number.toFixed()
  return digits.includes('.') ? -number.decimalPlaces() : digits.length - digits.replace(/0+$/, '').length
}

/** The word around a printed number: 近30万户, 15.5万余人次, 20多座, 2个多百分点, 35微克/立方米以内; nearly 300,000 households. */
export function withQualifier(
  word: QualifierWord,
  printed: Quantity,
  language: Language,
  isCounted = false,
): string {
  const { stands, en } = meaningOf(word)
  if (language === 'en') return `${isCounted ? countedEn(en) : en} ${printed.text}`
  if (stands === 'before') return `${word}${printed.text}`
  return stands === 'after' || !isRound(printed) ? `${printed.text}${word}` : between(word, printed)
}

/** Things that are counted are fewer, not less. */
const countedEn = (words: string): string => words.replace(/\bless\b/, 'fewer')

/** 余 and 多 stand before the unit of a round number: 300余人, 28万多户, but 3亩多. */
function isRound({ number, parts: [amount] }: Quantity): boolean {
  return decimal(number).mod(10).isZero() || amount !== number
}

/** Before 万 and 亿 where the number itself is round: 3000多万元, but 15.5万余人次. */
function between(word: string, { number, parts: [amount, unit] }: Quantity): string {
  if (decimal(number).mod(10).isZero())
    return `${number}${/^[%‰]/.test(unit) ? `${unit}${word}` : `${word}${amount.slice(number.length)}${unit}`}`
  if (/^个[百千]分点/.test(unit)) return `${amount}个${word}${unit.slice(1)}`
  return /^[%‰]/.test(unit) ? `${amount}${unit}${word}` : `${amount}${word}${unit}`
}

/** The word around a number that is itself in words: 近七成, 三分之二以上; 余 and 多 say 三成多. */
export function withWord(word: QualifierWord | undefined, said: string, language: Language): string {
  if (word === undefined) return said
  const { stands, en } = meaningOf(word)
  if (language === 'en') return `${en} ${said}`
  return stands === 'before' ? `${word}${said}` : `${said}${word}`
}

/** Whether the value has to lie close to the number: 近, 约 and 余, but not 超过. */
export const staysClose = (word: QualifierWord): boolean => meaningOf(word).within !== undefined

/** Whether what the word is said of is never its number itself: below 30. */
export const excludesNumber = (word: QualifierWord): boolean => !meaningOf(word).includes

/** Whether the word follows its number: 85%以上. */
export const qualifierStandsAfter = (word: QualifierWord): boolean => meaningOf(word).stands === 'after'

const standing = (places: readonly Meaning['stands'][]): string =>
  qualifierWords
    .filter(word => places.includes(meaningOf(word).stands))
    .toSorted((left, right) => right.length - left.length)
    .join('|')

/** The words that stand before a number, for a pattern. */
export const qualifiersBefore = standing(['before'])

/** The words that stand behind a number or within it, for a pattern. */
export const qualifiersAfter = standing(['after', 'between'])
