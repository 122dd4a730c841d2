import { describe, expect, it } from 'vitest'
import {
  chartJsConfig,
  type ChartSpec,
  lightLook,
  pinnedLabel,
  planChart,
} from '../../../core/charts/index.ts'
import { spread } from '../../../core/charts/spread.ts'
import { lineScale, tickLabels } from '../../../core/charts/scale.ts'
import { wrapEvenly, wrapText } from '../../../core/charts/text-metrics.ts'
import { spec } from './examples.ts'
import { outside, overlaps, overMargin, size, words } from './sheet.ts'

const months = Array.from(
  { length: 24 },
  (_, index) => `${2021 + Math.floor(index / 12)}年${(index % 12) + 1}月`,
)
const long = Array.from({ length: 9 }, (_, index) => `市生态环境保护综合行政执法支队第${index + 1}大队`)
const wave = (count: number, base: number) =>
  Array.from({ length: count }, (_, index) => (base + 20 * Math.sin(index)).toFixed(1))

const hard: Record<string, ChartSpec> = {
  'one column': spec('bar', ['2022年'], { 泸州市: ['80.8'] }),
  'twenty-four months': spec('bar', months, { 降水量: wave(24, 60) }),
  'four groups of twelve': spec('bar', months.slice(0, 12), {
    甲: wave(12, 40),
    乙: wave(12, 45),
    丙: wave(12, 50),
    丁: wave(12, 55),
  }),
  'falls, zero and rises': spec('bar', ['细颗粒物（PM2.5）', '二氧化硫', '臭氧日最大8小时平均第90百分位数'], {
    变化: ['-5.4', '0', '6.2'],
  }),
  'all zero': spec('bar', ['2021年', '2022年'], { 事件: ['0', '0'] }),
  'twelve digits': spec('bar', ['2019年', '2020年', '2021年'], {
    资金: ['123456789012', '234567890123.25', '9'],
  }),
  'long names aside': spec('horizontal-bar', long, { 办件: wave(9, 50) }),
  'twenty-four bars': spec('horizontal-bar', months, { 降水量: wave(24, 60) }),
  'bars on both sides': spec('horizontal-bar', ['江阳区', '龙马潭区'], {
    处理量: ['12.5', '-4.2'],
    产生量: ['-6.5', '1.4'],
  }),
  'four lines that end together': spec('line', months.slice(0, 8), {
    泸州市: wave(8, 80),
    宜宾市: wave(8, 80.4),
    '云川市（虚构）': wave(8, 80.8),
    全省平均: wave(8, 81),
  }),
  'a line with a gap': spec('line', ['2020年', '2021年', '2022年'], { 泸州市: ['82.5', '', '80.8'] }),
  'two parts': spec('doughnut', ['优良', '污染'], { 天数: ['80.8', '19.2'] }),
  'fourteen parts': spec(
    'doughnut',
    Array.from({ length: 14 }, (_, index) => `第${index + 1}类工程`),
    { 投资: wave(14, 30) },
  ),
}

describe.each(Object.entries(hard))('the composition of %s', (_name, of) => {
  it('keeps every word on the sheet and apart from every other', () => {
    expect({ overlaps: overlaps(of), outside: outside(of) }).toEqual({ overlaps: [], outside: [] })
  })

  it('says title, measure and source', () => {
    expect(words(of)).toEqual(
      expect.arrayContaining([
        '空气保持优良',
        '优良天数比例（%）',
        '来源：市生态环境局。数据时期：2021年—2022年',
      ]),
    )
  })
})

describe('forty months', () => {
  const names = Array.from(
    { length: 40 },
    (_, index) => `${2020 + Math.floor(index / 12)}年${(index % 12) + 1}月`,
  )

  it.each(['line', 'bar'] as const)('of a %s keep the last of their names within the margin', kind => {
    expect(overMargin(spec(kind, names, { 甲: wave(40, 30) }))).toEqual([])
  })
})

describe('columns', () => {
  it('carry every label and need no axis', () => {
    const plan = planChart(hard['falls, zero and rises']!, size, lightLook)
    expect({ labelled: plan.labelled, ticks: plan.ticks, scale: [plan.scale.min, plan.scale.max] }).toEqual({
      labelled: true,
      ticks: [],
      scale: [-5.4, 6.2],
    })
  })

  it('get an axis from zero where labels have no room', () => {
    const plan = planChart(hard['four groups of twelve']!, size, lightLook)
    expect({ labelled: plan.labelled, ticks: plan.ticks }).toEqual({
      labelled: false,
      ticks: [0, 20, 40, 60, 80],
    })
  })

  it('print each label once, with the digits of the speech', () => {
    const of = spec('bar', ['2021年', '2022年', '2023年'], { 泸州市: ['6.0', '6.20', '7'] })
    expect(words(of).filter(word => /^\d+(\.\d+)?$/.test(word))).toEqual(['6.0', '6.20', '7'])
  })
})

describe('the chart.js configuration', () => {
  it('is plain data beside one painter', () => {
    const config = chartJsConfig(spec('bar', ['2021年', '2022年'], { 泸州市: ['84.9', ''] }), {
      width: 960,
      height: 540,
    })
    expect({
      type: config.type,
      labels: config.data.labels,
      data: config.data.datasets.map(set => set.data),
      colours: config.data.datasets.map(set => set.backgroundColor),
      legend: config.options.plugins.legend,
      animation: config.options.animation,
    }).toEqual({
      type: 'bar',
      labels: ['2021年', '2022年'],
      data: [[84.9, null]],
      colours: ['#0e5a6b'],
      legend: { display: false },
      animation: false,
    })
  })

  it('gives the marks the area of the plan, scaled to the size', () => {
    const of = spec('line', ['2021年', '2022年'], { 泸州市: ['84.9', '80.8'] })
    const [full, half] = [
      planChart(of, size, lightLook),
      planChart(of, { width: 960, height: 540 }, lightLook),
    ]
    expect(half.area).toEqual({
      left: full.area.left / 2,
      top: full.area.top / 2,
      right: full.area.right / 2,
      bottom: full.area.bottom / 2,
    })
    expect(chartJsConfig(of, { width: 960, height: 540 }).options.layout.padding.left).toBe(half.area.left)
  })

  it('tells a pointer the pinned digits', () => {
    const of = spec('bar', ['2021年'], { 泸州市: ['84.90'], 宜宾市: ['82.9'] })
    expect([pinnedLabel(of, 0, 0), pinnedLabel(of, 1, 0)]).toEqual(['泸州市 84.90', '宜宾市 82.9'])
  })

  it('gives the latest of several years the strongest colour', () => {
    const config = chartJsConfig(spec('bar', ['甲'], { '2021年': ['1'], '2022年': ['2'] }), size)
    expect(config.data.datasets.map(set => set.backgroundColor)).toEqual(['#8dbdc6', '#0e5a6b'])
  })
})

describe('a line that ends before the others', () => {
  it('is named where it ends', () => {
    const of = spec('line', ['2020年', '2021年', '2022年'], {
      泸州市: ['82.5', '81.0', '80.8'],
      宜宾市: ['70.1', '72.4', ''],
    })
    const { texts } = planChart(of, size, lightLook)
    const at = (text: string) => texts.find(each => each.text === text)!
    const [early, reaching] = [at('宜宾市'), at('泸州市')]
    expect([early.x > at('2021年').x, early.x < at('2022年').x, reaching.x > at('2022年').x]).toEqual([
      true,
      true,
      true,
    ])
    expect(at('72.4').x).toBe(early.x)
  })
})

describe('a lone line', () => {
  it.each([
    ['falls', ['40.6', '38.2']],
    ['rises', ['38.2', '40.6']],
  ])('that %s carries its first and its last value', (_, labels) => {
    expect(words(spec('line', ['2022年', '2023年'], { 江城市: labels }))).toEqual(
      expect.arrayContaining([...labels]),
    )
  })
})

describe('lines of text', () => {
  it('break between Chinese signs, keep numbers with their 年, and never start with a closing mark', () => {
    expect(wrapText('优良天数，比上年提高', 10, 400, 45)).toEqual(['优良天', '数，比上', '年提高'])
  })

  it('are made equally long, with a remark in brackets on its own line', () => {
    expect([
      wrapEvenly('城市生活垃圾', 10, 400, 50),
      wrapEvenly('可吸入颗粒物（PM10）', 10, 400, 70),
    ]).toEqual([
      ['城市生', '活垃圾'],
      ['可吸入颗粒物', '（PM10）'],
    ])
  })
})

describe('an axis', () => {
  it('leaves zero out of a line that would be flattened by it', () => {
    expect([lineScale([70.1, 84.9], 5).min, lineScale([0.255, 0.043], 5).min]).toEqual([70, 0])
  })

  it('shortens large steps and tells small ones apart', () => {
    expect([
      tickLabels({ min: 0, max: 1_000_000, ticks: [0, 500_000, 1_000_000] }, 'zh'),
      tickLabels({ min: 0, max: 20_000_000, ticks: [0, 20_000_000] }, 'en'),
      tickLabels({ min: -0.5, max: 0.5, ticks: [-0.5, 0, 0.5] }, 'zh'),
      tickLabels({ min: 0, max: 2e-7, ticks: [0, 1e-7, 2e-7] }, 'zh'),
    ]).toEqual([
      ['0', '50万', '100万'],
      ['0', '20m'],
      ['−0.5', '0', '0.5'],
      ['0', '0.0000001', '0.0000002'],
    ])
  })
})

describe('blocks at the ends of lines', () => {
  it('are pushed apart within their range, in order', () => {
    expect(spread([100, 102, 300], [40, 40, 40], 0, 310)).toEqual([100, 140, 290])
  })
})
