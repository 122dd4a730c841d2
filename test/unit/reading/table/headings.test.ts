import { describe, expect, it } from 'vitest'
import type { Table } from '../../../../core/reading/table/index.ts'
import { allInWords, day, table as read } from './tables.ts'

describe('what the headings and names of office tables say', () => {
  it.each<[string, Table, string[]]>([
    [
      'a part of the whole beside it',
      read(
        [
          ['指标', '2022年', ''],
          ['', '总数', '其中：城区'],
          ['优良天数', 295, 200],
        ],
        {
          spans: [
            { row: 0, column: 1, rows: 1, columns: 2 },
            { row: 0, column: 0, rows: 2, columns: 1 },
          ],
        },
      ),
      ['优良天数 yunxi 2022 295 new', '优良天数 yunxi 2022 200 part-of-whole'],
    ],
    [
      'a heading below a year that is not understood',
      read(
        [
          ['指标', '2022年'],
          ['', '城镇'],
          ['优良天数', 200],
        ],
        { spans: [{ row: 0, column: 0, rows: 2, columns: 1 }] },
      ),
      ['优良天数 yunxi 2022 200 header-unknown'],
    ],
    [
      'the whole of another region',
      read([['东岭区2022年'], ['区县', '优良天数'], ['全区', 295]]),
      ['优良天数 dongling 2022 295 new | region title | period title'],
    ],
    [
      'the whole of a city in a table of a district',
      read([['东岭区2022年'], ['区县', '优良天数'], ['全市', 295]]),
      ['优良天数 全市 2022 295 unknown-region | period title'],
    ],
    [
      'what stands in brackets behind a year',
      read([
        ['指标', '2022年（上半年）', '2022年（城镇）'],
        ['优良天数', 150, 100],
      ]),
      ['优良天数 yunxi 2022-H1 150 new', '优良天数 yunxi 2022年（城镇） 100 unknown-period | unit header'],
    ],
    [
      'days at the head of columns',
      read([
        ['指标', day('2022-06-01'), day('2022-07-01')],
        ['优良天数', 25, 26],
      ]),
      ['优良天数 yunxi 2022-06-01? 25 unknown-period', '优良天数 yunxi 2022-07-01? 26 unknown-period'],
    ],
    [
      'days as text where the header names no day',
      read([
        ['指标', '时间', '数值'],
        ['优良天数', '2022/6/1', '25'],
        ['优良天数', '2022/6/30', '25'],
      ]),
      ['优良天数 yunxi 2022/6/1? 25 unknown-period', '优良天数 yunxi 2022-06-30 25 new'],
    ],
    [
      'days as text in a column of months',
      read([
        ['指标', '月份', '数值'],
        ['优良天数', '2022/6/1', '25'],
      ]),
      ['优良天数 yunxi 2022-06 25 new'],
    ],
    [
      'marks behind years',
      read([
        ['指标', '2022年①', '2021年*'],
        ['优良天数', 295, 290],
      ]),
      ['优良天数 yunxi 2022 295 new', '优良天数 yunxi 2021 290 new'],
    ],
    [
      'marks behind names',
      read([
        ['指标', '2022年'],
        ['优良天数①', 295],
        ['PM2.5[1]', 25],
        ['优良率*', 80],
      ]),
      ['优良天数 yunxi 2022 295 new', 'PM2.5浓度 yunxi 2022 25 new', '优良率 yunxi 2022 80 new'],
    ],
    [
      'numbers with words behind them, right below the header',
      read([
        ['指标', '2022年'],
        ['优良天数', '295（预计）'],
        ['优良率', '80%左右'],
        ['PM2.5', '≤25'],
        ['产值', '同上'],
      ]),
      [
        '优良天数 yunxi 2022 295（预计） forecast',
        '优良率 yunxi 2022 80 about new',
        'PM2.5浓度 yunxi 2022 ≤25 not-a-number',
        '产值 yunxi 2022 同上 not-a-number',
      ],
    ],
    [
      'a region once for two rows, and a total',
      read([
        ['地区', '指标', '单位', '2021年', '2022年'],
        ['东岭区', '优良天数', '天', 290, 295],
        ['', 'PM2.5', 'μg/m3', 30, 25],
        ['合计', '', '', 600, 700],
      ]),
      [
        '优良天数 dongling 2021 290 new',
        '优良天数 dongling 2022 295 new',
        'PM2.5浓度 dongling 2021 30 new | region continued-from-above',
        'PM2.5浓度 dongling 2022 25 new | region continued-from-above',
        'PM2.5浓度 合计 2021 600 total-row | indicator continued-from-above | unit continued-from-above',
        'PM2.5浓度 合计 2022 700 total-row | indicator continued-from-above | unit continued-from-above',
      ],
    ],
    [
      'a returned template that is blank',
      read([
        ['指标', '地区', '时期', '数值', '单位', '来源'],
        ['优良天数', '东岭区', '2022年', '', '天', ''],
        ['优良率', '东岭区', '2022年', '', '%', ''],
      ]),
      ['优良天数 dongling 2022 empty', '优良率 dongling 2022 empty'],
    ],
    [
      'one row twice',
      read([
        ['指标', '地区', '时期', '数值'],
        ['优良天数', '东岭区', '2022年', 295],
        ['优良天数', '东岭区', '2022年', 295],
      ]),
      ['优良天数 dongling 2022 295 new', '优良天数 dongling 2022 295 same'],
    ],
    [
      'the unit behind the title',
      read([['2022年产值（亿元）'], ['区县', '产值'], ['东岭区', 3]]),
      ['产值 dongling 2022 30000 new | period title | unit title'],
    ],
    [
      'a title of two indicators',
      read([['2022年PM2.5浓度和优良天数'], ['区县', '数值'], ['东岭区', 3]]),
      ['dongling 2022 3 row-without-indicator | period title'],
    ],
    [
      'regions across',
      read(
        [
          ['指标', '单位', '东岭区', '西河县', '全市'],
          ['优良天数', '天', 290, 295, 293],
        ],
        { caption: '2022年' },
      ),
      [
        '优良天数 dongling 2022 290 new | period title',
        '优良天数 xihe 2022 295 new | period title',
        '优良天数 yunxi 2022 293 new | period title',
      ],
    ],
    [
      'a sheet of a month',
      read(
        [
          ['区县', '优良天数'],
          ['东岭区', 290],
        ],
        { name: '2022年6月' },
      ),
      ['优良天数 dongling 2022-06 290 new | period sheet-name'],
    ],
    [
      'a title and a sheet of different years',
      read([['2021年情况'], ['区县', '优良天数'], ['东岭区', 290]], { name: '2022' }),
      ['优良天数 dongling 2021 290 new | period title'],
    ],
    [
      'losses in brackets and behind triangles',
      read([
        ['指标', '2022年'],
        ['产值', '(1,234)'],
        ['优良率', '△3'],
      ]),
      ['产值 yunxi 2022 -1234 new', '优良率 yunxi 2022 -3 new | negative-amount'],
    ],
    [
      'two numbers in a cell',
      read([
        ['指标', '2022年'],
        ['优良天数', '295/300'],
        ['优良率', '80、81'],
        ['PM2.5', '25\n26'],
      ]),
      [
        '优良天数 yunxi 2022 295/300 several-numbers',
        '优良率 yunxi 2022 80、81 several-numbers',
        'PM2.5浓度 yunxi 2022 25\n26 several-numbers',
      ],
    ],
    [
      'sections',
      read([
        ['指标', '2022年'],
        ['一、环境', ''],
        ['优良天数', 295],
        ['二、经济', ''],
        ['产值（亿元）', 3],
      ]),
      [
        '一、环境 一、环境 section-line',
        '优良天数 yunxi 2022 295 new',
        '二、经济 二、经济 section-line',
        '产值 yunxi 2022 30000 new',
      ],
    ],
    [
      'school and fiscal years',
      read([
        ['指标', '2021-2022学年', '2022财年', '2022年度'],
        ['优良天数', 1, 2, 3],
      ]),
      [
        '优良天数 yunxi 2021-2022学年 1 unknown-period',
        '优良天数 yunxi 2022财年 2 unknown-period',
        '优良天数 yunxi 2022 3 new',
      ],
    ],
    [
      'a year among what is no value of it',
      read([
        ['指标', '2023年', '比上年增长（%）', '占全省比重（%）', '全省位次'],
        ['优良天数', 301, 1.7, 82, 5],
      ]),
      [
        '优良天数 yunxi 2023 301 new',
        '优良天数 yunxi 比上年增长（%） 1.7 states-change | unit header',
        '优良天数 yunxi 占全省比重（%） 82 states-share | unit header',
        '优良天数 yunxi 全省位次 5 states-rank',
      ],
    ],
    [
      'a year whose values it calls so',
      read([
        ['指标', '2021年数', '2022年数值', '2023年数据'],
        ['优良天数', 1, 2, 3],
      ]),
      ['优良天数 yunxi 2021 1 new', '优良天数 yunxi 2022 2 new', '优良天数 yunxi 2023 3 new'],
    ],
    [
      'a span of years above',
      read([['时间：最近3年'], ['指标', '2022年'], ['优良天数', 1]]),
      ['优良天数 yunxi 2022 1 new'],
    ],
    [
      'what counts up to a month',
      read([
        ['指标', '截至2022年6月', '截至2022年6月底'],
        ['优良天数', 1, 2],
      ]),
      ['优良天数 yunxi 截至2022年6月 1 unknown-period', '优良天数 yunxi 2022-06-30 2 new'],
    ],
  ])('%s', (_what, sheet, rows) => {
    expect(allInWords(sheet)).toEqual(rows)
  })
})
