import { readNumberText } from '../../../core/reading/table/numbers.ts'
import { readPeriod } from '../../../core/reading/table/periods.ts'
import { roleNamed } from '../../../core/reading/table/words.ts'
import type { TextTable } from './clipboard.ts'

const isNumber = (text: string): boolean =>
  readNumberText(text).kind === 'number' && readPeriod(text) === undefined
const isName = (text: string): boolean => text.trim() !== '' && readNumberText(text).kind === 'unreadable'

/**
 * Whether a copied range brings its own headings: words that say what columns hold, or names down its side
 * and names or periods above its numbers. Such a range says itself where its values belong, whatever cell it
 * is put into.
 */
export function isHeaded(table: TextTable): boolean {
  const [head = [], ...body] = table
  if (body.length === 0 || head.length < 2 || head.some(isNumber)) return false
  if (head.filter(text => roleNamed(text) !== undefined).length >= 2) return true
  const above = head.slice(1).filter(text => text.trim() !== '')
  return (
    above.length > 0 &&
    !isNumber(head[0]!) &&
    body.every(row => isName(row[0] ?? '')) &&
    body.some(row => row.slice(1).some(isNumber))
  )
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** The range as a file like any other that is imported. */
export const asCsv = (table: TextTable): string => table.map(row => row.map(quoted).join(',')).join('\r\n')
