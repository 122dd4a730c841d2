import { CFB } from '@e965/xlsx'
import { zipSync, strToU8 } from 'fflate'

/** A piece of text and the font it stands in: 0 plain, 1 struck, 2 raised. */
export type Run = readonly [text: string, font?: 0 | 1 | 2]

/** What stands in a cell of an old workbook. */
export type OldCell =
  | string
  | number
  | null
  | { readonly runs: readonly Run[] }
  | { readonly number: number; readonly format?: number; readonly struck?: boolean }

export interface OldSheet {
  readonly name: string
  readonly rows: readonly (readonly OldCell[])[]
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
  readonly merges?: readonly (readonly [row: number, lastRow: number, column: number, lastColumn: number])[]
  readonly isHidden?: boolean
  /** The values that a chart on the sheet keeps of its own. */
  readonly chart?: readonly number[]
  /** Cells that are written once more: row, column, value. */
  readonly again?: readonly (readonly [row: number, column: number, value: number])[]
}

const bytes = (...parts: readonly (readonly [size: 1 | 2 | 4 | 8, value: number])[]): Buffer =>
  Buffer.concat(
    parts.map(([size, value]) => {
      const buffer = Buffer.alloc(size)
      if (size === 8) buffer.writeDoubleLE(value)
      else buffer.writeUIntLE(value, 0, size)
      return buffer
    }),
  )

const record = (type: number, ...data: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(data)
  return Buffer.concat([bytes([2, type], [2, body.length]), body])
}

const begin = (kind: number): Buffer =>
  record(0x809, bytes([2, 0x600], [2, kind], [2, 0], [2, 0], [4, 0], [4, 0x606]))
const end = record(0x0a)

/** Fonts 0 to 3 are plain; the fifth does not exist, so the struck one is 5 and the raised one 6. */
const fonts = [
  [0, 0],
  [0, 0],
  [0, 0],
  [0, 0],
  [8, 0],
  [0, 1],
].map(([flags, raised]) =>
  record(
    0x31,
    bytes(
      [2, 200],
      [2, flags!],
      [2, 0x7fff],
      [2, 400],
      [2, raised!],
      [1, 0],
      [1, 0],
      [1, 134],
      [1, 0],
      [1, 1],
      [1, 0],
    ),
    Buffer.from('A'),
  ),
)
const fontNumber = { 0: 0, 1: 5, 2: 6 } as const

/** Cell formats behind the fifteen every workbook has: plain, struck, and one for each number format. */
const cellFormat = (font: number, format: number): Buffer =>
  record(
    0xe0,
    bytes([2, font], [2, format], [2, 1], [1, 0x20], [1, 0], [1, 0], [1, 0], [4, 0], [4, 0], [2, 0]),
  )
const formats = ['0.0%', '0"吨"', 'yyyy\\-mm\\-dd', 'yyyy"年"m"月"'] as const
const formatRecords = formats.map((code, index) =>
  record(0x41e, bytes([2, 164 + index], [2, code.length], [1, 1]), Buffer.from(code, 'utf16le')),
)
const cellFormats = [
  ...Array.from({ length: 15 }, () => cellFormat(0, 0)),
  cellFormat(0, 0),
  cellFormat(5, 0),
  ...formats.map((_, index) => cellFormat(0, 164 + index)),
]

const longestRecord = 8224

/**
 * The table of strings, cut where records end; a string that goes on says anew that its characters are wide.
 */
function stringTable(strings: readonly (readonly Run[])[]): Buffer {
  const parts: Buffer[] = []
  let part = bytes([4, strings.length], [4, strings.length])
  const cut = (): void => {
    parts.push(part)
    part = Buffer.alloc(0)
  }
  const put = (data: Buffer): void => {
    if (part.length + data.length > longestRecord) cut()
    part = Buffer.concat([part, data])
  }
  for (const runs of strings) {
    const text = runs.map(([piece]) => piece).join('')
    const rich = runs.length > 1 || runs[0]?.[1] !== undefined
    put(
      Buffer.concat([
        bytes([2, text.length], [1, rich ? 9 : 1]),
        rich ? bytes([2, runs.length]) : Buffer.alloc(0),
      ]),
    )
    for (const character of text) {
      if (part.length + 2 > longestRecord) {
        cut()
        part = bytes([1, 1])
      }
      part = Buffer.concat([part, Buffer.from(character, 'utf16le')])
    }
    let from = 0
    for (const [piece, font = 0] of rich ? runs : []) {
      put(bytes([2, from], [2, fontNumber[font]]))
      from += piece.length
    }
  }
  cut()
  return Buffer.concat(parts.map((data, index) => record(index === 0 ? 0xfc : 0x3c, data)))
}

function cellRecord(row: number, column: number, cell: OldCell, strings: (readonly Run[])[]): Buffer {
  if (cell === null) return Buffer.alloc(0)
  if (typeof cell === 'number') return record(0x203, bytes([2, row], [2, column], [2, 15], [8, cell]))
  if (typeof cell === 'object' && 'number' in cell) {
    const format = cell.struck ? 16 : cell.format === undefined ? 15 : 17 + cell.format
    return record(0x203, bytes([2, row], [2, column], [2, format], [8, cell.number]))
  }
  strings.push(typeof cell === 'string' ? [[cell]] : cell.runs)
  return record(0xfd, bytes([2, row], [2, column], [2, 15], [4, strings.length - 1]))
}

function sheetRecords(
  { rows, hiddenRows = [], hiddenColumns = [], merges = [], chart, again = [] }: OldSheet,
  strings: (readonly Run[])[],
): Buffer {
  const width = Math.max(1, ...rows.map(cells => cells.length))
  return Buffer.concat([
    begin(0x10),
    ...hiddenColumns.map(column =>
      record(0x7d, bytes([2, column], [2, column], [2, 2000], [2, 15], [2, 1], [2, 0])),
    ),
    record(0x200, bytes([4, 0], [4, rows.length], [2, 0], [2, width], [2, 0])),
    ...rows.map((_, row) =>
      record(
        0x208,
        bytes(
          [2, row],
          [2, 0],
          [2, width],
          [2, 255],
          [2, 0],
          [2, 0],
          [4, hiddenRows.includes(row) ? 0x120 : 0x100],
        ),
      ),
    ),
    ...rows.flatMap((cells, row) => cells.map((cell, column) => cellRecord(row, column, cell, strings))),
    ...again.map(([row, column, value]) => cellRecord(row, column, value, strings)),
    ...(chart ? [begin(0x20), ...chart.map((value, row) => cellRecord(row, 40, value, strings)), end] : []),
    ...(merges.length === 0
      ? []
      : [
          record(
            0xe5,
            bytes([2, merges.length]),
            ...merges.map(merge => bytes(...merge.map(at => [2, at] as const))),
          ),
        ]),
    end,
  ])
}

/** A workbook of Excel 97 to 2003, written as its file format has it ([MS-XLS]). */
export const xls = (...sheets: readonly OldSheet[]): Uint8Array =>
  oleOf({ '/Workbook': workbookStream(sheets) })

/** A folder of streams by their paths. */
export function oleOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const folder = CFB.utils.cfb_new()
  for (const [path, stream] of Object.entries(streams)) CFB.utils.cfb_add(folder, path, Buffer.from(stream))
  return new Uint8Array(CFB.write(folder, { type: 'buffer' }) as Buffer)
}

/** The records of a workbook. */
export function workbookStream(sheets: readonly OldSheet[]): Buffer {
  const strings: (readonly Run[])[] = []
  const bodies = sheets.map(sheet => sheetRecords(sheet, strings))
  const table = stringTable(strings)
  const boundsheet = (at: number, { name, isHidden }: OldSheet): Buffer =>
    record(
      0x85,
      bytes([4, at], [1, isHidden ? 1 : 0], [1, 0], [1, name.length], [1, 1]),
      Buffer.from(name, 'utf16le'),
    )
  const head = Buffer.concat([
    begin(5),
    record(0x42, bytes([2, 1200])),
    ...fonts,
    ...formatRecords,
    ...cellFormats,
  ])
  const globals =
    head.length +
    sheets.reduce((length, sheet) => length + boundsheet(0, sheet).length, 0) +
    table.length +
    end.length
  const places = bodies.map(
    (_, index) => globals + bodies.slice(0, index).reduce((length, body) => length + body.length, 0),
  )
  return Buffer.concat([
    head,
    ...sheets.map((sheet, index) => boundsheet(places[index]!, sheet)),
    table,
    end,
    ...bodies,
  ])
}

const odf =
  'xmlns:office="urn:o" xmlns:table="urn:t" xmlns:text="urn:x" xmlns:style="urn:s" xmlns:fo="urn:f" xmlns:number="urn:n"'

/** An OpenDocument spreadsheet of the given sheets and automatic styles. */
export const ods = (sheets: string, styles = ''): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${odf}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`,
    ),
  })

/** An XML spreadsheet of Excel 2003. */
export const spreadsheetMl = (sheets: string, styles = ''): Uint8Array =>
  strToU8(
    `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40"><Styles>${styles}</Styles>${sheets}</Workbook>`,
  )
