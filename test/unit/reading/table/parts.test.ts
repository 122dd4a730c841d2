import { describe, expect, it } from 'vitest'
import type { Table } from '../../../../core/reading/table/index.ts'
import { allInWords, guess, planned, register, table as read, told } from './tables.ts'

describe('what stands in the corner of a table', () => {
  it.each<[string, Table, string[]]>([
    [
      'a year over indicators',
      read([
        ['2022年', '云溪市', '东岭区'],
        ['优良天数', 295, 300],
      ]),
      ['优良天数 yunxi 2022 295 new | period corner', '优良天数 dongling 2022 300 new | period corner'],
    ],
    [
      'a year over regions',
      read([
        ['2022', '优良天数', 'PM2.5'],
        ['云溪市', 295, 30],
      ]),
      ['优良天数 yunxi 2022 295 new | period corner', 'PM2.5浓度 yunxi 2022 30 new | period corner'],
    ],
    [
      'a year that completes months',
      read([
        ['2022年', '1月', '2月'],
        ['优良天数', 25, 26],
      ]),
      ['优良天数 yunxi 2022-01 25 new | period corner', '优良天数 yunxi 2022-02 26 new | period corner'],
    ],
    [
      'a year that completes months below it',
      read([
        ['2022年', '优良天数'],
        ['1月', 25],
        ['2月', 26],
      ]),
      ['优良天数 yunxi 2022-01 25 new | period corner', '优良天数 yunxi 2022-02 26 new | period corner'],
    ],
    [
      'a year with a word for names',
      read([
        ['年份：2022\n指标', '云溪市', '东岭区'],
        ['优良天数', 295, 300],
      ]),
      ['优良天数 yunxi 2022 295 new | period corner', '优良天数 dongling 2022 300 new | period corner'],
    ],
    [
      'an indicator',
      read([
        ['优良天数', '2021年', '2022年'],
        ['东岭区', 290, 295],
      ]),
      [
        '优良天数 dongling 2021 290 new | indicator corner',
        '优良天数 dongling 2022 295 new | indicator corner',
      ],
    ],
    [
      'a region, which is then not the home region',
      read([
        ['东岭区', '2021年', '2022年'],
        ['优良天数', 290, 295],
      ]),
      ['优良天数 dongling 2021 290 new | region corner', '优良天数 dongling 2022 295 new | region corner'],
    ],
    [
      'a region nobody knows, and a year',
      read([
        ['成都市\n2022年', '数值'],
        ['优良天数', 290],
      ]),
      ['优良天数 成都市 2022 290 unknown-region | period corner'],
    ],
    [
      'a unit',
      read([
        ['单位：亿元', '2021年', '2022年'],
        ['产值', 2, 3],
      ]),
      ['产值 yunxi 2021 20000 new | unit corner', '产值 yunxi 2022 30000 new | unit corner'],
    ],
    [
      'a word for names',
      read([
        ['县区名称', '2022年'],
        ['优良天数', 295],
      ]),
      ['优良天数 yunxi 2022 295 new'],
    ],
    [
      'less than the title',
      read([['2021年主要指标'], ['2022年', '云溪市'], ['优良天数', 295]]),
      ['优良天数 yunxi 2021 295 new | period title'],
    ],
  ])('%s', (_what, sheet, expected) => {
    expect(allInWords(sheet)).toEqual(expected)
  })
})

describe('a number of a part', () => {
  it.each<[string, Table, string[]]>([
    [
      'in a column',
      read([
        ['指标', '城乡', '2022年'],
        ['优良率', '城镇', 80],
        ['优良率', '农村', 90],
        ['优良率', '合计', 85],
      ]),
      [
        '优良率 yunxi 2022 80 dimension-unknown',
        '优良率 yunxi 2022 90 dimension-unknown',
        '优良率 yunxi 2022 85 new',
      ],
    ],
    [
      'in a column of one part alone',
      read(
        [
          ['地区', '性别', '燃气户数'],
          ['东岭区', '女', 80],
        ],
        { name: '2022年' },
      ),
      ['燃气户数 dongling 2022 80 dimension-unknown | period sheet-name'],
    ],
    [
      'in a column nobody has a word for',
      read([
        ['指标', '点位', '2022年'],
        ['PM2.5', '甲站', 30],
        ['PM2.5', '乙站', 32],
      ]),
      ['PM2.5浓度 yunxi 2022 30 dimension-unknown', 'PM2.5浓度 yunxi 2022 32 dimension-unknown'],
    ],
    [
      'in a column headed as kinds that tells values of one indicator apart',
      read([
        ['指标', '类别', '2022年'],
        ['产值', '甲类', 30],
        ['产值', '乙类', 32],
      ]),
      ['产值 yunxi 2022 30 dimension-unknown', '产值 yunxi 2022 32 dimension-unknown'],
    ],
    [
      'in a column of departments, where the rows are of nothing else',
      read(
        [
          ['部门', '燃气户数'],
          ['住建局', 80],
        ],
        { name: '2022年' },
      ),
      ['燃气户数 yunxi 2022 80 dimension-unknown | period sheet-name'],
    ],
    [
      'in a line between rows',
      read([
        ['指标', '2022年'],
        ['燃气户数', 300],
        ['一、城镇', ''],
        ['燃气户数', 200],
        ['二、农村', ''],
        ['燃气户数', 100],
      ]),
      [
        '燃气户数 yunxi 2022 300 new',
        '一、城镇 一、城镇 section-line',
        '燃气户数 yunxi 2022 200 dimension-unknown',
        '二、农村 二、农村 section-line',
        '燃气户数 yunxi 2022 100 dimension-unknown',
      ],
    ],
    [
      'in the name of the sheet',
      read(
        [
          ['指标', '2022年'],
          ['燃气户数', 200],
        ],
        { name: '农村' },
      ),
      ['燃气户数 yunxi 2022 200 dimension-unknown'],
    ],
    [
      'in the title',
      read([['2022年燃气户数（城镇）'], ['区县', '数值'], ['东岭区', 200]]),
      ['燃气户数 dongling 2022 200 dimension-unknown | indicator title | period title'],
    ],
    [
      'in a line of the header',
      read([
        ['指标', '2022年', ''],
        ['', '城镇', '农村'],
        ['', '户数', '户数'],
        ['燃气户数', 200, 100],
      ]),
      ['燃气户数 yunxi 2022 200 header-unknown', '燃气户数 yunxi 2022 100 header-unknown'],
    ],
  ])('is never taken for the whole: %s', (_what, sheet, expected) => {
    expect(allInWords(sheet)).toEqual(expected)
  })

  it.each<[string, Table]>([
    [
      'kinds of indicators',
      read([
        ['类别', '指标', '2022年'],
        ['大气', '优良天数', 295],
        ['大气', 'PM2.5', 30],
        ['经济', '产值', 30],
      ]),
    ],
    [
      'offices and persons',
      read([
        ['指标', '2022年', '责任部门', '联系人'],
        ['优良天数', 295, '生态环境局', '王五'],
        ['产值', 30, '统计局', '李四'],
      ]),
    ],
    [
      'what was done',
      read([
        ['指标', '类型', '2022年'],
        ['优良天数', '实际', 295],
      ]),
    ],
    [
      'whether a goal was met',
      read([
        ['指标', '2022年', '是否达标'],
        ['优良天数', 295, '是'],
      ]),
    ],
  ])('is not made of columns that say nothing of the number: %s', (_what, sheet) => {
    expect(allInWords(sheet).filter(line => !line.includes(' new'))).toEqual([])
  })

  it('is the whole where a person says that its column means nothing', () => {
    const sheet = read([
      ['指标', '点位', '2022年'],
      ['PM2.5', '甲站', 30],
    ])
    const mapping = guess(sheet)!
    expect(mapping.columns).toEqual(['indicator', 'dimension', 'value'])
    expect(
      told(planned(sheet, [], { ...mapping, columns: ['indicator', 'ignore', 'value'] }, register)),
    ).toEqual(['PM2.5浓度 yunxi 2022 30 new'])
  })
})
