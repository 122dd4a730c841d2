import { AppError } from '../../core/problem.ts'
import { emptyCell, textCell } from '../../core/reading/table/index.ts'
import type { Cell, Span, Table } from '../../core/reading/table/index.ts'
import { limits } from './limits.ts'
import type { OfficePackage } from './package.ts'
import { tooLarge, type CellBudget } from './xlsx.ts'
import { attribute, readXml } from './xml.ts'

/** A table while its element is open. Tables stand in cells of others, so they are kept in a stack. */
interface Open {
  readonly caption: string
  readonly rows: Cell[][]
  readonly spans: Span[]
  /** The cell above in each column that a vertical join continues: its row. */
  readonly joined: Map<number, number>
  column: number
  paragraphs: string[]
  columns: number
  continues: 'no' | 'begins' | 'goes on'
}

const longestCaption = 200

const openTable = (caption: string): Open => ({ caption, rows: [], spans: [], joined: new Map(), column: 0, paragraphs: [], columns: 1, continues: 'no' })

function closeCell(table: Open, budget: CellBudget): void {
  const text = table.paragraphs.filter(paragraph => paragraph.trim() !== '').join('\n')
  const row = table.rows.length - 1
  const cells = table.rows[row]
  if (!cells) throw new AppError('file-damaged')
  if (table.column + table.columns > limits.columns || (budget.left -= table.columns) < 0) throw tooLarge('')
  cells[table.column] = table.continues === 'goes on' ? emptyCell : textCell(text)
  for (let next = 1; next < table.columns; next += 1) cells[table.column + next] = emptyCell
  joinDown(table, row)
  table.column += table.columns
}

/** Columns joined sideways are one span at once; cells joined downwards lengthen the span of the one above. */
function joinDown(table: Open, row: number): void {
  const above = table.continues === 'goes on' ? table.joined.get(table.column) : undefined
  if (above === undefined) {
    if (table.continues === 'begins') table.joined.set(table.column, row)
    else table.joined.delete(table.column)
    if ((table.columns > 1 || table.continues === 'begins') && table.spans.length < limits.spans) table.spans.push({ row, column: table.column, rows: 1, columns: table.columns })
    return
  }
  const index = table.spans.findLastIndex(span => span.row === above && span.column === table.column)
  const span = table.spans[index]
  if (span) table.spans[index] = { ...span, rows: row - above + 1 }
}

/** Reads the tables of a document in their order, each with the paragraphs before it as its caption. */
export function readDocx(file: OfficePackage): Table[] {
  const tables: Table[] = []
  const stack: Open[] = []
  const budget: CellBudget = { left: limits.cells }
  let [paragraph, before] = ['', [] as string[]]
  let [isText, skipped] = [false, 0]

  const open = (name: string, attributes: string): void => {
    const table = stack.at(-1)
    if (name === 'tbl') stack.push(openTable(before.slice(-2).join('\n').slice(-longestCaption)))
    else if (name === 'tr' && table) {
      table.rows.push([])
      table.column = 0
    } else if (name === 'gridBefore' && table) table.column += spanned(attributes)
    else if (name === 'tc' && table) Object.assign(table, { paragraphs: [], columns: 1, continues: 'no' })
    else if (name === 'gridSpan' && table) table.columns = spanned(attributes)
    else if (name === 'vMerge' && table) table.continues = attribute(attributes, 'val') === 'restart' ? 'begins' : 'goes on'
    else if (name === 'p') paragraph = ''
    else if (name === 't') isText = true
    else if (name === 'tab' || name === 'br') paragraph += ' '
  }

  const close = (name: string): void => {
    const table = stack.at(-1)
    if (name === 't') isText = false
    else if (name === 'p') {
      if (table) table.paragraphs.push(paragraph)
      else if (paragraph.trim() !== '') before.push(paragraph.trim())
    } else if (name === 'tc' && table) closeCell(table, budget)
    else if (name === 'tbl') {
      const { caption, rows, spans } = stack.pop()!
      const filled = rows.map(cells => Array.from(cells, cell => cell ?? emptyCell))
      if (tables.length >= limits.tables) throw new AppError('file-hostile', { reason: `tables > ${limits.tables}` })
      if (filled.some(cells => cells.some(cell => cell.text !== ''))) tables.push({ name: `表${tables.length + 1}`, caption, rows: filled, spans })
      before = []
    }
  }

  // What a word processor without the newer feature shows instead (Fallback) repeats what was read already.
  readXml(file.mainXml, {
    open: (name, attributes) => (name === 'Fallback' || skipped > 0 ? void (skipped += name === 'Fallback' ? 1 : 0) : open(name, attributes)),
    close: name => (skipped > 0 ? void (skipped -= name === 'Fallback' ? 1 : 0) : close(name)),
    text: part => { if (isText && skipped === 0) paragraph += part },
  })
  return tables
}

function spanned(attributes: string): number {
  const count = Number(attribute(attributes, 'val') ?? 1)
  return Number.isInteger(count) && count >= 1 && count <= limits.columns ? count : 1
}
