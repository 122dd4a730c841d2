import { afterEach, beforeEach, expect, it } from 'vitest'
import { addIndicator, addValue, openOffice, withAirData, type Office } from './office.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
})
afterEach(() => office.close())

async function printed(expressions: string[]): Promise<string[]> {
  const rendered = await office.api.figures.render.query({ expressions, language: 'zh' })
  return expressions.map((expression) => {
    const outcome = rendered[expression]!
    return outcome.ok ? outcome.value.text : outcome.problem.code
  })
}

it('reads the whole series behind a record, a run and a first time', async () => {
  for (const [period, value] of [['2021', '290'], ['2020', '280'], ['2019', '270']] as const) await addValue(office, '优良天数', period, value)
  expect(await printed(['{{优良天数@2022:历史最好}}', '{{优良天数@2022:连续上升}}', '{{优良天数@2022:首次超(290)}}', '{{优良天数@2019→优良天数@2022:累计}}']))
    .toEqual(['295天，为2019年以来历史最好水平', '连续3年上升', '首次超过290天', '累计1135天'])
})

it('reads the target of a value', async () => {
  expect(await printed(['{{优良天数@2022:目标差}}'])).toEqual(['missing-target'])
  await addIndicator(office, '优良天数.目标', '天')
  await addValue(office, '优良天数.目标', '2022', '290')
  expect(await printed(['{{优良天数@2022:目标差}}', '{{优良天数@2022:超额}}'])).toEqual(['优于目标5天', '超额完成目标1.7%'])
})

it('reads every region of a scope', async () => {
  const regions = await office.api.register.regions.query()
  const home = regions.find(({ key }) => key === 'home')!
  await office.api.register.saveRegion.mutate({ ...home, key: 'province', name: '云川省' })
  await office.api.register.saveRegion.mutate({ ...home, parent: 'province' })
  await office.api.register.saveRegion.mutate({ ...home, key: 'other', name: '临江市', parent: 'province' })
  await office.api.observations.set.mutate({ indicator: '优良天数', region: 'other', period: '2022', value: '301', source: '年报', expected: 0 })
  expect(await printed(['{{优良天数@2022:中位(province)}}', '{{优良天数@2022:达标数(province,300)}}', '{{优良天数@2022:前(2,province)}}']))
    .toEqual(['298天', '2个中1个', '进入云川省前2位'])
})
