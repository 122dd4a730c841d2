import { strToU8, zipSync } from 'fflate'
import { type ChartSpec, formatCode, writtenValue } from '../../../core/charts/index.ts'
import { declaration, element, escapeXml } from './xml.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A cell's name: column 0, row 1 is A1. A chart has few series, so one letter is enough. */
export const cellName = (column: number, row: number) => `${String.fromCharCode(65 + column)}${row}`

const textCell = (column: number, row: number, text: string) =>
  element('c', { r: cellName(column, row), t: 'inlineStr' }, element('is', {}, `<t xml:space="preserve">${escapeXml(text)}</t>`))

const numberCell = (column: number, row: number, value: string, style: number) =>
  element('c', { r: cellName(column, row), s: style }, element('v', {}, value))

/** The number formats of the plotted values; a cell prints what its label prints. */
function codesOf(spec: ChartSpec): string[] {
  return [...new Set(spec.series.flatMap(series => series.values.flatMap((value, index) =>
    value === null ? [] : [formatCode(series.labels[index]!, value)])))]
}

function sheet(spec: ChartSpec, codes: readonly string[]): string {
  const head = element('row', { r: 1 }, ...spec.series.map((series, index) => textCell(index + 1, 1, series.name)))
  const rows = spec.categories.map((category, at) => element('row', { r: at + 2 }, textCell(0, at + 2, category), ...spec.series.map((series, index) => {
    const value = series.values[at]!
    return value === null ? '' : numberCell(index + 1, at + 2, writtenValue(series.labels[at]!, value), codes.indexOf(formatCode(series.labels[at]!, value)) + 1)
  })))
  return `${declaration}${element('worksheet', { xmlns: main }, element('sheetData', {}, head, ...rows))}`
}

/** Custom number formats start at 164; the first cell format is the plain one. */
function styles(codes: readonly string[]): string {
  const formats = codes.map((code, index) => element('numFmt', { numFmtId: 164 + index, formatCode: code }))
  const plain = element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })
  const cells = codes.map((_, index) => element('xf', { numFmtId: 164 + index, fontId: 0, fillId: 0, borderId: 0, xfId: 0, applyNumberFormat: 1 }))
  return declaration + element('styleSheet', { xmlns: main },
    formats.length === 0 ? '' : element('numFmts', { count: formats.length }, ...formats),
    element('fonts', { count: 1 }, element('font', {}, element('sz', { val: 11 }), element('name', { val: '微软雅黑' }))),
    element('fills', { count: 2 }, element('fill', {}, element('patternFill', { patternType: 'none' })), element('fill', {}, element('patternFill', { patternType: 'gray125' }))),
    element('borders', { count: 1 }, element('border', {}, '<left/><right/><top/><bottom/><diagonal/>')),
    element('cellStyleXfs', { count: 1 }, plain),
    element('cellXfs', { count: cells.length + 1 }, element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }), ...cells),
    element('cellStyles', { count: 1 }, element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })))
}

const relation = (id: string, type: string, target: string) =>
  element('Relationship', { Id: id, Type: `${relations}/${type}`, Target: target })

const override = (part: string, type: string) => element('Override', { PartName: part, ContentType: `${contentTypes}.${type}+xml` })

/**
 * The workbook behind a chart: categories in column A, one column a series, nothing but the plotted cells, and no properties
 * that could name a person or a program. Text cells are inline strings, so a name that starts with = stays a name.
 */
export function writeWorkbook(spec: ChartSpec, modified: Date): Uint8Array {
  const codes = codesOf(spec)
  const parts: Record<string, string> = {
    '[Content_Types].xml': declaration + element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      override('/xl/workbook.xml', 'sheet.main'), override('/xl/worksheets/sheet1.xml', 'worksheet'), override('/xl/styles.xml', 'styles')),
    '_rels/.rels': declaration + element('Relationships', { xmlns: packageRelations }, relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': declaration + element('workbook', { xmlns: main, 'xmlns:r': relations },
      element('sheets', {}, element('sheet', { name: 'Sheet1', sheetId: 1, 'r:id': 'rId1' }))),
    'xl/_rels/workbook.xml.rels': declaration + element('Relationships', { xmlns: packageRelations },
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'), relation('rId2', 'styles', 'styles.xml')),
    'xl/worksheets/sheet1.xml': sheet(spec, codes),
    'xl/styles.xml': styles(codes),
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { mtime: modified })
}
