import { describe, expect, it } from 'vitest'
import type { Language, Register } from '../../../core/figures/index.ts'
import { suggestFigures } from '../../../core/suggest/index.ts'
import { indicator, luzhou, region, sichuan } from '../figures/office.ts'

const values: Readonly<Record<string, string>> = {
  '优良天数@2018': '284',
  '优良天数@2019': '291',
  '优良天数@2020': '302',
  '优良天数@2021': '290',
  '优良天数@2022': '314',
  '优良天数@2023-H1': '155',
  '优良天数[chengdu]@2022': '305',
  '优良天数[zigong]@2022': '298',
  '浓度@2022': '37.9',
  '浓度@2021': '39.6',
  '浓度[chengdu]@2022': '41.0',
  '浓度[zigong]@2022': '33.8',
  '限值@2022': '35',
  '降尘@2022': '4',
  '重污染@2018': '3',
  '重污染@2022': '0',
  '信访@2018': '1240',
  '信访@2022': '790',
  '办结@2022': '785',
  '断面@2022': '16',
  '优良断面@2022': '15',
}
const named = (key: string, name: string, unit: string, more = {}) => ({
  ...indicator(key, unit, { topic: 'air', ...more }),
  name,
})
const register: Register = {
  homeRegion: 'luzhou',
  indicators: [
    named('优良天数', '优良天数', '天', {
      polarity: 'higher-is-better',
      nameEn: 'Good air days',
      unitEn: 'days',
      seriesStarts: [{ region: 'luzhou', since: '2018' }],
    }),
    named('浓度', 'PM2.5浓度', '微克/立方米', { decimals: 1, polarity: 'lower-is-better' }),
    { ...named('限值', 'PM2.5浓度标准限值', '微克/立方米'), key: '浓度二级限值' },
    named('降尘', '降尘量', '吨', {}),
    named('重污染', '重污染天数', '天', { polarity: 'lower-is-better' }),
    named('信访', '信访件数', '件', { polarity: 'lower-is-better', nameEn: 'Complaints', topic: 'calls' }),
    named('办结', '信访办结件数', '件', { nameEn: 'Complaints closed', topic: 'calls' }),
    named('断面', '考核断面数', '个', { topic: 'water' }),
    named('优良断面', '水质优良断面数', '个', { topic: 'water' }),
  ],
  regions: [
    luzhou,
    { ...sichuan, complete: true },
    region('chengdu', '成都市', 'Chengdu (invented)', 'sichuan'),
    region('zigong', '自贡市', 'Zigong', 'sichuan'),
  ],
  observations: Object.entries(values).map(([written, value]) => {
    const [, key = '', place = 'luzhou', period = ''] = /^([^[@]+)(?:\[(.+)\])?@(.+)$/.exec(written) ?? []
    return {
      ...{ indicator: key === '限值' ? '浓度二级限值' : key, region: place, period, value, bound: 'exact' },
      ...{ state: 'published', source: '统计年报', note: '', revision: 1, enteredBy: '', enteredAt: '' },
    } as const
  }),
}

const first = (query: string, language: Language = 'zh') => {
  const [best] = suggestFigures(query, register, '2023-08-12', language)
  return best && [best.expression, best.text || best.problem?.code]
}

describe('a value beside that of another region', () => {
  it.each([
    ['泸州优良天数比成都多几天', '{{优良天数@2022-优良天数[chengdu]@2022:多于|称=比}}', '比成都市多9天'],
    ['优良天数比成都市多了多少', '{{优良天数@2022-优良天数[chengdu]@2022:多于|称=比}}', '比成都市多9天'],
    ['成都优良天数落后泸州多少天', '{{优良天数[chengdu]@2022-优良天数[luzhou]@2022:领先}}', '落后泸州市9天'],
    ['泸州浓度高于自贡', '{{浓度@2022-浓度[zigong]@2022:高于}}', '高于自贡市4.1微克/立方米'],
    ['泸州和成都的优良天数相差几天', '{{优良天数@2022-优良天数[chengdu]@2022:高于}}', '高于成都市9天'],
    ['泸州优良天数与成都相比', '{{优良天数@2022-优良天数[chengdu]@2022:高于}}', '高于成都市9天'],
    ['泸州PM2.5远高于自贡', '{{浓度@2022-浓度[zigong]@2022:高于}}', '高于自贡市4.1微克/立方米'],
  ])('%s', (query, expression, text) => {
    expect(first(query)).toEqual([expression, text])
  })

  it('is asked for in English too', () => {
    expect([
      first('how many more good air days than Chengdu', 'en'),
      first('good air days Zigong compared with Chengdu', 'en'),
    ]).toEqual([
      ['{{优良天数@2022-优良天数[chengdu]@2022:高于}}', '9 days above Chengdu (invented)'],
      ['{{优良天数[zigong]@2022-优良天数[chengdu]@2022:高于}}', '7 days below Chengdu (invented)'],
    ])
  })

  it('says which value it lacks, of the other region or of a period that was named', () => {
    expect([first('降尘量比成都多多少'), first('成都降尘量'), first('成都2021年优良天数')]).toEqual([
      ['{{降尘@2022-降尘[chengdu]@2022:多于|称=比}}', 'missing-observation'],
      ['{{降尘[chengdu]@2022}}', 'missing-observation'],
      ['{{优良天数[chengdu]@2021}}', 'missing-observation'],
    ])
  })
})

describe('all regions of a province', () => {
  it.each([
    ['四川省优良天数最多的市', '{{优良天数@2022:最多的(sichuan)}}', '最多的为泸州市'],
    ['四川各市优良天数平均', '{{优良天数@2022:各地平均(sichuan)}}', '3个市平均306天'],
    ['四川省PM2.5达标城市数', '{{浓度@2022:达标数(sichuan,35)}}', '3个中1个'],
    ['四川优良天数超过300天的市有几个', '{{优良天数@2022:超过数(sichuan,300)}}', '3个市中2个超过300天'],
  ])('%s', (query, expression, text) => {
    expect(first(query)).toEqual([expression, text])
  })
})

it('reads a record since a year as one of the whole series, whatever year is typed', () => {
  expect([
    first('优良天数创2018年以来新高'),
    first('优良天数创自2018年以来最高'),
    first('优良天数创历史新高'),
  ]).toEqual([
    ['{{优良天数@2022:历史最高}}', '314天，为2018年以来历史最高水平'],
    ['{{优良天数@2022:历史最高}}', '314天，为2018年以来历史最高水平'],
    ['{{优良天数@2022:历史最高}}', '314天，为2018年以来历史最高水平'],
  ])
})

it('says what went down to zero, and by which fraction', () => {
  expect([first('重污染天数降为零'), first('信访件数较2018年下降了三分之一')]).toEqual([
    ['{{重污染@2018→重污染@2022:降为零}}', '由3天降为零'],
    ['{{信访@2022:较2018几分之几|限=超}}', '较2018年下降超三分之一'],
  ])
})

it('takes a number in percent of what is counted for its share, never for so many of it', () => {
  const asked = suggestFigures('信访办结率接近百分之百', register, '2023-08-12').map(({ text }) => text)
  expect([
    asked[0],
    asked.filter(text => text.endsWith('件') && text.startsWith('接近')),
    first('信访办结率99%以上'),
    first('nearly 100% of complaints closed', 'en'),
  ]).toEqual([
    '接近100%',
    [],
    ['{{办结@2022/信访@2022:占比|限=以上(99)}}', '99%以上'],
    ['{{办结@2022/信访@2022:占比|限=近(100)}}', 'nearly 100%'],
  ])
})

it('pairs a part with the whole that is counted alike', () => {
  expect([first('考核断面中几个优良'), first('信访件数中几件办结')]).toEqual([
    ['{{优良断面@2022/断面@2022:其中}}', '16个中15个'],
    ['{{办结@2022/信访@2022:其中}}', '790件中785件'],
  ])
})

it('names the indicator and the regions of what is said of all regions together', () => {
  const [mean] = suggestFigures('各市平均优良天数', register, '2023-08-11')
  expect([mean!.text, mean!.indicatorName, mean!.region]).toEqual(['3个市平均306天', '优良天数', 'sichuan'])
})
