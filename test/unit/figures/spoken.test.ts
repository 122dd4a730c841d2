import { describe, expect, it } from 'vitest'
import { renderWritten, spoken } from '../../../core/figures/index.ts'
import { indicator, luzhou, office, region, sichuan } from './office.ts'

describe('a figure aloud', () => {
  const indicators = [
    indicator('优良率', '%', { decimals: 1 }),
    indicator('用水量', '亿立方米', { decimals: 2 }),
    indicator('镍', 'mg/L', { unitEn: 'mg/L', decimals: 4 }),
    indicator('PM2.5', 'μg/m³', { unitEn: 'µg/m³', decimals: 1, name: 'PM2.5' }),
    indicator('任务', '项', { unitEn: 'items' }),
    indicator('能力', '吨/日'),
    indicator('镇', '个'),
    indicator('臭氧', '微克/立方米', { name: '臭氧' }),
  ]
  const invented = { ...region('yunchuan', '云川省', 'Yunchuan'), invented: true }
  const values = {
    '优良率@2022': '80.8',
    '优良率@2021': '79.2',
    '用水量@2022': '26.76',
    '镍@2022': '0.0043',
    '镍@2012': '0.255',
    'PM2.5@2022': '40.6',
    '任务@2022': '2',
    '任务@2021': '20000',
    '能力@2022': '395',
    '镇@2022': '64',
    '臭氧@2022': '150',
    '任务@2020': '-3',
  }
  const data = office({ indicators, regions: [sichuan, { ...luzhou, parent: 'yunchuan' }, invented], values })

  it.each([
    ['{{优良率@2022}}', '百分之八十点八', '80.8 percent'],
    ['{{用水量@2022}}', '二十六点七六亿立方米', '2.676 billion cubic metres'],
    ['{{镍@2022}}', '零点零零四三毫克每升', '0.0043 milligrams per litre'],
    ['{{优良率@2022:同比百分点}}', '同比提高一点六个百分点', 'up 1.6 percentage points from a year earlier'],
    [
      '{{镍@2012→镍@2022:从至}}',
      '从二零一二年的零点二五五毫克每升下降到二零二二年的零点零零四三毫克每升，下降幅度百分之九十八点三',
      'from 0.255 milligrams per litre in 2012 to 0.0043 milligrams per litre in 2022, down 98.3 percent',
    ],
    [
      '{{PM2.5@2022,臭氧@2022:分别}}',
      '分别为四十点六微克每立方米、一百五十微克每立方米',
      '40.6 micrograms per cubic metre and 150 micrograms per cubic metre respectively',
    ],
    ['{{任务@2022}}', '两项', '2 items'],
    ['{{任务@2021|计=万}}', '两万项', '20,000 items'],
    ['{{任务@2020}}', '负三项', 'minus 3 items'],
    ['{{能力@2022/镇@2022:比率}}', '六点二吨每日每个', '6.2 tonnes per day per 个'],
    ['{{PM2.5@2022:排名(yunchuan)}}', '居云川省第一位', 'ranking 1st in Yunchuan'],
  ])('%s is %s', (text, zh, en) => {
    const said = (['zh', 'en'] as const).map(language => {
      const rendered = renderWritten(text, data, language)
      return rendered.ok ? rendered.value.spoken : rendered.problem.code
    })
    expect(said).toEqual([zh, en])
  })

  it.each([
    ['PM2.5为40.6μg/m3', 'PM二点五为四十点六微克每立方米'],
    [
      '第2位，2个中2个，2.5倍，12个，2倍，0.2个百分点',
      '第二位，两个中两个，二点五倍，十二个，两倍，零点二个百分点',
    ],
    ['2月2日，1—2月，2年', '二月二日，一至二月，两年'],
    ['2022—2023年', '二零二二至二零二三年'],
    [
      '结构为7.5:46.0:46.5，比例8:46:46，3:7。',
      '结构为七点五比四十六点零比四十六点五，比例八比四十六比四十六，三比七。',
    ],
    ['8:30开始', '八:三十开始'],
  ])('reads %s as %s', (printed, said) => {
    expect(spoken(printed, 'zh')).toBe(said)
  })

  it('reads a structure in English too', () => {
    expect(spoken('7.5:46.0:46.5', 'en')).toBe('7.5 to 46.0 to 46.5')
  })
})

describe('signs and minus aloud', () => {
  it.each([
    ['从2021年的-1℃上升到2022年的-0.5℃', '从二零二一年的负一摄氏度上升到二零二二年的负零点五摄氏度'],
    ['用电120kWh', '用电一百二十千瓦时'],
    ['昼间54.5dB(A)', '昼间五十四点五分贝'],
    ['装机50MW', '装机五十兆瓦'],
    ['13万元-17万元', '十三万元至十七万元'],
    ['5G网络', '五G网络'],
    ['26.5万kW', '二十六点五万千瓦'],
  ])('%s is %s', (text, said) => {
    expect(spoken(text, 'zh')).toBe(said)
  })

  it('says them in English', () => {
    expect([spoken('from -1 ℃ in 2021', 'en'), spoken('54.5 dB(A)', 'en'), spoken('120 kWh', 'en')]).toEqual([
      'from minus 1 degrees Celsius in 2021',
      '54.5 decibels',
      '120 kilowatt-hours',
    ])
  })
})
