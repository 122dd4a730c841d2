import { strToU8, zipSync } from 'fflate'
import { readTables, type ImportFile } from '../../../backend/import/read.ts'
import { readXls } from '../../../backend/import/xls.ts'
import type { Table } from '../../../core/reading/table/index.ts'

const main =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
const relations = (...list: string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`

export const pack = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))

export interface Workbook {
  /** Inside sheetData. */
  readonly rows: string
  /** Behind sheetData. */
  readonly after?: string
  readonly strings?: string
  readonly styles?: string
  readonly workbook?: string
  /** Stands before the sheet's root element. */
  readonly prolog?: string
  readonly extra?: Readonly<Record<string, string>>
}

/** A workbook of one sheet, written as the file format has it. */
export const xlsx = ({
  rows,
  after = '',
  strings = '',
  styles = '',
  workbook = '',
  prolog = '',
  extra = {},
}: Workbook): Uint8Array =>
  pack({
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook ${main}>${workbook || '<sheets><sheet name="数据" sheetId="1" r:id="rId1"/></sheets>'}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'sharedStrings', '/xl/sharedStrings.xml'),
      relation('rId3', 'styles', 'styles.xml'),
    ),
    'xl/worksheets/sheet1.xml': `${prolog}<worksheet ${main}><sheetData>${rows}</sheetData>${after}</worksheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet ${main}>${styles}</styleSheet>`,
    ...extra,
  })

/** A document with the given body and, inside of its part of styles, the given styles. */
export const docx = (body: string, styles = ''): Uint8Array =>
  pack({
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(relation('rId1', 'styles', 'styles.xml')),
    'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles}</w:styles>`,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  })

export const read = (bytes: Uint8Array, name = '报表.xlsx'): Table[] =>
  readTables({ name, bytes } satisfies ImportFile, { xls: readXls })

/** The texts of a table's cells. */
export const texts = (table: Table | undefined): string[][] =>
  (table?.rows ?? []).map(row => row.map(cell => cell.text))

/** What a file is refused with. */
export function refusal(bytes: Uint8Array, name = '报表.xlsx'): unknown {
  try {
    return read(bytes, name)
  } catch (error) {
    const { code, facts } = error as { code?: string; facts?: unknown }
    if (code === undefined) throw error
    return [code, facts]
  }
}
