import { readNumberText, textCell } from '../../core/reading/table/index.ts'
import type { Cell } from '../../core/reading/table/index.ts'

/** What a number format prints around a number. */
export interface Surrounding {
  readonly before: string
  readonly within: string
  readonly behind: string
  readonly hasNumber: boolean
  readonly isColoured: boolean
  /** A negative number is printed without a minus of its own. */
  readonly isUnsigned: boolean
  /**
   * Numbers of the other sign are printed otherwise, so that an arrow up says nothing but that it is no loss.
   */
  readonly isContrasted: boolean
}

/**
 * What a person reads in the cell: the number as it is held, a text, or something other than the number it
 * holds.
 */
type Seen =
  | { readonly as: 'number'; readonly unit: string }
  | { readonly as: 'text'; readonly before: string; readonly behind: string }
  | { readonly as: 'other' }

const longestText = 16
const rises = /^[▲△↑+]/u
const falls = /^[▼▽↓]/u

/** Signs of money say what a unit says elsewhere, and a bracket that is alone says nothing. */
function tidied({ before, behind }: Surrounding): { before: string; behind: string } {
  const [head, tail] = [before, behind].map(text =>
    text
      .replace(/\p{Sc}/gu, '')
      .normalize('NFKC')
      .trim(),
  ) as [string, string]
  const isPaired = head.endsWith('(') && tail.includes(')')
  return isPaired
    ? { before: head, behind: tail }
    : { before: head.replace(/\($/u, ''), behind: tail.replace(/^\)/u, '') }
}

/** Brackets around, an arrow down, a sign or a colour say that a number is less than nothing. */
function unsigned(before: string, behind: string, isColoured: boolean): { before: string; behind: string } {
  if (before.endsWith('(')) {
    const open = unbracketed({ before, behind })
    return { before: `${open.before}-`, behind: open.behind }
  }
  if (falls.test(before)) return { before: `-${before.slice(1)}`, behind }
  return before === '' && isColoured ? { before: '-', behind } : { before, behind }
}

/** A number with a minus in brackets is as much below nothing as one without. */
const unbracketed = ({
  before,
  behind,
}: {
  before: string
  behind: string
}): { before: string; behind: string } =>
  before.endsWith('(') ? { before: before.slice(0, -1), behind: behind.replace(')', '') } : { before, behind }

/** Read with a one in the number's place: whatever stands around it is the same for every number. */
function seenAs(around: Surrounding, isNegative: boolean): Seen {
  if (around.within !== '') return { as: 'other' }
  const bare = tidied(around)
  const isRise = !isNegative && around.isContrasted && rises.test(bare.before)
  const open = isRise ? { ...bare, before: bare.before.slice(1) } : bare
  const isBare = isNegative && around.isUnsigned
  const { before, behind } = isBare
    ? unsigned(open.before, open.behind, around.isColoured)
    : isNegative
      ? unbracketed(open)
      : open
  const found = readNumberText(`${before}${isNegative && !isBare ? '-1' : '1'}${behind}`)
  if (found.kind !== 'number') return { as: 'text', before, behind }
  if (Number(found.value) !== (isNegative ? -1 : 1)) return { as: 'other' }
  return found.bound === 'exact' && found.mark === ''
    ? { as: 'number', unit: found.unit }
    : { as: 'text', before, behind }
}

/**
 * A dash is how accounts write a zero; any other text that stands in a number's place is what the cell says.
 */
function withoutNumber({ before }: Surrounding, value: string): Cell {
  const held: Cell = { text: value, value, percent: false, scaled: before === '' }
  return before === '' || (Number(value) === 0 && /^[-–—]+$/u.test(before.replace(/\p{Sc}/gu, '').trim()))
    ? held
    : textCell(before.slice(0, longestText))
}

/**
 * Makes cells of numbers by what a format prints around them; what it says is found out once for numbers of
 * either sign.
 */
export function shownBy(around: Surrounding): (value: string, isPercent: boolean) => Cell {
  const known = new Map<boolean, Seen>()
  return (value, isPercent) => {
    if (!around.hasNumber) return withoutNumber(around, value)
    const isNegative = value.startsWith('-')
    const seen = known.get(isNegative) ?? seenAs(around, isNegative)
    known.set(isNegative, seen)
    return cellOf(seen, value, isPercent, around.isUnsigned)
  }
}

function cellOf(seen: Seen, value: string, isPercent: boolean, isUnsigned: boolean): Cell {
  const text = isPercent ? `${value}%` : value
  if (seen.as === 'other') return { text, value, percent: isPercent, scaled: true }
  if (seen.as === 'text') {
    const digits = isUnsigned ? value.replace('-', '') : value
    return textCell(`${seen.before.slice(-longestText)}${digits}${seen.behind.slice(0, longestText)}`)
  }
  if (isPercent || seen.unit === '') return { text, value, percent: isPercent, scaled: false }
  const unit = seen.unit.slice(0, longestText)
  return { text: value + unit, value, percent: false, scaled: false, unit }
}
