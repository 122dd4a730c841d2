import { describe, expect, it } from 'vitest'
import { allInWords, number, planned, table as read } from './tables.ts'

describe('a unit', () => {
  it.each([
    ['单位：元', '12.5 new | note 单位：元 | unit note'],
    ['元', '12.5 new | note 元 | unit note'],
    ['（元）', '12.5 new | note （元） | unit note'],
    ['以元计', '12.5 new | note 以元计 | unit note'],
    ['含乡镇；计量单位为元', '12.5 new | note 含乡镇；计量单位为元 | unit note'],
    ['单位：亩', '125000 unit-differs | note 单位：亩 | unit note'],
    ['其中工业单位为元', '125000 unit-unclear | note 其中工业单位为元'],
    ['含乡镇', '125000 new | note 含乡镇'],
  ])('in a remark is that of its row: %s', (remark, said) => {
    const sheet = read([
      ['指标', '2022年', '备注'],
      ['产值', 125_000, remark],
    ])
    expect(allInWords(sheet)).toEqual([`产值 yunxi 2022 ${said}`])
  })

  it('in a remark against that of the row is asked for', () => {
    const sheet = read([
      ['指标', '单位', '2022年', '备注'],
      ['产值', '万元', 125_000, '单位：元'],
    ])
    expect(planned(sheet)).toMatchObject([
      { fate: 'rejected', problem: { code: 'unit-unclear' }, asks: 'unit' },
    ])
  })

  it.each([
    ['of one cell', ['单位：元']],
    ['of two cells', ['单位：', '元']],
    ['in brackets', ['（单位：元）']],
    ['over the numbers', ['', '单位：元']],
  ])('in a line %s right below the header is that of the rows below it', (_, line) => {
    const sheet = read([['指标', '2022年'], line, ['产值', 125_000]])
    expect(allInWords(sheet).at(-1)).toBe('产值 yunxi 2022 12.5 new | unit line-above')
  })

  it('in a line between rows is that of those below it, and asked for of those above it', () => {
    const sheet = read([
      ['指标', '2022年'],
      ['产值', 125_000],
      ['优良天数', 295],
      ['单位：元'],
      ['产值', 130_000],
      ['单位：万元'],
      ['产值', 13],
    ])
    expect(allInWords(sheet)).toEqual([
      '产值 yunxi 2022 125000 unit-unclear',
      '优良天数 yunxi 2022 295 new',
      '单位：元 单位：元 section-line',
      '产值 yunxi 2022 13 new | unit line-above',
      '单位：万元 单位：万元 section-line',
      '产值 yunxi 2022 13 same | unit line-above',
    ])
  })

  it('in a heading is that of the rows up to the next', () => {
    const sheet = read([
      ['指标', '2022年'],
      ['一、农业（元）'],
      ['产值', 130_000],
      ['二、其他'],
      ['造林面积', 13],
    ])
    expect(allInWords(sheet).filter(row => !row.includes('section-line'))).toEqual([
      '产值 yunxi 2022 13 new | unit line-above',
      '造林面积 yunxi 2022 13 new',
    ])
  })

  it('goes on below its indicator, and no further', () => {
    const sheet = read([
      ['指标', '地区', '单位', '2022年'],
      ['产值', '云溪市', '元', 130_000],
      ['', '东岭区', '', 30_000],
      ['产值', '西河县', '', 40_000],
      ['造林面积', '云溪市', '', 3],
    ])
    expect(allInWords(sheet)).toEqual([
      '产值 yunxi 2022 13 new',
      '产值 dongling 2022 3 new | indicator continued-from-above | unit continued-from-above',
      '产值 xihe 2022 4 new | unit continued-from-above',
      '造林面积 yunxi 2022 3 new',
    ])
  })
})

it('takes a place below an indicator for that indicator there, and asks for one that nobody registered', () => {
  const sheet = read([
    ['指标', '单位', '2022年'],
    ['一、产值', '元', 130_000],
    ['其中：东岭区', '', 30_000],
    ['　　　西河县', '', 40_000],
    ['其中：1.南山县', '', 50_000],
    ['二、优良天数', '天', 295],
    ['其中:东岭', '天', 290],
  ])
  expect(allInWords(sheet)).toEqual([
    '产值 yunxi 2022 13 new',
    '产值 dongling 2022 3 new | indicator continued-from-above | unit continued-from-above',
    '产值 xihe 2022 4 new | indicator continued-from-above | unit continued-from-above',
    '产值 南山县 2022 5 unknown-region | indicator continued-from-above | unit continued-from-above',
    '优良天数 yunxi 2022 295 new',
    '优良天数 dongling 2022 290 new | indicator continued-from-above',
  ])
})

it.each<[string, readonly (readonly (string | number)[])[], string]>([
  [
    'its column and its brackets',
    [
      ['指标', '单位', '2022年'],
      ['产值（元）', '万元', 12],
    ],
    'unit-unclear',
  ],
  [
    'its header and its brackets',
    [
      ['指标', '2022年（万元）'],
      ['产值（元）', 12],
    ],
    'unit-unclear',
  ],
  [
    'its header and its brackets alike',
    [
      ['指标', '2022年（万元）'],
      ['产值（万元）', 12],
    ],
    'new',
  ],
  [
    'a header that is of other rows',
    [
      ['指标', '2022年（亩）'],
      ['产值（万元）', 12],
    ],
    'new',
  ],
])('asks for the unit of a value whose row states two: %s', (_, rows, code) => {
  expect(allInWords(read(rows))[0]!.split(' | ')[0]).toBe(`产值 yunxi 2022 12 ${code}`)
})

it('lists notes, also of who made a table, among what is left out', () => {
  const sheet = read([
    ['指标', '2022年'],
    ['产值', 12],
    ['制表人：张三', '审核人：李四'],
    ['填报人：', '张三'],
  ])
  expect(allInWords(sheet)).toEqual([
    '产值 yunxi 2022 12 new',
    '制表人：张三 note-line',
    '填报人： note-line',
  ])
})

it('goes on behind a note between the rows', () => {
  const sheet = read([['指标', '2022年'], ['产值', 12], ['注：含县'], ['优良天数', 295]])
  expect(allInWords(sheet)).toEqual([
    '产值 yunxi 2022 12 new',
    '注：含县 note-line',
    '优良天数 yunxi 2022 295 new',
  ])
})

it('reads the parts of a year with a word for done, and absolute numbers beside changes', () => {
  const parts = read([['2022年'], ['指标', '1-6月实际', '全年预计'], ['优良天数', 150, 300]])
  expect(allInWords(parts)).toEqual([
    '优良天数 yunxi 2022-01/2022-06 150 new | period title',
    '优良天数 yunxi 2022 300 forecast | period title',
  ])
  const beside = read([
    ['指标', '2022年', ''],
    ['', '绝对数', '同比'],
    ['优良天数', 295, 1.7],
  ])
  expect(allInWords(beside)[0]).toBe('优良天数 yunxi 2022 295 new')
})

it('hears the unit of a heading that a counter stands before, and asks behind the next for what may be of it', () => {
  const sheet = read([
    ['序号', '指标', '2022年'],
    ['一', '农业（单位：元）', ''],
    [1, '产值', 130_000],
    ['二', '林业', ''],
    [2, '产值', 14],
    [3, '造林面积', 5],
  ])
  expect(allInWords(sheet).filter(row => !/empty|section-line/u.test(row))).toEqual([
    '产值 yunxi 2022 13 new | unit line-above',
    '产值 yunxi 2022 14 unit-unclear',
    '造林面积 yunxi 2022 5 new',
  ])
})

it('takes 同上 and 〃 for what stands above', () => {
  const sheet = read([
    ['指标', '地区', '单位', '2022年'],
    ['产值', '云溪市', '（元）', 130_000],
    ['〃', '东岭区', '〃', 30_000],
    ['同上', '西河县', '同上', 40_000],
  ])
  expect(allInWords(sheet)).toEqual([
    '产值 yunxi 2022 13 new',
    '产值 dongling 2022 3 new | indicator continued-from-above | unit continued-from-above',
    '产值 xihe 2022 4 new | indicator continued-from-above | unit continued-from-above',
  ])
})

it.each([
  ['南山县数据', '南山县 2022 12 unknown-region | note 南山县数据'],
  ['增长率', 'yunxi 2022 12 states-change | note 增长率'],
  ['增长', 'yunxi 2022 12 new | note 增长'],
])('hears what a remark says its number is of: %s', (remark, said) => {
  const sheet = read([
    ['指标', '2022年', '备注'],
    ['产值', 12, remark],
  ])
  expect(allInWords(sheet)[0]).toBe(`产值 ${said}`)
})

it('asks for the month of 2022.1 in a header, which may be the tenth', () => {
  const sheet = read([
    ['指标', number('2022.1'), '2022.10'],
    ['产值', 12, 13],
  ])
  expect(allInWords(sheet)).toEqual(['产值 yunxi 2022.1? 12 unknown-period', '产值 yunxi 2022-10 13 new'])
})

it('keeps how sure a number is where its indicator says it, and takes a rank in a row for no indicator', () => {
  const sheet = read([
    ['指标', '2022年'],
    ['产值（快报）', 12],
    ['造林面积快报数', 5],
    ['全省排名', 3],
    ['得分', 98],
  ])
  expect(allInWords(sheet)).toEqual([
    '产值 yunxi 2022 12 new | note 快报',
    '造林面积 yunxi 2022 5 new | note 快报数',
    '全省排名 yunxi 2022 3 states-rank',
    '得分 yunxi 2022 98 states-score',
  ])
})

it.each([
  ['a title that counts in it', [['2022年产值情况（以元计）'], ['指标', '数值'], ['产值', 130_000]], 'title'],
  [
    'the head of the remarks',
    [['2022年'], ['指标', '数值', '备注（单位：元）'], ['产值', 130_000]],
    'corner',
  ],
] as const)('hears the unit in %s', (_, rows, why) => {
  expect(allInWords(read(rows))[0]).toContain(`产值 yunxi 2022 13 new`)
  expect(allInWords(read(rows))[0]).toContain(`unit ${why}`)
})

it('takes an unknown name that ends like a place for a name, unless it stands among places', () => {
  const sheet = read([
    ['指标', '2022年'],
    ['产值', 12],
    ['化工园区', 3],
  ])
  expect(allInWords(sheet)[1]).toBe('化工园区 yunxi 2022 3 unknown-indicator')
})

describe('a line between rows', () => {
  const after = (...lines: readonly (readonly (string | number)[])[]): string | undefined =>
    allInWords(read([['指标', '2023年'], ['优良天数', 295], ...lines, ['产值', 120_000]])).at(-1)

  it.each<[string, (string | number)[], string]>([
    ['units', ['', '（元）'], '2023 12 new | unit line-above'],
    ['a heading and its unit', ['农业', '单位：元'], '2023 12 new | unit line-above'],
    ['a unit', ['以下单位：元'], '2023 12 new | note 以下'],
    ['a unit in a note', ['注：以下单位为元。'], '2023 12 new | unit note'],
    ['a forecast', ['以下为预计数'], '2023 120000 forecast'],
    ['a forecast in a note', ['注：以下为预计数'], '2023 120000 forecast'],
    ['a time', ['以下为2022年数据'], '120000 other-period'],
    ['ranks', ['全省排名'], '2023 120000 states-rank'],
  ])('says %s of those below it', (_, line, said) => {
    const expected = said.replace(' | note 以下', ' | unit note')
    expect(after(line)).toBe(`产值 yunxi ${expected}`)
  })

  it('says none of it of those above it', () => {
    for (const line of ['注：以下为预计数', '注：以下为东岭区数据', '以下单位：元'])
      expect(allInWords(read([['指标', '2023年'], ['优良天数', 295], [line], ['优良率', 80]]))[0]).toBe(
        '优良天数 yunxi 2023 295 new',
      )
  })

  it('may stand over the numbers, and name a region with what its numbers are', () => {
    const sheet = read([
      ['指标', '2023年'],
      ['优良天数', 295],
      ['', '东岭区'],
      ['优良天数', 290],
      ['西河县（预计）', ''],
      ['优良天数', 291],
    ])
    expect(allInWords(sheet).filter(row => !row.includes('section-line'))).toEqual([
      '优良天数 yunxi 2023 295 new',
      '优良天数 dongling 2023 290 new | region continued-from-above',
      '优良天数 xihe 2023 291 forecast | region continued-from-above',
    ])
  })

  it('names a part of a year that it does not name, which is asked for', () => {
    const sheet = read([['指标', '数值'], ['2022年上半年'], ['优良天数', 150], ['全年'], ['优良天数', 295]])
    expect(allInWords(sheet).at(-1)).toBe('优良天数 yunxi 全年 295 period-without-year')
  })
})

it('tells the years of headings apart, of which one is expected', () => {
  const sheet = read([
    ['指标', '数值'],
    ['2022年'],
    ['优良天数', 290],
    ['2023年（预计）'],
    ['优良天数', 291],
    ['2024年快报'],
    ['优良天数', 292],
  ])
  expect(allInWords(sheet).filter(row => !row.includes('section-line'))).toEqual([
    '优良天数 yunxi 2022 290 new | period continued-from-above',
    '优良天数 yunxi 2023 291 forecast | period continued-from-above',
    '优良天数 yunxi 2024 292 new | note 快报 | period continued-from-above',
  ])
})
