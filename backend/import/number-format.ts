/** What a number format makes of a cell's number. */
export type FormatMeaning = 'plain' | 'percent' | 'scaled' | 'date' | 'month' | 'year'

/**
 * Formats without a code of their own (ECMA-376 part 1, 18.8.30; 27–36 and 50–58 as Chinese editions define
 * them).
 */
const builtIn: ReadonlyMap<number, FormatMeaning> = new Map([
  ...[9, 10].map(id => [id, 'percent'] as const),
  ...[14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 56, 58].map(id => [id, 'date'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47].map(id => [id, 'scaled'] as const),
  ...[17, 27, 36, 50, 52, 55, 57].map(id => [id, 'month'] as const),
])

/**
 * A part of a code without what it prints literally: quoted text, escaped signs, colours, conditions. Hours
 * in brackets are hours.
 */
const bare = (code: string): string =>
  code
    .replace(/\[(h+|m+|s+)\]/giu, '$1s')
    .replace(/"[^"]*"?|\\.|!.|_.|\*.|\[[^\]]*\]/g, '')
    .replace(/general|g\/通用格式|e[+-]0+|am\/pm|a\/p/gi, '')

/**
 * The meaning of a format without a code of its own by its id, and of a part of an office's own code. A comma
 * behind the last digit shows thousands of what the cell holds, and a time of day is no number that anybody
 * reads.
 */
export function meaningOf(id: number, code: string | undefined): FormatMeaning {
  if (code === undefined) return builtIn.get(id) ?? 'plain'
  const signs = bare(code)
  if (signs.includes('%')) return 'percent'
  if (/[0#?],+(?![0#?,])/.test(signs)) return 'scaled'
  if (/d/i.test(signs)) return 'date'
  if (/[hs]/i.test(signs)) return 'scaled'
  if (/m/i.test(signs)) return 'month'
  return /[ye]/i.test(signs) ? 'year' : 'plain'
}

const dayMilliseconds = 86_400_000
const lastDay = 2_958_465

/**
 * Days since 1899-12-30, or since 1904-01-01, as a date as exact as its format shows it; undefined outside
 * the calendar.
 */
export function dateText(
  days: number,
  meaning: 'date' | 'month' | 'year',
  from1904: boolean,
): string | undefined {
  if (!(days >= 1 && days <= lastDay)) return undefined
  const text = new Date(
    Date.UTC(1899, 11, 30) + (Math.floor(days) + (from1904 ? 1462 : 0)) * dayMilliseconds,
  ).toISOString()
  return text.slice(0, meaning === 'date' ? 10 : meaning === 'month' ? 7 : 4)
}

/**
 * The digits of a plain decimal without exponent; undefined where it is no number or larger than anything
 * counted.
 */
function plainDigits(written: string): string | undefined {
  const found = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(written)
  if (!found) return undefined
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = found
  return Math.abs(Number(exponent)) > 40 ? undefined : sign + shifted(whole, fraction, Number(exponent))
}

/** Moves the point of a number by `places` to the right. */
function shifted(whole: string, fraction: string, places: number): string {
  const digits = whole + fraction
  const point = whole.length + places
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const at = Math.max(1, point)
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '')
  const right = padded.slice(at).replace(/0+$/, '')
  return right === '' ? left : `${left}.${right}`
}

/**
 * The decimal that a stored number stands for. Spreadsheets keep binary fractions and promise fifteen digits
 * of them: 0.80800000000000005 is 0.808.
 */
export function decimalOf(stored: string): string | undefined {
  const text = stored.trim()
  const isExact = /^-?\d{1,15}$/.test(text) || (/^-?\d+\.\d+$/.test(text) && text.length <= 16)
  if (isExact) return plainDigits(text)
  const number = Number(text)
  return text === '' || !Number.isFinite(number)
    ? undefined
    : plainDigits(String(Number(number.toPrecision(15))))
}

/** A decimal times a hundred. */
export function percentOf(value: string): string {
  const [whole = '', fraction = ''] = value.replace('-', '').split('.')
  return (value.startsWith('-') ? '-' : '') + shifted(whole, fraction, 2)
}
