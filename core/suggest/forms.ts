import { kinds, type Ask, type FigureExpression } from '../figures/index.ts'

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

const numberPattern = new RegExp(
  `^(${numbered.map(({ word }) => word).join('|')})(\\d+(?:\\.\\d+)?)(万|亿)?%?$`,
)

/** A short word with its number: 超80, 前10, 近30万. */
export function numberedForm(piece: string): (FormWord & { readonly number: string }) | undefined {
  const match = numberPattern.exec(piece)
  const found = match && numbered.find(({ word }) => word === match[1])
  if (!match || !found) return undefined
  const zeros = match[3] === '万' ? 4 : match[3] === '亿' ? 8 : 0
  return { ...found, number: shifted(match[2]!, zeros) }
}

/** A decimal times a power of ten, as text. */
function shifted(number: string, zeros: number): string {
  const [whole = '', fraction = ''] = number.split('.')
  const digits = fraction.padEnd(zeros, '0')
  const rest = digits.slice(zeros)
  return `${whole}${digits.slice(0, zeros)}`.replace(/^0+(?=\d)/, '') + (rest === '' ? '' : `.${rest}`)
}
