import { expect, it } from 'vitest'
import { allInWords, planned, register, table as read } from './tables.ts'
import { unknownNames } from '../../../../core/reading/table/index.ts'

const forms = [
  '产值（元）',
  '产值(单位:元)',
  '产值（单位：元）',
  '产值（计量单位：元）',
  '产值[元]',
  '产值/元',
  '产值/（元）',
  '产值，元',
  '产值, 元',
  '产值：元',
  '产值、元',
  '产值；元',
  '产值_元',
  '产值-元',
  '产值 元',
  '产值 单位：元',
  '产值，单位：元',
  '产值元',
]

it.each(forms)('reads %s in a row as so much in its unit', name => {
  expect(
    allInWords(
      read([
        ['指标', '2022年'],
        [name, 125_000],
      ]),
    ),
  ).toEqual(['产值 yunxi 2022 12.5 new'])
})

it.each(forms)('reads %s in a header as so much in its unit', name => {
  const sheet = read([
    ['地区', '年份', name],
    ['东岭区', '2022年', 125_000],
  ])
  expect(allInWords(sheet)).toEqual(['产值 dongling 2022 12.5 new | unit header'])
})

it.each(['数值/元', '数值，元', '数值（单位：元）', '数值：元'])('reads the unit of %s', head => {
  const sheet = read([
    ['指标', '年份', head],
    ['产值', '2022年', 125_000],
  ])
  expect(allInWords(sheet)).toEqual(['产值 yunxi 2022 12.5 new | unit header'])
})

it.each(['2022年/元', '2022年，元', '2022年（单位：元）'])('reads the unit of %s', head => {
  expect(
    allInWords(
      read([
        ['指标', head],
        ['产值', 125_000],
      ]),
    ),
  ).toEqual(['产值 yunxi 2022 12.5 new | unit header'])
})

it('reads units in a second line of the header, whatever sign is before them', () => {
  const sheet = read([
    ['地区', '年份', '产值', '造林面积'],
    ['', '', '/元', '单位：亩'],
    ['东岭区', '2022年', 125_000, 30],
  ])
  expect(allInWords(sheet)).toEqual(['产值 dongling 2022 12.5 new', '造林面积 dongling 2022 30 new'])
})

it('refuses a unit behind a sign that the indicator is not counted in', () => {
  expect(
    allInWords(
      read([
        ['指标', '2022年'],
        ['产值/亩', 125],
      ]),
    ),
  ).toEqual(['产值 yunxi 2022 125 unit-differs'])
})

it('takes the unit of a name that nobody registered for that of the new indicator', () => {
  const rows = planned(
    read([
      ['指标', '2022年'],
      ['湿地面积/公顷', 125],
    ]),
  )
  const [name] = unknownNames(rows, register, { said: [], known: [] })
  expect([name!.proposed.name, name!.proposed.unit]).toEqual(['湿地面积', '公顷'])
})
