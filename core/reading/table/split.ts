import { emptyCell, gridOf, plain, type Grid } from './cells.ts'
import type { Cell, Span, Table } from './model.ts'
import { isBareTime, isNumeric, isPeriodText } from './shape.ts'
import { isNote, roleNamed } from './words.ts'

/** Rows and columns of a sheet that hold one table; ends are not included. */
interface Area {
  /** The header's row, where tables stand beside each other: one title above it is about all of them. */
  readonly header?: number
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

const mostTables = 50
/**
 * Sheets beyond this are long lists: they hold one table, and looking for others costs more than it finds.
 */
const mostRows = 20_000

/**
 * The tables of a sheet, one below or beside the other. Each is the whole sheet with nothing but its own
 * cells, so that rows and columns keep their places.
 */
export function splitTables(sheet: Table): Table[] {
  if (sheet.rows.length > mostRows) return [sheet]
  const grid = gridOf(sheet)
  const areas = stacked(grid)
    .flatMap(area => sideBySide(grid, area))
    .slice(0, mostTables)
  if (areas.length < 2) return [sheet]
  return areas.map((area, index) => ({
    ...sheet,
    ...only(sheet, area),
    name: index === 0 ? sheet.name : `${sheet.name} (${index + 1})`,
  }))
}

function only(sheet: Table, { header = 0, top, bottom, left, right }: Area): Pick<Table, 'rows' | 'spans'> {
  const isTitle = (row: readonly Cell[], index: number): boolean =>
    index < header && row.filter(cell => cell.text.trim() !== '').length === 1
  const rows = sheet.rows
    .slice(0, bottom)
    .map((row, index) => (index < top ? [] : isTitle(row, index) ? row : inColumns(row, left, right)))
  const isInside = (span: Span): boolean =>
    span.row >= top && span.row < bottom && span.column >= left && span.column < right
  return { rows, spans: sheet.spans.filter(isInside) }
}

function inColumns(row: readonly Cell[], left: number, right: number): Cell[] {
  return row.slice(0, right).map((cell, column) => (column < left ? emptyCell : cell))
}

const textsIn = (grid: Grid, row: number, left = 0, right = grid.width): string[] =>
  Array.from({ length: right - left }, (_, index) => grid.at(row, left + index).text.trim()).filter(
    text => text !== '',
  )

const cellsIn = (grid: Grid, row: number): Cell[] =>
  Array.from({ length: grid.width }, (_, column) => grid.at(row, column)).filter(
    cell => cell.text.trim() !== '',
  )

/** A line of two names or more with no number in it. */
function isOfNames(grid: Grid, row: number): boolean {
  const said = textsIn(grid, row)
  if (said.length < 2 || isNote(said[0]!) || said.some(text => text.length > 60)) return false
  return !cellsIn(grid, row).some(cell => !isPeriodText(cell.text) && isNumeric(cell))
}

/**
 * A header begins with a word that heads columns, or is all times behind its first name. Another line of
 * names heads a table only where it stands apart and numbers follow.
 */
function isHeaderLine(grid: Grid, row: number): boolean {
  if (!isOfNames(grid, row)) return false
  const said = textsIn(grid, row)
  if (roleNamed(said[0]!) !== undefined) return true
  if (
    said.slice(1).every(isBareTime) &&
    !(isSeries(said.slice(1)) && row > 0 && textsIn(grid, row - 1).length < 2)
  )
    return false
  if (said.length > 2 && said.slice(1).every(isPeriodText)) return true
  return row > 0 && isApart(grid, row) && row + 1 < grid.height && holdsNumber(grid, row + 1)
}

/**
 * Digits alone are years or months where each follows the one before; otherwise they may as well be values.
 */
const isSeries = (texts: readonly string[]): boolean => {
  const step = Number(texts[1]) - Number(texts[0])
  return (
    [1, 5, 10].includes(Math.abs(step)) &&
    texts.every((text, index) => index === 0 || Number(text) - Number(texts[index - 1]) === step)
  )
}

/** Behind a blank row, with or without a title of one text between. */
function isApart(grid: Grid, row: number): boolean {
  const above = textsIn(grid, row - 1)
  return above.length === 0 || (above.length === 1 && row > 1 && textsIn(grid, row - 2).length === 0)
}

const holdsNumber = (grid: Grid, row: number): boolean =>
  cellsIn(grid, row).some(cell => isNumeric(cell) && !isPeriodText(cell.text))

/** A title that goes on with the table before it. */
const isContinuation = (text: string): boolean => /续表|（续|\(续|接上[页表]/u.test(text)

/** The rows at which a table begins: its title's, where it has one, else its header's. */
function beginnings(grid: Grid): number[] {
  const begins = [0]
  let hasNumbers = false
  let header: string | undefined
  for (let row = 0; row < grid.height; row += 1) {
    if (!isHeaderLine(grid, row)) {
      hasNumbers ||= holdsNumber(grid, row)
      continue
    }
    const line = textsIn(grid, row).map(plain).join('|')
    const title = titleAbove(grid, row, begins.at(-1)!)
    const isAgain = line === header && (title === undefined || title.texts.some(isContinuation))
    if (hasNumbers && !isAgain) {
      begins.push(title?.row ?? row)
      hasNumbers = false
    }
    header ??= line
    if (!isAgain) header = line
  }
  return begins
}

/** The lines of one text each that stand right above a header and are no notes of the table before. */
function titleAbove(grid: Grid, header: number, from: number): { row: number; texts: string[] } | undefined {
  let first = header
  const texts: string[] = []
  for (let row = header - 1; row > from; row -= 1) {
    const said = textsIn(grid, row)
    if (said.length === 0 && texts.length > 0) break
    if (said.length > 1 && !said.every(text => /^[^:：]{1,10}[:：]/u.test(text))) break
    if (said.length === 1 && isNote(said[0]!)) break
    if (said.length > 0) {
      first = row
      texts.push(...said)
    }
  }
  return texts.length === 0 ? undefined : { row: first, texts }
}

function stacked(grid: Grid): Area[] {
  const begins = beginnings(grid)
  return begins.map((top, index) => ({
    top,
    bottom: begins[index + 1] ?? grid.height,
    left: 0,
    right: grid.width,
  }))
}

/**
 * Where a header names its first column anew, or a blank column parts two headers, another table begins
 * beside the first.
 */
function sideBySide(grid: Grid, area: Area): Area[] {
  const header = Array.from({ length: area.bottom - area.top }, (_, index) => area.top + index).find(row =>
    isHeaderLine(grid, row),
  )
  if (header === undefined) return [area]
  const cuts = [...repeatedNames(grid, header), ...blankColumns(grid, area, header)]
  const begins = [...new Set([area.left, ...cuts])].toSorted((a, b) => a - b)
  const parts = begins.map((left, index) => ({
    ...area,
    header,
    left,
    right: begins[index + 1] ?? area.right,
  }))
  return parts.every(part => isTable(grid, part, header)) ? parts : [area]
}

const namesRows = (text: string): boolean =>
  ['indicator', 'region', 'period', 'year'].includes(roleNamed(text) ?? '')

/** 指标 数值 指标 数值: the columns at which the first column's name comes again. */
function repeatedNames(grid: Grid, header: number): number[] {
  const names = Array.from({ length: grid.width }, (_, column) => plain(grid.at(header, column).text))
  const first = names.findIndex(name => name !== '')
  if (first < 0 || !namesRows(names[first]!)) return []
  return names.flatMap((name, column) => (column > first && name === names[first] ? [column] : []))
}

/**
 * Columns behind a gap that is blank in every row, where what follows begins with a column that names rows.
 */
function blankColumns(grid: Grid, { top, bottom }: Area, header: number): number[] {
  const isBlank = (column: number): boolean => {
    for (let row = top; row < bottom; row += 1)
      if (grid.joined(row, column).text.trim() !== '' && row >= header) return false
    return true
  }
  return Array.from({ length: grid.width }, (_, column) => column).filter(
    column => column > 0 && isBlank(column - 1) && namesRows(grid.at(header, column).text),
  )
}

const isTable = (grid: Grid, { top, bottom, left, right }: Area, header: number): boolean => {
  if (textsIn(grid, header, left, right).length < 2) return false
  return Array.from({ length: bottom - Math.max(top, header + 1) }, (_, index) => header + 1 + index).some(
    row =>
      Array.from({ length: right - left }, (_, index) => grid.at(row, left + index)).some(
        cell => isNumeric(cell) && !isPeriodText(cell.text),
      ),
  )
}
