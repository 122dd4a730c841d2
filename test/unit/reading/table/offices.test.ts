import { describe, expect, it } from 'vitest'
import type { Table } from '../../../../core/reading/table/index.ts'
import { allInWords, number, table as read } from './tables.ts'

describe('tables as offices send them', () => {
  it.each<[string, Table, string[]]>([
    [
      'quarters across, the year and the indicator in the title',
      read([['云溪市2022年优良天数'], ['区县', '一季度', '二季度', '上半年'], ['东岭区', 70, 80, 150]]),
      [
        '优良天数 dongling 2022-Q1 70 new | indicator title | period title',
        '优良天数 dongling 2022-Q2 80 new | indicator title | period title',
        '优良天数 dongling 2022-H1 150 new | indicator title | period title',
      ],
    ],
    [
      'quarters across, and no year anywhere',
      read([['优良天数'], ['区县', '一季度', '二季度'], ['东岭区', 70, 80]]),
      [
        '优良天数 dongling 一季度 70 period-without-year | indicator title',
        '优良天数 dongling 二季度 80 period-without-year | indicator title',
      ],
    ],
    [
      'months across under one year',
      read([
        ['指标', '2022年', '', ''],
        ['', '1月', '2月', '1-2月'],
        ['优良天数', 20, 21, 41],
      ]),
      [
        '优良天数 yunxi 2022-01 20 new',
        '优良天数 yunxi 2022-02 21 new',
        '优良天数 yunxi 2022-01/2022-02 41 new',
      ],
    ],
    [
      '本月 and 累计 under a month',
      read([
        ['指标', '2022年6月', ''],
        ['', '本月', '累计'],
        ['优良天数', 20, 121],
      ]),
      ['优良天数 yunxi 2022-06 20 new', '优良天数 yunxi 2022-01/2022-06 121 new'],
    ],
    [
      '本月, 本年累计 and 上年同期 under a title of a month',
      read([
        ['2022年6月主要指标'],
        ['指标', '本月', '本年累计', '上年同期', '同比（%）'],
        ['优良天数', 20, 121, 119, 1.7],
      ]),
      [
        '优良天数 yunxi 2022-06 20 new | period title',
        '优良天数 yunxi 2022-01/2022-06 121 new | period title',
        '优良天数 yunxi 2022-06 119 other-period | period title',
        '优良天数 yunxi 2022-06 1.7 states-change | period title | unit header',
      ],
    ],
    [
      '上年同期 and 上年同期累计, each of the column before it',
      read([
        ['2023年5月主要指标'],
        ['指标', '5月', '1-5月累计', '上年同期累计', '位次'],
        ['优良天数', 20, 121, 119, 3],
      ]),
      [
        '优良天数 yunxi 2023-05 20 new | period title',
        '优良天数 yunxi 2023-01/2023-05 121 new | period title',
        '优良天数 yunxi 2022-01/2022-05 119 new | period title',
        '优良天数 yunxi 位次 3 states-rank',
      ],
    ],
    [
      '去年同期 beside 本期',
      read([['2023年上半年主要指标'], ['指标', '本期', '去年同期'], ['优良天数', 150, 148]]),
      ['优良天数 yunxi 2023-H1 150 new | period title', '优良天数 yunxi 2022-H1 148 new | period title'],
    ],
    [
      '上年 beside half a year',
      read([['2023年上半年主要指标'], ['指标', '本期', '上年'], ['优良天数', 150, 148]]),
      ['优良天数 yunxi 2023-H1 150 new | period title', '优良天数 yunxi 2023-H1 148 other-period'],
    ],
    [
      '合计 beside parts',
      read([
        ['指标', '2022年', '', ''],
        ['', '合计', '城区', '农村'],
        ['燃气户数', 380, 200, 180],
      ]),
      [
        '燃气户数 yunxi 2022 380 new',
        '燃气户数 yunxi 2022 200 header-unknown',
        '燃气户数 yunxi 2022 180 header-unknown',
      ],
    ],
    [
      'a year that is of a meeting',
      read([
        ['东岭区2023年新闻发布会参考资料'],
        ['东岭区2022年主要指标'],
        ['指标', '数值'],
        ['优良天数', 295],
      ]),
      ['优良天数 dongling 2022 295 new | region title | period title'],
    ],
    [
      'a region, a unit and a year behind the word for names',
      read([
        ['指标（东岭区，2022年）', '数值'],
        ['优良天数', 295],
      ]),
      ['优良天数 dongling 2022 295 new | region corner | period corner'],
    ],
    [
      'a unit behind the word for names',
      read([
        ['项目（亿元）', '2022年'],
        ['产值', 3],
      ]),
      ['产值 yunxi 2022 30000 new | unit corner'],
    ],
    [
      'a region nobody knows behind the word for names',
      read([
        ['指标（绵竹市）', '2022年'],
        ['优良天数', 295],
      ]),
      ['优良天数 绵竹市 2022 295 unknown-region'],
    ],
    [
      'a title of the months so far',
      read([['2022年1—6月累计主要指标'], ['指标', '数值'], ['优良天数', 121]]),
      ['优良天数 yunxi 2022-01/2022-06 121 new | period title'],
    ],
    [
      'a week and a flood season beside a year',
      read([
        ['指标', '2022年第25周', '2022年汛期', '2022年'],
        ['优良天数', 6, 100, 295],
      ]),
      [
        '优良天数 yunxi 2022年第25周 6 unknown-period',
        '优良天数 yunxi 2022年汛期 100 unknown-period',
        '优良天数 yunxi 2022 295 new',
      ],
    ],
    [
      'a title of a flood season',
      read([['2022年汛期情况'], ['指标', '数值'], ['优良天数', 121]]),
      ['优良天数 yunxi 121 row-without-period'],
    ],
    [
      'what was done, planned, and done in percent',
      read([
        ['指标', '2022年完成', '2023年计划', '2025年规划目标', '2022年完成率（%）'],
        ['优良天数', 295, 300, 310, 98],
      ]),
      [
        '优良天数 yunxi 2022 295 new',
        '优良天数 yunxi 2023 300 target-unregistered',
        '优良天数 yunxi 2025 310 target-unregistered',
        '优良天数 yunxi 2022 98 states-share | unit header',
      ],
    ],
    [
      '目标值 and 完成值 under one year',
      read([
        ['指标', '2023年', ''],
        ['', '目标值', '完成值'],
        ['优良天数', 300, 295],
      ]),
      ['优良天数 yunxi 2023 300 target-unregistered', '优良天数 yunxi 2023 295 new'],
    ],
    [
      'a title of targets',
      read([['2023年目标任务分解表'], ['区县', '优良天数'], ['东岭区', 300]]),
      ['空气质量优良天数 dongling 2023 300 target-unregistered | period title'],
    ],
    [
      'a title of growth',
      read([['2022年各区县优良率增速（%）'], ['区县', '优良率'], ['东岭区', 3]]),
      ['优良率 dongling 2022 3 states-change | period title | unit title'],
    ],
    [
      'a column that tells targets and forecasts apart',
      read([
        ['指标', '年份', '类型', '数值'],
        ['优良天数', 2022, '实际', 295],
        ['优良天数', 2023, '目标', 300],
        ['优良天数', 2024, '预计', 305],
      ]),
      [
        '优良天数 yunxi 2022 295 new',
        '优良天数 yunxi 2023 300 target-unregistered',
        '优良天数 yunxi 2024 305 forecast',
      ],
    ],
    [
      'names that end in 目标, 增长, 排名',
      read([
        ['指标', '2022年'],
        ['优良天数', 295],
        ['优良天数目标', 300],
        ['优良天数同比增长', 3],
        ['优良天数排名', 2],
        ['其中：优良率', 80],
      ]),
      [
        '优良天数 yunxi 2022 295 new',
        '优良天数目标 yunxi 2022 300 target-unregistered',
        '优良天数同比增长 yunxi 2022 3 unknown-indicator',
        '优良天数排名 yunxi 2022 2 unknown-indicator',
        '优良率 yunxi 2022 80 new',
      ],
    ],
    [
      'regions nobody registered, wholes and totals',
      read(
        [
          ['地区', '优良天数'],
          ['成都市', 290],
          ['云溪市', 295],
          ['全市', 296],
          ['全省', 300],
          ['合计', 999],
        ],
        { caption: '2022年' },
      ),
      [
        '优良天数 成都市 2022 290 unknown-region | period title',
        '优良天数 yunxi 2022 295 values-conflict | period title',
        '优良天数 yunxi 2022 296 values-conflict | period title',
        '优良天数 全省 2022 300 unknown-region | period title',
        '优良天数 合计 2022 999 total-row | period title',
      ],
    ],
    [
      'one sheet a county',
      read(
        [
          ['指标', '2022年'],
          ['优良天数', 295],
        ],
        { name: '西河县' },
      ),
      ['优良天数 xihe 2022 295 new | region sheet-name'],
    ],
    [
      'a sheet of a county nobody registered',
      read(
        [
          ['指标', '2022年'],
          ['优良天数', 295],
        ],
        { name: '合江县' },
      ),
      ['优良天数 合江县 2022 295 unknown-region'],
    ],
    [
      'a sheet of a year',
      read(
        [
          ['指标', '数值'],
          ['优良天数', 295],
        ],
        { name: '2021' },
      ),
      ['优良天数 yunxi 2021 295 new | period sheet-name'],
    ],
    [
      'the region in a note',
      read([['指标', '2022年'], ['优良天数', 295], ['注：统计范围为东岭区。']]),
      ['优良天数 dongling 2022 295 new | region note', '东岭区 注：统计范围为东岭区。 note-line'],
    ],
    [
      'the year and the unit in a note',
      read([['指标', '数值'], ['产值', 2], ['注：1.本表为2021年数据。2.单位为亿元。']]),
      [
        '产值 yunxi 2021 20000 new | period note | unit note',
        '2021 注：1.本表为2021年数据。2.单位为亿元。 note-line',
      ],
    ],
    [
      'an office of another city that reports',
      read([['填报单位：成都市生态环境局'], ['指标', '2022年'], ['优良天数', 295]]),
      ['优良天数 成都市 2022 295 unknown-region'],
    ],
    [
      'another city within the title',
      read([['关于成都市2022年主要指标的统计'], ['指标', '数值'], ['优良天数', 295]]),
      ['优良天数 成都市 2022 295 unknown-region | period title'],
    ],
    [
      'another city behind the number of the table',
      read([['表1-2  成都市主要指标（2022年）'], ['指标', '数值'], ['优良天数', 295]]),
      ['优良天数 成都市 2022 295 unknown-region | period title'],
    ],
    [
      'the whole country',
      read([['2022年全国主要指标'], ['指标', '数值'], ['优良天数', 295]]),
      ['优良天数 全国 2022 295 unknown-region | period title'],
    ],
    [
      'the whole of a larger region',
      read([['全省2022年主要指标'], ['指标', '数值'], ['优良天数', 295]]),
      ['优良天数 全省 2022 295 unknown-region | period title'],
    ],
    [
      'two regions in the title',
      read([['东岭区、西河县2022年'], ['指标', '数值'], ['优良天数', 295]]),
      ['优良天数 东岭区、西河县 2022 295 unknown-region | period title'],
    ],
    [
      'a document number',
      read([['云环发〔2022〕15号'], ['指标', '数值'], ['优良天数', 295]]),
      ['优良天数 yunxi 295 row-without-period'],
    ],
    [
      'a document number in round brackets',
      read([['云环函(2022)15号'], ['指标', '数值'], ['优良天数', 295]]),
      ['优良天数 yunxi 295 row-without-period'],
    ],
    [
      'the number of a standard',
      read([['按GB 3095-2012评价'], ['指标', '数值'], ['优良天数', 295]]),
      ['优良天数 yunxi 295 row-without-period'],
    ],
    [
      'when the table was made, and a telephone number',
      read([
        ['制表时间：2022年6月', '', '联系电话：13812022022'],
        ['指标', '数值'],
        ['优良天数', 295],
      ]),
      ['优良天数 yunxi 295 row-without-period'],
    ],
    [
      'a day up to which data count',
      read([['数据截至2022年12月31日'], ['指标', '数值'], ['优良天数', 295]]),
      ['优良天数 yunxi 2022-12-31 295 new | period title'],
    ],
    [
      'codes, telephone numbers and times of updating',
      read([
        ['序号', '指标编码', '指标名称', '2022年', '联系电话', '更新时间'],
        [1, 'A01', '优良天数', 295, '0830-3112022', '2023-01-05'],
      ]),
      ['优良天数 yunxi 2022 295 new'],
    ],
    [
      'months as bare numbers below a year',
      read([
        ['2022年', '', ''],
        ['月', '优良天数', 'PM2.5'],
        [1, 20, 30],
        [2, 21, 31],
      ]),
      [
        '优良天数 yunxi 2022-01 20 new | period title',
        'PM2.5浓度 yunxi 2022-01 30 new | period title',
        '优良天数 yunxi 2022-02 21 new | period title',
        'PM2.5浓度 yunxi 2022-02 31 new | period title',
      ],
    ],
    [
      '2022.1 as a number',
      read([
        ['指标', '时期', '数值'],
        ['优良天数', number('2022.1'), 20],
        ['优良天数', '2022.10', 21],
      ]),
      ['优良天数 yunxi 2022.1? 20 unknown-period', '优良天数 yunxi 2022-10 21 new'],
    ],
    [
      'one value for two rows',
      read(
        [
          ['区县', '优良天数'],
          ['东岭区', 290],
          ['西河县', ''],
        ],
        { caption: '2022年', spans: [{ row: 1, column: 1, rows: 2, columns: 1 }] },
      ),
      [
        '优良天数 dongling 2022 290 joined-value | period title',
        '优良天数 xihe 2022 joined-value | period title',
      ],
    ],
    [
      'one year for two rows',
      read(
        [
          ['年份', '区县', '优良天数'],
          [2021, '东岭区', 290],
          ['', '西河县', 291],
        ],
        { spans: [{ row: 1, column: 0, rows: 2, columns: 1 }] },
      ),
      ['优良天数 dongling 2021 290 new', '优良天数 xihe 2021 291 new'],
    ],
    [
      'a column of totals',
      read(
        [
          ['区县', '1月', '2月', '合计'],
          ['东岭区', 20, 21, 41],
        ],
        { caption: '2022年优良天数' },
      ),
      [
        '优良天数 dongling 2022-01 20 new | indicator title | period title',
        '优良天数 dongling 2022-02 21 new | indicator title | period title',
        '优良天数 dongling 合计 41 total-row | indicator title',
      ],
    ],
    [
      'two units either of which may be meant',
      read([['2022年'], ['单位：万元、亿元'], ['指标', '数值'], ['产值', 3]]),
      ['产值 yunxi 2022 3 unit-differs | period title | unit line-above'],
    ],
    [
      'a unit nearer than that of the title',
      read([['2022年（单位：亿元）'], ['指标', '数值（万元）'], ['产值', 3]]),
      ['产值 yunxi 2022 3 new | period title | unit header'],
    ],
    [
      'units behind the names',
      read([
        ['指标（单位）', '2022年'],
        ['产值（亿元）', 3],
        ['优良率（%）', 80],
      ]),
      ['产值 yunxi 2022 30000 new', '优良率 yunxi 2022 80 new'],
    ],
    [
      'a unit nobody knows',
      read([['2022年'], ['单位：标准箱'], ['指标', '数值'], ['产值', 3]]),
      ['产值 yunxi 2022 3 unit-differs | period title | unit line-above'],
    ],
    [
      'a unit in the cell beside its label',
      read([
        ['2022年主要指标', ''],
        ['单位：', '亿元'],
        ['指标', '数值'],
        ['产值', 3],
      ]),
      ['产值 yunxi 2022 30000 new | period title | unit line-above'],
    ],
    [
      'marks, and what the notes say of them',
      read([
        ['指标', '2022年'],
        ['优良天数', '295①'],
        ['优良率', '80.5%*'],
        ['PM2.5', '25[1]'],
        ['①初步核算数；*含县。'],
      ]),
      [
        '优良天数 yunxi 2022 295 new | note ① 初步核算数',
        '优良率 yunxi 2022 80.5 new | note * 含县。',
        'PM2.5浓度 yunxi 2022 25 new | note [1] 初步核算数',
        '①初步核算数；*含县。 ①初步核算数；*含县。 note-line',
      ],
    ],
    [
      'time and indicator in one header',
      read([
        ['区县', '2022年优良天数'],
        ['东岭区', 290],
        ['合计', 580],
        ['平均', 290],
      ]),
      [
        '优良天数 dongling 2022 290 new',
        '优良天数 合计 2022 580 total-row',
        '优良天数 平均 2022 290 total-row',
      ],
    ],
    [
      'a column 单位 of departments',
      read([
        ['单位', '指标', '2022年'],
        ['市生态环境局', '优良天数', 295],
      ]),
      ['优良天数 yunxi 2022 295 new'],
    ],
    [
      'spans of a year, one of them twice',
      read([
        ['指标', '2021年全年', '2022年上半年', '2022年1-9月', '2022年前三季度', '2022年12月末'],
        ['优良天数', 1, 2, 3, 3, 5],
      ]),
      [
        '优良天数 yunxi 2021 1 new',
        '优良天数 yunxi 2022-H1 2 new',
        '优良天数 yunxi 2022-01/2022-09 3 new',
        '优良天数 yunxi 2022-01/2022-09 3 same',
        '优良天数 yunxi 2022-12-31 5 new',
      ],
    ],
    [
      '本年 and 上年',
      read([['2022年主要指标'], ['指标', '本年', '上年', '增减'], ['优良天数', 295, 290, 5]]),
      [
        '优良天数 yunxi 2022 295 new | period title',
        '优良天数 yunxi 2021 290 new | period title',
        '优良天数 yunxi 2022 5 states-change | period title',
      ],
    ],
    [
      'English words',
      read([
        ['Indicator', '2022', '2023 target', '2023 forecast', 'YoY change (%)'],
        ['Good air days', 295, 300, 299, 2],
      ]),
      [
        '优良天数 yunxi 2022 295 new',
        'Good air days yunxi 2023 300 target-unregistered',
        '优良天数 yunxi 2023 299 forecast',
        '优良天数 yunxi YoY change (%) 2 states-change | unit header',
      ],
    ],
    [
      'years in numerals',
      read([
        ['指标', '二〇二二年', '二〇二三年一季度'],
        ['优良天数', 295, 80],
      ]),
      ['优良天数 yunxi 2022 295 new', '优良天数 yunxi 2023-Q1 80 new'],
    ],
    [
      'values that are hard to believe',
      read([['2022年全市情况'], ['指标', '数值'], ['优良率', 0.8], ['PM2.5', -3], ['优良天数', 295.5]]),
      [
        '优良率 yunxi 2022 0.8 new | period title | share-as-fraction',
        'PM2.5浓度 yunxi 2022 -3 new | period title | negative-amount',
        '优良天数 yunxi 2022 295.5 new | period title | fractional-count',
      ],
    ],
    [
      'a year in the corner',
      read([
        ['2022年', '优良天数', 'PM2.5', '优良率'],
        ['东岭区', 290, 30, 80],
      ]),
      [
        '优良天数 dongling 2022 290 new | period corner',
        'PM2.5浓度 dongling 2022 30 new | period corner',
        '优良率 dongling 2022 80 new | period corner',
      ],
    ],
    [
      'a title, its region and its unit on two lines',
      read([['附件2'], ['云溪市2022年工业产值统计表', '', '单位:亿元'], ['区县', '产值'], ['东岭区', 3]]),
      ['产值 dongling 2022 30000 new | period title | unit line-above'],
    ],
    [
      'quarters as bare numbers beside a year',
      read([
        ['年', '季', '优良天数'],
        [2022, 1, 70],
        [2022, 2, 80],
      ]),
      ['优良天数 yunxi 2022-Q1 70 new', '优良天数 yunxi 2022-Q2 80 new'],
    ],
  ])('%s', (_what, sheet, rows) => {
    expect(allInWords(sheet)).toEqual(rows)
  })
})
