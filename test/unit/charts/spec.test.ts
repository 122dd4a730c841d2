import { describe, expect, it } from 'vitest'
import {
  chartNotes,
  chartProblem,
  type ChartSpec,
  chartSpec,
  describeChart,
  formatCode,
  measureLine,
  speakerNotes,
  suggestPoints,
  writtenValue,
} from '../../../core/charts/index.ts'
import { renderWritten } from '../../../core/figures/index.ts'
import { chart, figuresOf, office, officeWith, pinned, spec } from './examples.ts'

const days = () =>
  pinned({ '2021年': '{{优良天数@2021|无单位}}', '2022年': '{{优良天数@2022|无单位}}' }, '泸州市')

describe('a chart spec', () => {
  it('draws the pinned digits, names the unit once and every source once', () => {
    const series = [days()]
    expect(chartSpec(chart(series), figuresOf(series))).toEqual({
      kind: 'bar',
      title: '空气保持优良',
      subtitle: '优良天数',
      unit: '天',
      decimals: 0,
      categories: ['2021年', '2022年'],
      series: [{ name: '泸州市', values: [312, 295], labels: ['312', '295'] }],
      sourceLine: '来源：市生态环境局公报；市生态环境局发布会。数据时期：2021年—2022年',
      language: 'zh',
    })
  })

  it('keeps the pinned digits when newer data prints others', () => {
    const series = [days()]
    const revised = officeWith([
      ['优良天数', 'luzhou', '2021', '313', '更正'],
      ['优良天数', 'luzhou', '2022', '296', '更正'],
    ])
    expect(chartSpec(chart(series), figuresOf(series, 'zh', revised)).series).toEqual([
      { name: '泸州市', values: [312, 295], labels: ['312', '295'] },
    ])
  })

  it('prints the digits of the prose: rounded half up by the same renderer', () => {
    const series = [pinned({ '2021年': '{{达标率@2021|无单位}}', '2022年': '{{达标率@2022|无单位}}' })]
    const prose = ['{{达标率@2021}}', '{{达标率@2022}}'].map(text => renderWritten(text, office, 'zh'))
    const drawn = chartSpec(chart(series), figuresOf(series))
    expect(drawn.series[0]!.labels.map(label => `${label}${drawn.unit}`)).toEqual(
      prose.map(figure => figure.ok && figure.value.text),
    )
    expect(drawn.series[0]!.labels).toEqual(['6.0', '6.2'])
  })

  it('measures shares in %, scaled values in the rest of their unit, and mixed series in none', () => {
    const unitOf = (expressions: readonly string[]) => {
      const series = [pinned(Object.fromEntries(expressions.map((text, index) => [String(index), text])))]
      return chartSpec(chart(series), figuresOf(series)).unit
    }
    expect(
      [
        ['{{优良天数@2022/监测天数@2022:占比|无单位}}'],
        ['{{户数@2022|计=万,无单位}}'],
        ['{{优良天数@2022}}'],
        ['{{优良天数@2022|无单位}}', '{{达标率@2022|无单位}}'],
      ].map(unitOf),
    ).toEqual(['%', '户', '天', ''])
  })

  it('gives the labels of a series equal decimals, in every place that reads them', () => {
    const rates = officeWith([
      ['达标率', 'luzhou', '2020', '100', '公报'],
      ['达标率', 'luzhou', '2021', '93.2', '公报'],
      ['达标率', 'luzhou', '2022', '90', '公报'],
    ])
    const series = [
      pinned(
        {
          '2020年': '{{达标率@2020|去零}}',
          '2021年': '{{达标率@2021|去零}}',
          '2022年': '{{达标率@2022|去零}}',
        },
        '',
        'zh',
        rates,
      ),
    ]
    const drawn = chartSpec(chart(series), figuresOf(series, 'zh', rates))
    expect(series[0]!.points.map(({ printed }) => printed)).toEqual(['100%', '93.2%', '90%'])
    expect(drawn.series[0]!.labels).toEqual(['100.0%', '93.2%', '90.0%'])
    expect(describeChart(drawn)).toContain('2020年 100.0%，2021年 93.2%，2022年 90.0%')
    expect(speakerNotes(drawn)).toContain('2020年 100.0%，2021年 93.2%，2022年 90.0%')
    expect(
      drawn.series[0]!.labels.map((label, at) => writtenValue(label, drawn.series[0]!.values[at]!)),
    ).toEqual(['100.0', '93.2', '90.0'])
  })

  it('adds no zeros that would say more than is known, and none to another scale', () => {
    const labelsOf = (expressions: readonly string[], newer = office) => {
      const series = [pinned(Object.fromEntries(expressions.map((text, index) => [String(index), text])))]
      return chartSpec(chart(series), figuresOf(series, 'zh', newer)).series[0]!.labels
    }
    expect([
      labelsOf(['{{达标率@2021|位数=0}}', '{{达标率@2022}}']),
      labelsOf(['{{户数@2022|计=万}}', '{{户数@2022|计=万,位数=1}}', '{{户数@2022}}']),
      labelsOf([
        '{{优良天数@2022/监测天数@2022:占比|位数=0}}',
        '{{优良天数@2022/监测天数@2022:占比}}',
        '{{达标率@2021|位数=0}}',
      ]),
      labelsOf(['{{优良天数@2021|无单位}}', '{{达标率@2022|无单位}}']),
      labelsOf(
        ['{{达标率@2021|位数=0}}', '{{达标率@2022}}'],
        officeWith([['达标率', 'luzhou', '2021', '7', '更正']]),
      ),
    ]).toEqual([
      ['6.0%', '6.2%'],
      ['28万户', '28.4万户', '284000户'],
      ['81%', '80.8%', '6.0%'],
      ['312', '6.2'],
      ['6%', '6.2%'],
    ])
  })

  it('leaves a gap where a point has no value', () => {
    const series = [pinned({ '2019年': '{{优良天数@2019|无单位}}', '2022年': '{{优良天数@2022|无单位}}' })]
    expect(chartSpec(chart(series), figuresOf(series)).series).toEqual([
      { name: '', values: [null, 295], labels: ['', '295'] },
    ])
  })

  it('puts the unit behind the measure as each language does', () => {
    expect([
      measureLine({ subtitle: '优良天数', unit: '天', language: 'zh' }),
      measureLine({ subtitle: 'Good days', unit: 'days', language: 'en' }),
      measureLine({ subtitle: '', unit: '%', language: 'zh' }),
      measureLine({ subtitle: '名次', unit: '', language: 'zh' }),
    ]).toEqual(['优良天数（天）', 'Good days, days', '单位：%', '名次'])
  })
})

describe('a ring', () => {
  const ring = (labels: string[], given: Partial<ChartSpec> = {}) =>
    spec('doughnut', ['一', '二', '三'].slice(0, labels.length), { 占比: labels }, given)

  it('is refused where its parts are all zero, below zero or of several series, and drawn where they make a whole', () => {
    expect(
      [
        ring(['0', '0']),
        ring(['60', '-5']),
        spec('doughnut', ['一'], { 甲: ['1'], 乙: ['2'] }),
        ring(['60', '40']),
        ring(['60', '']),
        spec('bar', ['一'], { 甲: ['-1'] }),
      ].map(of => chartProblem(of)?.code),
    ).toEqual(['ring-of-zeros', 'ring-with-negatives', 'ring-of-several', undefined, undefined, undefined])
  })

  it('says when its parts are no whole, but not when only rounding keeps them from 100', () => {
    expect(
      [
        ring(['45.2', '30.1']),
        ring(['33.3', '33.3', '33.3']),
        ring(['60', ''], { decimals: 0 }),
        ring(['45.2', '30.1'], { unit: '天' }),
        ring(['70.5', '40.5'], { language: 'en' }),
      ].map(chartNotes),
    ).toEqual([
      '各部分合计75.3%，不是100%',
      '',
      '无数据：二；缺的部分没有画入，环形不是全部；各部分合计60%，不是100%',
      '',
      'The parts add up to 111.0%, not 100%',
    ])
  })
})

describe('a missing value', () => {
  it('is named with its series and category, up to eight of them', () => {
    const years = Array.from({ length: 10 }, (_, index) => `${2013 + index}年`)
    expect([
      chartNotes(spec('line', ['2021年', '2022年'], { 泸州市: ['1', '2'], 宜宾市: ['1', ''] })),
      chartNotes(spec('bar', years, { 泸州市: years.map(() => '') })),
      chartNotes(spec('bar', ['2021', '2022'], { Luzhou: ['1', ''], Yibin: ['', ''] }, { language: 'en' })),
    ]).toEqual([
      '无数据：宜宾市2022年',
      '无数据：2013年、2014年、2015年、2016年、2017年、2018年、2019年、2020年等10项',
      'No data: Luzhou 2022; Yibin 2021, 2022',
    ])
  })
})

describe('suggested points', () => {
  it('are written expressions without their unit, by period, one series a region', () => {
    const made = suggestPoints(
      { indicators: ['优良天数'], regions: ['', 'yunchuan'], periods: ['2021', '2022'], by: 'period' },
      office,
      'zh',
    )
    expect(made).toEqual({
      ok: true,
      value: [
        {
          name: '泸州市',
          points: [
            { label: '2021年', expression: '{{优良天数@2021|无单位}}', printed: '312', value: '312' },
            { label: '2022年', expression: '{{优良天数@2022|无单位}}', printed: '295', value: '295' },
          ],
        },
        {
          name: '云川市（虚构）',
          points: [
            {
              label: '2021年',
              expression: '{{优良天数[yunchuan]@2021|无单位}}',
              printed: '290',
              value: '290',
            },
            {
              label: '2022年',
              expression: '{{优良天数[yunchuan]@2022|无单位}}',
              printed: '299',
              value: '299',
            },
          ],
        },
      ],
    })
  })

  it('keep a place for a value that is not there', () => {
    const made = suggestPoints(
      { indicators: ['优良天数', '监测天数'], regions: ['yunchuan'], periods: ['2022'], by: 'indicator' },
      office,
      'zh',
    )
    expect(
      made.ok && made.value.map(series => [series.name, ...series.points.map(point => point.printed)]),
    ).toEqual([['云川市（虚构）', '299', '']])
  })

  it('are refused where one axis would measure two things, and where there is nothing to draw', () => {
    const ask = (keys: string[], periods: string[]) =>
      suggestPoints({ indicators: keys, regions: [''], periods, by: 'period' }, office, 'zh')
    expect([ask(['优良天数', '达标率'], ['2022']), ask(['优良天数'], ['1999'])]).toEqual([
      { ok: false, problem: { code: 'chart-units-differ', facts: { units: ['天', '%'] } } },
      { ok: false, problem: { code: 'chart-without-data', facts: {} } },
    ])
  })
})

describe('a number format', () => {
  it.each([
    ['6.2', 6.2, '0.0'],
    ['295', 295, '0'],
    ['1,234.50', 1234.5, '#,##0.00'],
    ['295天', 295, '0"天"'],
    ['-5.4', -5.4, '0.0'],
    ['下降5.4%', -5.4, '"下降"0.0"%";"下降"0.0"%"'],
    ['13个中12个', 12, '"13个中"0"个"'],
    ['不详', 3, '"不详"'],
  ])('prints %s', (label, value, code) => expect(formatCode(label, value)).toBe(code))
})
