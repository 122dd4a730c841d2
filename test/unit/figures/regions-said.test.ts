import { describe, expect, it } from 'vitest'
import { indicator, luzhou, office, region, says, sichuan } from './office.ts'

const days = indicator('天数', '天', { polarity: 'higher-is-better', unitEn: 'days' })
const dirt = indicator('重污染', '起', { polarity: 'lower-is-better', unitEn: 'cases' })
const rate = indicator('收集率', '%', { decimals: 1 })
const cities = ['luzhou', 'yibin', 'zigong', 'leshan', 'deyang']
const at = (period: string, values: readonly number[]) =>
  Object.fromEntries(values.map((value, place) => [`天数[${cities[place]!}]@${period}`, String(value)]))
const known = office({
  indicators: [days, dirt, rate],
  regions: [
    { ...sichuan, complete: true },
    luzhou,
    ...cities.slice(1).map(key => region(key, `${key}市`, key, 'sichuan')),
  ],
  values: {
    ...at('2022', [310, 300, 305, 290, 312]),
    ...at('2021', [280, 300, 301, 290, 299]),
    ...at('2020', [310, 300, 305, 290]),
    '天数[sichuan]@2022': '303',
    '重污染@2018': '3',
    '重污染@2019': '0',
    '重污染@2022': '0',
    '重污染@2021': '2',
    '收集率@2022': '66.5',
    '收集率@2021': '68.1',
    '收集率@2020': '60.0',
  },
})
const zh = (figure: string): string => says(figure, known)
const en = (figure: string): string => says(figure, known, 'en')
const code = (figure: string): string => zh(figure).split(' ')[0]!

describe('a mean of regions', () => {
  it('says of how many it is and wants a value of every one', () => {
    expect([
      zh('{{天数@2022:各地平均(sichuan)}}'),
      zh('{{天数@2022:各地平均(sichuan)|位数=1}}'),
      en('{{天数@2022:average-of(sichuan)}}'),
      code('{{天数@2020:各地平均(sichuan)}}'),
      code('{{天数[luzhou]@2022:各地平均(sichuan)}}'),
    ]).toEqual([
      '5个市平均303天',
      '5个市平均303.4天',
      '303 days on average across 5 cities',
      'regions-missing',
      'figure-syntax',
    ])
  })
})

describe('a place that was leapt to', () => {
  it('is three better at least than the year before', () => {
    expect([
      zh('{{天数@2022:排名(sichuan)|式=跃居,泛称}}'),
      en('{{天数@2022:排名(sichuan)|式=跃居}}'),
      zh('{{天数[deyang]@2022:排名(sichuan)|式=跃居}}'),
      code('{{天数@2021:排名(sichuan)|式=跃居}}'),
      code('{{天数@2022:前(3,sichuan)|式=跃居}}'),
    ]).toEqual([
      '跃居全省第2位',
      'leapt to 2nd in Sichuan',
      'not-a-leap {"indicator":"天数","region":"deyang","period":"2022","value":"1","base":"3"}',
      'peers-missing',
      'figure-syntax',
    ])
  })
})

describe('what is down to zero', () => {
  it('was above it, and is nothing as stored', () => {
    expect([
      zh('{{重污染@2018→重污染@2022:降为零}}'),
      en('{{重污染@2018→重污染@2022:降为零}}'),
      code('{{重污染@2018→重污染@2021:降为零}}'),
      code('{{重污染@2019→重污染@2022:降为零}}'),
      code('{{重污染@2022→重污染@2018:降为零}}'),
      code('{{重污染@2018→天数@2022:降为零}}'),
    ]).toEqual([
      '由3起降为零',
      'down from 3 cases to zero',
      'not-zero',
      'zero-base',
      'period-not-comparable',
      'operands-differ',
    ])
  })
})

it('says a rate in tenths and more up to eight points beyond, and never of the tenth itself', () => {
  expect(
    ['2022:成|限=多', '2022:成|限=近', '2022:成|限=超', '2021:成|限=多', '2020:成|限=多'].map(figure =>
      code(`{{收集率@${figure}}}`),
    ),
  ).toEqual(['六成多', '近七成', '超六成', 'not-near', 'not-above'])
})

it('says a change as a fraction of what there was', () => {
  const calls = office({
    indicators: [indicator('信访', '件', { unitEn: 'complaints' })],
    values: { '信访@2022': '800', '信访@2021': '1200', '信访@2018': '1240', '信访@2019': '800' },
  })
  expect([
    says('{{信访@2022:同比几分之几}}', calls),
    says('{{信访@2022:较2018几分之几|限=超}}', calls),
    says('{{信访@2022:yoy-fraction}}', calls, 'en'),
    says('{{信访@2022:较2018几分之几}}', calls).split(' ')[0],
    says('{{信访@2022:较2019几分之几}}', calls).split(' ')[0],
  ]).toEqual([
    '同比下降三分之一',
    '较2018年下降超三分之一',
    'down a third from a year earlier',
    'no-such-fraction',
    'no-such-fraction',
  ])
})

it('adds nothing up twice, neither a value nor a city and its province', () => {
  const farms = office({
    indicators: [indicator('农户', '户')],
    regions: [sichuan, luzhou, region('yibin', '宜宾市', 'Yibin', 'sichuan')],
    values: { '农户@2022': '8', '农户[yibin]@2022': '4', '农户[sichuan]@2022': '24' },
  })
  expect(
    [
      '{{农户@2022+农户[yibin]@2022:合计}}',
      '{{农户@2022+农户[sichuan]@2022:合计}}',
      '{{农户@2022+农户[luzhou]@2022:合计}}',
      '{{农户[sichuan]@2022,农户@2022:结构}}',
      '{{农户[sichuan]@2022-农户@2022-农户[luzhou]@2022:剩余}}',
      '{{农户[sichuan]@2022-农户@2022-农户[yibin]@2022:剩余}}',
    ].map(figure => says(figure, farms).split(' ')[0]),
  ).toEqual(['12户', 'counted-twice', 'counted-twice', 'counted-twice', 'counted-twice', '12户'])
})
