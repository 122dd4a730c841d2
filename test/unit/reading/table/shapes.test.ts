import { describe, expect, it } from 'vitest'
import {
  givenIn,
  gridOf,
  lookupIn,
  MapFile,
  mappingFrom,
  suggestMapping,
  type Table,
} from '../../../../core/reading/table/index.ts'
import { countFates, guess, percent, planned, register, table, told } from './tables.ts'

describe('a long table whose header names itself', () => {
  it('is read in Chinese without a mapping', () => {
    const read = table([
      ['指标', '地区', '时期', '数值', '单位', '来源', '状态', '备注'],
      ['PM2.5', '云溪市', '2022年', 25.3, 'μg/m³', '公报', '已核对', '初步'],
      ['空气质量优良天数', '东岭区', '2022年上半年', '超150', '天', '', '', ''],
    ])
    expect(planned(read).map(({ source, state, note }) => [source, state, note])).toEqual([
      ['公报', 'checked', '初步'],
      ['报表.xlsx', 'entered', ''],
    ])
    expect(told(planned(read))).toEqual([
      'PM2.5浓度 yunxi 2022 25.3 new',
      '优良天数 dongling 2022-H1 150 above new',
    ])
  })

  it('is read in English without a mapping, columns in any order', () => {
    const read = table([
      ['Period', 'Value', 'Unit', 'Indicator', 'Region', 'Source'],
      ['2022-Q3', '80', 'days', 'Good air days', 'xihe', 'Annual report'],
    ])
    expect(told(planned(read))).toEqual(['优良天数 xihe 2022-Q3 80 new'])
  })

  it('may stand under a title and a line about the table', () => {
    const read = table([
      ['2022年主要指标'],
      [],
      ['填报单位：环境局', '', '制表日期：2023-01'],
      ['指标', '时期', '数值'],
      ['优良率', '2022', percent('80.8')],
    ])
    expect(guess(read)?.header).toEqual({ first: 3, count: 1 })
    expect(told(planned(read))).toEqual(['优良率 yunxi 2022 80.8 new'])
  })

  it('takes the year from a column of its own', () => {
    const read = table([
      ['年份', '季度', '指标名称', '数值'],
      [2022, '一季度', 'PM2.5', 30],
      [2022, '二季度', 'PM2.5', 20],
    ])
    expect(told(planned(read))).toEqual(['PM2.5浓度 yunxi 2022-Q1 30 new', 'PM2.5浓度 yunxi 2022-Q2 20 new'])
  })

  it('has its rows under repeated headers, notes left out, and blanks left alone', () => {
    const read = table([
      ['指标', '地区', '时期', '数值'],
      ['优良率', '东岭区', '2022', 80],
      [],
      ['指标', '地区', '时期', '数值'],
      ['优良率', '西河县', '2022', 81],
      ['数据来源：市环境局年报'],
    ])
    expect(planned(read).map(({ source, fate }) => [source, fate])).toEqual([
      ['市环境局年报', 'new'],
      ['市环境局年报', 'new'],
      ['市环境局年报', 'left-out'],
    ])
  })
})

describe('a cross-table', () => {
  it.each<[string, Table, string[]]>([
    [
      'indicators by years',
      table([
        ['指标', '单位', '2021年', '2022年'],
        ['优良天数', '天', 290, 295],
        ['产值（亿元）', '亿元', 1.2, '—'],
      ]),
      [
        '优良天数 yunxi 2021 290 new',
        '优良天数 yunxi 2022 295 new',
        '产值 yunxi 2021 12000 new',
        '产值 yunxi 2022 — empty',
      ],
    ],
    [
      'regions by years, its indicator in the title',
      table([['PM2.5'], ['区县', 2021, 2022], ['东岭区', 30, 25], ['西河县', 31, 26]]),
      [
        'PM2.5浓度 dongling 2021 30 new',
        'PM2.5浓度 dongling 2022 25 new',
        'PM2.5浓度 xihe 2021 31 new',
        'PM2.5浓度 xihe 2022 26 new',
      ],
    ],
    [
      'regions by indicators, its year in the title',
      table([
        ['2022年各区县空气质量'],
        ['区县', 'PM2.5（μg/m3）', '优良天数（天）', '优良率', '排名'],
        ['东岭区', 25, 300, percent('82.2'), 1],
      ]),
      [
        'PM2.5浓度 dongling 2022 25 new',
        '优良天数 dongling 2022 300 new',
        '优良率 dongling 2022 82.2 new',
        '排名 dongling 2022 1 states-rank',
      ],
    ],
  ])('of %s is read by its header', (_what, read, rows) => {
    expect(told(planned(read))).toEqual(rows)
  })

  it('may have a header of two lines with joined cells', () => {
    const read = table(
      [
        ['区县', 'PM2.5', '', '优良率（%）', ''],
        ['', '2021年', '2022年', '2021年', '2022年'],
        ['东岭区', 30, 25, 80, 82],
        ['全市', 31, 26, 79, 81],
      ],
      {
        spans: [
          { row: 0, column: 0, rows: 2, columns: 1 },
          { row: 0, column: 1, rows: 1, columns: 2 },
          { row: 0, column: 3, rows: 1, columns: 2 },
        ],
      },
    )
    expect(told(planned(read))).toEqual([
      'PM2.5浓度 dongling 2021 30 new',
      'PM2.5浓度 dongling 2022 25 new',
      '优良率 dongling 2021 80 new',
      '优良率 dongling 2022 82 new',
      'PM2.5浓度 yunxi 2021 31 new',
      'PM2.5浓度 yunxi 2022 26 new',
      '优良率 yunxi 2021 79 new',
      '优良率 yunxi 2022 81 new',
    ])
  })

  it('may have lost its joined cells on the way into text', () => {
    const read = table([
      ['区县', 'PM2.5', '', '优良率', ''],
      ['', '2021年', '2022年', '2021年', '2022年'],
      ['东岭区', '30', '25', '80%', '82%'],
    ])
    expect(told(planned(read))).toEqual([
      'PM2.5浓度 dongling 2021 30 new',
      'PM2.5浓度 dongling 2022 25 new',
      '优良率 dongling 2021 80 new',
      '优良率 dongling 2022 82 new',
    ])
  })

  it('may name regions once for several rows', () => {
    const read = table(
      [
        ['地区', '时间', 'PM2.5'],
        ['东岭区', '2022年1月', 30],
        ['', '2022年2月', 28],
      ],
      { spans: [{ row: 1, column: 0, rows: 2, columns: 1 }] },
    )
    expect(told(planned(read))).toEqual([
      'PM2.5浓度 dongling 2022-01 30 new',
      'PM2.5浓度 dongling 2022-02 28 new',
    ])
  })

  it('leaves out what only restates others: changes, places, counters', () => {
    const read = table([
      ['序号', '指标', '2022年', '同比增减', '增速（%）', '备注'],
      [1, '优良天数', 295, -3, 1.2, '见公报'],
    ])
    expect(told(planned(read))).toEqual([
      '优良天数 yunxi 2022 295 new',
      '优良天数 yunxi 同比增减 -3 states-change',
      '优良天数 yunxi 增速（%） 1.2 states-change',
    ])
    expect(countFates(planned(read))).toMatchObject({ new: 1, 'left-out': 2 })
    expect(planned(read)[0]!.note).toBe('见公报')
  })

  it('counts its columns in a line that is no data', () => {
    const read = table(
      [
        ['区县', 'PM2.5', '优良天数'],
        ['甲', '1', '2'],
        ['东岭区', 25, 300],
      ],
      { caption: '2022年' },
    )
    expect(told(planned(read)).slice(-2)).toEqual([
      'PM2.5浓度 dongling 2022 25 new',
      '优良天数 dongling 2022 300 new',
    ])
  })

  it('says which names it does not know', () => {
    const read = table(
      [
        ['区县', '月相', '优良天数'],
        ['东岭区', 3, 300],
        ['月球', 4, 301],
      ],
      { caption: '2022年' },
    )
    expect(told(planned(read))).toEqual([
      '月相 dongling 2022 3 unknown-indicator',
      '优良天数 dongling 2022 300 new',
      '月相 月球 2022 4 unknown-indicator',
      '优良天数 月球 2022 301 unknown-region',
    ])
  })

  it('counts in the unit its title names', () => {
    expect(told(planned(table([['2022年产值（单位：亿元）'], ['区县', '产值'], ['东岭区', 1.5]])))).toEqual([
      '产值 dongling 2022 15000 new',
    ])
  })
})

describe('a map file', () => {
  const read = table([['表一'], ['项目', '县份', '年', '数'], ['空气质量优良天数', '东岭', '2022', 300]])
  const mapped = (file: unknown) => mappingFrom(MapFile.parse(file), gridOf(read), guess(read))

  it('names columns by their header or letter, and what holds for the whole table', () => {
    const mapping = mapped({ indicator: '项目', region: 'B', period: '2021', value: '数', source: '年鉴' })
    expect(mapping.ok && told(planned(read, [], mapping.value))).toEqual(['优良天数 dongling 2021 300 new'])
    expect(mapping.ok && planned(read, [], mapping.value)[0]!.source).toBe('年鉴')
  })

  it('may say it in full', () => {
    const mapping = mapped({
      header: 2,
      columns: { indicator: '项目', period: '年', value: ['D'] },
      constants: { region: '西河县' },
      levels: ['ignore'],
      indicators: { 空气质量优良天数: 'PM2.5浓度' },
    })
    expect(mapping.ok && told(planned(read, [], mapping.value))).toEqual(['PM2.5浓度 xihe 2022 300 new'])
  })

  it.each([
    [{ levels: ['period'] }],
    [{ period: ['2021年（亿元）', '2022年（亿元）'] }],
    [{ period: '2021' }],
    [{ indicator: '指标' }],
    [{}],
  ])('may cover only a part, and the rest is read all the same: %j', file => {
    const sheet = table([
      ['区县', '指标', '2021年（亿元）', '2022年（亿元）'],
      ['东岭区', '产值', 1, 2],
    ])
    const mapping = mappingFrom(
      MapFile.parse(file),
      gridOf(sheet),
      suggestMapping(sheet, gridOf(sheet), lookupIn(register), register, givenIn(MapFile.parse(file))),
    )
    expect(mapping.ok && told(planned(sheet, [], mapping.value))).toEqual([
      '产值 dongling 2021 10000 new',
      '产值 dongling 2022 20000 new',
    ])
  })

  it('is refused where it names a column of values that is not there', () => {
    expect(mapped({ value: '金额' })).toEqual({
      ok: false,
      problem: { code: 'map-column-unknown', facts: { column: '金额' } },
    })
    expect(MapFile.safeParse({ colour: 'red' }).success).toBe(false)
  })
})
