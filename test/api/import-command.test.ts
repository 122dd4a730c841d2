import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runCommand, type Ran } from './command.ts'
import { openOffice, withAirData, type Office } from './office.ts'

let office: Office
let folder: string

beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
  await office.api.register.saveDepartment.mutate({
    key: 'air',
    name: '市生态环境局',
    nameEn: '',
    seen: null,
  })
  await office.backend.close()
  folder = mkdtempSync(join(tmpdir(), 'lectern-import-'))
})

afterEach(async () => {
  await office.close()
  rmSync(folder, { recursive: true, force: true })
})

const run = (...words: string[]): Promise<Ran> => runCommand('data', ...words)

function source(text: string, name = '年报.csv'): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const fates = ({ said }: Ran) =>
  (
    JSON.parse(said) as {
      rows: { row: number; fate: string; reason?: string; value: string; old?: string }[]
    }
  ).rows.map(({ row, fate, reason, value, old }) => [row, fate, reason ?? old, value])

it('says what would become of each row, stores it, and then finds nothing new', async () => {
  const [file, path] = [
    office.file('office.lectern'),
    source(
      '指标,地区,时期,数值,单位,来源\n优良天数,云溪市,2022,296,天,公报\n优良天数,云溪市,2023,300,天,公报\n月相,云溪市,2022,3,,公报\n',
    ),
  ]
  const first = [
    [2, 'revision', '295', '296'],
    [3, 'new', undefined, '300'],
    [4, 'rejected', 'unknown-indicator', '3'],
  ]
  expect(fates(await run('import', file, path, '--dry-run', '--json'))).toEqual(first)
  expect(fates(await run('import', file, path, '--json'))).toEqual(first)
  const again = await run('import', file, path, '--json')
  expect([
    again.code,
    fates(again),
    (JSON.parse(again.said) as { counts: object; committed: boolean }).committed,
  ]).toEqual([
    0,
    [
      [2, 'same', '296', '296'],
      [3, 'same', '300', '300'],
      [4, 'rejected', 'unknown-indicator', '3'],
    ],
    false,
  ])
})

it('takes a map, and what holds for the whole table', async () => {
  const path = source('项目,数\n优良天数,301\n')
  writeFileSync(join(folder, 'map.json'), '{"indicator": "项目", "value": "数", "source": "监测站"}')
  expect(await run('import', office.file('office.lectern'), path)).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('mapping-incomplete'),
  })
  expect(
    fates(
      await run(
        'import',
        office.file('office.lectern'),
        path,
        '--map',
        join(folder, 'map.json'),
        '--period',
        '2024',
        '--json',
      ),
    ),
  ).toEqual([[2, 'new', undefined, '301']])
})

it('is told a period and a region of values that name none, never of those that name their own', async () => {
  const stated = source('成都市2022年统计表\n指标,数值\n优良天数,301\n', 'stated.csv')
  const inHeader = source('指标,2022年数值\n优良天数,301\n', 'in-header.csv')
  const bare = source('指标,数值\n优良天数,301\n', 'bare.csv')
  const placesOf = async (path: string) => {
    const told = ['--period', '2020', '--region', 'home', '--dry-run', '--json']
    const { rows } = JSON.parse((await run('import', office.file('office.lectern'), path, ...told)).said) as {
      rows: { region: string; period: string }[]
    }
    return rows.map(({ region, period }) => `${region} ${period}`)
  }
  expect([await placesOf(stated), await placesOf(inHeader), await placesOf(bare)]).toEqual([
    ['成都市 2022'],
    ['home 2022'],
    ['home 2020'],
  ])
})

it('ends with 2 and a sentence where nothing can be read', async () => {
  const file = office.file('office.lectern')
  expect(await run('import', file, source('\u0000\u0001', 'a.xlsx'))).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('file-damaged'),
  })
  expect(await run('import', file, join(folder, 'none.csv'))).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('not-found'),
  })
  expect(
    await run('template', file, '--department', '市生态环境局', '--out', join(folder, 't.xlsx')),
  ).toMatchObject({ code: 2, complaint: expect.stringContaining('department-without-indicators') })
})

const said = ({ said }: Ran) =>
  JSON.parse(said) as {
    counts: Record<string, number>
    rows: {
      fate: string
      asks?: string
      region: string
      assumed: { what: string; why: string }[]
      warnings: { reason: string }[]
      written: { text: string; above: string[]; beside: string[] }
    }[]
    sheets: {
      sheet: string
      rows: number
      above: number
      header: number
      values: number
      notes: number
      blank: number
    }[]
  }

it('lists every row of a table that says too little, with what has to be said first, and stores nothing of it', async () => {
  const [file, path] = [
    office.file('office.lectern'),
    source('成都市主要指标\n填报日期：2023-01-05\n指标,数值\n优良天数,296\n\n注：初步数据\n'),
  ]
  const found = said(await run('import', file, path, '--dry-run', '--json'))
  expect(found.rows.map(({ fate, asks, region, written }) => [fate, asks, region, written])).toEqual([
    ['rejected', 'region', '成都市', { text: '296', above: ['数值'], beside: ['优良天数'] }],
    ['left-out', undefined, '成都市', { text: '注：初步数据', above: ['指标'], beside: ['注：初步数据'] }],
  ])
  expect(found.counts).toEqual({ new: 0, same: 0, revision: 0, rejected: 1, 'left-out': 1, empty: 0 })
  expect(found.sheets).toEqual([
    { sheet: '年报', rows: 6, above: 2, header: 1, values: 1, notes: 1, blank: 1 },
  ])
  expect(await run('import', file, path)).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('mapping-incomplete'),
  })
})

it('says in a line for each value what it assumes and what is noted of it', async () => {
  const path = source('指标,2023年\n优良天数,296①\n注：①扣除沙尘；含临时站点；②初步数\n')
  const { said: lines } = await run('import', office.file('office.lectern'), path, '--dry-run')
  expect(lines.split('\n')[0]).toMatch(
    /^new {7}年报!B2 {2}优良天数 {2}home {2}2023 {2}296 {2}.*home.*天.*① 扣除沙尘；含临时站点$/,
  )
})

it('says what each value assumes, and warns of one that jumps', async () => {
  const found = said(
    await run(
      'import',
      office.file('office.lectern'),
      source('指标,2023年\n优良天数,3000\n'),
      '--dry-run',
      '--json',
    ),
  )
  expect(
    found.rows.map(({ fate, assumed, warnings }) => [
      fate,
      assumed.map(({ what, why }) => `${what} ${why}`),
      warnings.map(({ reason }) => reason),
    ]),
  ).toEqual([['new', ['region home-region', 'unit register-unit'], ['value-jumps']]])
})
