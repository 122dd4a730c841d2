import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createOffice } from '../../backend/office/office.ts'
import { createCaller } from '../../backend/api/router.ts'
import { writeSheet } from '../../backend/export/sheets/index.ts'
import type { SheetCell } from '../../core/sheets/model.ts'
import { indicator } from '../store/builders.ts'
import { writable } from '../writable.ts'

/**
 * Writes office.lectern, a.xlsx and a.csv of as many values into a folder. A process of its own: its memory
 * is nobody's measurement.
 */
const [folder = '', count = ''] = process.argv.slice(2)
const values = Number(count)
const [indicators, regions] = [200, 20]

const keyOf = (index: number): string => `指标${index}`
const periodOf = (index: number): string => `${2000 + Math.floor(index / 12)}年${1 + (index % 12)}月`

/** What offices report, by turns: counts are whole, and no value is far from the one of the month before. */
const measured = [
  { unit: '天', decimals: 0, around: 24 },
  { unit: '微克/立方米', decimals: 1, around: 38 },
  { unit: '万元', decimals: 2, around: 1250 },
  { unit: '件', decimals: 0, around: 460 },
  { unit: '%', decimals: 1, around: 62 },
] as const
const measuredBy = (index: number): (typeof measured)[number] => measured[index % measured.length]!

function valueOf(index: number, region: number, period: number): string {
  const { decimals, around } = measuredBy(index)
  const [size, season] = [0.8 + ((index * 7 + region * 3) % 40) / 100, Math.sin((period % 12) / 2) / 10]
  return (around * (size + season + period / 1000)).toFixed(decimals)
}

async function writeWorkspace(): Promise<void> {
  const now = (): string => new Date().toISOString()
  const office = createOffice({ dataFolder: folder, now, remembers: false })
  await createCaller({ office, session: office.begin(), now }).workspace.create({
    path: join(folder, 'office.lectern'),
    name: '测速',
    region: '云溪市',
    person: '王',
  })
  await writable(office.workspace()).transaction(async writer => {
    for (let at = 0; at < regions; at += 1)
      await writer.saveRegion({
        key: `r${at}`,
        name: `第${at}区`,
        nameEn: '',
        parent: '',
        invented: true,
        complete: false,
      })
    for (let at = 0; at < indicators; at += 1)
      await writer.saveIndicator(
        indicator({
          key: keyOf(at),
          name: keyOf(at),
          unit: measuredBy(at).unit,
          decimals: measuredBy(at).decimals,
        }),
        0,
      )
  })
  await office.shutDown()
}

const text = (written: string): SheetCell => ({ text: written, look: 'plain' })
const number = (written: string): SheetCell => ({ text: written, value: written, look: 'plain' })

function rows(): SheetCell[][] {
  const header = ['指标', '地区', '时期', '数值', '单位', '来源'].map(text)
  return [
    header,
    ...Array.from({ length: values }, (_, index) => {
      const [named, region, period] = [
        index % indicators,
        Math.floor(index / indicators) % regions,
        Math.floor(index / indicators / regions),
      ]
      return [
        text(keyOf(named)),
        text(`第${region}区`),
        text(periodOf(period)),
        number(valueOf(named, region, period)),
        text(measuredBy(named).unit),
        text('统计年报'),
      ]
    }),
  ]
}

await writeWorkspace()
const written = rows()
writeFileSync(join(folder, 'a.xlsx'), writeSheet({ name: '数据', widths: [], frozen: 1, rows: written }))
writeFileSync(join(folder, 'a.csv'), written.map(row => row.map(cell => cell.text).join(',')).join('\n'))
