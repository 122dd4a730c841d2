import type { Row } from '../rows.ts'
import type { CellParts } from './cell.ts'
import { markActive } from './cell.ts'
import type { Sheet } from './painter.ts'
import { isWithin, NAME } from './range.ts'

/**
 * One row's elements, of a heading or of values: what stays on the left, what scrolls, and the trend that
 * stays on the right.
 */
export interface RowParts {
  readonly kind: Row['kind']
  readonly element: HTMLElement
  readonly left: HTMLElement
  readonly name: HTMLElement
  readonly nameText: Text
  /** Of a heading: how many rows stand under it. */
  readonly unit: HTMLElement
  readonly trend: HTMLElement
  readonly frozen: CellParts[]
  readonly cells: CellParts[]
  /** Pixels from the first row; -1 while it is out of use. */
  offset: number
}

const SVG = 'http://www.w3.org/2000/svg'

export function createRow(kind: Row['kind'], body: HTMLElement): RowParts {
  const element = add(body, 'div', `row ${kind}`, 'row')
  const left = add(element, 'div', 'left', 'presentation')
  return kind === 'group' ? headingParts(element, left) : valuesParts(element, left)
}

function add(parent: HTMLElement, tag: string, classes: string, role: string): HTMLElement {
  const element = parent.appendChild(document.createElement(tag))
  element.className = classes
  if (role) element.setAttribute('role', role)
  return element
}

const textIn = (element: HTMLElement): Text => element.appendChild(document.createTextNode(''))

function headingParts(element: HTMLElement, left: HTMLElement): RowParts {
  const name = add(left, 'span', 'topic', 'gridcell')
  const fold = add(name, 'button', 'fold', '')
  fold.tabIndex = -1
  ;(fold as HTMLButtonElement).type = 'button'
  const nameText = textIn(add(fold, 'span', 'title', ''))
  const unit = add(fold, 'span', 'count', '')
  return {
    kind: 'group',
    element,
    left,
    name,
    nameText,
    unit,
    trend: unit,
    frozen: [],
    cells: [],
    offset: -1,
  }
}

function valuesParts(element: HTMLElement, left: HTMLElement): RowParts {
  const name = add(left, 'span', 'cell name', 'rowheader')
  const unit = add(left, 'span', 'cell unit', 'gridcell')
  add(element, 'span', 'beneath', 'presentation')
  const trend = add(element, 'span', 'cell trend', 'gridcell')
  const drawing = trend.appendChild(document.createElementNS(SVG, 'svg'))
  drawing.setAttribute('width', '84')
  drawing.setAttribute('height', '20')
  drawing.setAttribute('aria-hidden', 'true')
  drawing.appendChild(document.createElementNS(SVG, 'path'))
  drawing.appendChild(document.createElementNS(SVG, 'circle')).setAttribute('r', '2.2')
  return {
    kind: 'values',
    element,
    left,
    name,
    nameText: textIn(name),
    unit,
    trend,
    frozen: [],
    cells: [],
    offset: -1,
  }
}

export function paintHeading(
  parts: RowParts,
  row: Extract<Row, { kind: 'group' }>,
  index: number,
  sheet: Sheet,
): void {
  const fold = parts.name.firstElementChild as HTMLElement
  mark(parts, index, sheet)
  write(parts.nameText, row.title)
  if (parts.unit.textContent !== String(row.count)) parts.unit.textContent = String(row.count)
  fold.setAttribute('aria-expanded', String(row.isOpen))
  parts.name.style.paddingLeft = `${4 + row.depth * 16}px`
}

export function paintRowHead(
  parts: RowParts,
  row: Extract<Row, { kind: 'values' }>,
  index: number,
  sheet: Sheet,
): void {
  mark(parts, index, sheet)
  if (parts.nameText.data !== row.title) {
    parts.nameText.data = row.title
    parts.name.title = row.title
  }
  parts.name.style.paddingLeft = `${10 + row.depth * 16}px`
  if (parts.unit.textContent !== row.unit) {
    parts.unit.textContent = row.unit
    parts.unit.title = row.unit
  }
  paintTrend(parts.trend, sheet.sparkOf(index))
}

function mark(parts: RowParts, index: number, { active, selection }: Sheet): void {
  parts.element.setAttribute('aria-rowindex', String(index + 2))
  parts.element.dataset.row = String(index)
  const isActive = active?.row === index && active.column === NAME
  const isChosen = selection !== undefined && isWithin(selection, { row: index, column: NAME })
  parts.name.classList.toggle('active', isActive)
  parts.name.classList.toggle('chosen', isChosen)
  markActive(parts.name, isActive, isChosen)
}

function write(text: Text, data: string): void {
  if (text.data !== data) text.data = data
}

function paintTrend(trend: HTMLElement, spark: ReturnType<Sheet['sparkOf']>): void {
  const drawing = trend.firstElementChild as SVGElement
  const [line, end] = drawing.children as unknown as [SVGElement, SVGElement]
  drawing.style.display = spark ? '' : 'none'
  if (!spark || line.getAttribute('d') === spark.path) return
  line.setAttribute('d', spark.path)
  end.setAttribute('cx', String(spark.x))
  end.setAttribute('cy', String(spark.y))
}
