import { AppError } from '../../core/problem.ts'
import { emptyCell, textCell } from '../../core/reading/table/index.ts'
import type { Cell, Table } from '../../core/reading/table/index.ts'
import { limits } from './limits.ts'
import { sharedCells, tooLarge } from './sheet-parts.ts'

/**
 * UTF-8 fails on text of any other encoding, so it is tried first; Chinese systems otherwise write GB18030.
 */
export function decodeText(bytes: Uint8Array): string {
  const marks: readonly [string, readonly number[]][] = [
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ]
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0]
  for (const encoding of marked === undefined ? ['utf-8', 'gb18030'] : [marked]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!text.includes('\0')) return text
    } catch {
      continue
    }
  }
  throw new AppError('text-encoding-unknown')
}

const separators = [',', '\t', ';'] as const
const linesLookedAt = 30

/**
 * The separator that cuts most lines into the same number of parts; quoted ones count too, which hardly ever
 * decides.
 */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .split(/\r\n|\n|\r/, linesLookedAt)
    .filter(line => line.trim() !== '')
  const score = (separator: string): number => {
    const counts = lines.map(line => line.split(separator).length - 1)
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
    return usual === 0
      ? counts.filter(count => count > 0).length / 1000
      : counts.filter(count => count === usual).length + usual / 1000
  }
  return separators.reduce<string>((best, next) => (score(next) > score(best) ? next : best), ',')
}

/**
 * Cuts text into records by RFC 4180: a quoted field may hold separators, line ends and doubled quotes. A
 * quote inside an unquoted field is a sign like any other.
 */
function* records(text: string, separator: string): Generator<string[]> {
  let fields: string[] = []
  let at = 0
  while (at <= text.length) {
    const [field, next] =
      text[at] === '"' ? quotedField(text, at, separator) : plainField(text, at, separator)
    fields.push(field)
    if (text[next] === separator) {
      at = next + 1
      continue
    }
    yield fields
    fields = []
    at = text[next] === '\r' && text[next + 1] === '\n' ? next + 2 : next + 1
  }
}

function plainField(text: string, from: number, separator: string): [string, number] {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1
  return [text.slice(from, at).trim(), at]
}

function quotedField(text: string, from: number, separator: string): [string, number] {
  let field = ''
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return [field + text.slice(at), text.length]
    field += text.slice(at, quote)
    if (text[quote + 1] !== '"') {
      const [rest, end] = plainField(text, quote + 1, separator)
      return [field + rest, end]
    }
    field += '"'
    at = quote + 2
  }
}

/** The one table of a text file. Cells hold text only: what a number is, the reading of tables decides. */
export function readCsv(bytes: Uint8Array, name: string): Table[] {
  const text = decodeText(bytes)
  const rows: (readonly Cell[])[] = []
  const sharing = sharedCells()
  let left: number = limits.cells
  for (const fields of records(text, separatorOf(text))) {
    if (fields.length > limits.columns || (left -= fields.length) < 0 || rows.length >= limits.rows)
      throw tooLarge(name)
    rows.push(
      fields.every(field => field === '')
        ? []
        : fields.map(field => (field === '' ? emptyCell : sharing(textCell(field)))),
    )
  }
  while (rows.at(-1)?.length === 0) rows.pop()
  return rows.length === 0 ? [] : [{ name, caption: '', rows, spans: [] }]
}
