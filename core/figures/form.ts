import { done, refused, type Outcome } from '../problem.ts'
import type { Operand } from './model.ts'
import { parsePeriod, periodPattern } from './period.ts'

/**
 * How operands stand together: alone, part/whole, whole-part-part, from→to, one,another, part+part,
 * whole=part+part; pairs in a row as part/whole,part/whole.
 */
export type Join = Single | Pair
type Single = '' | '/' | '-' | '→' | ',' | '+' | '='
type Pair = '/,' | '→,' | '-,'

/**
 * A written figure taken apart, before any kind has claimed it. Positions count characters of the text as
 * given.
 */
export interface WrittenForm {
  readonly operands: readonly Operand[]
  readonly join: Join
  /** What stands after the colon, in lower case: `同比`, `较2015增减`, `over`; '' for none. */
  readonly keyword: string
  /** What stands in brackets after the keyword: a scope or a place. */
  readonly argument: string | undefined
  readonly keywordAt: number
  readonly options: readonly WrittenOption[]
}

export interface WrittenOption {
  readonly name: string
  readonly value: string | undefined
  readonly at: number
}

/**
 * Signs of a Chinese keyboard, each read as the half-width one; one character stays one, so positions hold.
 */
const widths: Readonly<Record<string, string>> = {
  '：': ':',
  '（': '(',
  '）': ')',
  '，': ',',
  '、': ',',
  '｜': '|',
  '＝': '=',
  '＠': '@',
  '／': '/',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '｛': '{',
  '｝': '}',
  '－': '-',
  '−': '-',
  '＋': '+',
  '　': ' ',
}

const key = String.raw`[\p{L}\p{N}._·]+\s*`
const operandPattern = new RegExp(
  String.raw`\s*(${key})(?:\[\s*(${key})\]\s*)?@\s*(${periodPattern})\s*(?=$|[:/|→,+=-])`,
  'uy',
)
/** As much of an operand as there is, to point at what breaks it. */
const atPrefix = String.raw`@\s*(?:${periodPattern})?`
const prefixPattern = new RegExp(
  String.raw`\s*(?:${key}(?:\[\s*(?:${key}(?:\]\s*(?:${atPrefix})?)?)?|${atPrefix})?)?`,
  'uy',
)
const joinPattern = /(->|[-/→,+=])/y
const keywordPattern = /:\s*([^()|:]*?)\s*(?:\(([^()|]*)\))?\s*(?=$|\|)/y

/**
 * Takes `{{…}}` (or what stands between the braces) apart.
 * Refuses with `figure-syntax`: `at` is the first character that does not fit, `found` what stands there.
 */
export function readForm(text: string): Outcome<WrittenForm> {
  const { inner, offset } = withoutBraces(halfWidth(text))
  const body = readOperands(inner)
  if ('stuckAt' in body) return misread(text, offset + body.stuckAt)
  const keyword = matchAt(keywordPattern, inner, body.end)
  const end = keyword?.end ?? body.end
  if (end < inner.length && inner[end] !== '|') return misread(text, offset + end)
  return done({
    operands: body.operands,
    join: body.join,
    keyword: (keyword?.groups[0] ?? '').toLowerCase(),
    argument: keyword?.groups[1]?.trim(),
    keywordAt: offset + (keyword ? body.end + 1 : body.end),
    options: readOptions(inner, end).map(option => ({ ...option, at: option.at + offset })),
  })
}

export function misread(text: string, at: number): Outcome<never> {
  return refused('figure-syntax', { at, found: text.slice(at, at + 12) })
}

function halfWidth(text: string): string {
  return text.replace(/./gu, sign => widths[sign] ?? sign)
}

/** Padding goes as well; a text without braces is taken whole. */
function withoutBraces(text: string): { inner: string; offset: number } {
  const braced = /^(\s*\{\{)(.*)\}\}\s*$/s.exec(text)
  const raw = braced?.[2] ?? text
  return { inner: raw.trimEnd(), offset: braced?.[1]?.length ?? 0 }
}

type Body = { operands: Operand[]; join: Join; end: number } | { stuckAt: number }

function readOperands(inner: string): Body {
  const operands: Operand[] = []
  const joins: Single[] = []
  let end = 0
  for (;;) {
    const found = matchAt(operandPattern, inner, end)
    if (!found) return { stuckAt: matchAt(prefixPattern, inner, end)?.end ?? end }
    const operand = operandOf(found.groups)
    if (!operand) return { stuckAt: inner.indexOf('@', end) + 1 }
    operands.push(operand)
    const joined = matchAt(joinPattern, inner, found.end)
    if (!joined)
      return isWhole(joins) ? { operands, join: joinOf(joins), end: found.end } : { stuckAt: found.end }
    const next = joined.groups[0] === '->' ? '→' : (joined.groups[0] as Single)
    if (!canFollow(joins, next)) return { stuckAt: found.end }
    joins.push(next)
    end = joined.end
  }
}

const arePairs = ([first, second]: readonly Single[]): boolean => second === ',' && first !== ','

/** Every pair of a row has its other side. */
const isWhole = (joins: readonly Single[]): boolean => !arePairs(joins) || joins.length % 2 === 1

const joinOf = (joins: readonly Single[]): Join =>
  arePairs(joins) ? (`${joins[0]!},` as Pair) : (joins[0] ?? '')

/**
 * One figure joins its operands in one way; only the parts of a whole, and pairs in a row, are joined to each
 * other in another.
 */
function canFollow(joins: readonly Single[], next: Single): boolean {
  const [first] = joins
  if (first === undefined) return true
  if (first === '=') return next === '+'
  if (arePairs(joins)) return next === (joins.length % 2 === 0 ? first : ',')
  return next === first || (joins.length === 1 && next === ',' && ['/', '→', '-'].includes(first))
}

function operandOf([indicator = '', region = '', written = '']: readonly (string | undefined)[]):
  | Operand
  | undefined {
  const period = written.toUpperCase()
  return parsePeriod(period) && { indicator: indicator.trim(), region: region.trim(), period }
}

function readOptions(inner: string, start: number): WrittenOption[] {
  if (inner[start] !== '|') return []
  let at = start + 1
  return inner
    .slice(at)
    .split(',')
    .map(piece => {
      const [name = '', ...value] = piece.split('=')
      const option = {
        name: name.trim(),
        value: value.length > 0 ? value.join('=').trim() : undefined,
        at: at + leading(piece),
      }
      at += piece.length + 1
      return option
    })
}

const leading = (piece: string): number => piece.length - piece.trimStart().length

function matchAt(
  pattern: RegExp,
  text: string,
  at: number,
): { groups: (string | undefined)[]; end: number } | undefined {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match ? { groups: match.slice(1), end: pattern.lastIndex } : undefined
}
