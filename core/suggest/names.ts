import type { Indicator, Region } from '../figures/model.ts'
import { normalise, spelledPart, spellingOf, type SpelledPart, type Spelling } from '../search/index.ts'

/** A name as queries are held against it. */
interface Name {
  readonly plain: string
  readonly spelling: Spelling
  /**
   * Every letter its spelling may use, one bit each: a glance that spares most names the whole comparison.
   */
  readonly letters: number
}

export interface NamedIndicator {
  readonly indicator: Indicator
  readonly names: readonly Name[]
}

interface NamedRegion {
  readonly key: string
  readonly parent: string
  /** With and without 省, 市, 县. */
  readonly words: readonly string[]
  readonly spellings: readonly Spelling[]
}

/**
 * The register as queries are held against it; made once, because the spelling of ten thousand names takes
 * its time.
 */
export interface SuggestIndex {
  readonly homeRegion: string
  readonly indicators: readonly NamedIndicator[]
  readonly regions: readonly NamedRegion[]
}

export function suggestIndex(register: {
  readonly homeRegion: string
  readonly indicators: readonly Indicator[]
  readonly regions: readonly Region[]
}): SuggestIndex {
  return {
    homeRegion: register.homeRegion,
    indicators: register.indicators.map(named),
    regions: register.regions.map(namedRegion),
  }
}

function named(indicator: Indicator): NamedIndicator {
  const names = new Set(
    [indicator.name, indicator.key, ...indicator.aliases, indicator.nameEn]
      .map(plain)
      .filter(name => name !== ''),
  )
  return { indicator, names: [...names].map(spelled) }
}

function spelled(name: string): Name {
  const spelling = spellingOf(name)
  let letters = 0
  for (const readings of spelling) for (const reading of readings) letters |= lettersOf(reading)
  return { plain: name, spelling, letters }
}

const known = new Map<string, number>()

/** The letters a to z of a word as bits. */
function lettersOf(word: string): number {
  const found = known.get(word)
  if (found !== undefined) return found
  let bits = 0
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charCodeAt(at) - 97
    if (letter >= 0 && letter < 26) bits |= 1 << letter
  }
  if (word.length < 8) known.set(word, bits)
  return bits
}

const suffix = /(特别行政区|自治区|自治州|[省市州区县盟])$/u

function namedRegion({ key, name, nameEn, parent }: Region): NamedRegion {
  const bare = name.replace(/[（(].*[)）]$/u, '')
  const bareEn = nameEn.replace(/\s*[（(].*[)）]$/u, '')
  const short = bare.length > 2 ? bare.replace(suffix, '') : bare
  const words = [...new Set([name, bare, short].map(plain))].filter(word => word !== '')
  return {
    key,
    parent,
    words: [...new Set([...words, plain(nameEn), plain(bareEn), key.toLowerCase()])].filter(
      word => word !== '',
    ),
    spellings: [bare, short].map(spellingOf),
  }
}

/** Letters and digits only, so that PM2.5, pm25 and ＰＭ２．５ are one word. */
export const plain = (text: string): string => normalise(text).replace(/[^\p{L}\p{N}]/gu, '')

const isLetters = (term: string): boolean => /^[a-z0-9]+$/.test(term) && /[a-z]/.test(term)

/** Points for how well a word names something, the exact name 100; undefined where it does not. */
export type Closeness = ReadonlyMap<string, number>

/** How well one word names each indicator. Letters that fit none are tried with one of them left out. */
export function closeness(term: string, index: SuggestIndex): Closeness {
  const word = plain(term)
  const found = closeTo(word, index)
  if (found.size > 0 || !isLetters(word) || word.length < 4) return found
  const variants = Array.from(word, (_letter, at) => word.slice(0, at) + word.slice(at + 1))
  return merged(
    variants.map(variant => closeTo(variant, index)),
    40,
  )
}

/** How far behind a target stands that was not asked for by that word. */
const UNASKED = 60

function closeTo(word: string, { indicators }: SuggestIndex): Closeness {
  const letters = isLetters(word) ? lettersOf(word) : undefined
  const found = new Map<string, number>()
  const meansTarget = word.includes('目标') || letters !== undefined
  for (const { indicator, names } of indicators) {
    let best = 0
    for (const name of names)
      best = Math.max(
        best,
        pointsFor(word, letters, name) - (meansTarget || !name.plain.includes('目标') ? 0 : UNASKED),
      )
    if (best > 0) found.set(indicator.key, best)
  }
  return found
}

function merged(all: readonly Closeness[], less: number): Closeness {
  const best = new Map<string, number>()
  for (const [key, points] of all.flatMap(each => [...each]))
    best.set(key, Math.max(best.get(key) ?? 1, points - less))
  return best
}

const spelledPoints: Readonly<Record<SpelledPart, number>> = { whole: 90, start: 75, inside: 60 }

function pointsFor(
  word: string,
  letters: number | undefined,
  { plain: name, spelling, letters: known }: Name,
): number {
  const at = name.indexOf(word)
  if (at >= 0)
    return name.length === word.length ? 100 : (at === 0 ? 85 : 75) - Math.min(14, name.length - word.length)
  if (letters === undefined) return scatteredPoints(word, name)
  if (word.length < 2 || (letters & ~known) !== 0) return 0
  const part = spelledPart(word, spelling)
  return part
    ? spelledPoints[part] -
        (part === 'whole' ? 0 : Math.min(14, Math.max(0, spelling.length - Math.ceil(word.length / 2))))
    : 0
}

/**
 * Points for a word whose characters stand apart in a name, or most of whose pairs of characters stand in it:
 * 页岩气产 in 页岩气产气量.
 */
function scatteredPoints(word: string, name: string): number {
  if (word.length < 2) return 0
  if (name.length > 1 && word.includes(name)) return Math.max(15, 45 - 5 * (word.length - name.length))
  const longer = Math.min(14, Math.max(0, name.length - word.length))
  if (isScattered(word, name))
    return (
      (word.endsWith('率') && name.endsWith('率')
        ? 75
        : word[0] === name[0] && word.at(-1) === name.at(-1)
          ? 65
          : 55) - longer
    )
  if (word.length > 2 && Array.from(word).every(character => name.includes(character))) return 50 - longer
  const pairs = Array.from({ length: word.length - 1 }, (_pair, at) => word.slice(at, at + 2))
  const found = pairs.filter(pair => name.includes(pair)).length / pairs.length
  return found >= 0.5 && word.length > 2 ? Math.round(45 * found) - longer : 0
}

/** 优良率 in 空气质量优良天数比率: every character, in order. */
function isScattered(word: string, name: string): boolean {
  let at = 0
  for (const character of name) if (character === word[at]) at += 1
  return at === word.length
}

/** The region a whole word names, by name, key or pinyin. */
export function regionNamed(term: string, { regions, homeRegion }: SuggestIndex): string | undefined {
  const word = plain(term)
  if (word === '全市' || word === '本市' || word === '我市') return homeRegion
  if (word === '全省' || word === '我省')
    return regions.find(({ key }) => key === homeRegion)?.parent || undefined
  const byName = regions.find(({ words }) => words.includes(word))
  if (byName || !isLetters(word) || word.length < 2) return byName?.key
  return regions.find(({ spellings }) => spellings.some(spelling => spelledPart(word, spelling) === 'whole'))
    ?.key
}

/** The longest name of a region that stands in a word, and the word without it. */
export function regionWithin(
  term: string,
  { regions }: SuggestIndex,
): { readonly region: string; readonly rest: string } | undefined {
  const named = regions.flatMap(({ key, words }) =>
    words.filter(word => /\p{Script=Han}/u.test(word) && word.length > 1).map(word => ({ key, word })),
  )
  const found = named
    .filter(({ word }) => term.includes(word) && term !== word)
    .sort((left, right) => right.word.length - left.word.length)[0]
  return found && { region: found.key, rest: term.replace(found.word, '') }
}
