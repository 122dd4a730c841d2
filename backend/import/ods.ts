import { AppError } from '../../core/problem.ts'
import { emptyCell, textCell } from '../../core/reading/table/index.ts'
import type { Cell, Table } from '../../core/reading/table/index.ts'
import { limits } from './limits.ts'
import { decimalOf, percentOf } from './number-format.ts'
import { readStyles, type OdsNumber, type OdsStyles } from './ods-styles.ts'
import { collectRuns, plainLook, type Look } from './runs.ts'
import { buildSheet, dateCell, tooLarge, type CellBudget, type SheetBuilder } from './sheet-parts.ts'
import { attribute, readXml, type Xml } from './xml.ts'

const count = (attributes: string, name: string): number => {
  const found = Number(attribute(attributes, name) ?? 1)
  return Number.isInteger(found) && found >= 1 ? Math.min(found, limits.rows) : 1
}

/** What a cell element states of its value. */
interface Stated {
  readonly type: string
  readonly value: string
  readonly date: string
  readonly style: string
  readonly hasFormula: boolean
}

const stated = (attributes: string, style: string): Stated => ({
  type: attribute(attributes, 'value-type') ?? '',
  value: attribute(attributes, 'value') ?? '',
  date: attribute(attributes, 'date-value') ?? '',
  style: attribute(attributes, 'style-name') ?? style,
  hasFormula: attribute(attributes, 'formula') !== undefined,
})

function numberCell(held: string, isPercent: boolean, format: OdsNumber | undefined): Cell {
  const value = isPercent ? percentOf(held) : held
  if (format) return format.cell(held, value, isPercent)
  return { text: isPercent ? `${value}%` : value, value, percent: isPercent, scaled: false }
}

function cellOf(
  { type, value, date, style, hasFormula }: Stated,
  text: Cell,
  { looks, numbers }: OdsStyles,
): Cell {
  const format = numbers.get(style)
  const content = ((): Cell => {
    if (type === 'date' && date !== '') return dateCell(date, format?.shows ?? 'date')
    const number = ['float', 'percentage', 'currency'].includes(type) ? decimalOf(value) : undefined
    if (number !== undefined) return numberCell(number, type === 'percentage', format)
    return hasFormula && text.text === '' ? { ...textCell('='), uncomputed: true } : text
  })()
  const struck = text.struck === true || looks.get(style)?.struck === true
  const mark = text.mark === undefined ? {} : { mark: text.mark }
  return content === emptyCell ? content : { ...content, ...mark, ...(struck ? { struck } : {}) }
}

/** Elements inside of a sheet that are none of its content: comments, drawings, what was changed. */
const unread = new Set(['annotation', 'shapes', 'tracked-changes', 'frame', 'custom-shape', 'ruby-text'])

/** The sheets of an OpenDocument spreadsheet that are shown. */
export function readOds(part: (name: string) => Xml | undefined): Table[] {
  const content = part('content.xml')
  if (content === undefined) throw new AppError('file-damaged')
  const styles = readStyles([part('styles.xml'), content])
  const budget: CellBudget = { left: limits.cells }
  const tables: Table[] = []
  let sheet: SheetBuilder | undefined
  let [row, column, rows, columns, hiddenColumn] = [0, 0, 1, 1, 0]
  let [cell, runs, looks] = [stated('', ''), collectRuns(), [] as Look[]]
  let [paragraphs, skipped, isHidden, isCovered, isCell] = [0, 0, false, false, false]
  let columnStyles: string[] = []

  const openTable = (attributes: string): void => {
    if (sheet) throw new AppError('file-damaged')
    if (tables.length >= limits.tables)
      throw new AppError('file-hostile', { reason: `sheets > ${limits.tables}` })
    sheet = buildSheet((attribute(attributes, 'name') ?? '').slice(0, 100), budget)
    isHidden = styles.hiddenTables.has(attribute(attributes, 'style-name') ?? '')
    ;[row, hiddenColumn, columnStyles] = [0, 0, []]
  }

  const openColumn = (attributes: string): void => {
    const many = Math.min(count(attributes, 'number-columns-repeated'), limits.columns)
    const isCollapsed = /^(collapse|filter)$/.test(attribute(attributes, 'visibility') ?? '')
    for (let index = 0; index < many && hiddenColumn < limits.columns; index += 1, hiddenColumn += 1) {
      columnStyles[hiddenColumn] = attribute(attributes, 'default-cell-style-name') ?? ''
      if (isCollapsed) sheet?.hideColumn(hiddenColumn)
    }
  }

  const openRow = (attributes: string): void => {
    rows = count(attributes, 'number-rows-repeated')
    column = 0
    if (!/^(collapse|filter)$/.test(attribute(attributes, 'visibility') ?? '')) return
    for (let index = 0; index < Math.min(rows, limits.spans); index += 1) sheet?.hideRow(row + index)
  }

  const openCell = (name: string, attributes: string): void => {
    columns = count(attributes, 'number-columns-repeated')
    cell = stated(attributes, columnStyles[column] ?? '')
    ;[runs, looks, paragraphs, isCovered, isCell] = [
      collectRuns(),
      [],
      0,
      name === 'covered-table-cell',
      true,
    ]
    const span = {
      row,
      column,
      rows: count(attributes, 'number-rows-spanned'),
      columns: count(attributes, 'number-columns-spanned'),
    }
    if (!isCovered) sheet?.join(span)
  }

  const closeCell = (): void => {
    isCell = false
    const found = isCovered ? emptyCell : cellOf(cell, runs.take(), styles)
    if (found !== emptyCell && found.text !== '') {
      if (columns > limits.columns || rows * columns > limits.cells) throw tooLarge('')
      for (let down = 0; down < rows; down += 1)
        for (let right = 0; right < columns; right += 1) sheet?.put(row + down, column + right, found)
    }
    column += columns
  }

  const look = (): Look => looks.at(-1) ?? plainLook
  const write = (text: string): void => runs.add(text, look())

  const openText = (name: string, attributes: string): void => {
    if (name === 'p' && (paragraphs += 1) > 1) write('\n')
    else if (name === 'span') {
      const own = styles.looks.get(attribute(attributes, 'style-name') ?? '') ?? plainLook
      looks.push({
        raised: look().raised || own.raised,
        struck: look().struck || own.struck,
        hidden: look().hidden || own.hidden,
      })
    } else if (name === 's') write(' '.repeat(Math.min(count(attributes, 'c'), 100)))
    else if (name === 'tab') write('\t')
    else if (name === 'line-break') write('\n')
  }

  const open = (name: string, attributes: string): void => {
    if (name === 'table') openTable(attributes)
    else if (name === 'table-column') openColumn(attributes)
    else if (name === 'table-row') openRow(attributes)
    else if (name === 'table-cell' || name === 'covered-table-cell') openCell(name, attributes)
    else if (isCell) openText(name, attributes)
  }

  const close = (name: string): void => {
    if (name === 'span' && isCell) looks.pop()
    else if (name === 'table-cell' || name === 'covered-table-cell') closeCell()
    else if (name === 'table-row') row += rows
    else if (name === 'table') {
      const table = isHidden ? undefined : sheet?.table()
      if (table) tables.push(table)
      sheet = undefined
    }
  }

  readXml(content, {
    open(name, attributes) {
      if (unread.has(name) || skipped > 0) skipped += unread.has(name) ? 1 : 0
      else open(name, attributes)
    },
    close(name) {
      if (skipped > 0) skipped -= unread.has(name) ? 1 : 0
      else close(name)
    },
    text(part) {
      if (isCell && skipped === 0 && paragraphs > 0) write(part)
    },
  })
  return tables
}
