import { expect, it } from 'vitest'
import { classNamed, readOrdinal } from '../../../../core/reading/table/index.ts'
import { indicator, planned, register, table, told } from './tables.ts'

const water = indicator('水质类别', '', {
  type: 'class',
  classes: ['Ⅰ类', 'Ⅱ类', 'Ⅲ类', 'Ⅳ类', 'Ⅴ类', '劣Ⅴ类'],
})
const place = indicator('全省排名', '', { type: 'place', within: '全省' })

it.each([
  ['Ⅱ类', '2'],
  ['II类', '2'],
  ['ii 类', '2'],
  ['2类', '2'],
  ['２类', '2'],
  ['二类', '2'],
  ['Ⅱ', '2'],
  ['2', '2'],
  ['Class II', '2'],
  ['劣Ⅴ类', '6'],
  ['劣V类', '6'],
  ['ＩＩ类', '2'],
  ['劣Ｖ类', '6'],
  ['劣5类', '6'],
  ['IV类', '4'],
])('takes %s for the class stored as %s', (written, stored) => {
  expect(readOrdinal(written, water)).toBe(stored)
})

it.each([
  ['第7位', '7'],
  ['第七位', '7'],
  ['第7名', '7'],
  ['7', '7'],
  ['居全省第7位', '7'],
  ['第十二名', '12'],
  ['7th', '7'],
])('takes %s for the place %s', (written, stored) => {
  expect(readOrdinal(written, place)).toBe(stored)
})

it.each(['Ⅶ类', '7', '0', '2.5', '良', ''])('knows no class “%s”', written => {
  expect(readOrdinal(written, water)).toBeUndefined()
})

it.each(['第0位', '7.5', '-7', '第7类', '前7', '无'])('knows no place “%s”', written => {
  expect(readOrdinal(written, place)).toBeUndefined()
})

it('names a class as its indicator does', () => {
  expect([classNamed('2', water), classNamed('9', water), classNamed('7', place)]).toEqual([
    'Ⅱ类',
    undefined,
    undefined,
  ])
})

it('reads them out of a table, and refuses what names none', () => {
  const known = [...register.indicators]
  const read = table([
    ['指标', '地区', '时期', '数值'],
    ['水质类别', '云溪市', '2022', 'II类'],
    ['水质类别', '东岭区', '2022', '2类'],
    ['水质类别', '西河县', '2022', '良'],
    ['全省排名', '云溪市', '2022', '第7位'],
    ['全省排名', '云溪市', '2021', 6],
  ])
  const rows = planned(read, [], undefined, { ...register, indicators: [...known, water, place] })
  expect(told(rows)).toEqual([
    '水质类别 yunxi 2022 2 new',
    '水质类别 dongling 2022 2 new',
    '水质类别 xihe 2022 良 no-such-ordinal',
    '全省排名 yunxi 2022 7 new',
    '全省排名 yunxi 2021 6 new',
  ])
})
