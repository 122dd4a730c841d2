import { digitsOf } from './digits.ts'

const quoted = (text: string) => (text === '' ? '' : `"${text.replaceAll('"', '')}"`)

function digitsCode(printed: string): string {
  const decimals = printed.split('.')[1]?.length ?? 0
  return `${printed.includes(',') ? '#,##0' : '0'}${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`
}

/**
 * A value with exactly the digits its label prints: 6 labelled 6.0 is written 6.0, so that a search for the
 * label finds it.
 */
export function writtenValue(label: string, value: number): string {
  const digits = digitsOf(label, value)?.[0].replaceAll(',', '').replace('-', '')
  return digits === undefined ? String(value) : `${value < 0 ? '-' : ''}${digits}`
}

/**
 * The number format with which a spreadsheet prints a value exactly as its label reads: 6.2 → `0.0`, 295天 →
 * `0"天"`, 下降5.4% of −5.4 → `"下降"0.0"%";"下降"0.0"%"`. A label that does not hold the value becomes fixed text.
 */
export function formatCode(label: string, value: number): string {
  const found = digitsOf(label, value)
  if (!found) return quoted(label)
  const [before, after] = [label.slice(0, found.index), label.slice(found.index + found[0].length)]
  const code = `${quoted(before)}${digitsCode(found[0])}${quoted(after)}`
  return value < 0 && !found[0].startsWith('-') ? `${code};${code}` : code
}
