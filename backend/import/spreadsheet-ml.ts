import { AppError } from '../../core/problem.ts'
import { emptyCell, textCell } from '../../core/reading/table/index.ts'
import type { Cell, Table } from '../../core/reading/table/index.ts'
import { limits } from './limits.ts'
import { numberFormat, type NumberFormat } from './number-cell.ts'
import { meaningOf, type FormatMeaning } from './number-format.ts'
import { collectRuns, plainLook, type Look } from './runs.ts'
import { buildSheet, dateCell, type CellBudget, type SheetBuilder } from './sheet-parts.ts'
import { attribute, readXml } from './xml.ts'

interface Style {
  readonly format: string
  readonly number: NumberFormat
  readonly struck: boolean
}

const plainStyle: Style = { format: '', number: numberFormat(0, undefined), struck: false }

/** Formats that the kind of file has names for, by a code that means the same. */
const named: Readonly<Record<string, string>> = {
  'General Number': 'General',
  Currency: 'General',
  'Euro Currency': 'General',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Scientific: '0.00E+00',
  Percent: '0.00%',
  'General Date': 'yyyy-mm-dd',
  'Short Date': 'yyyy-mm-dd',
  'Medium Date': 'yyyy-mm-dd',
  'Long Date': 'yyyy-mm-dd',
  'Long Time': 'h:mm:ss',
  'Medium Time': 'h:mm',
  'Short Time': 'h:mm',
  'Yes/No': '"Yes";"Yes";"No"',
  'True/False': '"True";"True";"False"',
  'On/Off': '"On";"On";"Off"',
}

const codeOf = (format: string): string => named[format] ?? format

const isMeantAs = (format: string): FormatMeaning => (format === '' ? 'plain' : meaningOf(-1, codeOf(format)))

/** Words of HTML that may stand in a cell's data. */
const looksOf: Readonly<Record<string, Partial<Look>>> = { Sup: { raised: true }, S: { struck: true } }

function valueOf(type: string, text: Cell, { format, number }: Style, hasFormula: boolean): Cell {
  if (hasFormula && text.text === '') return { ...textCell('='), uncomputed: true }
  const meaning = isMeantAs(format)
  if (type === 'DateTime')
    return dateCell(text.text, meaning === 'month' || meaning === 'year' ? meaning : 'date')
  if (type === 'Number') return number(text.text, false)
  return type === 'Boolean' ? textCell(text.text === '1' ? 'TRUE' : 'FALSE') : text
}

const whole = (attributes: string, name: string, otherwise: number): number => {
  const found = Number(attribute(attributes, name) ?? otherwise)
  return Number.isInteger(found) && found >= 0 && found <= limits.rows ? found : otherwise
}

/** The shown sheets of an XML spreadsheet as Excel 2003 and many reporting systems write it. */
export function readSpreadsheetMl(xml: string): Table[] {
  const budget: CellBudget = { left: limits.cells }
  const styles = new Map<string, Style>()
  const tables: Table[] = []
  let sheet: SheetBuilder | undefined
  let [row, column, nextRow, nextColumn, across, styleName] = [-1, -1, 0, 0, 0, '']
  let [runs, looks, type, cellStyle] = [collectRuns(), [] as Look[], '', plainStyle]
  let [hasFormula, isData, isHidden, skipped, isVisibility] = [false, false, false, 0, false]
  const style = (part: Partial<Style>): void =>
    void styles.set(styleName, { ...plainStyle, ...styles.get(styleName), ...part })

  const setFormat = (format: string): void => style({ format, number: numberFormat(-1, codeOf(format)) })

  const openRow = (attributes: string): void => {
    row = whole(attributes, 'Index', nextRow + 1) - 1
    column = -1
    nextRow = row + whole(attributes, 'Span', 0) + 1
    if (attribute(attributes, 'Hidden') !== '1') return
    for (let at = row; at < Math.min(nextRow, row + limits.spans); at += 1) sheet?.hideRow(at)
  }

  const openColumn = (attributes: string): void => {
    const first = whole(attributes, 'Index', nextColumn + 1) - 1
    const last = Math.min(first + whole(attributes, 'Span', 0), limits.columns)
    nextColumn = last + 1
    if (attribute(attributes, 'Hidden') === '1')
      for (let at = first; at <= last; at += 1) sheet?.hideColumn(at)
  }

  const openCell = (attributes: string): void => {
    column = whole(attributes, 'Index', column + 2) - 1
    cellStyle = styles.get(attribute(attributes, 'StyleID') ?? '') ?? styles.get('Default') ?? plainStyle
    hasFormula = attribute(attributes, 'Formula') !== undefined
    ;[runs, type] = [collectRuns(), '']
    across = whole(attributes, 'MergeAcross', 0)
    sheet?.join({ row, column, rows: whole(attributes, 'MergeDown', 0) + 1, columns: across + 1 })
  }

  const closeCell = (): void => {
    const cell = valueOf(type, runs.take(), cellStyle, hasFormula)
    if (cell !== emptyCell) sheet?.put(row, column, cellStyle.struck ? { ...cell, struck: true } : cell)
    column += across
  }

  const open = (name: string, attributes: string): void => {
    if (name === 'Style') styleName = attribute(attributes, 'ID') ?? ''
    else if (name === 'NumberFormat' && !isData) setFormat(attribute(attributes, 'Format') ?? '')
    else if (name === 'Font' && !isData && styleName !== '')
      style({ struck: attribute(attributes, 'StrikeThrough') === '1' })
    else if (name === 'Worksheet') {
      if (tables.length >= limits.tables)
        throw new AppError('file-hostile', { reason: `sheets > ${limits.tables}` })
      sheet = buildSheet((attribute(attributes, 'Name') ?? '').slice(0, 100), budget)
      ;[row, nextRow, nextColumn, isHidden] = [-1, 0, 0, false]
    } else if (name === 'Row') openRow(attributes)
    else if (name === 'Column') openColumn(attributes)
    else if (name === 'Cell') openCell(attributes)
    else if (name === 'Data') [isData, type] = [true, attribute(attributes, 'Type') ?? '']
    else if (name === 'Visible') isVisibility = true
    else if (isData) looks.push({ ...(looks.at(-1) ?? plainLook), ...looksOf[name] })
  }

  const close = (name: string): void => {
    if (name === 'Style') styleName = ''
    else if (name === 'Data') [isData, looks] = [false, []]
    else if (name === 'Cell') closeCell()
    else if (name === 'Visible') isVisibility = false
    else if (name === 'Worksheet') {
      const table = isHidden ? undefined : sheet?.table()
      if (table) tables.push(table)
      sheet = undefined
    } else if (isData) looks.pop()
  }

  const unread = new Set(['Comment', 'PhoneticText'])
  readXml(xml, {
    open(name, attributes) {
      if (unread.has(name) || skipped > 0) skipped += unread.has(name) ? 1 : 0
      else open(name, attributes)
    },
    close(name) {
      if (skipped > 0) skipped -= unread.has(name) ? 1 : 0
      else close(name)
    },
    text(part) {
      if (skipped > 0) return
      if (isData) runs.add(part.replace(/\r\n?/g, '\n'), looks.at(-1) ?? plainLook)
      else if (isVisibility && part.trim() !== 'SheetVisible')
        isHidden ||= part.trim().startsWith('SheetHidden') || part.trim().startsWith('SheetVeryHidden')
    },
  })
  return tables
}
