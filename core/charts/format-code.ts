const numbers = /-?\d[\d,]*(?:\.\d+)?/g

const quoted = (text: string) => text === '' ? '' : `"${text.replaceAll('"', '')}"`

function digitsCode(printed: string): string {
  const decimals = printed.split('.')[1]?.length ?? 0
  return `${printed.includes(',') ? '#,##0' : '0'}${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`
}

/**
 * The number format with which a spreadsheet prints a value exactly as its label reads: 6.2 → `0.0`, 295天 → `0"天"`,
 * 下降5.4% of −5.4 → `"下降"0.0"%";"下降"0.0"%"`. A label that does not hold the value becomes fixed text.
 */
export function formatCode(label: string, value: number): string {
  const found = [...label.matchAll(numbers)].find(match => Math.abs(Number(match[0].replaceAll(',', ''))) === Math.abs(value))
  if (!found) return quoted(label)
  const code = `${quoted(label.slice(0, found.index))}${digitsCode(found[0])}${quoted(label.slice(found.index + found[0].length))}`
  return value < 0 && !found[0].startsWith('-') ? `${code};${code}` : code
}
