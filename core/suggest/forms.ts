import {
  kinds,
  qualifiersAfter,
  qualifiersBefore,
  readQualifierWord,
  type Ask,
  type FigureExpression,
  type QualifierWord,
} from '../figures/index.ts'

/** What a query may ask to be said of an indicator: one entry of one kind of figure. */
export type Form = Ask<FigureExpression>

/** Everything that can be asked for, the kinds in their order. */
export const forms: readonly Form[] = kinds.flatMap(({ asks }) => asks)

/** A word, and what it asks for: 倍数 is of another number or of an earlier one. */
export interface FormWord {
  readonly word: string
  readonly forms: readonly Form[]
}

/** The longest word first, so that 同比增减 is not read as 同比; of equals in the order of the kinds. */
function wordsOf(of: (form: Form) => readonly string[]): FormWord[] {
  const byWord = Map.groupBy(
    forms.flatMap(form => of(form).map(word => ({ word, form }))),
    ({ word }) => word,
  )
  return [...byWord]
    .map(([word, asked]) => ({ word, forms: asked.map(({ form }) => form) }))
    .sort((left, right) => right.word.length - left.word.length)
}

const byLength = wordsOf(({ words, alone = [] }) => [...words, ...alone])
const numbered = wordsOf(form => form.numbered ?? [])

/** These mean a form only where a number follows, or where they stand alone. */
const short: ReadonlySet<string> = new Set(forms.flatMap(({ alone = [] }) => alone))

const isLetters = (word: string): boolean => /^[a-z-]+$/.test(word)

/**
 * The first form asked for in a piece of a query, and where; letters count only where they are the whole
 * piece.
 */
export function formIn(piece: string): (FormWord & { readonly at: number }) | undefined {
  for (const found of byLength) {
    if (isLetters(found.word) || short.has(found.word)) {
      if (piece === found.word) return { ...found, at: 0 }
      continue
    }
    const at = piece.indexOf(found.word)
    if (at >= 0) return { ...found, at }
  }
  return undefined
}

const alternatives = (words: readonly string[]): string =>
  words.toSorted((left, right) => right.length - left.length).join('|')

/** Powers of ten that a number is said in. */
const powers: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 万亿: 12 }

const numberPattern = new RegExp(
  `^(${alternatives(numbered.map(({ word }) => word))})(${qualifiersBefore})?(\\d+(?:\\.\\d+)?)(万亿|万|亿)?(%)?(${qualifiersAfter})?$`,
)

/** A number behind a word, how it stands to the value, and whether it was typed in percent. */
export interface NumberAsked {
  readonly number: string
  readonly qualifier: QualifierWord | undefined
  readonly isPercent: boolean
}

/** A word with its number, and how that stands to the value: 超80, 前10, 近30万, 提高到90以上. */
export function numberedForm(piece: string): (FormWord & NumberAsked) | undefined {
  const [, word, before, number, power = '', percent, after] = numberPattern.exec(piece) ?? []
  const found = numbered.find(each => each.word === word)
  if (!found || number === undefined) return undefined
  return {
    ...found,
    number: shifted(number, powers[power] ?? 0),
    isPercent: percent !== undefined,
    qualifier: readQualifierWord(before ?? after ?? ''),
  }
}

/** A decimal times a power of ten, as text. */
function shifted(number: string, zeros: number): string {
  const [whole = '', fraction = ''] = number.split('.')
  const digits = fraction.padEnd(zeros, '0')
  const rest = digits.slice(zeros)
  return `${whole}${digits.slice(0, zeros)}`.replace(/^0+(?=\d)/, '') + (rest === '' ? '' : `.${rest}`)
}
