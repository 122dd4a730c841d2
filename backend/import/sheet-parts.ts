import { AppError } from '../../core/problem.ts'
import { emptyCell, textCell } from '../../core/reading/table/index.ts'
import type { Cell, Span, Table } from '../../core/reading/table/index.ts'
import { limits } from './limits.ts'

/** Counts the cells of a whole file. */
export interface CellBudget {
  left: number
}

export function tooLarge(table: string): AppError {
  return new AppError('table-too-large', {
    table,
    rows: limits.rows,
    columns: limits.columns,
    cells: limits.cells,
  })
}

/** A sheet while it is read: cells are put where they stand, and what lies beyond every limit is refused. */
export interface SheetBuilder {
  put(row: number, column: number, cell: Cell): void
  join(span: Span): void
  hideRow(row: number): void
  hideColumn(column: number): void
  /** Undefined where nothing is written in it. */
  table(caption?: string): Table | undefined
}

const longestShared = 60

/** What has been said in so many ways is hardly ever said again. */
const mostShared = 20_000

/** A text or a number and nothing else: no mark, no unit of its format, no percentage. */
const isPlain = (cell: Cell): boolean =>
  !cell.percent &&
  !cell.scaled &&
  (cell.value === '' || cell.value === cell.text) &&
  cell.mark === undefined &&
  cell.unit === undefined &&
  cell.struck === undefined &&
  cell.uncomputed === undefined &&
  cell.day === undefined

/**
 * One cell for all that say the same: columns say the same few names and numbers over and over, and as many
 * cells as there are places would take most of a long table's room.
 */
export function sharedCells(): (cell: Cell) => Cell {
  const [texts, numbers] = [new Map<string, Cell>(), new Map<string, Cell>()]
  return cell => {
    const alike = cell.value === '' ? texts : numbers
    const known = alike.get(cell.text)
    if (known !== undefined && isPlain(cell)) return known
    if (cell.text.length <= longestShared && alike.size < mostShared && isPlain(cell))
      alike.set(cell.text, cell)
    return cell
  }
}

const noCells: readonly Cell[] = []

export function buildSheet(name: string, budget: CellBudget): SheetBuilder {
  const rows: Cell[][] = []
  const spans: Span[] = []
  const sharing = sharedCells()
  const hidden = { rows: new Set<number>(), columns: new Set<number>() }
  return {
    put(row, column, cell) {
      if (cell === emptyCell || cell.text === '') return
      if (
        !(row >= 0 && row < limits.rows && column >= 0 && column < limits.columns) ||
        (budget.left -= 1) < 0
      )
        throw tooLarge(name)
      const cells = (rows[row] ??= [])
      while (cells.length < column) cells.push(emptyCell)
      cells[column] = sharing(cell)
    },
    join(span) {
      if (spans.length < limits.spans && (span.rows > 1 || span.columns > 1)) spans.push(span)
    },
    hideRow(row) {
      if (row >= 0 && row < limits.rows) hidden.rows.add(row)
    },
    hideColumn(column) {
      if (column >= 0 && column < limits.columns) hidden.columns.add(column)
    },
    table(caption = '') {
      if (rows.length === 0) return undefined
      return { name, caption, rows: Array.from(rows, row => row ?? noCells), spans, hidden }
    },
  }
}

/** A date as exact as its format shows it. */
export function dateCell(date: string, shows: 'date' | 'month' | 'year'): Cell {
  if (!/^\d{4}-\d\d-\d\d/.test(date)) return textCell(date)
  return shows === 'date'
    ? { ...textCell(date.slice(0, 10)), day: true }
    : textCell(date.slice(0, shows === 'month' ? 7 : 4))
}
