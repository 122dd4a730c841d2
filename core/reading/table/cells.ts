import type { Cell, Span, Table } from './model.ts'

/** A cell nothing is written in. */
export const emptyCell: Cell = { text: '', value: '', percent: false, scaled: false }

export const textCell = (text: string): Cell =>
  text === '' ? emptyCell : { text, value: '', percent: false, scaled: false }

/** The name of a column as spreadsheets count: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** The name of a cell as spreadsheets write it; row and column count from 0. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`

/** What is compared: width, ligatures, case and spaces do not matter. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/gu, '')
    .toLowerCase()

/** Reads the cells of a table, a joined cell from anywhere within it. */
export interface Grid {
  readonly height: number
  readonly width: number
  readonly hasSpans: boolean
  /** The texts written in a row, gaps left out. */
  textsIn(row: number): readonly string[]
  /** What is written at a place itself. */
  at(row: number, column: number): Cell
  /** What is written there, or in the first cell of the span it belongs to. */
  joined(row: number, column: number): Cell
  /** How many rows the span that begins there covers; 1 where there is none. */
  rowsOf(row: number, column: number): number
  /** The span that holds a cell. */
  spanAt(row: number, column: number): Span | undefined
}

/** A plain loop: every row of a long table comes through here several times. */
function written(cells: readonly Cell[]): string[] {
  const texts: string[] = []
  for (const { text } of cells) if (text.trim() !== '') texts.push(text)
  return texts
}

export function gridOf(table: Table): Grid {
  const height = table.rows.length
  const width = table.rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  const at = (row: number, column: number): Cell => table.rows[row]?.[column] ?? emptyCell
  const byColumn = spansByColumn(table.spans, width)
  // Whoever asks what a row says asks several times, row after row.
  let [lastRow, lastTexts] = [-1, [] as readonly string[]]
  const spanAt = (row: number, column: number): Span | undefined => {
    const spans = byColumn.get(column)
    return spans && holding(spans, row)
  }
  return {
    height,
    width,
    hasSpans: table.spans.length > 0,
    textsIn: row => {
      if (row !== lastRow) [lastRow, lastTexts] = [row, written(table.rows[row] ?? [])]
      return lastTexts
    },
    at,
    joined: (row, column) => {
      const span = spanAt(row, column)
      return span ? at(span.row, span.column) : at(row, column)
    },
    rowsOf: (row, column) => spanAt(row, column)?.rows ?? 1,
    spanAt,
  }
}

/**
 * Spans never overlap in a sound table, so those of a column are in order of their first row; of overlapping
 * ones any may answer.
 */
function spansByColumn(spans: readonly Span[], width: number): Map<number, Span[]> {
  const byColumn = new Map<number, Span[]>()
  for (const span of spans) {
    for (let column = span.column; column < Math.min(span.column + span.columns, width); column += 1) {
      const list = byColumn.get(column)
      if (list) list.push(span)
      else byColumn.set(column, [span])
    }
  }
  for (const list of byColumn.values()) list.sort((a, b) => a.row - b.row)
  return byColumn
}

function holding(spans: readonly Span[], row: number): Span | undefined {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.row <= row) low = middle + 1
    else high = middle
  }
  const span = spans[low - 1]
  return span && row < span.row + span.rows ? span : undefined
}
