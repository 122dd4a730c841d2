import { roundDecimal } from '../../../core/figures/decimal.ts'
import type { Bound, Indicator } from '../../../core/figures/model.ts'
import { readNumberText } from '../../../core/reading/table/numbers.ts'
import { convert } from '../../../core/reading/table/units.ts'

export interface Entry { readonly value: string; readonly bound: Bound }

/** What a text means in a cell of an indicator. `none` says that there is no value: —, 无, an empty cell. */
export type Reading =
  | { readonly kind: 'value'; readonly entry: Entry }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly why: 'not-a-number' | 'unit-differs'; readonly unit: string }

const ENGLISH: readonly (readonly [RegExp, string])[] = [[/^more than /i, '>'], [/^less than /i, '<'], [/^at least /i, '≥'], [/^about /i, '≈']]

/**
 * A value as people type or paste it: `1,564`, `１５６４`, a source's own bounds (超28, 28余, 85以上, 不足5, 约3), and with a unit,
 * which is converted to the indicator's: 28万, 80.8%, 3公顷.
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

const SIGNS: Readonly<Record<Bound, (value: string) => string>> = {
  exact: value => value,
  above: value => `>${value}`,
  'at-least': value => `≥${value}`,
  below: value => `<${value}`,
  about: value => `≈${value}`,
}

/** A stored value in full, short and the same in both languages; `readEntry` reads it back. */
export const cellText = ({ value, bound }: Entry): string => SIGNS[bound](value)

/** A value as its cell shows it: with the indicator's decimals, a more exact one as it is, a computed one rounded. */
export function shownText({ value, bound }: Entry, { decimals, rounding, formula }: Pick<Indicator, 'decimals' | 'rounding' | 'formula'>): string {
  const own = value.length - 1 - value.indexOf('.')
  const isShort = value.includes('.') ? own < decimals : decimals > 0
  return SIGNS[bound](isShort || formula ? roundDecimal(value, decimals, rounding) : value)
}
