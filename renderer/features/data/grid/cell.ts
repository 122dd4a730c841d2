import { isWithin } from './range.ts'
import type { Sheet } from './painter.ts'

/** One cell's element with what it shows now. */
export interface CellParts {
  readonly element: HTMLElement
  readonly text: Text
  column: number
  left: number
  width: number
  classes: string
  label: string
}

/** The element with this id is the cell in hand; the table names it as its active descendant. */
export const ACTIVE_CELL = 'data-cell-in-hand'

/** What each element shows, for whoever meets the element under a pointer. */
export const columnsOf = new WeakMap<Element, CellParts>()

export function createCell(kind: 'stays' | 'moves'): CellParts {
  const element = document.createElement('span')
  element.setAttribute('role', 'gridcell')
  const text = element.appendChild(document.createTextNode(''))
  element.className = `cell number ${kind}`
  element.style.display = 'none'
  const parts = { element, text, column: -1, left: -1, width: -1, classes: element.className, label: '' }
  columnsOf.set(element, parts)
  return parts
}

export function paintCell(cell: CellParts, sheet: Sheet, row: number, column: number, left: number): void {
  const look = sheet.lookOf(row, column)
  if (cell.text.data !== look.text) cell.text.data = look.text
  place(cell, column, left, sheet.layout.axis.sizeOf(column))
  const isChosen = sheet.selection !== undefined && isWithin(sheet.selection, { row, column })
  const isActive = sheet.active?.row === row && sheet.active.column === column
  const kind = column < sheet.layout.frozen ? 'stays' : 'moves'
  dress(
    cell,
    `cell number ${kind} ${look.classes}${isChosen ? ' chosen' : ''}${isActive ? ' active' : ''}${isActive || (isChosen && isCorner(sheet, row, column)) ? corner(sheet, row, column) : ''}`,
  )
  describe(cell, look.label)
  markActive(cell.element, isActive, isChosen)
}

const isCorner = ({ selection }: Sheet, row: number, column: number): boolean =>
  selection?.bottom === row && selection.right === column
const corner = (sheet: Sheet, row: number, column: number): string =>
  isCorner(sheet, row, column) ? ' corner' : ''

function place(cell: CellParts, column: number, left: number, width: number): void {
  if (cell.column !== column) {
    if (cell.column === -1) cell.element.style.display = ''
    cell.element.setAttribute('aria-colindex', String(column + 3))
    cell.column = column
  }
  if (cell.left !== left) cell.element.style.left = `${(cell.left = left)}px`
  if (cell.width !== width) cell.element.style.width = `${(cell.width = width)}px`
}

function dress(cell: CellParts, classes: string): void {
  if (cell.classes !== classes) cell.element.className = cell.classes = classes
}

function describe(cell: CellParts, label: string): void {
  if (cell.label === label) return
  cell.label = label
  if (label === '') cell.element.removeAttribute('aria-label')
  else cell.element.setAttribute('aria-label', label)
}

/** Only the cell in hand carries the id, wherever it is drawn. */
export function markActive(element: HTMLElement, isActive: boolean, isChosen: boolean): void {
  if (isActive) element.id = ACTIVE_CELL
  else if (element.id !== '') element.removeAttribute('id')
  if (isChosen || isActive) element.setAttribute('aria-selected', 'true')
  else if (element.hasAttribute('aria-selected')) element.removeAttribute('aria-selected')
}
