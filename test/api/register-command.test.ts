import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runCommand, type Ran } from './command.ts'
import { openOffice, withAirData, type Office } from './office.ts'

let office: Office
let folder: string
let file: string

beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
  await office.backend.close()
  file = office.file('office.lectern')
  folder = mkdtempSync(join(tmpdir(), 'lectern-register-'))
})

afterEach(async () => {
  await office.close()
  rmSync(folder, { recursive: true, force: true })
})

const register = (...words: string[]): Promise<Ran> => runCommand('register', ...words)
const listed = async (kind: string): Promise<unknown> =>
  JSON.parse((await register('list', file, '--kind', kind, '--json')).said)

it('adds regions, topics, departments and indicators with all that is to say of them', async () => {
  const codes = [
    await register(
      'add',
      'region',
      file,
      '--name',
      '北溪区',
      '--name-en',
      'Beixi',
      '--parent',
      '云溪市',
      '--invented',
    ),
    await register('add', 'topic', file, '--name', '生态', '--key', 'eco'),
    await register('add', 'topic', file, '--name', '大气', '--parent', '生态'),
    await register('add', 'department', file, '--name', '市林业局', '--name-en', 'Forestry'),
    await register(
      'add',
      'indicator',
      file,
      '--name',
      '造林面积',
      '--name-en',
      'Afforested area',
      '--alias',
      '造林',
      '营造林面积',
      '--unit',
      '万亩',
      '--unit-en',
      '10,000 mu',
      '--decimals',
      '2',
      '--rounding',
      'half-even',
      '--polarity',
      'higher-is-better',
      '--topic',
      '大气',
      '--department',
      '市林业局',
      '--definition',
      '当年完成的人工造林',
    ),
  ].map(({ code }) => code)
  expect(codes).toEqual([0, 0, 0, 0, 0])
  expect([await listed('region'), await listed('topic'), await listed('department')]).toEqual([
    {
      regions: [
        expect.objectContaining({ key: 'home', name: '云溪市' }),
        { key: '北溪区', name: '北溪区', nameEn: 'Beixi', parent: 'home', invented: true, complete: false },
      ],
    },
    {
      topics: [
        { key: 'eco', name: '生态', nameEn: '', parent: '' },
        { key: '大气', name: '大气', nameEn: '', parent: 'eco' },
      ],
    },
    { departments: [{ key: '市林业局', name: '市林业局', nameEn: 'Forestry', parent: '' }] },
  ])
  expect(
    ((await listed('indicator')) as { indicators: { key: string }[] }).indicators.find(
      ({ key }) => key === '造林面积',
    ),
  ).toEqual({
    key: '造林面积',
    name: '造林面积',
    nameEn: 'Afforested area',
    aliases: ['造林', '营造林面积'],
    unit: '万亩',
    unitEn: '10,000 mu',
    decimals: 2,
    rounding: 'half-even',
    polarity: 'higher-is-better',
    topic: '大气',
    department: '市林业局',
    definition: '当年完成的人工造林',
    definitionChanges: [],
    type: 'quantity',
    classes: [],
    within: '',
    withinEn: '',
    seriesStarts: [],
    formula: null,
    revision: 1,
  })
})

it('overwrites nothing that is there, and files nothing under what is not', async () => {
  expect(await register('add', 'region', file, '--name', '云溪', '--key', 'home')).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('key-taken'),
  })
  expect(await register('add', 'indicator', file, '--name', '优良天数', '--key', '优良天数')).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('key-taken'),
  })
  expect(await register('add', 'topic', file, '--name', '水', '--parent', '无此专题')).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('not-found'),
  })
  expect(await register('add', 'indicator', file, '--name', '水', '--decimals', 'two')).toMatchObject({
    code: 2,
  })
  expect([await listed('region'), await listed('topic')]).toEqual([
    { regions: [expect.objectContaining({ name: '云溪市' })] },
    { topics: [] },
  ])
})

it('lets an import make the indicators and regions it needs, and takes them back with it', async () => {
  const source = join(folder, '林业.csv')
  writeFileSync(
    source,
    '指标,地区,时期,数值\n造林面积（万亩）,云溪市,2023,12.50\n空气优良天数,北溪区,2023,300\n',
  )
  const wanted = ['data', 'import', file, source, '--json'] as const
  const fates = ({ said }: Ran) =>
    (
      JSON.parse(said) as {
        rows: { fate: string; indicator: string; region: string; value: string; unit: string }[]
      }
    ).rows.map(({ fate, indicator, region, value, unit }) => [fate, indicator, region, value, unit])
  expect(fates(await runCommand(...wanted, '--dry-run')).map(([fate]) => fate)).toEqual([
    'rejected',
    'rejected',
  ])
  const made = [
    ['new', '造林面积', 'home', '12.50', '万亩'],
    ['new', '空气优良天数', '北溪区', '300', ''],
  ]
  expect(fates(await runCommand(...wanted, '--new-indicators', '--new-regions', '--dry-run'))).toEqual(made)
  expect(await listed('region')).toMatchObject({ regions: [{ key: 'home' }] })
  const stored = await runCommand(...wanted, '--new-indicators', '--new-regions')
  expect([fates(stored), (JSON.parse(stored.said) as { similar: unknown }).similar]).toEqual([
    made,
    [{ key: '空气优良天数', name: '优良天数', likeness: expect.any(Number) }],
  ])
  const { batch } = JSON.parse(stored.said) as { batch: string }
  expect(await listed('region')).toMatchObject({ regions: [{ key: 'home' }, { key: '北溪区' }] })

  await office.backend.open(file, false)
  await office.api.imports.undo.mutate({ batch })
  await office.backend.close()
  expect([
    await listed('region'),
    ((await listed('indicator')) as { indicators: { key: string }[] }).indicators.map(({ key }) => key),
  ]).toEqual([{ regions: [expect.objectContaining({ key: 'home' })] }, ['优良天数', '有效天数']])
})

it('declares what is complete, and adds a rank with those among whom it is', async () => {
  await register('add', 'region', file, '--name', '北溪区', '--parent', '云溪市')
  await register(
    'add',
    'indicator',
    file,
    '--name',
    '全省排名',
    '--key',
    '名次',
    '--type',
    'place',
    '--within',
    '全省',
  )
  const declared = [
    await register('declare', file, '--regions-of', '云溪市'),
    await register('declare', file, '--indicator', '全省排名', '--since', '2019'),
  ]
  expect(declared.map(({ code }) => code)).toEqual([0, 0])
  expect(await listed('region')).toMatchObject({
    regions: expect.arrayContaining([
      expect.objectContaining({ name: '云溪市', complete: true }),
      expect.objectContaining({ name: '北溪区', complete: false }),
    ]),
  })
  expect(await listed('indicator')).toMatchObject({
    indicators: expect.arrayContaining([
      expect.objectContaining({
        key: '名次',
        type: 'place',
        within: '全省',
        polarity: 'lower-is-better',
        seriesStarts: [{ region: 'home', since: '2019' }],
      }),
    ]),
  })
})

it('declares that nothing was recorded before, once for each kind of period, so that a record of all time can be said', async () => {
  const days = async () =>
    ((await listed('indicator')) as { indicators: { key: string; seriesStarts: unknown }[] }).indicators.find(
      ({ key }) => key === '优良天数',
    )?.seriesStarts
  for (const [period, value] of [
    ['2020', '281'],
    ['2021', '290'],
  ]) {
    await runCommand(
      'data',
      'set',
      file,
      '--indicator',
      '优良天数',
      '--region',
      'home',
      '--period',
      period!,
      '--value',
      value!,
      '--source',
      '年报',
    )
  }
  const record = () => runCommand('figure', file, '{{优良天数@2022:创新高|始=有监测记录}}', '--json')
  expect(JSON.parse((await record()).said)).toMatchObject({ problem: { code: 'series-not-declared' } })
  expect((await register('declare', file, '--indicator', '优良天数', '--since', '2019')).code).toBe(0)
  expect(JSON.parse((await record()).said)).toMatchObject({ problem: { code: 'series-incomplete' } })
  expect((await register('declare', file, '--indicator', '优良天数', '--since', '2020')).code).toBe(0)
  expect(JSON.parse((await record()).said)).toMatchObject({ problem: { code: 'not-first-record' } })
  expect(
    (await register('declare', file, '--indicator', '优良天数', '--since', '2020', '--first')).code,
  ).toBe(0)
  expect(JSON.parse((await record()).said)).toMatchObject({ text: '创有监测记录以来新高' })
  expect(
    (await register('declare', file, '--indicator', '优良天数', '--since', '2021-Q1', '--region', '云溪市'))
      .code,
  ).toBe(0)
  expect(await days()).toEqual([
    { region: 'home', since: '2020', isFirst: true },
    { region: 'home', since: '2021-Q1' },
  ])
})

it('declares nothing of a period that is none, of no indicator and of no region', async () => {
  expect(
    await register('declare', file, '--indicator', '优良天数', '--since', '去年', '--first'),
  ).toMatchObject({ code: 2 })
  expect(await register('declare', file, '--indicator', '优良天数')).toMatchObject({ code: 2 })
  expect(await register('declare', file, '--since', '2015', '--first')).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('not-found'),
  })
  expect(await register('declare', file, '--regions-of', '无此地')).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('not-found'),
  })
  expect(
    ((await listed('indicator')) as { indicators: { seriesStarts: unknown[] }[] }).indicators.flatMap(
      ({ seriesStarts }) => seriesStarts,
    ),
  ).toEqual([])
})

it('lets an import make the departments it names, only where it is told to, and takes them back with it', async () => {
  const source = join(folder, '责任.csv')
  writeFileSync(
    source,
    '指标,地区,时期,数值,单位,责任部门,来源\n造林面积,云溪市,2023,12.5,万亩,市林业局,年报\n',
  )
  const wanted = ['data', 'import', file, source, '--new-indicators', '--json'] as const
  const filed = async () => ({
    departments: ((await listed('department')) as { departments: { name: string }[] }).departments.map(
      ({ name }) => name,
    ),
    of: (
      (await listed('indicator')) as { indicators: { key: string; department: string }[] }
    ).indicators.find(({ key }) => key === '造林面积')?.department,
  })
  expect((await runCommand(...wanted, '--new-departments', '--dry-run')).code).toBe(0)
  expect(await filed()).toEqual({ departments: [], of: undefined })
  const stored = await runCommand(...wanted, '--new-departments')
  expect([stored.code, await filed()]).toEqual([0, { departments: ['市林业局'], of: '市林业局' }])
  const { batch } = JSON.parse(stored.said) as { batch: string }
  await office.backend.open(file, false)
  await office.api.imports.undo.mutate({ batch })
  await office.backend.close()
  expect(await filed()).toEqual({ departments: [], of: undefined })
})

it('takes a class and a place by their names, from a person and from a table', async () => {
  await register(
    'add',
    'indicator',
    file,
    '--name',
    '水质类别',
    '--type',
    'class',
    '--class',
    'Ⅰ类',
    'Ⅱ类',
    'Ⅲ类',
  )
  await register('add', 'indicator', file, '--name', '全省排名', '--type', 'place')
  const set = (indicator: string, value: string) =>
    runCommand(
      'data',
      'set',
      file,
      '--indicator',
      indicator,
      '--region',
      '云溪市',
      '--period',
      '2022',
      '--value',
      value,
      '--source',
      '通报',
      '--json',
    )
  const stored = async (indicator: string, value: string): Promise<unknown> =>
    JSON.parse((await set(indicator, value)).said)
  expect(await stored('水质类别', 'II类')).toMatchObject({ observation: { value: '2' } })
  expect(await stored('全省排名', '第7位')).toMatchObject({ observation: { value: '7' } })
  expect((await set('水质类别', '优')).code).not.toBe(0)
  const table = join(folder, '水质.csv')
  writeFileSync(table, '指标,地区,时期,数值\n水质类别,云溪市,2023,Ⅲ类\n全省排名,云溪市,2023,第六名\n')
  expect((await runCommand('data', 'import', file, table)).code).toBe(0)
  const printed = async (written: string): Promise<string | undefined> =>
    (await runCommand('figure', file, written)).said.split('\n')[0]
  expect([
    await printed('{{水质类别@2022}}'),
    await printed('{{水质类别@2023}}'),
    await printed('{{全省排名@2023}}'),
  ]).toEqual(['Ⅱ类', 'Ⅲ类', '第6位'])
  const listed = (await runCommand('data', 'list', file)).said
  expect(listed).toMatch(/水质类别 {2}home {2}2022 {2}Ⅱ类/)
  expect(listed).toMatch(/全省排名 {2}home {2}2022 {2}(?:第7位|7th)/)
  const checked = await runCommand(
    'data',
    'advance',
    file,
    '--indicator',
    '水质类别',
    '--region',
    'home',
    '--period',
    '2022',
    '--to',
    'checked',
    '--value',
    'Ⅱ类',
  )
  expect([checked.code, checked.said]).toEqual([0, expect.stringMatching(/Ⅱ类 {2}checked/)])
})
