import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDesk } from '../../backend/api/desk.ts'
import { createCaller } from '../../backend/api/router.ts'
import { writeSheet } from '../../backend/export/sheets/index.ts'
import type { SheetCell } from '../../core/sheets/model.ts'
import { indicator } from '../store/builders.ts'

/** A spreadsheet of many values: read, previewed and stored through the API, then the same file again, then undone. */
const values = Number(process.env.LECTERN_VALUES ?? 100_000)
const reach = 10_000
const [indicators, regions] = [200, 20]

const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
const now = (): string => new Date().toISOString()
const desk = createDesk({ dataFolder: folder, now, remembers: false })
const call = createCaller({ desk, now })

const keyOf = (index: number): string => `指标${index}`
const periodOf = (index: number): string => `${2000 + Math.floor(index / 12)}年${1 + index % 12}月`

async function prepare(): Promise<void> {
  await call.workspace.create({ path: join(folder, 'office.lectern'), name: '测速', region: '云溪市', person: '王' })
  await desk.workspace().transaction(async writer => {
    for (let index = 0; index < regions; index += 1) await writer.saveRegion({ key: `r${index}`, name: `第${index}区`, nameEn: '', parent: '', invented: true })
    for (let index = 0; index < indicators; index += 1) await writer.saveIndicator(indicator({ key: keyOf(index), name: keyOf(index) }), 0)
  })
}

const text = (written: string): SheetCell => ({ text: written, look: 'plain' })
const number = (written: string): SheetCell => ({ text: written, value: written, look: 'plain' })

function rows(): SheetCell[][] {
  const header = ['指标', '地区', '时期', '数值', '单位', '来源'].map(text)
  return [header, ...Array.from({ length: values }, (_, index) => [
    text(keyOf(index % indicators)), text(`第${Math.floor(index / indicators) % regions}区`), text(periodOf(Math.floor(index / indicators / regions))),
    number(String(index / 10)), text('天'), text('统计年报'),
  ])]
}

let longestStall = 0
let last = performance.now()
const pulse = setInterval(() => {
  const at = performance.now()
  longestStall = Math.max(longestStall, at - last - 5)
  last = at
}, 5)

async function timed<Result>(what: string, work: () => Promise<Result>): Promise<{ result: Result; taken: number }> {
  longestStall = 0
  last = performance.now()
  const [begun, used] = [performance.now(), process.cpuUsage()]
  const result = await work()
  const taken = performance.now() - begun
  const { user, system } = process.cpuUsage(used)
  console.log(`  ${what.padEnd(46)} ${taken.toFixed(0).padStart(6)} ms (${((user + system) / 1000).toFixed(0)} of a processor)   others waited ${longestStall.toFixed(0)} ms at most`)
  return { result, taken }
}

async function read(bytes: Uint8Array, name: string) {
  const { id } = await call.imports.read({ upload: desk.uploads.keep({ name, bytes }) })
  await desk.jobs.ended(id)
  const { tables } = await call.imports.tables({ reading: id })
  return { reading: id, parts: tables.map(({ mapping }, table) => ({ table, mapping: mapping! })) }
}

async function importAll(bytes: Uint8Array, name: string): Promise<{ batch: string; taken: number }> {
  const reading = await timed(`${name}: read`, () => read(bytes, name))
  const preview = await timed(`${name}: preview`, () => call.imports.preview(reading.result))
  console.log(`    ${JSON.stringify(preview.result.counts)}`)
  if (preview.result.counts.new === 0) return { batch: '', taken: reading.taken + preview.taken }
  const stored = await timed(`${name}: store`, async () => {
    const { id } = await call.imports.commit(reading.result)
    await desk.jobs.ended(id)
    return id
  })
  return { batch: stored.result, taken: reading.taken + preview.taken + stored.taken }
}

await prepare()
const written = rows()
const sheet = writeSheet({ name: '数据', widths: [], frozen: 1, rows: written })
const csv = new TextEncoder().encode(written.map(row => row.map(cell => cell.text).join(',')).join('\n'))
console.log(`  ${values} values, xlsx ${(sheet.length / 1e6).toFixed(1)} MB, csv ${(csv.length / 1e6).toFixed(1)} MB`)
const first = await importAll(sheet, 'a.xlsx')
console.log(`  xlsx in all ${first.taken.toFixed(0)} ms  ${first.taken <= reach ? `(reach ${reach} ms)` : `MISSED: reach ${reach} ms`}`)
await importAll(csv, 'a.csv')
await timed('undo', () => call.imports.undo({ batch: first.batch }))
clearInterval(pulse)
await desk.shutDown()
rmSync(folder, { recursive: true, force: true })
