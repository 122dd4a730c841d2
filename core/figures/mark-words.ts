import type { Quantity } from './quantity.ts'
import { singular } from './singular.ts'

/** A unit that can stand before its noun: billion yuan, million tonnes, but not tonnes of waste. */
const isPlain = (unit: string): boolean => /^[a-z]+( [a-z]+)?$/i.test(unit) && !/\b(of|per)\b/.test(unit)

/**
 * The round number as English names it: the 500-billion-yuan mark, the 80% mark, the mark of 300 tonnes of
 * waste.
 */
export function markEn({ text, unit }: Pick<Quantity, 'text' | 'unit'>): string {
  if (/^[%‰]$/.test(unit)) return `the ${text} mark`
  if (!isPlain(unit) || !text.endsWith(` ${unit}`)) return `the mark of ${text}`
  const size = `${text.slice(0, -unit.length)}${singular(unit)}`
  return `the ${size.replaceAll(' ', '-')} mark`
}
