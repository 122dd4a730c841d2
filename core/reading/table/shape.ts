import { plain, type Grid } from './cells.ts'
import type { Cell } from './model.ts'
import { unitOfLine } from './notes-said.ts'
import { readNumber } from './numbers.ts'
import { readPeriod, yearOf } from './periods.ts'
import { isUnit } from './units.ts'
import { isNote, roleNamed } from './words.ts'

/** Where a table's header stands; rows count from 0. */
export interface HeaderPlace {
  readonly first: number
  readonly count: number
}

const rowsLookedAt = 60
const mostHeaderRows = 8

/** 单位：万元, 制表日期：…: lines that speak about the table stand above its header. */
const isRemark = (text: string): boolean => isNote(text) || /^[^:：]{1,8}[:：]/.test(text.trim())

/** A header names at least two columns; a title is one text, however wide. */
const beginsHeader = (grid: Grid, row: number): boolean =>
  grid.textsIn(row).filter(text => !isRemark(text)).length >= 2

/** A period, or a year with more behind it: 2021-2022学年, 2022财年. */
export const isPeriodText = (text: string): boolean =>
  yearOf(text) !== undefined ||
  readPeriod(text, '2000') !== undefined ||
  /^(?:19|20)\d{2}\s*(?:年|财年|学年|[-—–~～/／至]\s*(?:(?:19|20)?\d{2})\s*[年学财])/u.test(text.trim())

/** Years in a header are numbers too, and so is the line that counts the columns: 1, 2, 3. */
function holdsNumbers(grid: Grid, row: number): boolean {
  const numbers = Array.from({ length: grid.width }, (_, column) => grid.at(row, column)).filter(
    cell => cell.text.trim() !== '' && !isPeriodText(cell.text) && isNumeric(cell),
  )
  return (
    numbers.length > 0 && !(isCounter(grid.textsIn(row)[0]!) && countsColumns(numbers.map(cell => cell.text)))
  )
}

/** Whether a cell states a number or that there is none. 3A级景区数 begins with a digit and is a name. */
export function isNumeric(cell: Cell): boolean {
  const reading = cell.struck ? readNumber({ ...cell, struck: false }) : readNumber(cell)
  if (reading.kind === 'unreadable')
    return reading.why !== 'not-a-number' || isRemarked(cell.text) || isFailed(cell.text)
  if (reading.kind === 'none') return cell.text.trim() !== ''
  return reading.unit.length <= 2 || isUnit(reading.unit)
}

/** A number with a word in brackets or a sign behind it, which is still no name: 295（预计）, 295?. */
const isRemarked = (text: string): boolean =>
  /^[-+−≤≥<>约近超]?\d[\d.,]*\s*(?:[%％天个万亿]\s*)?(?:[（(][^（()）]*[)）]|[?？↑↓!！])$/u.test(text.trim())

/** A formula that came to nothing: #REF!, #DIV/0!. */
const isFailed = (text: string): boolean =>
  /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/.test(text.trim())

/** What a line that counts columns begins with; a name there makes it a row of data. */
const isCounter = (text: string): boolean =>
  /^(?:\d{1,2}|[甲乙丙丁戊]|[A-Za-z]|栏次|序号|行次|编号)$/u.test(text.trim())

const countsColumns = (numbers: readonly string[]): boolean =>
  numbers.length >= 3 &&
  numbers.every((text, index) => Number(text) === Number(numbers[0]) + index) &&
  ['0', '1', '2'].includes(numbers[0]!)

/** A header that says 数值 describes every column below it, so its rows are those its joined cells cover. */
const namesItself = (grid: Grid, row: number): boolean => {
  const roles = grid.textsIn(row).map(roleNamed)
  return (
    roles.includes('value') &&
    roles.some(role => role === 'indicator' || role === 'period' || role === 'year' || role === 'region')
  )
}

const tallest = (grid: Grid, row: number): number =>
  Array.from({ length: grid.width }, (_, column) =>
    grid.at(row, column).text === '' ? 1 : grid.rowsOf(row, column),
  ).reduce((most, rows) => Math.max(most, rows), 1)

/**
 * Finds the header: the first row that names columns, down to the row before the first numbers. Undefined
 * where there is none.
 */
export function findHeader(grid: Grid): HeaderPlace | undefined {
  const looked = Math.min(grid.height, rowsLookedAt)
  for (let first = 0; first < looked; first += 1) {
    if (!beginsHeader(grid, first)) continue
    if (namesItself(grid, first)) return { first, count: Math.min(tallest(grid, first), mostHeaderRows) }
    if (holdsNumbers(grid, first) && !isHeadOfTexts(grid, first)) return undefined
    return { first, count: headerRows(grid, first) }
  }
  return undefined
}

/**
 * A line that begins with 指标 or 地区 and holds texts alone is a header, whatever they look like: 21年, 2022年以来.
 */
const isHeadOfTexts = (grid: Grid, row: number): boolean =>
  roleNamed(grid.textsIn(row)[0]!) !== undefined &&
  Array.from({ length: grid.width }, (_, column) => grid.at(row, column)).every(cell => cell.value === '')

function headerRows(grid: Grid, first: number): number {
  const least = tallest(grid, first)
  let count = 1
  while (
    count < mostHeaderRows &&
    first + count < grid.height &&
    (count < least || continuesHeader(grid, first + count))
  )
    count += 1
  return count
}

/**
 * Units, times, words that head columns, and the numbers that count them; a row of its own name with other
 * words is a row of data.
 */
const isHeading = (text: string): boolean =>
  isPeriodText(text) ||
  isUnit(text.replace(/^[（(]|[)）]$/gu, '')) ||
  roleNamed(text) !== undefined ||
  /^\d{1,2}$/.test(text.trim())

/** Digits alone may be a time as well as a value: 2010 is a year, or so many cases. */
export const isBareTime = (text: string): boolean => /^[\d./-]+$/.test(text.trim()) && isPeriodText(text)

/** What is named and has nothing but such digits behind it has values: 全省 2010 1999. */
const holdsBareTimes = (name: string, behind: readonly string[]): boolean =>
  name !== '' &&
  roleNamed(name) === undefined &&
  !isCounter(name) &&
  behind.length > 0 &&
  behind.every(isBareTime)

/**
 * A further header line says something, and no numbers. A first cell followed by gaps only is the name of a
 * section.
 */
function continuesHeader(grid: Grid, row: number): boolean {
  const said = grid.textsIn(row)
  if (said.length === 0 || (said.length === 1 && grid.at(row, 0).text !== '')) return false
  if (unitOfLine(said) !== undefined) return false
  if (holdsBareTimes(grid.at(row, 0).text.trim(), said.slice(1))) return false
  if (
    grid.at(row, 0).text.trim() !== '' &&
    grid.at(row - 1, 0).text.trim() !== '' &&
    !said.slice(1).every(isHeading)
  )
    return false
  return !holdsNumbers(grid, row) && !isNote(said[0]!)
}

/** The header's texts of one column from top to bottom, each only where it says something new. */
export const headerPath = (grid: Grid, { first, count }: HeaderPlace, column: number): string[] =>
  Array.from({ length: count }, (_, level) => headerText(grid, { first, count }, level, column))

/**
 * What a header line says of a column. Where a file knows no joined cells, an empty cell above the last line
 * continues the one to its left.
 */
export function headerText(grid: Grid, { first, count }: HeaderPlace, level: number, column: number): string {
  const text = grid.joined(first + level, column).text.trim()
  if (text !== '' || grid.hasSpans || level === count - 1) return text
  for (let left = column - 1; left > 0; left -= 1) {
    const named = grid.at(first + level, left).text.trim()
    if (named !== '') return roleNamed(named) === undefined ? named : ''
  }
  return ''
}

/**
 * What makes two tables the same shape: the texts of their header, with periods of any time alike, so that
 * next month's table is read as this month's was.
 */
export function fingerprint(grid: Grid, header: HeaderPlace): string {
  const lines = Array.from({ length: grid.width }, (_, column) =>
    headerPath(grid, header, column)
      .map(text => (isPeriodText(text) ? '@' : plain(text)))
      .join('/'),
  )
  return lines.join('|').replace(/\|+$/, '').slice(0, 4000)
}

/** Tells whether a line says what the header's last line does, as it does on each page of a printed table. */
export function headerRepeats(grid: Grid, header: HeaderPlace): (said: readonly string[]) => boolean {
  const named = grid.textsIn(header.first + header.count - 1)
  return said =>
    said.length > 0 && said.length === named.length && said.every((text, index) => text === named[index])
}
