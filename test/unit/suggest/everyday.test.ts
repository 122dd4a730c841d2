import { describe, expect, it } from 'vitest'
import type { Indicator, Language, Register } from '../../../core/figures/index.ts'
import { suggestFigures, type Suggestion } from '../../../core/suggest/index.ts'
import { indicator, luzhou, region, sichuan } from '../figures/office.ts'

const named = (key: string, name: string, unit: string, more: Partial<Indicator> = {}): Indicator => ({
  ...indicator(key, unit, { topic: 'economy', polarity: 'higher-is-better', ...more }),
  name,
})

const values: Readonly<Record<string, string>> = {
  '公交车@2021': '1172',
  '公交车@2022': '1189',
  '新能源公交@2018': '412',
  '新能源公交@2021': '847',
  '新能源公交@2022': '1041',
  '装机@2021': '73.4',
  '装机@2022': '104.3',
  '浓度@2021': '39.6',
  '浓度@2022': '37.9',
  '浓度[chengdu]@2022': '41.0',
  '浓度@2022-H1': '38.4',
  '浓度@2023-H1': '36.8',
  '收集率@2021': '62.7',
  '收集率@2022': '66.4',
  '收集点@2022': '12',
  '点@2022': '20',
}

const register: Register = {
  homeRegion: 'luzhou',
  indicators: [
    named('公交车', '公交车总数', '辆', { aliases: ['公交'], nameEn: 'Buses in service' }),
    named('新能源公交', '新能源公交车数', '辆', { nameEn: 'New-energy buses in service' }),
    named('装机', '可再生能源装机', '万千瓦', { decimals: 1, topic: 'energy' }),
    named('浓度', 'PM2.5年均浓度', '微克/立方米', {
      decimals: 1,
      polarity: 'lower-is-better',
      aliases: ['PM2.5'],
      topic: 'air',
    }),
    named('收集率', '污水集中收集率', '%', { decimals: 1, topic: 'water' }),
    named('收集点', '污水收集点数', '个', { topic: 'water' }),
    named('点', '排水点数', '个', { topic: 'water' }),
  ],
  regions: [luzhou, { ...sichuan, complete: true }, region('chengdu', '成都市', 'Chengdu', 'sichuan')],
  observations: Object.entries(values).map(([written, value]) => {
    const [, key = '', place = 'luzhou', period = ''] = /^([^[@]+)(?:\[(.+)\])?@(.+)$/.exec(written) ?? []
    return {
      ...{ indicator: key, region: place, period, value, bound: 'exact', state: 'published' },
      ...{ source: '统计年报', note: '', revision: 1, enteredBy: '', enteredAt: '' },
    } as const
  }),
}

const found = (query: string, language: Language = 'zh'): Suggestion[] =>
  suggestFigures(query, register, '2023-08-12', language)

const first = (query: string, language: Language = 'zh'): string => {
  const [best] = found(query, language)
  return best ? `${best.expression} ${best.text || best.problem!.code}` : ''
}

describe('phrases of everyday speech', () => {
  it.each([
    // How a number stands to the value
    ['新能源公交车1000多辆', '{{新能源公交@2022:多(1000)}} 1000多辆'],
    ['新能源公交车1000余辆', '{{新能源公交@2022:余(1000)}} 1000余辆'],
    ['新能源公交车已超过千辆', '{{新能源公交@2022:超过(1000)}} 超过1000辆'],
    ['公交车逾千辆', '{{公交车@2022:逾(1000)}} 逾1000辆'],
    ['公交车大概一千二百辆', '{{公交车@2022:约(1200)}} 约1200辆'],
    ['公交车不到1200辆', '{{公交车@2022:不到(1200)}} 不到1200辆'],
    ['公交车1200辆左右', '{{公交车@2022:左右(1200)}} 1200辆左右'],
    ['装机突破百万千瓦', '{{装机@2022:大关(100)}} 突破百万千瓦大关'],
    ['PM2.5在40微克/立方米以内', '{{浓度@2023-H1:以内(40)}} 40微克/立方米以内'],
    // Shares in words, and multiples
    ['新能源公交车占公交车近九成', '{{新能源公交@2022/公交车@2022:成|限=近}} 近九成'],
    ['污水收集率约三分之二', '{{收集率@2022:分数|限=约}} 约三分之二'],
    ['污水收集率超过一半', '{{收集率@2022:过半}} 过半'],
    ['新能源公交车增长了1.5倍', '{{新能源公交@2018→新能源公交@2022:增倍}} 增长1.5倍'],
    ['新能源公交车是2018年的2.5倍', '{{新能源公交@2018→新能源公交@2022:倍数}} 增长到2018年的2.5倍'],
    // Numbers known by heart
    ['PM2.5下降到37.9微克', '{{浓度@2021→浓度@2022:到}} 下降到37.9微克/立方米'],
    ['PM2.5较上年下降1.7微克', '{{浓度@2022:同比增减}} 同比减少1.7微克/立方米'],
    ['污水收集率提高了3.7个百分点', '{{收集率@2022:同比百分点}} 同比提高3.7个百分点'],
    ['新能源公交车五年增长152.7%', '{{新能源公交@2022:较2018}} 较2018年上升152.7%'],
    [
      '新能源公交车累计增加多少辆',
      '{{新能源公交@2018→新能源公交@2022:从至增减}} 从2018年的412辆上升到2022年的1041辆，上升629辆',
    ],
    ['装机同比增长四成多', '{{装机@2022:同比几成|限=多}} 同比增长四成多'],
    // Several, and regions
    ['公交车和新能源公交车分别增长多少', '{{公交车@2022,新能源公交@2022:分别同比}} 同比分别上升1.5%和22.9%'],
    ['四川省2022年PM2.5最高的是哪个市', '{{浓度@2022:最高的(sichuan)}} 最高的为成都市'],
    ['四川省有几个市2022年PM2.5超过40', '{{浓度@2022:超过数(sichuan,40)}} 2个市中1个超过40微克/立方米'],
    // Words that say nothing of what is asked for
    ['目前我们的公交车总数', '{{公交车@2022}} 1189辆'],
    ['公交车总数 想问', '{{公交车@2022}} 1189辆'],
    // A rate that has its own name, though a part of that names a count
    ['污水收集率六成以上', '{{收集率@2022:成|限=以上}} 六成以上'],
  ])('%s', (query, expected) => {
    expect(first(query)).toBe(expected)
  })

  it.each([
    [
      'new-energy buses are almost nine in ten buses',
      '{{新能源公交@2022/公交车@2022:成|限=近}} nearly nine in ten',
    ],
    ['which city in Sichuan had the highest PM2.5 in 2022', '{{浓度@2022:最高的(sichuan)}}'],
    ['new-energy buses in 2022', '{{新能源公交@2022}} 1,041'],
    ['how many buses are there', '{{公交车@2022}} 1,189'],
    ['PM2.5 in the first half of 2023', '{{浓度@2023-H1}} 36.8 μg/m³'],
    ['new-energy buses more than 1,000', '{{新能源公交@2022:超过(1000)}} more than 1,000'],
    ['PM2.5 down from a year earlier', '{{浓度@2023-H1:同比}} down 4.2% from a year earlier'],
    ['new-energy buses compared with 2018', '{{新能源公交@2022:较2018}} up 152.7% from 2018'],
    ['new-energy buses were 2.5 times the 2018 figure', '{{新能源公交@2018→新能源公交@2022:倍数}} 2.5 times'],
    [
      'new-energy buses rose from 412 in 2018 to 1,041 in 2022',
      '{{新能源公交@2018→新能源公交@2022:从至}} from 412',
    ],
  ])('%s', (query, expected) => {
    expect(first(query, 'en')).toContain(expected)
  })

  it('keeps a number that is part of a name', () => {
    expect([first('PM2.5'), first('PM2.5 2022')]).toEqual([
      '{{浓度@2023-H1}} 36.8微克/立方米',
      '{{浓度@2022}} 37.9微克/立方米',
    ])
  })

  it('finds nothing where most of what is typed names nothing', () => {
    expect([
      found('钢铁产量连续三年超过500万吨'),
      found('公交 钢铁产量怎样'),
      found('how many hospitals are there', 'en'),
    ]).toEqual([[], [], []])
  })

  it.each([
    ['公交车2015年', '{{公交车@2015}}', '2015'],
    ['公交车前三季度', '{{公交车@2022-01/2022-09}}', '2022-01/2022-09'],
  ])('says of %s that no value is known', (query, expression, period) => {
    expect(found(query)[0]).toMatchObject({
      expression,
      problem: { code: 'missing-observation', facts: { period } },
    })
  })

  it('says why where the number is not true of the value', () => {
    expect(found('公交车近3000辆').map(({ text, problem }) => text || problem!.code)).toEqual(
      expect.arrayContaining(['1189辆', 'not-near']),
    )
  })
})
