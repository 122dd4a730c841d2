import { decimal } from '../../../core/figures/index.ts'
import { printable } from '../../../core/printable.ts'
import { cellName } from '../../../core/reading/table/index.ts'
import type { SheetCell, SheetPlan } from '../../../core/sheets/model.ts'
import { packSpreadsheet, spreadsheetNamespace } from '../spreadsheet.ts'
import { element, escapeXml, part } from '../xml.ts'
import { styleOf, stylesPart, type Content } from './styles.ts'

/** Text that a spreadsheet would run as a formula once somebody edits the cell. */
const looksLikeFormula = /^[=+\-@\t\r]/

const contentOf = (cell: SheetCell): Content =>
  cell.value !== undefined
    ? cell.percent === true
      ? 'percent'
      : 'general'
    : looksLikeFormula.test(printable(cell.text))
      ? 'quoted'
      : 'text'

/** A percent cell holds the fraction. */
const stored = (cell: SheetCell): string =>
  cell.percent === true ? decimal(cell.value!).dividedBy(100).toFixed() : cell.value!

/** The name of a cell may be left out by the standard, but not every program reads it without. */
function cellXml(cell: SheetCell, row: number, column: number): string {
  const head = `<c r="${cellName(row, column)}" s="${styleOf(cell.look, contentOf(cell))}"`
  if (cell.value !== undefined) return `${head}><v>${stored(cell)}</v></c>`
  if (cell.text === '') return `${head}/>`
  return `${head} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.text)}</t></is></c>`
}

const pane = (rows: number): string =>
  rows === 0
    ? ''
    : element(
        'sheetViews',
        {},
        element(
          'sheetView',
          { workbookViewId: 0 },
          element('pane', {
            ySplit: rows,
            topLeftCell: `A${rows + 1}`,
            activePane: 'bottomLeft',
            state: 'frozen',
          }),
        ),
      )

function sheetPart(plan: SheetPlan): string {
  const columns = plan.widths.map((width, index) =>
    element('col', { min: index + 1, max: index + 1, width, customWidth: 1 }),
  )
  const rows = plan.rows.map(
    (cells, index) =>
      `<row r="${index + 1}">${cells.map((cell, column) => cellXml(cell, index, column)).join('')}</row>`,
  )
  return part(
    element(
      'worksheet',
      { xmlns: spreadsheetNamespace },
      pane(plan.frozen),
      element('cols', {}, ...columns),
      `<sheetData>${rows.join('')}</sheetData>`,
    ),
  )
}

/** A sheet's name may be 31 units long and hold none of these signs. */
function sheetName(name: string): string {
  const allowed = printable(name)
    .replace(/[\\/?*[\]:\p{Cc}]/gu, ' ')
    .replace(/^'|'$/g, '')
    .trim()
  return (
    allowed
      .slice(0, 31)
      .replace(/[\ud800-\udbff]$/, '')
      .trim() || 'Sheet1'
  )
}

/** Writes a sheet as an xlsx file with nothing in it but the sheet: no author, no program, no times. */
export function writeSheet(plan: SheetPlan): Uint8Array<ArrayBuffer> {
  return packSpreadsheet({ name: sheetName(plan.name), sheet: sheetPart(plan), styles: stylesPart() })
}
