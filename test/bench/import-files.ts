import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createDesk } from '../../backend/api/desk.ts'
import { createCaller } from '../../backend/api/router.ts'
import { writeSheet } from '../../backend/export/sheets/index.ts'
import type { SheetCell } from '../../core/sheets/model.ts'
import { indicator } from '../store/builders.ts'

/** Writes office.lectern, a.xlsx and a.csv of as many values into a folder. A process of its own: its memory is nobody's measurement. */
const [folder = '', count = ''] = process.argv.slice(2)
const values = Number(count)
const [indicators, regions] = [200, 20]

const keyOf = (index: number): string => `指标${index}`
const periodOf = (index: number): string => `${2000 + Math.floor(index / 12)}年${1 + index % 12}月`

async function writeWorkspace(): Promise<void> {
  const now = (): string => new Date().toISOString()
  const desk = createDesk({ dataFolder: folder, now, remembers: false })
  await createCaller({ desk, now }).workspace.create({ path: join(folder, 'office.lectern'), name: '测速', region: '云溪市', person: '王' })
  await desk.workspace().transaction(async writer => {
    for (let at = 0; at < regions; at += 1) await writer.saveRegion({ key: `r${at}`, name: `第${at}区`, nameEn: '', parent: '', invented: true, complete: false })
    for (let at = 0; at < indicators; at += 1) await writer.saveIndicator(indicator({ key: keyOf(at), name: keyOf(at) }), 0)
  })
  await desk.shutDown()
}

const text = (written: string): SheetCell => ({ text: written, look: 'plain' })
const number = (written: string): SheetCell => ({ text: written, value: written, look: 'plain' })

function rows(): SheetCell[][] {
  const header = ['指标', '地区', '时期', '数值', '单位', '来源'].map(text)
  return [header, ...Array.from({ length: values }, (_, index) => {
    const [region, period] = [Math.floor(index / indicators) % regions, Math.floor(index / indicators / regions)]
    return [text(keyOf(index % indicators)), text(`第${region}区`), text(periodOf(period)), number(String(index / 10)), text('天'), text('统计年报')]
  })]
}

await writeWorkspace()
const written = rows()
writeFileSync(join(folder, 'a.xlsx'), writeSheet({ name: '数据', widths: [], frozen: 1, rows: written }))
writeFileSync(join(folder, 'a.csv'), written.map(row => row.map(cell => cell.text).join(',')).join('\n'))
