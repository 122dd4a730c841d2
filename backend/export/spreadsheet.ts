import { element, part } from './xml.ts'
import { packZip } from './zip.ts'

export const spreadsheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** One sheet with its styles, each a whole part already written. */
export interface Spreadsheet {
  readonly name: string
  readonly sheet: string
  readonly styles: string
}

const relation = (id: string, type: string, target: string) =>
  element('Relationship', { Id: id, Type: `${relations}/${type}`, Target: target })

const override = (name: string, type: string) =>
  element('Override', { PartName: name, ContentType: `${contentTypes}.${type}+xml` })

const types = part(
  element(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    override('/xl/workbook.xml', 'sheet.main'),
    override('/xl/worksheets/sheet1.xml', 'worksheet'),
    override('/xl/styles.xml', 'styles'),
  ),
)

const relationships = (...list: readonly string[]): string =>
  part(element('Relationships', { xmlns: packageRelations }, ...list))

const workbook = (name: string): string =>
  part(
    element(
      'workbook',
      { xmlns: spreadsheetNamespace, 'xmlns:r': relations },
      element('sheets', {}, element('sheet', { name, sheetId: 1, 'r:id': 'rId1' })),
    ),
  )

/**
 * Packs a sheet as an xlsx file with nothing in it that could name a person or a program. Same sheet, same
 * bytes.
 */
export function packSpreadsheet({ name, sheet, styles }: Spreadsheet): Uint8Array<ArrayBuffer> {
  return packZip({
    '[Content_Types].xml': types,
    '_rels/.rels': relationships(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': workbook(name),
    'xl/_rels/workbook.xml.rels': relationships(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'styles', 'styles.xml'),
    ),
    'xl/worksheets/sheet1.xml': sheet,
    'xl/styles.xml': styles,
  })
}
