import { describe, expect, it } from 'vitest'
import type { Table } from '../../../../core/reading/table/index.ts'
import { allInWords, number, table } from './tables.ts'

describe('texts that say several things at once', () => {
  it.each<[string, Table, string[]]>([
    [
      'a region and a year above a column',
      table([
        ['指标', '东岭区2022年', '2022年西河县'],
        ['优良天数', 290, 291],
      ]),
      ['优良天数 dongling 2022 290 new', '优良天数 xihe 2022 291 new'],
    ],
    [
      'a region nobody registered, and never the home region for it',
      table([
        ['指标', '绵远市2022年'],
        ['优良天数', 290],
      ]),
      ['优良天数 绵远市 2022 290 unknown-region'],
    ],
    [
      'an indicator and a region above a column',
      table([
        ['年份', '优良天数（东岭区）', '西河县优良天数'],
        ['2022年', 290, 291],
      ]),
      ['优良天数 dongling 2022 290 new', '优良天数 xihe 2022 291 new'],
    ],
    [
      'a region, a time and an indicator at the head of a row, with a unit',
      table([
        ['项目', '数值'],
        ['东岭区2022年上半年产值（亿元）', 3],
      ]),
      ['产值 dongling 2022-H1 30000 new'],
    ],
    [
      'the whole of what the title is about',
      table([['东岭区情况'], ['指标', '全区2022年'], ['优良天数', 290]]),
      ['优良天数 dongling 2022 290 new | region title'],
    ],
    [
      'a region beside, which decides over one above',
      table([
        ['区县', '指标', '云溪市2022年'],
        ['东岭区', '优良天数', 290],
      ]),
      ['优良天数 dongling 2022 290 new'],
    ],
    [
      'a name with something that is not understood',
      table([
        ['指标', '2022年'],
        ['东岭区优良天数达标县', 3],
      ]),
      ['东岭区优良天数达标县 yunxi 2022 3 unknown-indicator'],
    ],
  ])('%s', (_, sheet, expected) => expect(allInWords(sheet)).toEqual(expected))
})

describe('lines between the rows', () => {
  it.each<[string, Table, string[]]>([
    [
      'name the region of the rows below them',
      table([
        ['指标', '2022年'],
        ['东岭区', ''],
        ['优良天数', 290],
        ['西河县', ''],
        ['优良天数', 291],
        ['产值', 5],
      ]),
      [
        '东岭区 东岭区 东岭区 section-line',
        '优良天数 dongling 2022 290 new | region continued-from-above',
        '西河县 西河县 西河县 section-line',
        '优良天数 xihe 2022 291 new | region continued-from-above',
        '产值 xihe 2022 5 new | region continued-from-above',
      ],
    ],
    [
      'name one nobody registered, whose rows are never the home region’s',
      table([
        ['指标', '2022年'],
        ['绵远市', ''],
        ['优良天数', 290],
      ]),
      ['绵远市 绵远市 绵远市 section-line', '优良天数 绵远市 2022 290 unknown-region'],
    ],
    [
      'name the year',
      table([
        ['区县', '优良天数'],
        ['2021年', ''],
        ['东岭区', 290],
        ['2022年', ''],
        ['东岭区', 291],
      ]),
      [
        '2021年 2021年 2021年 section-line',
        '优良天数 dongling 2021 290 new | period continued-from-above',
        '2022年 2022年 2022年 section-line',
        '优良天数 dongling 2022 291 new | period continued-from-above',
      ],
    ],
    [
      'say that the rows below them are targets, until another line',
      table([
        ['指标', '2022年'],
        ['一、主要指标', ''],
        ['优良天数', 290],
        ['二、目标任务', ''],
        ['产值', 400],
        ['三、其他', ''],
        ['优良率', 80],
      ]),
      [
        '一、主要指标 一、主要指标 section-line',
        '优良天数 yunxi 2022 290 new',
        '二、目标任务 二、目标任务 section-line',
        '产值 yunxi 2022 400 target-unregistered',
        '三、其他 三、其他 section-line',
        '优良率 yunxi 2022 80 new',
      ],
    ],
    [
      'are regions without a value where a column holds regions',
      table([
        ['区县', '2022年优良天数'],
        ['东岭区', ''],
        ['西河县', 290],
      ]),
      ['优良天数 dongling 2022 empty', '优良天数 xihe 2022 290 new'],
    ],
  ])('%s', (_, sheet, expected) => expect(allInWords(sheet)).toEqual(expected))
})

describe('numbers that look like years', () => {
  it.each<[string, Table, string[]]>([
    [
      'in the first row below the header',
      table([['2022年各区县情况'], ['区县', '产值', '燃气户数'], ['全市', 2010, 1999], ['东岭区', 800, 700]]),
      [
        '产值 yunxi 2022 2010 new | period title',
        '燃气户数 yunxi 2022 1999 new | period title',
        '产值 dongling 2022 800 new | period title',
        '燃气户数 dongling 2022 700 new | period title',
      ],
    ],
    [
      'in every row',
      table([
        ['指标', '2022年'],
        ['产值', 2015],
        ['燃气户数', 201606],
      ]),
      ['产值 yunxi 2022 2015 new', '燃气户数 yunxi 2022 201606 new'],
    ],
    [
      'in a row between others',
      table([
        ['指标', '2021年', '2022年'],
        ['优良天数', 290, 291],
        ['产值', 2010, 2011],
        ['优良率', 80, 81],
      ]),
      [
        '优良天数 yunxi 2021 290 new',
        '优良天数 yunxi 2022 291 new',
        '产值 yunxi 2021 2010 new',
        '产值 yunxi 2022 2011 new',
        '优良率 yunxi 2021 80 new',
        '优良率 yunxi 2022 81 new',
      ],
    ],
    [
      'beside years that head a second table',
      table([['名目', '2021', '2022'], ['产值', 5, 6], [], ['名目', '2020', '2021'], ['产值', 2010, 5]]),
      ['产值 yunxi 2021 5 new', '产值 yunxi 2022 6 new', '产值 yunxi 2020 2010 new', '产值 yunxi 2021 5 new'],
    ],
  ])('%s', (_, sheet, expected) => expect(allInWords(sheet)).toEqual(expected))
})

describe('dates of making', () => {
  it.each([
    '（2023年1月5日制表）',
    '2023年1月5日',
    '2023年1月印制',
    '更新日期 2023-01-05',
    '2023.1.5 打印',
    '（2023年1月5日）',
    '云溪统计年鉴2023',
    '2023年云溪统计年鉴',
  ])('%s is no time of what the table holds', line => {
    expect(allInWords(table([['云溪市主要指标'], [line], ['指标', '数值'], ['优良天数', 290]]))).toEqual([
      '优良天数 yunxi 290 row-without-period | region title',
    ])
    expect(
      allInWords(table([[`云溪市主要指标（2022年）`], [line], ['指标', '数值'], ['优良天数', 290]])),
    ).toEqual(['优良天数 yunxi 2022 290 new | region title | period title'])
  })

  it.each(['截至2022年12月31日', '2022年12月底', '云溪市2022年12月31日在用情况'])(
    '%s is the day the values are of',
    line => {
      expect(
        allInWords(table([[line], ['指标', '数值'], ['燃气户数', 290]])).map(each => each.split(' ')[2]),
      ).toEqual(['2022-12-31'])
    },
  )
})

describe('corners and columns of time', () => {
  it.each<[string, Table, string[]]>([
    [
      'a corner that names the line beside it',
      table([
        ['年份', 2021, 2022],
        ['优良天数', 290, 291],
      ]),
      ['优良天数 yunxi 2021 290 new', '优良天数 yunxi 2022 291 new'],
    ],
    [
      '项目 over regions',
      table([
        ['项目', '2022年优良天数'],
        ['东岭区', 290],
      ]),
      ['优良天数 dongling 2022 290 new'],
    ],
    [
      '指标编码 over codes like months',
      table([
        ['指标编码', '指标', '2022年'],
        ['202201', '优良天数', 290],
      ]),
      ['优良天数 yunxi 2022 290 new'],
    ],
    [
      'quarters in numerals',
      table([
        ['年度', '季度', '优良天数'],
        [2021, '一', 81],
        ['', '二', 82],
      ]),
      ['优良天数 yunxi 2021-Q1 81 new', '优良天数 yunxi 2021-Q2 82 new | period continued-from-above'],
    ],
    [
      'months under a title of a month',
      table([['2023年5月情况'], ['指标', '5月', '1-5月', '12月'], ['优良天数', 25, 130, 28]]),
      [
        '优良天数 yunxi 2023-05 25 new | period title',
        '优良天数 yunxi 2023-01/2023-05 130 new | period title',
        '优良天数 yunxi 12月 28 unknown-period',
      ],
    ],
    [
      'months as decimals, of which only one may have lost a nought',
      table([
        ['月份', '优良天数'],
        [number('2022.1'), 25],
        [number('2022.09'), 26],
        [number('2022.12'), 27],
      ]),
      [
        '优良天数 yunxi 2022.1? 25 unknown-period',
        '优良天数 yunxi 2022-09 26 new',
        '优良天数 yunxi 2022-12 27 new',
      ],
    ],
    [
      'two years in one head',
      table([
        ['指标', '2021/2022年度', '2022年'],
        ['优良天数', 580, 290],
      ]),
      ['优良天数 yunxi 2021/2022年度 580 unknown-period', '优良天数 yunxi 2022 290 new'],
    ],
    [
      'a year in short, which is none',
      table([
        ['指标', '21年', '2022年'],
        ['优良天数', '289', '290'],
      ]),
      ['优良天数 yunxi 21年 289 unknown-period', '优良天数 yunxi 2022 290 new'],
    ],
    [
      'dates and words under a year, which are shown all the same',
      table([
        ['指标', '2022年'],
        ['优良天数', '1:3'],
        ['产值', '甲等'],
        ['优良率', 80],
      ]),
      [
        '优良天数 yunxi 2022 1:3 not-a-number',
        '产值 yunxi 2022 甲等 not-a-number',
        '优良率 yunxi 2022 80 new',
      ],
    ],
    [
      'English months and quarters',
      table([
        ['Indicator', 'Period', 'Value'],
        ['Good air days', 'June 2022', 25],
        ['Good air days', 'Q4 2022', 80],
        ['Good air days', 'Jan–Mar 2022', 75],
        ['Good air days', '2022 Sept.', 26],
      ]),
      [
        '优良天数 yunxi 2022-06 25 new',
        '优良天数 yunxi 2022-Q4 80 new',
        '优良天数 yunxi 2022-01/2022-03 75 new',
        '优良天数 yunxi 2022-09 26 new',
      ],
    ],
    [
      'a formula that came to nothing',
      table([
        ['指标', '2022年'],
        ['优良天数', '#REF!'],
        ['产值', '#DIV/0!'],
      ]),
      ['优良天数 yunxi 2022 #REF! not-a-number', '产值 yunxi 2022 #DIV/0! not-a-number'],
    ],
    [
      'the indicator of a title with a number, a region and a unit',
      table([['表3-2 东岭区产值（单位：亿元）'], ['年份', '数量'], ['2021年', 3]]),
      ['产值 dongling 2021 30000 new | indicator title | region title | unit line-above'],
    ],
  ])('%s', (_, sheet, expected) => expect(allInWords(sheet)).toEqual(expected))
})
