import { CFB, read, set_cptable, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs'
import { AppError } from '../../core/problem.ts'
import { emptyCell, textCell } from '../../core/reading/table/index.ts'
import type { Cell, Table } from '../../core/reading/table/index.ts'
import { biffLooks, type BiffLooks } from './biff.ts'
import { limits } from './limits.ts'
import { numberFormat, type NumberFormat } from './number-cell.ts'
import { buildSheet, type CellBudget } from './sheet-parts.ts'

set_cptable(codepages)

const nothing: BiffLooks = { text: () => undefined, isStruck: () => false, count: () => 0 }

/**
 * Workbooks since Excel 97 keep their records in a stream of this name; those before in `Book`, and looks of
 * text are not read of those.
 */
function looksIn(bytes: Uint8Array): BiffLooks {
  const stream = CFB.find(CFB.read(bytes, { type: 'array' }), '/Workbook')?.content as
    | Uint8Array
    | number[]
    | undefined
  return stream === undefined ? nothing : biffLooks(Uint8Array.from(stream))
}

/** The formats of one workbook by their codes. */
type Formats = (code: string) => NumberFormat

function formatsByCode(): Formats {
  const known = new Map<string, NumberFormat>()
  return code => {
    const format = known.get(code) ?? numberFormat(-1, code)
    known.set(code, format)
    return format
  }
}

function contentOf({ t, v, z, f }: CellObject, formats: Formats, from1904: boolean): Cell {
  if (v === undefined) return f === undefined ? emptyCell : { ...textCell('='), uncomputed: true }
  switch (t) {
    case 'n':
      return formats(typeof z === 'string' ? z : '')(String(v), from1904)
    case 'b':
      return textCell(v === true ? 'TRUE' : 'FALSE')
    case 'e':
      return textCell(`#${String(v)}`)
    default:
      return textCell(String(v).replace(/\r\n?/g, '\n'))
  }
}

/** What all sheets of a workbook share. */
interface Book {
  readonly looks: BiffLooks
  readonly formats: Formats
  readonly from1904: boolean
  readonly budget: CellBudget
}

function readSheet(
  name: string,
  sheet: WorkSheet,
  { looks, formats, from1904, budget }: Book,
): Table | undefined {
  const builder = buildSheet(name, budget)
  const rows = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[]
  const found = rows.reduce(
    (count, cells) => count + (cells ?? []).filter(cell => cell !== undefined && cell.t !== 'z').length,
    0,
  )
  if (found < looks.count(name)) throw new AppError('file-damaged')
  rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      if (!cell) return
      const content = looks.text(name, row, column) ?? contentOf(cell, formats, from1904)
      builder.put(
        row,
        column,
        looks.isStruck(name, row, column) && content !== emptyCell ? { ...content, struck: true } : content,
      )
    }),
  )
  for (const { s, e } of sheet['!merges'] ?? [])
    builder.join({ row: s.r, column: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 })
  sheet['!rows']?.forEach((row, index) => {
    if (row?.hidden) builder.hideRow(index)
  })
  sheet['!cols']?.forEach((column, index) => {
    if (column?.hidden) builder.hideColumn(index)
  })
  return builder.table()
}

/** The library throws plain errors at whatever it cannot read. */
function opened(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      cellText: false,
      sheetStubs: false,
    })
  } catch (error) {
    throw new AppError(/password|encrypt/i.test(String(error)) ? 'file-encrypted' : 'file-damaged')
  }
}

/** The shown sheets of a workbook of Excel 5 to 2003, WPS among its writers. */
export function readXls(bytes: Uint8Array): Table[] {
  const [looks, book] = [looksOrDamaged(bytes), opened(bytes)]
  const about = book.Workbook
  if (book.SheetNames.length > limits.tables)
    throw new AppError('file-hostile', { reason: `sheets > ${limits.tables}` })
  const shared: Book = {
    looks,
    formats: formatsByCode(),
    from1904: about?.WBProps?.date1904 === true,
    budget: { left: limits.cells },
  }
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name]
    if (!sheet || (about?.Sheets?.[index]?.Hidden ?? 0) !== 0) return []
    const table = readSheet(name.slice(0, 100), sheet, shared)
    return table ? [table] : []
  })
}

function looksOrDamaged(bytes: Uint8Array): BiffLooks {
  try {
    return looksIn(bytes)
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('file-damaged')
  }
}
