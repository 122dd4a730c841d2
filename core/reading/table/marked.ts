import type { SheetCell, SheetPlan } from '../../sheets/model.ts'
import { gridOf, plain, type Grid } from './cells.ts'
import type { Mapping, PlannedRow, Table } from './model.ts'

/** How the words around a marked table are put. */
export interface MarkedWords {
  /** Head of the added column, e.g. 问题. */
  readonly problem: string
  /** The sentence of one row's problem. */
  readonly sentence: (row: PlannedRow) => string
}

const widest = 60

/** Characters a text takes: a Han character is as wide as two letters. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((width, character) => width + (character > '\u2e80' ? 2 : 1), 0)

/**
 * The rows of a table that were not taken, as they stood, under their header and with a column that says why.
 * Corrected there, the file can be imported as it is: the added column is one no reading takes for data.
 */
export function markedSheet(
  table: Table,
  mapping: Mapping,
  rejected: readonly PlannedRow[],
  words: MarkedWords,
): SheetPlan {
  const grid = gridOf(table)
  const old = oldProblems(grid, mapping, words.problem)
  const columns = Array.from({ length: grid.width }, (_, column) => column).filter(column => !old.has(column))
  const byRow = Map.groupBy(rejected, ({ row }) => row)
  const above = Array.from({ length: mapping.header.first + mapping.header.count }, (_, row) =>
    headRow(grid, mapping, columns, row, words.problem),
  )
  const rows = [...byRow]
    .toSorted(([a], [b]) => a - b)
    .map(([row, problems]) => markedRow(grid, columns, row, problems, words))
  const all = [...above, ...rows]
  return { name: table.name, widths: widths(all, columns.length + 1), frozen: above.length, rows: all }
}

/** A marked file that comes back still wrong gets one column of problems, not two. */
function oldProblems(grid: Grid, { header }: Mapping, title: string): Set<number> {
  const last = header.first + header.count - 1
  return new Set(
    Array.from({ length: grid.width }, (_, column) => column).filter(
      column => plain(grid.at(last, column).text) === plain(title),
    ),
  )
}

function headRow(
  grid: Grid,
  { header }: Mapping,
  columns: readonly number[],
  row: number,
  title: string,
): SheetCell[] {
  const isHeader = row >= header.first
  const look = isHeader ? 'header' : 'plain'
  const cells = columns.map(column => ({ text: grid.at(row, column).text, look }) as const)
  return row === header.first + header.count - 1 ? [...cells, { text: title, look: 'reason' }] : cells
}

function markedRow(
  grid: Grid,
  columns: readonly number[],
  row: number,
  problems: readonly PlannedRow[],
  words: MarkedWords,
): SheetCell[] {
  const wrong = new Set(problems.map(({ column }) => column))
  const cells = columns.map((column): SheetCell => {
    const cell = grid.joined(row, column)
    const look = wrong.has(column) ? 'wrong' : 'plain'
    return cell.value === ''
      ? { text: cell.text, look }
      : { text: cell.text, value: cell.value, percent: cell.percent, look }
  })
  return [...cells, { text: [...new Set(problems.map(words.sentence))].join('\n'), look: 'reason' }]
}

const widths = (rows: readonly (readonly SheetCell[])[], count: number): number[] =>
  Array.from({ length: count }, (_, column) =>
    Math.min(
      widest,
      rows.slice(0, 500).reduce((width, row) => Math.max(width, widthOf(row[column]?.text ?? '') + 2), 8),
    ),
  )
