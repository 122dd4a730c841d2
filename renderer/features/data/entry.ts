import { boundSigns } from '../../../core/sentences/bound-signs.ts'
import { roundDecimal } from '../../../core/figures/decimal.ts'
import type { Bound, Indicator, Language } from '../../../core/figures/model.ts'
import { readNumberText } from '../../../core/reading/table/numbers.ts'
import { classNamed, isOrdinal, ordinalText, readOrdinal } from '../../../core/reading/table/ordinals.ts'
import { convert } from '../../../core/reading/table/units.ts'

export interface Entry {
  readonly value: string
  readonly bound: Bound
}

/** What a text means in a cell of an indicator. `none` says that there is no value: —, 无, an empty cell. */
export type Reading =
  | { readonly kind: 'value'; readonly entry: Entry }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'refused'
      readonly why: 'not-a-number' | 'unit-differs' | 'no-such-class' | 'no-such-place'
      readonly unit: string
    }

const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/^more than /i, '>'],
  [/^less than /i, '<'],
  [/^at least /i, '≥'],
  [/^about /i, '≈'],
]

/**
 * A value as people type or paste it: `1,564`, `１５６４`, a source's own bounds (超28, 28余, 85以上, 不足5, 约3), and
 * with a unit, which is converted to the indicator's: 28万, 80.8%, 3公顷.
 */
export function readEntry(typed: string, unit: string): Reading {
  const english = ENGLISH.find(([words]) => words.test(typed.trim()))
  const read = readNumberText(english ? typed.trim().replace(english[0], english[1]) : typed)
  if (read.kind === 'none') return { kind: 'none' }
  if (read.kind === 'unreadable') return { kind: 'refused', why: 'not-a-number', unit: '' }
  const value = convert(read.value, read.unit, unit)
  if (value === undefined) return { kind: 'refused', why: 'unit-differs', unit: read.unit }
  return { kind: 'value', entry: { value, bound: read.bound } }
}

/** The same of a cell of any indicator: a place or a class is written by its name. */
export function readEntryOf(typed: string, indicator: Pick<Indicator, 'unit' | 'type' | 'classes'>): Reading {
  const value = isOrdinal(indicator) ? readOrdinal(typed, indicator) : undefined
  if (value !== undefined) return { kind: 'value', entry: { value, bound: 'exact' } }
  const read = readEntry(typed, indicator.unit)
  if (!isOrdinal(indicator) || read.kind === 'none') return read
  return { kind: 'refused', why: indicator.type === 'class' ? 'no-such-class' : 'no-such-place', unit: '' }
}

/** A stored value in full, short and the same in both languages; `readEntry` reads it back. */
export const cellText = ({ value, bound }: Entry): string => `${boundSigns[bound]}${value}`

/** The same by the name of its class, where it has one; `readEntryOf` reads it back. */
export const entryText = (entry: Entry, indicator: Pick<Indicator, 'type' | 'classes'>): string =>
  classNamed(entry.value, indicator) ?? cellText(entry)

type Shown = Pick<Indicator, 'decimals' | 'rounding' | 'formula' | 'type' | 'classes' | 'unit'>

/**
 * A value as its cell shows it: a class by its name, a place as one (第3位), others with the indicator's
 * decimals, a more exact one as it is, a computed one rounded.
 */
export function shownText({ value, bound }: Entry, indicator: Shown, language: Language): string {
  const { decimals, rounding, formula } = indicator
  const named = ordinalText(value, indicator, language)
  if (named !== undefined) return named
  const own = value.length - 1 - value.indexOf('.')
  const isShort = value.includes('.') ? own < decimals : decimals > 0
  return `${boundSigns[bound]}${isShort || formula ? roundDecimal(value, decimals, rounding) : value}`
}
