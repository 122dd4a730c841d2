import type { Row } from '../rows.ts'
import type { Axis } from './axis.ts'
import { columnsOf, createCell, paintCell, type CellParts } from './cell.ts'
import { leftOf, type Layout } from './columns.ts'
import type { Rect, Spot } from './range.ts'
import { createRow, paintHeading, paintRowHead, type RowParts } from './row-parts.ts'
import type { Spark } from './spark.ts'

/** How one cell of values looks; '' for what has no value. */
export interface CellLook {
  readonly text: string
  /** Space-separated: the state, and whether there is a note. */
  readonly classes: string
  /** Said instead of the text where the text alone would hide the state. */
  readonly label: string
}

/** Everything the painter draws from; plain data and two look-ups. */
export interface Sheet {
  readonly rows: readonly Row[]
  readonly rowAxis: Axis
  readonly layout: Layout
  readonly selection: Rect | undefined
  readonly active: Spot | undefined
  lookOf(row: number, column: number): CellLook
  sparkOf(row: number): Spark | undefined
}

/** The part of the sheet in sight: pixels from its first row and its left edge. */
export interface Frame {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

/** Rows or columns in a run, both ends included. */
export interface Span {
  readonly first: number
  readonly last: number
}

/** Rows beyond the edges are ready before they come into sight. */
const AHEAD = 130

/**
 * Draws the rows in sight with elements that are used again and again: scrolling writes texts into cells and
 * makes nothing. Elements are written only where what they show differs from what they showed.
 */
export function createPainter(body: HTMLElement) {
  const lines: HTMLElement[] = []
  const shown = new Map<number, RowParts>()
  const spare: Record<Row['kind'], RowParts[]> = { group: [], values: [] }
  let slots = 0
  let painted: Span = { first: 0, last: -1 }

  /** Says which rows are drawn. */
  function paint(sheet: Sheet, frame: Frame, everything: boolean): Span {
    const columns = columnsIn(sheet.layout, frame)
    const rows = rowsIn(sheet.rowAxis, frame)
    const isAnew = everything || !fits(columns)
    if (isAnew) makeRoom(columns, sheet.layout)
    paintSpan(sheet, rows, columns, isAnew)
    return rows
  }

  const fits = (columns: Span): boolean => columns.last - columns.first + 1 <= slots

  /**
   * Cells are kept in a ring: a column always finds the same slot, so that a step sideways writes one column
   * only.
   */
  function makeRoom(columns: Span, layout: Layout): void {
    const wanted = columns.last - columns.first + 3
    if (wanted > slots) slots = wanted
    for (const parts of [...shown.values(), ...spare.values])
      if (parts.kind === 'values') outfit(parts, layout)
  }

  function outfit(parts: RowParts, layout: Layout): void {
    while (parts.frozen.length < layout.frozen) parts.frozen.push(insert(parts.left, createCell('stays')))
    while (parts.frozen.length > layout.frozen) parts.frozen.pop()!.element.remove()
    if (parts.cells.length >= slots) return
    for (const cell of parts.cells) {
      cell.column = -1
      cell.element.style.display = 'none'
    }
    while (parts.cells.length < slots) parts.cells.push(insert(parts.element, createCell('moves')))
  }

  function insert(row: HTMLElement, cell: CellParts): CellParts {
    row.appendChild(cell.element)
    return cell
  }

  function paintSpan(sheet: Sheet, rows: Span, columns: Span, everything: boolean): void {
    for (const [index, parts] of shown) {
      if (index >= rows.first && index <= rows.last && parts.kind === sheet.rows[index]!.kind) continue
      shown.delete(index)
      spare[parts.kind].push(parts)
    }
    const sideways = columns.first !== painted.first || columns.last !== painted.last
    for (let index = rows.first; index <= rows.last; index += 1) {
      const known = shown.get(index)
      const parts = known ?? take(sheet, index)
      if (!known || everything) paintRow(sheet, index, parts, columns)
      else if (sideways && parts.kind === 'values') paintMoving(sheet, index, parts, columns, false)
    }
    if (sideways || everything) rule(sheet.layout, columns)
    painted = columns
    for (const parts of [...spare.group, ...spare.values]) hide(parts)
  }

  /** The lines between the columns, one each instead of one a cell. */
  function rule(layout: Layout, columns: Span): void {
    const count = Math.max(0, columns.last - columns.first + 1)
    while (lines.length < count)
      lines.push(body.appendChild(Object.assign(document.createElement('i'), { className: 'line' })))
    lines.forEach((line, index) => {
      line.style.display = index < count ? '' : 'none'
      if (index < count) line.style.left = `${leftOf(layout, columns.first + index + 1) - 1}px`
    })
  }

  function take(sheet: Sheet, index: number): RowParts {
    const { kind } = sheet.rows[index]!
    const parts = spare[kind].pop() ?? createRow(kind, body)
    if (kind === 'values') outfit(parts, sheet.layout)
    shown.set(index, parts)
    return parts
  }

  function cellAt({ row, column }: Spot, layout: Layout): HTMLElement | undefined {
    const parts = shown.get(row)
    if (!parts || column < 0) return parts?.name
    if (column < layout.frozen) return parts.frozen[column]?.element
    return parts.cells.find(cell => cell.column === column)?.element
  }

  /** Of which column an element is; undefined of what is no cell of values. */
  const columnOf = (element: Element): number | undefined => columnsOf.get(element)?.column

  return { paint, cellAt, columnOf }
}

function hide(parts: RowParts): void {
  if (parts.offset === -1) return
  parts.offset = -1
  parts.element.style.display = 'none'
}

function place(parts: RowParts, offset: number): void {
  if (parts.offset === offset) return
  if (parts.offset === -1) parts.element.style.display = ''
  parts.element.style.top = `${offset}px`
  parts.offset = offset
}

function paintRow(sheet: Sheet, index: number, parts: RowParts, columns: Span): void {
  const row = sheet.rows[index]!
  place(parts, sheet.rowAxis.offsetOf(index))
  if (row.kind === 'group') return paintHeading(parts, row, index, sheet)
  paintRowHead(parts, row, index, sheet)
  parts.frozen.forEach((cell, column) => paintCell(cell, sheet, index, column, leftOf(sheet.layout, column)))
  paintMoving(sheet, index, parts, columns, true)
}

function paintMoving(sheet: Sheet, index: number, parts: RowParts, columns: Span, everything: boolean): void {
  const { layout } = sheet
  const count = parts.cells.length
  for (let slot = 0; slot < count; slot += 1) {
    const cell = parts.cells[slot]!
    const column = columns.first + ((slot - (columns.first % count) + count) % count)
    if (column <= columns.last) {
      if (everything || cell.column !== column) paintCell(cell, sheet, index, column, leftOf(layout, column))
    } else if (cell.column !== -1) {
      cell.column = -1
      cell.element.style.display = 'none'
    }
  }
}

function rowsIn(axis: Axis, { top, height }: Frame): Span {
  if (axis.count === 0) return { first: 0, last: -1 }
  return { first: axis.indexAt(top - AHEAD), last: axis.indexAt(top + height + AHEAD) }
}

/** Of the columns that scroll, those between what is frozen and the right edge. */
function columnsIn(
  { axis, frozen, frozenWidth, nameWidth, unitWidth }: Layout,
  { left, width }: Frame,
): Span {
  if (axis.count === frozen) return { first: frozen, last: frozen - 1 }
  const from = left + frozenWidth - nameWidth - unitWidth
  const to = left + width - nameWidth - unitWidth
  return {
    first: Math.max(frozen, axis.indexAt(from) - 1),
    last: Math.max(frozen, Math.min(axis.count - 1, axis.indexAt(to) + 1)),
  }
}
