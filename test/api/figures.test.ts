import { afterEach, beforeEach, expect, it } from 'vitest'
import { problemSentence } from '../../core/sentences/index.ts'
import { addIndicator, addValue, openOffice, withAirData, type Office } from './office.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
})
afterEach(() => office.close())

async function printed(expressions: string[]): Promise<string[]> {
  const rendered = await office.api.figures.render.query({ expressions, language: 'zh' })
  return expressions.map(expression => {
    const outcome = rendered[expression]!
    return outcome.ok ? outcome.value.text : outcome.problem.code
  })
}

it('reads the whole series behind a record, a run and a first time', async () => {
  for (const [period, value] of [
    ['2021', '290'],
    ['2020', '280'],
    ['2019', '270'],
  ] as const)
    await addValue(office, '优良天数', period, value)
  const claims = [
    '{{优良天数@2022:历史最好}}',
    '{{优良天数@2022:连续上升}}',
    '{{优良天数@2022:首次超(290)}}',
    '{{优良天数@2019→优良天数@2022:累计}}',
  ]
  expect(await printed(claims)).toEqual([
    'series-not-declared',
    'series-not-declared',
    'series-not-declared',
    '累计1135天',
  ])
  const { revision, ...days } = await office.api.indicators.get.query({ key: '优良天数' })
  await office.api.indicators.save.mutate({
    indicator: { ...days, seriesStarts: [{ region: 'home', since: '2019' }] },
    expected: revision,
  })
  expect(await printed(claims)).toEqual([
    '295天，为2019年以来历史最好水平',
    '2019年以来连续3年上升',
    '自2019年以来首次超过290天',
    '累计1135天',
  ])
})

it('keeps what is declared where a save does not speak of it', async () => {
  const {
    revision,
    seriesStarts: _starts,
    type: _type,
    ...days
  } = await office.api.indicators.get.query({ key: '优良天数' })
  const given = {
    ...days,
    seriesStarts: [
      { region: 'home', since: '2019-01/2019-12' },
      { region: 'home', since: '2018' },
      { region: 'home', since: '2021-Q1' },
    ],
  }
  const declared = await office.api.indicators.save.mutate({ indicator: given, expected: revision })
  const saved = await office.api.indicators.save.mutate({
    indicator: { ...days, name: '好天' },
    expected: declared.revision,
  })
  expect([saved.name, saved.type, saved.seriesStarts]).toEqual([
    '好天',
    'quantity',
    [
      { region: 'home', since: '2018' },
      { region: 'home', since: '2021-Q1' },
    ],
  ])
})

it('stores and finds a period under one key', async () => {
  await office.api.observations.set.mutate({
    indicator: '优良天数',
    region: 'home',
    period: '2023-01/2023-06',
    value: '150',
    source: '月报',
    expected: 0,
  })
  expect(await printed(['{{优良天数@2023-H1}}', '{{优良天数@2023-01/2023-06}}'])).toEqual(['150天', '150天'])
  const stored = await office.api.observations.table.query({ indicators: ['优良天数'] })
  expect(stored.filter(({ value }) => value === '150').map(({ period }) => period)).toEqual(['2023-H1'])
})

it('names regions and indicators in what it refuses, in both languages, and never by key', async () => {
  const outcome = (
    await office.api.figures.render.query({ expressions: ['{{优良天数@1999}}'], language: 'zh' })
  )['{{优良天数@1999}}']!
  expect(
    outcome.ok ? outcome : [problemSentence(outcome.problem, 'zh'), problemSentence(outcome.problem, 'en')],
  ).toEqual([expect.stringContaining('云溪市1999年'), expect.stringContaining('云溪市')])
})

it('reads the target of a value', async () => {
  expect(await printed(['{{优良天数@2022:目标差}}'])).toEqual(['missing-target'])
  await addIndicator(office, '优良天数.目标', '天')
  await addValue(office, '优良天数.目标', '2022', '290')
  expect(await printed(['{{优良天数@2022:目标差}}', '{{优良天数@2022:超额}}'])).toEqual([
    '优于目标5天',
    '超额完成目标1.7%',
  ])
})

it('reads every region of a scope', async () => {
  const regions = await office.api.register.regions.query()
  const home = regions.find(({ key }) => key === 'home')!
  const province = { ...home, key: 'province', name: '云川省' }
  await office.api.register.saveRegion.mutate({ ...province, seen: null })
  await office.api.register.saveRegion.mutate({ ...home, parent: 'province', seen: home })
  await office.api.register.saveRegion.mutate({
    ...home,
    key: 'other',
    name: '临江市',
    parent: 'province',
    seen: null,
  })
  await office.api.observations.set.mutate({
    indicator: '优良天数',
    region: 'other',
    period: '2022',
    value: '301',
    source: '年报',
    expected: 0,
  })
  expect(await printed(['{{优良天数@2022:中位(province)}}'])).toEqual(['scope-not-declared'])
  await office.api.register.saveRegion.mutate({ ...province, complete: true, seen: province })
  expect(
    await printed([
      '{{优良天数@2022:中位(province)}}',
      '{{优良天数@2022:达标数(province,300)}}',
      '{{优良天数[other]@2022:前(1,province)}}',
      '{{优良天数@2022:前(2,province)}}',
    ]),
  ).toEqual(['298天', '2个中1个', '进入云川省前1位', 'no-such-top'])
})
