import { type Composition, formatCode, writtenValue } from '../../../core/charts/index.ts'
import { packSpreadsheet, spreadsheetNamespace } from '../spreadsheet.ts'
import { element, escapeXml, part } from '../xml.ts'

/** A cell's name: column 0, row 1 is A1. A chart has few series, so one letter is enough. */
export const cellName = (column: number, row: number) => `${String.fromCharCode(65 + column)}${row}`

/** The column of a series' values: after the names of categories, and of their groups where there are any. */
export const valueColumn = (spec: Composition, series: number) => series + (spec.groups.length === 0 ? 1 : 2)

const textCell = (column: number, row: number, text: string) =>
  element(
    'c',
    { r: cellName(column, row), t: 'inlineStr' },
    element('is', {}, `<t xml:space="preserve">${escapeXml(text)}</t>`),
  )

const numberCell = (column: number, row: number, value: string, style: number) =>
  element('c', { r: cellName(column, row), s: style }, element('v', {}, value))

/** The number formats of the plotted values; a cell prints what its label prints. */
function codesOf(spec: Composition): string[] {
  return [
    ...new Set(
      spec.series.flatMap(series =>
        series.values.flatMap((value, index) =>
          value === null ? [] : [formatCode(series.labels[index]!, value)],
        ),
      ),
    ),
  ]
}

/** Names of a row: of the group that begins in it, and of its category. */
function nameCells(spec: Composition, at: number, row: number): string[] {
  const category = spec.categories[at]!
  if (spec.groups.length === 0) return [textCell(0, row, category)]
  const group = spec.groups.find(({ from }) => from === at)
  return [group ? textCell(0, row, group.name) : '', category === '' ? '' : textCell(1, row, category)]
}

function valueCell(
  spec: Composition,
  series: number,
  at: number,
  row: number,
  codes: readonly string[],
): string {
  const { values, labels } = spec.series[series]!
  const value = values[at] ?? null
  if (value === null) return ''
  return numberCell(
    valueColumn(spec, series),
    row,
    writtenValue(labels[at]!, value),
    codes.indexOf(formatCode(labels[at]!, value)) + 1,
  )
}

function sheet(spec: Composition, codes: readonly string[]): string {
  const head = element(
    'row',
    { r: 1 },
    ...spec.series.map((series, index) => textCell(valueColumn(spec, index), 1, series.name)),
  )
  const rows = spec.categories.map((_, at) =>
    element(
      'row',
      { r: at + 2 },
      ...nameCells(spec, at, at + 2),
      ...spec.series.map((_series, index) => valueCell(spec, index, at, at + 2, codes)),
    ),
  )
  return part(element('worksheet', { xmlns: spreadsheetNamespace }, element('sheetData', {}, head, ...rows)))
}

/** Custom number formats start at 164; the first cell format is the plain one. */
function styles(codes: readonly string[]): string {
  const formats = codes.map((code, index) => element('numFmt', { numFmtId: 164 + index, formatCode: code }))
  const plain = element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })
  const cells = codes.map((_, index) =>
    element('xf', {
      numFmtId: 164 + index,
      fontId: 0,
      fillId: 0,
      borderId: 0,
      xfId: 0,
      applyNumberFormat: 1,
    }),
  )
  return part(
    element(
      'styleSheet',
      { xmlns: spreadsheetNamespace },
      formats.length === 0 ? '' : element('numFmts', { count: formats.length }, ...formats),
      element(
        'fonts',
        { count: 1 },
        element('font', {}, element('sz', { val: 11 }), element('name', { val: '微软雅黑' })),
      ),
      element(
        'fills',
        { count: 2 },
        element('fill', {}, element('patternFill', { patternType: 'none' })),
        element('fill', {}, element('patternFill', { patternType: 'gray125' })),
      ),
      element('borders', { count: 1 }, element('border', {}, '<left/><right/><top/><bottom/><diagonal/>')),
      element('cellStyleXfs', { count: 1 }, plain),
      element(
        'cellXfs',
        { count: cells.length + 1 },
        element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
        ...cells,
      ),
      element('cellStyles', { count: 1 }, element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
    ),
  )
}

/**
 * The workbook behind a chart: categories in column A, one column a series, nothing but the plotted cells,
 * and no properties that could name a person or a program. Text cells are inline strings, so a name that
 * starts with = stays a name.
 */
export function writeWorkbook(spec: Composition): Uint8Array {
  const codes = codesOf(spec)
  return packSpreadsheet({ name: 'Sheet1', sheet: sheet(spec, codes), styles: styles(codes) })
}
