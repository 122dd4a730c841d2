import { strToU8, zipSync } from 'fflate'
import { decimal } from '../../../core/figures/index.ts'
import { cellName } from '../../../core/reading/table/index.ts'
import type { SheetCell, SheetPlan } from '../../../core/sheets/model.ts'
import { declaration, element, escapeXml } from '../slides/xml.ts'
import { styleOf, stylesPart, type Content } from './styles.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Text that a spreadsheet would run as a formula once somebody edits the cell. */
const looksLikeFormula = /^[=+\-@\t\r]/

const contentOf = (cell: SheetCell): Content =>
  cell.value !== undefined ? (cell.percent === true ? 'percent' : 'general') : looksLikeFormula.test(cell.text) ? 'quoted' : 'text'

/** A percent cell holds the fraction. */
const stored = (cell: SheetCell): string => (cell.percent === true ? decimal(cell.value!).dividedBy(100).toFixed() : cell.value!)

/** The name of a cell may be left out by the standard, but not every program reads it without. */
function cellXml(cell: SheetCell, row: number, column: number): string {
  const head = `<c r="${cellName(row, column)}" s="${styleOf(cell.look, contentOf(cell))}"`
  if (cell.value !== undefined) return `${head}><v>${stored(cell)}</v></c>`
  if (cell.text === '') return `${head}/>`
  return `${head} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.text)}</t></is></c>`
}

const pane = (rows: number): string => rows === 0 ? '' : element('sheetViews', {}, element('sheetView', { workbookViewId: 0 },
  element('pane', { ySplit: rows, topLeftCell: `A${rows + 1}`, activePane: 'bottomLeft', state: 'frozen' })))

function sheetPart(plan: SheetPlan): string {
  const columns = plan.widths.map((width, index) => element('col', { min: index + 1, max: index + 1, width, customWidth: 1 }))
  const rows = plan.rows.map((cells, index) => `<row r="${index + 1}">${cells.map((cell, column) => cellXml(cell, index, column)).join('')}</row>`)
  return declaration + element('worksheet', { xmlns: main }, pane(plan.frozen), element('cols', {}, ...columns), `<sheetData>${rows.join('')}</sheetData>`)
}

/** A sheet's name may be 31 characters long and hold none of these signs. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:\p{Cc}]/gu, ' ').replace(/^'|'$/g, '').trim().slice(0, 31) || 'Sheet1'

const relation = (id: string, type: string, target: string) => element('Relationship', { Id: id, Type: `${relations}/${type}`, Target: target })
const override = (part: string, type: string) => element('Override', { PartName: part, ContentType: `${contentTypes}.${type}+xml` })

/** Same plan, same bytes: every entry carries the earliest date a zip can hold. */
const entryDate = new Date(1980, 0, 1)

/** Writes a sheet as an xlsx file with nothing in it but the sheet: no author, no program, no times. */
export function writeSheet(plan: SheetPlan): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': declaration + element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      override('/xl/workbook.xml', 'sheet.main'), override('/xl/worksheets/sheet1.xml', 'worksheet'), override('/xl/styles.xml', 'styles')),
    '_rels/.rels': declaration + element('Relationships', { xmlns: packageRelations }, relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': declaration + element('workbook', { xmlns: main, 'xmlns:r': relations },
      element('sheets', {}, element('sheet', { name: sheetName(plan.name), sheetId: 1, 'r:id': 'rId1' }))),
    'xl/_rels/workbook.xml.rels': declaration + element('Relationships', { xmlns: packageRelations },
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'), relation('rId2', 'styles', 'styles.xml')),
    'xl/worksheets/sheet1.xml': sheetPart(plan),
    'xl/styles.xml': stylesPart(),
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { mtime: entryDate })
}
