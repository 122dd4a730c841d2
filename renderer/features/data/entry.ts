import { readDecimal } from '../../../core/figures/decimal.ts'
import type { Bound } from '../../../core/figures/model.ts'

export interface Entry { readonly value: string; readonly bound: Bound }

const BEFORE: readonly (readonly [RegExp, Bound])[] = [[/^(超过?|多于|>|more than )/i, 'above'], [/^(不足|低于|<|less than )/i, 'below'], [/^(约|近似|~|≈|about )/i, 'about'], [/^(≥|>=|at least )/i, 'at-least']]
const AFTER: readonly (readonly [RegExp, Bound])[] = [[/余$/, 'above'], [/(及|或)?以上$/, 'at-least']]

/**
 * A value as people type it into a cell: `1,564`, `１５６４`, and a source's own bounds: 超28, 28余, 85以上, 不足5, 约3.
 * Undefined where it is no number.
 */
export function readEntry(typed: string): Entry | undefined {
  const text = typed.normalize('NFKC').trim()
  const [bound, number] = boundOf(text)
  const value = readDecimal(number)
  return value === undefined ? undefined : { value, bound }
}

function boundOf(text: string): [Bound, string] {
  const atLeast = BEFORE.find(([sign]) => sign.source.startsWith('^(≥') && sign.test(text))
  const found = atLeast ?? [...BEFORE, ...AFTER].find(([sign]) => sign.test(text))
  return found ? [found[1], text.replace(found[0], '').trim()] : ['exact', text]
}

const SIGNS: Readonly<Record<Bound, (value: string) => string>> = {
  exact: value => value,
  above: value => `>${value}`,
  'at-least': value => `≥${value}`,
  below: value => `<${value}`,
  about: value => `≈${value}`,
}

/** A stored value as its cell shows it, short and the same in both languages; `readEntry` reads it back. */
export const cellText = ({ value, bound }: Entry): string => SIGNS[bound](value)

/** Rows and columns of what a sheet program puts on the clipboard. */
export function readTable(clipboard: string): string[][] {
  return clipboard.replace(/\r?\n$/, '').split(/\r?\n/).map(row => row.split('\t').map(cell => cell.trim()))
}
