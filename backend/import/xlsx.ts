import { emptyCell, textCell } from '../../core/reading/table/index.ts'
import type { Cell, Span, Table } from '../../core/reading/table/index.ts'
import { AppError } from '../../core/problem.ts'
import { limits } from './limits.ts'
import { dateText, decimalOf, meaningOf, percentOf, type FormatMeaning } from './number-format.ts'
import type { OfficePackage } from './package.ts'
import { attribute, readXml, type Xml } from './xml.ts'

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
      sheets.push({ name: (attribute(attributes, 'name') ?? '').slice(0, 100), id: attribute(attributes, 'id') ?? '' })
    },
    close: () => undefined,
  })
  if (sheets.length > limits.tables) throw new AppError('file-hostile', { reason: `sheets > ${limits.tables}` })
  return { sheets, from1904 }
}

/** The text of each shared string; the reading aids above Han characters (rPh) are no part of it. */
function readStrings(xml: Xml): Cell[] {
  const strings: Cell[] = []
  let text = ''
  let [isText, aids] = [false, 0]
  readXml(xml, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') isText = true
      else if (name === 'rPh') aids += 1
    },
    close(name) {
      if (name === 'si') strings.push(textCell(text))
      else if (name === 't') isText = false
      else if (name === 'rPh') aids -= 1
    },
    text(part) {
      if (isText && aids === 0) text += part
    },
  })
  return strings
}

/** What each cell format makes of a number, by its index. */
function readFormats(xml: Xml): FormatMeaning[] {
  const codes = new Map<number, string>()
  const meanings: FormatMeaning[] = []
  let isInCells = false
  readXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '')
      if (name === 'cellXfs') isInCells = true
      if (name !== 'xf' || !isInCells) return
      const id = Number(attribute(attributes, 'numFmtId') ?? 0)
      meanings.push(meaningOf(id, codes.get(id)))
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return meanings
}

interface Style {
  readonly strings: readonly Cell[]
  readonly formats: readonly FormatMeaning[]
  readonly from1904: boolean
}

function numberCell(stored: string, meaning: FormatMeaning, from1904: boolean): Cell {
  const value = decimalOf(stored)
  if (value === undefined) return textCell(stored)
  switch (meaning) {
    case 'percent': return { text: `${percentOf(value)}%`, value: percentOf(value), percent: true, scaled: false }
    case 'date': case 'month': case 'year': {
      const date = dateText(Number(value), meaning, from1904)
      return date === undefined ? { text: value, value, percent: false, scaled: false } : textCell(date)
    }
    default: return { text: value, value, percent: false, scaled: meaning === 'scaled' }
  }
}

/** A cell while its element is open. */
interface Pending {
  row: number
  column: number
  type: string
  style: number
  stored: string
  formula: boolean
}

function cellOf({ type, style, stored, formula }: Pending, { strings, formats, from1904 }: Style, texts: (text: string) => Cell): Cell {
  if (stored === '') return formula ? textCell('=') : emptyCell
  switch (type) {
    case 's': return strings[Number(stored)] ?? damagedCell()
    case 'n': return numberCell(stored, formats[style] ?? 'plain', from1904)
    case 'b': return textCell(stored === '1' ? 'TRUE' : 'FALSE')
    case 'd': return textCell(stored.slice(0, 10))
    default: return texts(stored)
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
  return row < 0 || lastRow < row || lastColumn < column ? undefined : { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 }
}

const longestShared = 60

/** One cell for each text: columns say the same few names over and over. */
function sharedTexts(): (text: string) => Cell {
  const known = new Map<string, Cell>()
  return text => {
    if (text.length > longestShared) return textCell(text)
    const cell = known.get(text) ?? textCell(text)
    known.set(text, cell)
    return cell
  }
}

const noCells: readonly Cell[] = []

/** Counts the cells of a whole file. */
export interface CellBudget {
  left: number
}

export function tooLarge(table: string): AppError {
  return new AppError('table-too-large', { table, rows: limits.rows, columns: limits.columns, cells: limits.cells })
}

function readSheet(name: string, xml: Xml, style: Style, budget: CellBudget): Table {
  const rows: (readonly Cell[])[] = []
  const spans: Span[] = []
  let [row, cells] = [-1, [] as Cell[]]
  let pending: Pending | undefined
  let keeps = false
  const texts = sharedTexts()

  const place = (cell: Cell, column: number): void => {
    if (cell === emptyCell) return
    if (column < 0 || column >= limits.columns || (budget.left -= 1) < 0) throw tooLarge(name)
    while (cells.length < column) cells.push(emptyCell)
    cells[column] = cell
  }

  readXml(xml, {
    open(element, attributes) {
      if (element === 'c') {
        const previous: number = pending?.row === row ? pending.column : -1
        pending = { row, column: columnOf(attribute(attributes, 'r'), previous + 1), type: attribute(attributes, 't') ?? 'n', style: Number(attribute(attributes, 's') ?? 0), stored: '', formula: false }
      } else if (element === 'v' || element === 't') keeps = true
      else if (element === 'f' && pending) pending.formula = true
      else if (element === 'row') {
        row = Number(attribute(attributes, 'r') ?? row + 2) - 1
        if (!(row >= 0 && row < limits.rows)) throw tooLarge(name)
        cells = []
      } else if (element === 'mergeCell' && spans.length < limits.spans) {
        const span = spanOf(attribute(attributes, 'ref') ?? '')
        if (span) spans.push(span)
      }
    },
    close(element) {
      if (element === 'c' && pending) place(cellOf(pending, style, texts), pending.column)
      else if (element === 'v' || element === 't') keeps = false
      else if (element === 'row') {
        while (rows.length <= row) rows.push(noCells)
        rows[row] = cells
      }
    },
    text(part) {
      if (keeps && pending) pending.stored += part
    },
  })
  while (rows.at(-1)?.length === 0) rows.pop()
  return { name, caption: '', rows, spans }
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
  const style: Style = { strings: strings === undefined ? [] : readStrings(strings), formats: formats === undefined ? [] : readFormats(formats), from1904: workbook.from1904 }
  const budget: CellBudget = { left: limits.cells }
  return workbook.sheets.flatMap(({ name, id }) => {
    const relation = relations.get(id)
    if (relation?.type !== 'worksheet') return []
    const table = readSheet(name, file.xml(relation.target) ?? damagedCell(), style, budget)
    return table.rows.length === 0 ? [] : [table]
  })
}
