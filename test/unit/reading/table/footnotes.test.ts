import { describe, expect, it } from 'vitest'
import { allInWords, number, planned, table as read } from './tables.ts'

const values = (sheet: Parameters<typeof allInWords>[0]): string[] =>
  allInWords(sheet).filter(row => !/section-line|note-line/u.test(row))

describe('a mark behind an indicator', () => {
  it.each(['优良天数*', '优良天数①', '优良天数¹', '优良天数[1]', '优良天数（1）', '优良天数注1'])(
    'is no part of its name, and its note is kept: %s',
    name => {
      const sign = /[^\d]*$/u.test(name) && name.includes('*') ? '*' : '1'
      const [row] = planned(
        read([['指标', '2022年'], [name, 295], [`注：${sign === '*' ? '*' : '1.'}国控站点数据`]]),
      )
      expect([row!.indicator, row!.value, row!.fate]).toEqual(['优良天数', '295', 'new'])
      expect(row!.note).toContain('国控站点数据')
    },
  )

  it.each([
    ['*为预计数', '12 forecast | note * 为预计数'],
    ['*为快报数', '12 new | note * 为快报数'],
    ['*2021年数据', '12 other-period | note * 2021年数据'],
    ['*为2022年数据', '2022 12 new | note * 为2022年数据'],
    ['*单位为元', '0.0012 new | note * 单位为元 | unit note'],
    ['*含乡镇', '12 new | note * 含乡镇'],
  ])('has its number be what its note says: %s', (note, said) => {
    const [row, other] = values(read([['指标', '2022年'], ['产值*', 12], ['优良率', 80], [note]]))
    expect([row, other]).toEqual([
      `产值 yunxi ${said.startsWith('2022') || said.includes('other-period') ? said : `2022 ${said}`}`,
      '优良率 yunxi 2022 80 new',
    ])
  })

  it('has its number be of the region in its note, which others ask for', () => {
    expect(values(read([['指标', '2022年'], ['产值*', 12], ['优良率', 80], ['*为东岭区数据']]))).toEqual([
      '产值 dongling 2022 12 new | note * 为东岭区数据 | region note',
      '优良率 东岭区 2022 80 another-region',
    ])
  })
})

it.each([
  ['①为预计数', '产值 yunxi 2022 12① forecast | note ① 为预计数'],
  ['①2021年数据', '产值 yunxi 12 other-period | note ① 2021年数据'],
  ['①单位：元', '产值 yunxi 2022 0.0012 new | note ① 单位：元 | unit note'],
  ['①东岭区数据', '产值 dongling 2022 12 new | note ① 东岭区数据 | region note'],
])('has a number be what the note at its mark says: %s', (note, said) => {
  expect(values(read([['指标', '2022年'], ['产值', '12①'], [note]]))).toEqual([said])
})

it('keeps a mark that is raised in a cell of numbers to the same', () => {
  const raised = { ...number('12'), mark: '①' }
  expect(values(read([['指标', '2022年'], ['产值', raised], ['①为预计数']]))).toEqual([
    '产值 yunxi 2022 12 forecast | note ① 为预计数',
  ])
})

it.each([
  ['注：2023年为预计数。', ['12 new', '13 forecast']],
  ['注：2023年数据为快报数。', ['12 new', '13 new | note 2023年数据为快报数']],
  ['注：产值为预计数。', ['12 forecast', '13 forecast']],
  ['注：优良率为预计数。', ['12 new', '13 new']],
  ['注：施肥量为预计数。', ['12 new | note-states-forecast', '13 new | note-states-forecast']],
  ['注：部分数据为预计数。', ['12 new | note-states-forecast', '13 new | note-states-forecast']],
  ['注：以上数据均为快报数。', ['12 new | note 以上数据均为快报数', '13 new | note 以上数据均为快报数']],
  ['注：产值按现价计算。', ['12 new', '13 new']],
])('says of numbers what a note says of their year or indicator: %s', (note, said) => {
  expect(values(read([['指标', '2022年', '2023年'], ['产值', 12, 13], [note]]))).toEqual([
    `产值 yunxi 2022 ${said[0]}`,
    `产值 yunxi 2023 ${said[1]}`,
  ])
})

it('hears what a title says in brackets of one of its years', () => {
  const sheet = read([['2022-2023年产值（2023年为预计数）'], ['指标', '2022年', '2023年'], ['产值', 12, 13]])
  expect(values(sheet)).toEqual(['产值 yunxi 2022 12 new', '产值 yunxi 2023 13 forecast'])
})

it.each([
  ['为快报数', '2022 12 new | note 为快报数'],
  ['2021年数据', '12 other-period | note 2021年数据'],
  ['截至6月底', '12 other-period | note 截至6月底'],
  ['截至2022年底', '2022 12 new | note 截至2022年底'],
  ['预计年底达到', '2022 12 new | note 预计年底达到 | note-states-forecast'],
  ['低于预期', '2022 12 new | note 低于预期'],
])('hears what a remark says of its row: %s', (remark, said) => {
  const sheet = read([
    ['指标', '2022年', '备注'],
    ['产值', 12, remark],
  ])
  expect(values(sheet)).toEqual([`产值 yunxi ${said}`])
})
