import { emptyCell, textCell } from '../../core/reading/table/index.ts'
import type { Cell, Span, Table } from '../../core/reading/table/index.ts'
import { AppError } from '../../core/problem.ts'
import { limits } from './limits.ts'
import { numberFormat, type NumberFormat } from './number-cell.ts'
import type { OfficePackage } from './package.ts'
import { collectRuns, plainLook } from './runs.ts'
import { sharedCells, tooLarge, type CellBudget } from './sheet-parts.ts'
import { attribute, readXml, type Xml, type XmlListener } from './xml.ts'

interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly id: string }[]
  readonly from1904: boolean
}

/** Sheets that are hidden hold what their author did not mean to show: they are not read. */
function readWorkbook(xml: string): Workbook {
  const sheets: { name: string; id: string }[] = []
  let from1904 = false
  readXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '')
      if (name !== 'sheet' || (attribute(attributes, 'state') ?? 'visible') !== 'visible') return
      sheets.push({
        name: (attribute(attributes, 'name') ?? '').slice(0, 100),
        id: attribute(attributes, 'id') ?? '',
      })
    },
    close: () => undefined,
  })
  if (sheets.length > limits.tables)
    throw new AppError('file-hostile', { reason: `sheets > ${limits.tables}` })
  return { sheets, from1904 }
}

/**
 * Hears the text of a string item (CT_Rst): its runs, each as it looks. The reading aids above Han characters
 * (rPh) are no part of it.
 */
function stringListener(): XmlListener & { take(): Cell } {
  const runs = collectRuns()
  let [look, text] = [plainLook, '']
  let [isText, aids] = [false, 0]
  return {
    open(name, attributes) {
      if (name === 't') isText = true
      else if (name === 'rPh') aids += 1
      else if (name === 'r') look = plainLook
      else if (name === 'strike') look = { ...look, struck: isOn(attributes) }
      else if (name === 'vertAlign')
        look = { ...look, raised: attribute(attributes, 'val') === 'superscript' }
    },
    close(name) {
      if (name === 't') {
        runs.add(unescaped(text), look)
        text = ''
        isText = false
      } else if (name === 'rPh') aids -= 1
      else if (name === 'r') look = plainLook
    },
    text(part) {
      if (isText && aids === 0) text += part
    },
    take: () => runs.take(),
  }
}

/** A property that is named is on, unless it says otherwise. */
const isOn = (attributes: string): boolean =>
  !/^(0|false|off|none)$/.test(attribute(attributes, 'val') ?? '1')

/**
 * Characters that XML cannot hold stand as _xHHHH_ (ECMA-376 part 1, 22.9.2.19); a line end is a line break,
 * whatever it is made of.
 */
function unescaped(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain
}

function readStrings(xml: Xml): Cell[] {
  const strings: Cell[] = []
  const listener = stringListener()
  readXml(xml, {
    ...listener,
    close(name) {
      listener.close(name)
      if (name === 'si') strings.push(listener.take())
    },
  })
  return strings
}

/** What a cell format makes of a cell. */
interface CellFormat {
  readonly number: NumberFormat
  readonly struck: boolean
}

const plainFormat: CellFormat = { number: numberFormat(0, undefined), struck: false }

/** The cell formats, by their index. */
function readFormats(xml: Xml): CellFormat[] {
  const codes = new Map<number, string>()
  const struckFonts: boolean[] = []
  const formats: CellFormat[] = []
  const within: string[] = []
  readXml(xml, {
    open(name, attributes) {
      within.push(name)
      const parent = within.at(-2)
      if (name === 'numFmt' && parent === 'numFmts')
        codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '')
      else if (name === 'font' && parent === 'fonts') struckFonts.push(false)
      else if (name === 'strike' && within.at(-3) === 'fonts')
        struckFonts[struckFonts.length - 1] = isOn(attributes)
      else if (name === 'xf' && parent === 'cellXfs') {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0)
        const struck = struckFonts[Number(attribute(attributes, 'fontId') ?? 0)] ?? false
        formats.push({ number: numberFormat(id, codes.get(id)), struck })
      }
    },
    close: () => void within.pop(),
  })
  return formats
}

interface Style {
  readonly strings: readonly Cell[]
  readonly formats: readonly CellFormat[]
  readonly from1904: boolean
}

/** A cell while its element is open. */
interface Pending {
  row: number
  column: number
  type: string
  style: number
  stored: string
  formula: boolean
  /** Its own string, where it holds one. */
  inline: Cell
}

/** A cell with what its format says of all of it. */
function cellOf(pending: Pending, style: Style): Cell {
  const cell = contentOf(pending, style)
  const isStruck = cell !== emptyCell && style.formats[pending.style]?.struck === true
  return isStruck ? { ...cell, struck: true } : cell
}

function contentOf(
  { type, style, stored, formula, inline }: Pending,
  { strings, formats, from1904 }: Style,
): Cell {
  if (type === 'inlineStr') return inline
  if (stored === '') return formula ? { ...textCell('='), uncomputed: true } : emptyCell
  switch (type) {
    case 's':
      return strings[Number(stored)] ?? damagedCell()
    case 'n':
      return (formats[style] ?? plainFormat).number(stored, from1904)
    case 'b':
      return textCell(stored === '1' ? 'TRUE' : 'FALSE')
    case 'd':
      return { ...textCell(stored.slice(0, 10)), day: true }
    default:
      return textCell(unescaped(stored))
  }
}

function damagedCell(): never {
  throw new AppError('file-damaged')
}

/** Column of a reference such as AB12, from 0; the next one where a cell names none. */
function columnOf(reference: string | undefined, next: number): number {
  if (reference === undefined) return next
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column - 1
}

/** A1:C3 as a span; undefined where it is none. */
function spanOf(reference: string): Span | undefined {
  const found = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference)
  if (!found) return undefined
  const [column, lastColumn] = [columnOf(found[1], 0), columnOf(found[3], 0)]
  const [row, lastRow] = [Number(found[2]) - 1, Number(found[4]) - 1]
  return row < 0 || lastRow < row || lastColumn < column
    ? undefined
    : { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 }
}

const noCells: readonly Cell[] = []

function readSheet(name: string, xml: Xml, style: Style, budget: CellBudget): Table {
  const rows: (readonly Cell[])[] = []
  const spans: Span[] = []
  let [row, cells] = [-1, [] as Cell[]]
  let pending: Pending | undefined
  let [keeps, isInline] = [false, false]
  const sharing = sharedCells()
  const inline = stringListener()
  const hidden = { rows: new Set<number>(), columns: new Set<number>() }

  const place = (cell: Cell, column: number): void => {
    if (cell === emptyCell) return
    if (column < 0 || column >= limits.columns || (budget.left -= 1) < 0) throw tooLarge(name)
    while (cells.length < column) cells.push(emptyCell)
    cells[column] = sharing(cell)
  }

  readXml(xml, {
    open(element, attributes) {
      if (element === 'c') {
        const previous: number = pending?.row === row ? pending.column : -1
        pending = {
          row,
          column: columnOf(attribute(attributes, 'r'), previous + 1),
          type: attribute(attributes, 't') ?? 'n',
          style: Number(attribute(attributes, 's') ?? 0),
          stored: '',
          formula: false,
          inline: emptyCell,
        }
      } else if (element === 'is') isInline = true
      else if (isInline) inline.open(element, attributes)
      else if (element === 'v') keeps = true
      else if (element === 'f' && pending) pending.formula = true
      else if (element === 'row') {
        row = Number(attribute(attributes, 'r') ?? row + 2) - 1
        if (!(row >= 0 && row < limits.rows)) throw tooLarge(name)
        if (isSet(attributes, 'hidden')) hidden.rows.add(row)
        cells = []
      } else if (element === 'col' && isSet(attributes, 'hidden')) hideColumns(hidden.columns, attributes)
      else if (element === 'mergeCell' && spans.length < limits.spans) {
        const span = spanOf(attribute(attributes, 'ref') ?? '')
        if (span) spans.push(span)
      }
    },
    close(element) {
      if (element === 'c' && pending) place(cellOf(pending, style), pending.column)
      else if (element === 'is' && pending) {
        pending.inline = inline.take()
        isInline = false
      } else if (isInline) inline.close(element)
      else if (element === 'v') keeps = false
      else if (element === 'row') {
        while (rows.length <= row) rows.push(noCells)
        // A copy has no room for cells to come, which a list that grew has.
        rows[row] = cells.slice()
      }
    },
    text(part) {
      if (isInline) inline.text?.(part)
      else if (keeps && pending) pending.stored += part
    },
  })
  while (rows.at(-1)?.length === 0) rows.pop()
  return { name, caption: '', rows, spans, hidden }
}

const isSet = (attributes: string, name: string): boolean =>
  /^(1|true)$/.test(attribute(attributes, name) ?? '')

function hideColumns(columns: Set<number>, attributes: string): void {
  const [first, last] = ['min', 'max'].map(name => Number(attribute(attributes, name))) as [number, number]
  for (let column = first; column <= Math.min(last, limits.columns); column += 1) columns.add(column - 1)
}

/** The visible sheets of a workbook that hold anything. */
export function readXlsx(file: OfficePackage): Table[] {
  const workbook = readWorkbook(file.mainXml)
  const relations = file.relations(file.main)
  const part = (type: string): Xml | undefined => {
    const target = [...relations.values()].find(relation => relation.type === type)?.target
    return target === undefined ? undefined : file.xml(target)
  }
  const [strings, formats] = [part('sharedStrings'), part('styles')]
  const style: Style = {
    strings: strings === undefined ? [] : readStrings(strings),
    formats: formats === undefined ? [] : readFormats(formats),
    from1904: workbook.from1904,
  }
  const budget: CellBudget = { left: limits.cells }
  return workbook.sheets.flatMap(({ name, id }) => {
    const relation = relations.get(id)
    if (relation?.type !== 'worksheet') return []
    const table = readSheet(name, file.xml(relation.target) ?? damagedCell(), style, budget)
    return table.rows.length === 0 ? [] : [table]
  })
}
