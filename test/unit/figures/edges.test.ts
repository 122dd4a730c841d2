import { describe, expect, it } from 'vitest'
import { indicator, luzhou, office, region, says, sichuan, type Stated } from './office.ts'

/** An office that knows `k` and, where values of them are given, `a`, `b` and the target of `k`. */
function knowing(unit: string, decimals: number, values: Record<string, Stated>, more = {}) {
  const keys = [...new Set(['k', ...Object.keys(values).map(at => at.replace(/[[@].*$/, ''))])]
  const regions = [sichuan, luzhou, ...['north', 'south', 'west'].map(key => region(key, key, key, 'luzhou'))]
  return office({ indicators: keys.map(key => indicator(key, unit, { decimals, ...more })), regions, values })
}

/** What a figure of these values prints, or the code it is refused with. */
const said = (text: string, data: ReturnType<typeof office>, language: 'zh' | 'en' = 'zh'): string =>
  says(`{{${text}}}`, data, language).replace(/ \{.*$/, '')

describe('a word that excludes its number', () => {
  it.each([
    ['亿元', '100.04', '突破(100)', 'not-above'],
    ['亿元', '100.06', '突破(100)', '突破100亿元'],
    ['亿元', '100.04', '余(100)', 'not-above'],
    ['亿元', '99.96', '近(100)', 'not-below'],
    ['亿元', '99.94', '近(100)', '近100亿元'],
    ['亿元', '99.96', '不足(100)', 'not-below'],
    ['微克/立方米', '34.96', '低于(35)', 'not-below'],
    ['微克/立方米', '34.96', '不超过(35)', '不超过35微克/立方米'],
    ['%', '90.04', '超过(10)', 'not-above'],
    ['%', '90.04', '以上(10)', '90%以上'],
    ['%', '50.04', '过半', 'not-above'],
    ['%', '50.06', '过半', '过半'],
    ['%', '69.96', '成|限=近', 'not-below'],
  ])('of %s that are %s is said of what prints beyond it too: %s is %s', (unit, value, asked, text) => {
    expect(said(`k@2022:${asked}`, knowing(unit, 1, { 'k@2022': value }))).toBe(text)
  })

  it('goes by the value itself where its scale is coarser than the place', () => {
    const households = knowing('户', 0, { 'k@2022': '284231' })
    expect(
      ['超(10000)|计=万', '超(1000)|计=自动', '余(10000)|计=万'].map(asked =>
        said(`k@2022:${asked}`, households),
      ),
    ).toEqual(['超28万户', '超28.4万户', '28万余户'])
  })

  it('is held against what the change, the share and the sum print', () => {
    const data = knowing('户', 0, {
      'k@2022': '10997',
      'k@2021': '10000',
      'a@2022': '9003',
      'b@2022': '10000',
    })
    expect([
      said('k@2022:同比|限=近(10)', data),
      said('a@2022/b@2022:占比|限=超过(10)', data),
      said('k@2022+b@2022:合计|限=超过(1000)', data),
    ]).toEqual(['not-below', 'not-above', '超过20000户'])
  })

  it('says what the decimals leave out where it goes as far as they do', () => {
    const data = knowing('天', 0, { 'k@2020': '307', 'k@2021': '307', 'k@2022': '308' })
    expect([said('k@2020→k@2022:平均|限=超过', data), said('k@2020→k@2022:平均|限=超过(10)', data)]).toEqual([
      '平均超过307天',
      '平均超过300天',
    ])
  })

  it('has held only in years that printed beyond it', () => {
    const rate = knowing('%', 1, { 'k@2019': '79', 'k@2020': '80.04', 'k@2021': '81', 'k@2022': '81.04' })
    expect([said('k@2022:连续超过(80)', rate), said('k@2022:连续不低于(80)', rate)]).toEqual([
      '连续2年超过80%',
      '连续3年不低于80%',
    ])
  })

  it('is true of all where it keeps close to its number', () => {
    const of = (a: string, b: string) =>
      said('a@2022,b@2022:均为|限=近(10)', knowing('%', 1, { 'a@2022': a, 'b@2022': b }))
    expect([of('52', '89'), of('87', '89'), of('79', '89')]).toEqual(['not-near', '均近90%', 'not-alike'])
  })

  it('is no 仅 of what prints as no less, and no 基本持平 of what prints as 1%', () => {
    const data = knowing('户', 0, {
      'k@2022': '10496',
      'k@2021': '10000',
      'a@2022': '10096',
      'a@2021': '10000',
      'b@2022': '9999.6',
      'b@2021': '10000',
    })
    expect(['k@2022:同比|限=仅', 'a@2022:同比|基本', 'b@2022:仅'].map(text => said(text, data))).toEqual([
      'not-little',
      'not-level',
      'not-little',
    ])
  })
})

describe('a round number come past', () => {
  it('was not reached in print the year before', () => {
    const of = (before: string, now: string) =>
      said('k@2022:台阶(100)', knowing('亿元', 1, { 'k@2021': before, 'k@2022': now })).replace(
        /^.*台阶$/,
        'said',
      )
    expect([of('99.94', '105'), of('99.96', '105'), of('90', '99.96')]).toEqual([
      'said',
      'not-crossed',
      'limit-not-passed',
    ])
  })
})

describe('what is left', () => {
  const gone = knowing('吨', 2, {
    'k@2022': '0.04',
    'k@2021': '100',
    'k@2018': '100',
    'a@2022': '5',
    'a@2021': '10',
    'b@2022': '0',
    'b@2021': '8',
  })

  it.each([
    ['k@2022:同比', '同比下降99.96%'],
    ['k@2022:增幅', '降幅99.96%'],
    ['k@2021→k@2022:从至', '从2021年的100吨下降到2022年的0.04吨，下降幅度99.96%'],
    ['k@2022,a@2022:分别同比', '同比分别下降99.96%和50.0%'],
    ['k@2022:同比|位数=1', 'prints-as-gone'],
    ['b@2022:同比', '同比下降100.0%'],
  ])('%s is %s', (text, printed) => {
    expect(said(text, gone)).toBe(printed)
  })

  it('is refused where two decimals do not say it', () => {
    const trace = knowing('吨', 3, { 'k@2022': '0.004', 'k@2021': '100', 'k@2018': '9999999999999999' })
    expect([said('k@2022:同比', trace), said('k@2018→k@2022:年均增长', trace)]).toEqual([
      'prints-as-gone',
      'prints-as-gone',
    ])
  })
})

describe('a target', () => {
  const aims = (value: string, more = {}) =>
    knowing('吨', 0, { 'k@2022': value, 'k.目标@2022': '10000' }, { polarity: 'higher-is-better', ...more })

  it('is not all done while something is missing', () => {
    expect(['9997', '9999.9', '10000', '10003'].map(value => said('k@2022:完成目标', aims(value)))).toEqual([
      '完成年度目标的99.97%',
      'prints-as-whole',
      '完成年度目标的100.0%',
      '完成年度目标的100.03%',
    ])
  })

  it('is exceeded or bettered by what prints beyond it', () => {
    const low = { polarity: 'lower-is-better' }
    expect([
      said('k@2022:达标', aims('10000.3')),
      said('k@2022:达标', aims('10000.6')),
      said('k@2022:达标', aims('9999.6', low)),
      said('k@2022:达标', aims('9999.4', low)),
    ]).toEqual(['完成年度目标', '超额完成年度目标', '完成年度目标', '优于年度目标'])
  })
})

describe('a percentage', () => {
  it('is taken neither of temperatures nor of growth rates', () => {
    const heat = knowing('℃', 1, { 'k@2022': '4', 'k@2021': '2', 'k@2020': '3', 'k@2018': '2' })
    const rates = knowing(
      '%',
      1,
      { 'k@2022': '4.8', 'k@2021': '4', 'k@2018': '4', 'k@2020': '3' },
      { type: 'change' },
    )
    const asked = [
      'k@2022:同比',
      'k@2022:增幅',
      'k@2021→k@2022:从至',
      'k@2021→k@2022:倍数',
      'k@2018→k@2022:年均增长',
      'k@2022,k@2021:分别同比',
    ]
    const refused = asked.map(() => 'not-proportional')
    expect([asked.map(text => said(text, heat)), asked.map(text => said(text, rates))]).toEqual([
      refused,
      refused,
    ])
    expect([
      said('k@2022:同比增减', heat),
      said('k@2022:增速变动', rates),
      said('k@2021→k@2022:从至百分点', rates),
    ]).toEqual([
      '同比增加2.0℃',
      '增速比上年提高0.8个百分点',
      '从2021年的4%上升到2022年的4.8%，上升0.8个百分点',
    ])
  })

  it('is not measured on a base that prints as nothing', () => {
    const rain = knowing('毫米', 1, { 'k@2022': '10', 'k@2021': '0.04', 'a@2022': '0.04', 'b@2022': '0.03' })
    expect([
      said('k@2022:同比', rain),
      said('k@2021→k@2022:倍数', rain),
      said('b@2022/a@2022:占比', rain),
    ]).toEqual(['prints-as-zero', 'prints-as-zero', 'prints-as-zero'])
  })

  it('is level where both print alike, of nothing too', () => {
    const none = knowing('起', 0, { 'k@2022': '0', 'k@2021': '0', 'a@2022': '-3', 'a@2021': '-3' })
    expect([said('k@2022:同比', none), said('k@2022:同比增减', none), said('a@2022:同比', none)]).toEqual([
      '同比持平',
      '同比持平',
      '同比持平',
    ])
  })

  it('is no share of what is below zero', () => {
    const data = knowing('亿元', 1, { 'a@2022': '-3', 'b@2022': '10' })
    expect([
      said('a@2022/b@2022:占比', data),
      said('a@2022/b@2022:完成', data),
      said('a@2022/b@2022:过半', data),
    ]).toEqual(['negative-part', 'negative-part', 'negative-part'])
  })
})

describe('a bound', () => {
  it('prints as its source has it', () => {
    const of = (value: string) => said('k@2022', knowing('%', 1, { 'k@2022': { value, bound: 'at-least' } }))
    expect([of('95'), of('95.0'), of('95.25'), of('99.97')]).toEqual([
      '95%以上',
      '95.0%以上',
      '95.2%以上',
      '99.9%以上',
    ])
  })
})

describe('a scale that fits by itself', () => {
  it('fits the value as it prints', () => {
    const income = knowing('亿元', 1, { 'k@2022': '9999.96', 'k@2021': '9999.94' })
    expect([said('k@2022|计=自动', income), said('k@2021|计=自动', income)]).toEqual([
      '1万亿元',
      '9999.9亿元',
    ])
  })
})

describe('English', () => {
  it.each([
    ['buses', 'bus'],
    ['batches', 'batch'],
    ['houses', 'house'],
    ['cases', 'case'],
    ['classes', 'class'],
    ['boxes', 'box'],
    ['companies', 'company'],
    ['species', 'species'],
    ['people trained', 'person trained'],
    ['tonnes of waste', 'tonne of waste'],
    ['buses per 10,000 people', 'bus per 10,000 people'],
    ['degrees Celsius', 'degree Celsius'],
    ['days', 'day'],
    ['children', 'child'],
    ['mu', 'mu'],
    ['tonnes/day', 'tonne/day'],
    ['viruses', 'virus'],
  ])('counts one of %s as 1 %s', (unitEn, one) => {
    expect(said('k@2022', knowing('个', 0, { 'k@2022': '1' }, { unitEn }), 'en')).toBe(`1 ${one}`)
  })

  it('says the unit that nobody translated where it is a known one', () => {
    const units = ['亿元', '万亩', '亿千瓦时', '微克/立方米', '户'].map(unit =>
      said('k@2022', knowing(unit, 1, { 'k@2022': '3.2' }), 'en'),
    )
    expect(units).toEqual([
      '320 million yuan',
      '32,000 mu',
      '320 million kilowatt-hours',
      '3.2 μg/m³',
      '3.2 户',
    ])
  })
})
