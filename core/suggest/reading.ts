import type { QualifierWord } from '../figures/index.ts'
import { normalise } from '../search/index.ts'
import { besideSign } from './everyday-rivals.ts'
import { isInLetters } from './everyday-english.ts'
import { numbersIn } from './everyday-numbers.ts'
import { everyday } from './everyday.ts'
import { formIn, numberedForm, type Form } from './forms.ts'
import { closeness, regionNamed, regionWithin, type Closeness, type SuggestIndex } from './names.ts'
import { takePeriods, type AskedPeriod } from './query-periods.ts'

/** A word that asks for something, and the number after it: 超, 前 or 首次超. */
interface Word {
  readonly word: string
  readonly number: string | undefined
  /** How the number stands to the value, where a word says so: 以上 in 提高到90以上. */
  readonly qualifier: QualifierWord | undefined
  /** Whether the number is in percent, so that it is none of what is counted. */
  readonly isPercent: boolean
}

/** One form that a query asks for, and by which word. */
export interface Asked extends Word {
  readonly form: Form
  /**
   * Whether the word only stands inside a longer one (比例 in 优良天数比例), or is guessed at, while another form may
   * be asked for by a word of its own.
   */
  readonly isAside: boolean
}

/** One way to understand a query. */
export interface Reading {
  readonly asked: readonly Asked[]
  readonly periods: readonly AskedPeriod[]
  readonly base: string | undefined
  readonly region: string | undefined
  /** The region that it is set beside. */
  readonly rival: string | undefined
  /** Numbers that were typed, which a figure that is meant may print. */
  readonly numbers: readonly string[]
  /** Indicators by key and points, the best first; several lists where the query names several. */
  readonly indicators: readonly (readonly Ranked[])[]
}

export interface Ranked {
  readonly key: string
  readonly points: number
}

const rates = formIn('率')?.forms ?? []

interface Piece extends Word {
  readonly forms: readonly Form[]
  readonly region: string | undefined
  readonly rival?: string
  /** What is left to name an indicator. */
  readonly term: string
  /** Set where the form is only guessed at. */
  readonly isGuess?: true
}

/** How many ways are followed, and how many indicators each of them keeps. */
const WAYS = 24
const KEPT = 6

/**
 * Every way a query can be understood that names an indicator, the best first. `today` is a date, for 今年 and
 * 上半年.
 */
export function readQuery(query: string, index: SuggestIndex, today: string): Reading[] {
  const { periods, base, rest } = takePeriods(normalise(query), today)
  const said = everyday(rest, { moments: periods.length, isBased: base !== undefined }, index)
  const numbers = numbersIn(rest)
  const readAll = (texts: readonly string[]): Words[] =>
    [...new Set(texts)].flatMap(text => {
      const strict = readWords(text, index, false)
      return strict.length > 0 ? strict : readWords(text, index, true)
    })
  const inEnglish = isInLetters(rest) ? readAll(said) : []
  return (inEnglish.length > 0 ? inEnglish : readAll([...said, rest.trim()]))
    .map(reading => ({ ...reading, periods, base, numbers }))
    .sort((left, right) => bestOf(right) - bestOf(left))
}

/** What the words of a query say; the rest is said of all of it. */
type Words = Omit<Reading, 'periods' | 'base' | 'numbers'>

/** `isLoose`: words that name nothing are passed over. */
function readWords(text: string, index: SuggestIndex, isLoose: boolean): Words[] {
  const words = text
    .split(/[\s,，、;；/+=→:：。]+/u)
    .map(word => word.replaceAll('的', ''))
    .filter(word => word !== '')
  const ways = words.reduce<Piece[][]>(
    (found, word) => found.flatMap(way => piecesOf(word, index).map(piece => [...way, piece])).slice(0, WAYS),
    [[]],
  )
  const known = new Map<string, Closeness>()
  const close = (term: string): Closeness => known.get(term) ?? kept(known, term, closeness(term, index))
  return ways.flatMap(way => readWay(way, close, isLoose))
}

function kept<Value>(known: Map<string, Value>, key: string, value: Value): Value {
  known.set(key, value)
  return value
}

const bestOf = ({ indicators, asked, region }: Words): number =>
  (indicators[0]?.[0]?.points ?? 0) + asked.filter(({ isAside }) => !isAside).length * 6 + (region ? 6 : 0)

const noWord: Word = { word: '', number: undefined, qualifier: undefined, isPercent: false }

/** Whether a word is a region, a form, the name of an indicator, or several of these written together. */
function piecesOf(word: string, index: SuggestIndex): Piece[] {
  const none = { forms: [], region: undefined, ...noWord }
  const whole: Piece = { ...none, term: word }
  const [asked = '', rival] = word.split(besideSign)
  if (rival !== undefined)
    return [{ ...none, forms: formIn(asked)?.forms ?? [], word: asked, rival, term: '' }]
  const region = regionNamed(word, index)
  const numbered = numberedForm(word)
  if (numbered) return [{ ...none, ...numbered, term: '' }, whole]
  const alone = region ? [{ ...none, region, term: '' }] : []
  const within = regionWithin(word, index)
  const named: Piece[] = within ? [{ ...none, region: within.region, term: within.rest }] : []
  return [...alone, ...[...named, whole].flatMap(piece => [...withForm(piece), ...asRate(piece)])]
}

/** 断面优良率, where the register counts 优良断面 and all of them: a share under the name of a rate. */
function asRate(piece: Piece): Piece[] {
  const { term } = piece
  return term.length > 2 && term.endsWith('率')
    ? [{ ...piece, forms: rates, word: '率', term: term.slice(0, -1), isGuess: true }]
    : []
}

function withForm(piece: Piece): Piece[] {
  const found = formIn(piece.term)
  if (!found) return [piece]
  const rest = `${piece.term.slice(0, found.at)}${piece.term.slice(found.at + found.word.length)}`
  return [{ ...piece, forms: found.forms, word: found.word, term: rest }, piece]
}

function readWay(way: readonly Piece[], close: (term: string) => Closeness, isLoose: boolean): Words[] {
  const said = way.map(({ term }) => term).filter(term => term !== '')
  const terms = isLoose ? known(said, close) : said
  const isNamed = way.some(({ forms, term }) => forms.length > 0 && term === '')
  const asked = way.flatMap(({ forms, word, number, qualifier, isPercent, term, isGuess }) =>
    forms.map(form => ({
      ...{ form, word, number, qualifier, isPercent },
      isAside: isGuess === true || (isNamed && term !== ''),
    })),
  )
  const region = way.find(each => each.region)?.region
  const rival = way.find(each => each.rival)?.rival
  const less = way.some(({ isGuess }) => isGuess) && asked.some(({ isAside }) => !isAside) ? GUESSED : 0
  return indicatorsOf(terms, close, asked).map(indicators => ({
    asked,
    region,
    rival,
    indicators: indicators.map(each => each.map(({ key, points }) => ({ key, points: points - less }))),
  }))
}

/** How far behind a guess at a rate stands where something else is asked for: 秸秆利用率九成以上 names a rate. */
const GUESSED = 20

/** The words that name something, as long as they are most of what was said. */
function known(terms: readonly string[], close: (term: string) => Closeness): string[] {
  const naming = terms.filter(term => close(term).size > 0)
  return naming.join('').length * 2 >= terms.join('').length ? naming : []
}

/**
 * The indicators that every word names; where there are none, or something is said of each of several, those
 * that each word names by itself.
 */
function indicatorsOf(
  terms: readonly string[],
  close: (term: string) => Closeness,
  asked: readonly Asked[],
): Ranked[][][] {
  const all = terms.map(close)
  const together = [...(all[0] ?? [])].flatMap(([key, points]) => {
    const others = all.slice(1).map(each => each.get(key))
    return others.includes(undefined)
      ? []
      : [{ key, points: others.reduce<number>((sum, each) => sum + each!, points) / all.length }]
  })
  const apart = all.map(each => ranked([...each].map(([key, points]) => ({ key, points }))))
  const areNamed =
    new Set(apart.map(([best]) => best?.key)).size === apart.length && apart.every(([best]) => best)
  return [
    ...(areNamed && all.length > 1 && (together.length === 0 || areMeantApart(apart, asked)) ? [apart] : []),
    ...(together.length > 0 ? [[ranked(together)]] : []),
  ]
}

/**
 * Whether something is said of each of several (分别), or of a part and its whole where each word names one of
 * them well.
 */
function areMeantApart(apart: readonly (readonly Ranked[])[], asked: readonly Asked[]): boolean {
  const takes = new Set(asked.flatMap(({ form, isAside }) => (isAside ? [] : (form.takes ?? []))))
  const best = apart.flatMap(each => each.slice(0, 1))
  const areClear =
    new Set(best.map(({ key }) => key)).size === apart.length && best.every(({ points }) => points >= CLEAR)
  return takes.has('several') || (takes.has('whole') && areClear)
}

/** How close a word is to a name that it begins or ends. */
const CLEAR = 65

const ranked = (found: readonly Ranked[]): Ranked[] =>
  found
    .toSorted((left, right) => right.points - left.points || (left.key < right.key ? -1 : 1))
    .slice(0, KEPT)
