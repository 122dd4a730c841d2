import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeSheet } from '../../backend/export/sheets/index.ts'
import {
  pack,
  startTableThread,
  unpack,
  type Change,
  type Packed,
  type TableThread,
} from '../../backend/import/index.ts'
import { AppError } from '../../core/problem.ts'
import { registerOf } from '../../backend/acts/imports/importer.ts'
import type { Current, Register } from '../../core/reading/table/index.ts'
import type { SheetCell } from '../../core/sheets/model.ts'
import { docx, xlsx } from '../unit/import/files.ts'
import { ods, spreadsheetMl, xls } from '../unit/import/old-files.ts'
import { mutated, numbers } from './mutations.ts'
import { openOffice, withAirData, type Office } from './office.ts'
import { writable } from '../writable.ts'

let office: Office
let thread: TableThread
let register: Register

beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
  thread = startTableThread()
  register = await registerOf({ workspace: writable(office.backend.workspace()), by: '王' })
})

afterEach(async () => {
  thread.close()
  await office.close()
})

const files = Number(process.env.LECTERN_MUTATIONS ?? 1000)

const lines = [
  ['指标', '地区', '时期', '数值', '单位', '来源'],
  ...Array.from({ length: 24 }, (_, index) => [
    index % 2 ? '优良天数' : '有效天数',
    '云溪市',
    `${2000 + Math.floor(index / 2)}年`,
    `${280 + index}`,
    '天',
    '公报',
  ]),
]

const wordRow = (cells: readonly string[]): string =>
  `<w:tr>${cells.map(cell => `<w:tc><w:tcPr><w:gridSpan w:val="1"/></w:tcPr><w:p><w:r><w:t>${cell}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`
const shared = (cells: readonly string[], row: number): string =>
  `<row r="${row + 1}">${cells.map((_, column) => `<c r="${'ABCDEF'[column]}${row + 1}" t="s" s="1"><v>${row * 6 + column}</v></c>`).join('')}</row>`

const odsRow = (cells: readonly string[]): string =>
  `<table:table-row>${cells.map(cell => `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`
const mlRow = (cells: readonly string[]): string =>
  `<Row>${cells.map(cell => `<Cell><Data ss:Type="String">${cell}</Data></Cell>`).join('')}</Row>`
const pageRow = (cells: readonly string[]): string =>
  `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`
const page = (rows: string): Uint8Array =>
  new TextEncoder().encode(`<html><body><table>${rows}</table></body></html>`)

const originals: readonly [name: string, bytes: Uint8Array][] = [
  ['a.csv', new TextEncoder().encode(lines.map(cells => cells.join(',')).join('\r\n'))],
  [
    'a.xlsx',
    writeSheet({
      name: '数据',
      widths: [10],
      frozen: 1,
      rows: lines.map(cells =>
        cells.map((text): SheetCell =>
          /^\d+$/.test(text) ? { text, value: text, look: 'plain' } : { text, look: 'plain' },
        ),
      ),
    }),
  ],
  [
    'b.xlsx',
    xlsx({
      rows: lines.map(shared).join(''),
      strings: lines
        .flat()
        .map(text => `<si><t>${text}</t></si>`)
        .join(''),
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
      after: '<mergeCells><mergeCell ref="A30:B31"/></mergeCells>',
    }),
  ],
  [
    'a.xls',
    xls({
      name: '数据',
      rows: lines.map(cells => cells.map(cell => (/^\d+$/.test(cell) ? Number(cell) : cell))),
    }),
  ],
  ['a.ods', ods(`<table:table table:name="数据">${lines.map(odsRow).join('')}</table:table>`)],
  [
    'b.xls',
    spreadsheetMl(`<Worksheet ss:Name="数据"><Table>${lines.map(mlRow).join('')}</Table></Worksheet>`),
  ],
  ['c.xls', page(lines.map(pageRow).join(''))],
  ['a.docx', docx(`<w:p><w:r><w:t>表1</w:t></w:r></w:p><w:tbl>${lines.map(wordRow).join('')}</w:tbl>`)],
]

/** What a broken file comes to: refused for a reason, or read and stored whole. */
async function fateOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const { tables } = await thread.read({ name, bytes }, register)
    const parts = tables.flatMap(({ suggested }, table) => (suggested ? [{ table, mapping: suggested }] : []))
    const asked = await thread.interpret(parts, register, name)
    for (const portion of asked.keys()) await thread.settle(portion, pack<Current>([]))
    const counts = await thread.counts()
    return (await storeAll(await thread.changes(0, 10_000))) === counts.new ? 'whole' : 'partial'
  } catch (error) {
    return error instanceof AppError && /^(file|table|text)-/.test(error.code)
      ? error.code
      : `crash: ${String(error)}`
  }
}

const undone = new Error('stored and taken back')

/**
 * How many values a workspace holds more; they are taken back, so that every file meets the same workspace.
 */
async function storeAll(changes: Packed<Change>): Promise<number> {
  let stored = 0
  await writable(office.backend.workspace())
    .transaction(async writer => {
      const before = (await writer.observations()).length
      await writer.appendObservations(
        [...unpack(changes)].map(change => ({
          ...change,
          enteredBy: '王',
          enteredAt: '2023-01-01T00:00:00.000Z',
        })),
        'batch',
      )
      stored = (await writer.observations()).length - before
      throw undone
    })
    .catch(error => {
      if (error !== undone) throw error
    })
  return stored
}

it(`is neither stopped, kept waiting nor half convinced by ${files} broken files`, async () => {
  const random = numbers(20230811)
  const fates = new Map<string, number>()
  for (let index = 0; index < files; index += 1) {
    const [name, bytes] = originals[index % originals.length]!
    const fate = await fateOf(name, mutated(bytes, /\.(xlsx|docx|ods)$/.test(name), random))
    fates.set(fate, (fates.get(fate) ?? 0) + 1)
  }
  const unforeseen = [...fates.keys()].filter(
    fate =>
      fate !== 'whole' &&
      !/^(file-(damaged|hostile|encrypted|kind-unknown|kind-old|without-table)|table-too-large|text-encoding-unknown)$/.test(
        fate,
      ),
  )
  expect(unforeseen).toEqual([])
  expect(fates.get('whole')).toBeGreaterThan(files / 20)
  expect(fates.get('file-damaged')).toBeGreaterThan(files / 5)
}, 120_000)

it('ends a thread that does not answer in time, and says so', async () => {
  const impatient = startTableThread({ seconds: 0.001, megabytes: 512 })
  await expect(impatient.read({ name: 'a.csv', bytes: originals[0]![1] }, register)).rejects.toMatchObject({
    code: 'file-too-slow',
  })
  await expect(impatient.page([], 0, 1)).rejects.toMatchObject({ code: 'file-too-slow' })
})

it('ends a thread that takes more memory than it may, and says so', async () => {
  const frugal = startTableThread({ seconds: 60, megabytes: 24 })
  const lines = Array.from({ length: 200_000 }, (_, index) => `行${index},${index}`).join('\n')
  await expect(
    frugal.read({ name: 'a.csv', bytes: new TextEncoder().encode(lines) }, register),
  ).rejects.toMatchObject({ code: 'file-hostile', facts: { reason: '> 24 MB' } })
})
