import { describe, expect, it } from 'vitest'
import type { Indicator, Register } from '../../../core/figures/index.ts'
import { readQuery, suggestFigures, suggestIndex } from '../../../core/suggest/index.ts'
import { indicator, luzhou, region, sichuan } from '../figures/office.ts'

const named = (key: string, name: string, unit: string, more: Partial<Indicator> = {}): Indicator => ({
  ...indicator(key, unit, { topic: 'air', ...more }),
  name,
})

const indicators = [
  named('PM2.5年均浓度', '细颗粒物（PM2.5）年均浓度', '微克/立方米', {
    aliases: ['PM2.5'],
    decimals: 1,
    polarity: 'lower-is-better',
  }),
  named('优良天数', '空气质量优良天数', '天', { polarity: 'higher-is-better' }),
  named('有效监测天数', '有效监测天数', '天'),
  named('优良断面比例', '水质优良断面比例', '%', { decimals: 1 }),
  named('优良天数率', '空气质量优良天数率', '%', {
    decimals: 1,
    polarity: 'higher-is-better',
    aliases: ['优良天数比例'],
  }),
  named('优良天数率.目标', '空气质量优良天数率（目标）', '%', { decimals: 1 }),
  named('反馈问题数', '督察反馈问题数', '项', { topic: 'rectification' }),
  named('完成整改数', '完成整改问题数', '项', { topic: 'rectification' }),
]

const values: Readonly<Record<string, string>> = {
  'PM2.5年均浓度@2021': '42.4',
  'PM2.5年均浓度@2022': '40.6',
  'PM2.5年均浓度@2023-H1': '38.9',
  '完成整改数@2022-Q3': '412',
  '完成整改数@2021-Q3': '400',
  '完成整改数@2022-Q2': '405',
  '优良天数@2015': '281',
  '优良天数@2021': '291',
  '优良天数@2022': '295',
  '有效监测天数@2022': '365',
  '优良断面比例@2021': '84.6',
  '优良断面比例@2022': '92.3',
  '优良天数率@2022': '80.8',
  '优良天数率.目标@2022': '82.0',
  '反馈问题数@2022-12-31': '1564',
  '完成整改数@2022-12-31': '1533',
}

const register: Register = {
  homeRegion: 'luzhou',
  indicators,
  regions: [luzhou, { ...sichuan, complete: true }, region('chengdu', '成都市', 'Chengdu', 'sichuan')],
  observations: [...Object.entries(values), ['优良天数[chengdu]@2022', '282'] as const].map(
    ([written, value]) => {
      const [, key = '', place = 'luzhou', period = ''] = /^([^[@]+)(?:\[(.+)\])?@(.+)$/.exec(written) ?? []
      return {
        indicator: key,
        region: place,
        period,
        value,
        bound: 'exact' as const,
        state: 'published' as const,
        source: '年报',
        note: '',
        revision: 1,
        enteredBy: '',
        enteredAt: '',
      }
    },
  ),
}

const first = (query: string): string => {
  const [suggestion] = suggestFigures(query, register, '2023-08-10')
  return suggestion ? `${suggestion.expression} ${suggestion.text || suggestion.problem!.code}` : ''
}

describe('figures from a few typed words', () => {
  it.each([
    ['pm2.5 泸州 2022 同比', '{{PM2.5年均浓度@2022:同比}} 同比下降4.2%'],
    ['泸州2022年pm25同比', '{{PM2.5年均浓度@2022:同比}} 同比下降4.2%'],
    ['pm2.5 同比 2022', '{{PM2.5年均浓度@2022:同比}} 同比下降4.2%'],
    ['优良天数占比 2022', '{{优良天数@2022/有效监测天数@2022:占比}} 80.8%'],
    ['ylts 2022', '{{优良天数@2022}} 295天'],
    ['youliangts tb', '{{优良天数@2022:同比}} 同比上升1.4%'],
    ['去年优良天数', '{{优良天数@2022}} 295天'],
    ['pm2.5 今年上半年', '{{PM2.5年均浓度@2023-H1}} 38.9微克/立方米'],
    ['PM2.5 上半年', '{{PM2.5年均浓度@2023-H1}} 38.9微克/立方米'],
    ['优良断面 同比', '{{优良断面比例@2022:同比百分点}} 同比提高7.7个百分点'],
    ['优良天数占比', '{{优良天数@2022/有效监测天数@2022:占比}} 80.8%'],
    ['优良天数 有效监测天数 其中', '{{优良天数@2022/有效监测天数@2022:其中}} 365天中295天'],
    ['整改 剩余', '{{反馈问题数@2022-12-31-完成整改数@2022-12-31:剩余}} 31项'],
    ['优良天数 较2015', '{{优良天数@2022:较2015}} 较2015年上升5.0%'],
    [
      '优良天数 2015 2022',
      '{{优良天数@2015→优良天数@2022:从至}} 从2015年的281天上升到2022年的295天，上升幅度5.0%',
    ],
    ['优良天数 排名', '{{优良天数@2022:排名(sichuan)}} 居四川省第1位'],
    ['成都 优良天数', '{{优良天数[chengdu]@2022}} 282天'],
    ['cd ylts 2022', '{{优良天数[chengdu]@2022}} 282天'],
    ['优良天数比例 2022 目标差', '{{优良天数率@2022:目标差}} 距目标还差1.2个百分点'],
    ['目标差 优良天数比例', '{{优良天数率@2022:目标差}} 距目标还差1.2个百分点'],
    ['优良天数 近年新高2', '{{优良天数@2022:近年新高(2)}} 近2年新高'],
    ['优良天数近2年新高', '{{优良天数@2022:近年新高(2)}} 近2年新高'],
    ['pm2.5 2022 近2年最低', '{{PM2.5年均浓度@2022:近年新低(2)}} 近2年新低'],
    [
      '优良天数 2015 2022 由到',
      '{{优良天数@2015→优良天数@2022:由到无幅}} 由2015年的281天上升到2022年的295天',
    ],
    ['反馈问题数 超1000', '{{反馈问题数@2022-12-31:超(1000)}} 超1000项'],
  ])('%s', (query, expected) => {
    expect(first(query)).toBe(expected)
  })

  it.each([
    '完成整改数2022年三季度同比环比',
    '完成整改数2022年三季度同比、环比分别增长多少',
    '完成整改数 2022-Q3 环比和同比',
  ])('%s means both changes at once', query => {
    expect(first(query)).toBe('{{完成整改数@2022-Q3:同比环比}} 同比、环比分别上升3.0%和1.7%')
  })

  it('takes four digits for an amount where they are counted or compared, and for a year otherwise', () => {
    const periods = (query: string) => readQuery(query, suggestIndex(register), '2023-08-10')[0]?.periods
    expect([periods('优良天数超2000天'), periods('优良天数 2020'), periods('优良天数2020年')]).toEqual([
      [],
      [{ period: '2020' }],
      [{ period: '2020' }],
    ])
  })

  it('forgives one letter too many', () => {
    expect(first('yltts 2022')).toBe('{{优良天数@2022}} 295天')
  })

  it('says why what was asked for cannot be computed, behind what can', () => {
    expect(
      suggestFigures('优良天数 目标差', register, '2023-08-10').map(
        ({ text, problem }) => text || problem!.code,
      ),
    ).toContain('missing-target')
  })

  it('offers no target of a target, and names indicators where it says why not', () => {
    const found = suggestFigures('优良天数 2022 目标差', register, '2023-08-10')
    expect(found.filter(({ expression }) => expression.includes('.目标@2022:目标差'))).toEqual([])
    expect(
      found.find(({ expression }) => expression === '{{优良天数@2022:目标差}}')?.problem?.facts,
    ).toMatchObject({ indicator: '空气质量优良天数' })
  })

  it('finds nothing where nothing is named', () => {
    expect([
      suggestFigures('2022 同比', register, '2023-08-10'),
      suggestFigures('', register, '2023-08-10'),
      suggestFigures('钢铁', register, '2023-08-10'),
    ]).toEqual([[], [], []])
  })
})
