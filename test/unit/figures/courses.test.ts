import { describe, expect, it } from 'vitest'
import { indicator, office, says, yearly, type Stated } from './office.ts'

const pace = indicator('增速', '%', { decimals: 1 })
const output = indicator('产值', '亿元', { decimals: 1, unitEn: 'yuan', polarity: 'higher-is-better' })
const all = indicator('总产值', '亿元', { decimals: 1 })

/** What a figure prints, or the code it is refused with. */
const told = (values: Readonly<Record<string, Stated>>, ...figures: readonly string[]): string[] => {
  const data = office({ indicators: [pace, output, all], values })
  return figures.map(figure => says(figure, data).split(' {')[0]!)
}

const quarters = (...values: readonly string[]): Record<string, string> =>
  Object.fromEntries(values.map((value, at) => [`增速@2022-Q${at + 1}`, value]))

describe('quarter by quarter', () => {
  it('is said only of every quarter, each beyond the one before as it prints, over two steps', () => {
    const figure = '{{增速@2022-Q1→增速@2022-Q4:逐期}}'
    expect(
      [
        told(quarters('1.0', '1.4', '1.5', '2.0'), figure),
        told(quarters('2.0', '1.5', '1.4', '1.0'), figure),
        told(quarters('1.0', '1.4', '1.44', '2.0'), figure),
        told(quarters('1.0', '1.4', '1.2', '2.0'), figure),
        told({ ...quarters('1.0', '1.4'), '增速@2022-Q4': '2.0' }, figure),
        told(quarters('1.0', '1.4'), '{{增速@2022-Q1→增速@2022-Q2:逐期}}'),
      ].flat(),
    ).toEqual(['逐季上升', '逐季下降', 'not-steady', 'not-steady', 'missing-observation', 'no-run'])
  })

  it('takes sums that grow from one January by the quarter, and by the month where one ends between', () => {
    const values = {
      '增速@2022-Q1': '1.0',
      '增速@2022-H1': '1.2',
      '增速@2022-01/2022-09': '1.3',
      '增速@2022': '1.5',
      '增速@2022-01/2022-02': '0.8',
      '增速@2022-01/2022-04': '1.1',
    }
    expect(
      told(
        values,
        '{{增速@2022-Q1→增速@2022:逐期}}',
        '{{增速@2022-01/2022-02→增速@2022-01/2022-04:逐期}}',
        '{{增速@2022→增速@2022-Q1:逐期}}',
        '{{增速@2022-H1→增速@2022-Q4:逐期}}',
      ),
    ).toEqual(['逐季上升', '逐月上升', 'period-not-comparable', 'period-not-comparable'])
  })

  it('rebounds only from what had fallen before', () => {
    const rising = '{{增速@2022-Q2→增速@2022-Q4:逐期|词=回升/回落}}'
    expect(
      [
        told(quarters('1.2', '1.0', '1.4', '2.0'), rising),
        told(quarters('0.8', '1.0', '1.4', '2.0'), rising),
        told(quarters('1.2', '1.0', '0.8', '0.7'), rising),
      ].flat(),
    ).toEqual(['逐季回升', 'not-turned', 'not-turned'])
    const sums = { '增速@2022-Q1': '1.0', '增速@2022-H1': '1.2', '增速@2022-01/2022-09': '1.3' }
    const figure = '{{增速@2022-Q1→增速@2022-01/2022-09:逐期|词=回升/回落}}'
    expect([told({ ...sums, '增速@2021': '4.0' }, figure), told(sums, figure)].flat()).toEqual([
      '逐季回升',
      'missing-observation',
    ])
  })

  it('narrows a fall, and says nothing of an extent where some rose and some fell', () => {
    const figures = [
      '{{增速@2022-Q1→增速@2022-Q3:逐期|幅=增速}}',
      '{{增速@2022-Q1→增速@2022-Q3:逐期|幅=涨幅}}',
    ]
    expect([
      told(quarters('-3.0', '-2.0', '-1.0'), ...figures),
      told(quarters('-1.0', '0.5', '1.0'), ...figures),
      told(quarters('1.0', '2.0', '3.0'), ...figures),
    ]).toEqual([
      ['降幅逐季收窄', '跌幅逐季收窄'],
      ['增速逐季加快', 'no-one-extent'],
      ['增速逐季加快', '涨幅逐季加快'],
    ])
  })

  // 22 on 20, 24 on 20, 26 on 20: 10%, 20%, 30%
  it('is said of growth that is computed, from every value and its year before', () => {
    const values = {
      ...Object.fromEntries(['Q1', 'Q2', 'Q3'].map(quarter => [`产值@2021-${quarter}`, '20'])),
      '产值@2022-Q1': '22',
      '产值@2022-Q2': '24',
      '产值@2022-Q3': '26',
    }
    const figure = '{{产值@2022-Q1→产值@2022-Q3:逐期增速|词=加快/放缓}}'
    expect([told(values, figure), told({ ...values, '产值@2021-Q2': '0' }, figure)].flat()).toEqual([
      '逐季加快',
      'zero-base',
    ])
  })

  it('is said in English too', () => {
    const data = office({ indicators: [pace], values: quarters('-3.0', '-2.0', '-1.0') })
    expect([
      says('{{增速@2022-Q1→增速@2022-Q3:step-by-step}}', data, 'en'),
      says('{{增速@2022-Q1→增速@2022-Q3:step-by-step|extent=growth}}', data, 'en'),
    ]).toEqual(['up quarter by quarter', 'the decline narrowed quarter by quarter'])
  })
})

describe('one growth beside another', () => {
  it('narrows or widens only where both fall, or where both rise and it is called a rise', () => {
    const figures = [
      '{{增速@2022:增速变动}}',
      '{{增速@2022:增速变动|词=宽窄}}',
      '{{增速@2022:增速变动|幅=涨幅}}',
    ]
    expect([
      told(yearly('增速', 2022, ['-3.0', '-1.0']), ...figures),
      told(yearly('增速', 2022, ['3.0', '1.0']), ...figures),
      told(yearly('增速', 2022, ['-3.0', '1.0']), ...figures),
    ]).toEqual([
      ['降幅比上年收窄2.0个百分点', '降幅比上年收窄2.0个百分点', '跌幅比上年收窄2.0个百分点'],
      ['增速比上年回落2.0个百分点', '增速比上年收窄2.0个百分点', '涨幅比上年回落2.0个百分点'],
      ['增速比上年提高4.0个百分点', 'no-one-extent', 'no-one-extent'],
    ])
  })

  it('is of sums that grow from one January, or of periods alike', () => {
    const values = {
      '增速@2022-01/2022-08': '3.0',
      '增速@2022-H1': '2.6',
      '增速@2022-07': '2.0',
      '增速@2022-08': '2.0',
      '增速@2021-H1': '4.0',
    }
    expect(
      told(
        values,
        '{{增速@2022-01/2022-08:较2022-H1增速变动}}',
        '{{增速@2022-08:环比增速变动}}',
        '{{增速@2022-08:较2022-H1增速变动}}',
        '{{增速@2022-01/2022-08:较2021-H1增速变动}}',
        '{{增速@2022-H1:较2022-01/2022-08增速变动}}',
      ),
    ).toEqual([
      '增速比上半年提高0.4个百分点',
      '增速与上月持平',
      'period-not-comparable',
      'period-not-comparable',
      'period-not-comparable',
    ])
  })

  // (30 − 20) ÷ 20 = 50%, (22 − 20) ÷ 20 = 10%
  it('is computed of each on its own year before', () => {
    const values = { '产值@2022-Q2': '30', '产值@2021-Q2': '20', '产值@2022-Q1': '22', '产值@2021-Q1': '20' }
    expect(
      told(values, '{{产值@2022-Q2:环比增速差}}', '{{产值@2022-Q2:较2022-Q1增速差|称=相比,去零}}'),
    ).toEqual(['增速比上季度提高40.0个百分点', '增速与上季度相比提高40个百分点'])
  })
})

describe('a growth that turned', () => {
  it('names both, and is refused of what kept its sign and of what is no growth', () => {
    const values = {
      ...yearly('增速', 2022, ['0.0', '-2.1', '-1.0', '3.4']),
      ...yearly('产值', 2022, ['-2', '3']),
    }
    expect(
      told(
        values,
        '{{增速@2022:转为}}',
        '{{增速@2021:转为}}',
        '{{增速@2020:转为}}',
        '{{增速@2022:较2020转为}}',
        '{{增速@2022:增降}}',
        '{{增速@2020:增降}}',
        '{{产值@2022:转为}}',
        '{{产值@2022:正负}}',
      ),
    ).toEqual([
      '由上年的下降1.0%转为增长3.4%',
      'not-a-turn',
      '由上年的持平转为下降2.1%',
      '由2020年的下降2.1%转为增长3.4%',
      '由降转增',
      'not-a-turn',
      'not-a-growth',
      '由负转正',
    ])
  })
})

describe('a share of two values', () => {
  // 30 ÷ 120 = 25.0%, 20 ÷ 100 = 20.0%; 24.96 ÷ 120 = 20.8%
  it('moves by points of the shares as they print', () => {
    const values = { '产值@2022': '30', '总产值@2022': '120', '产值@2021': '20', '总产值@2021': '100' }
    const figures = [
      '{{产值@2022/总产值@2022:同比占比}}',
      '{{产值@2022/总产值@2022:同比占比由到|去零}}',
      '{{产值@2022/总产值@2022:同比占比|限=超过(2)}}',
    ]
    expect(told(values, ...figures)).toEqual([
      '同比提高5.0个百分点',
      '由上年的20%提高到25%',
      '同比提高超过4个百分点',
    ])
    expect(told({ ...values, '产值@2022': '24' }, ...figures)).toEqual([
      '同比持平',
      '与上年持平，均为20%',
      '同比持平',
    ])
    expect(told({ ...values, '产值@2021': '110' }, ...figures.slice(0, 1))).toEqual(['parts-exceed-whole'])
    expect(
      told({ '产值@2022': '30', '总产值@2022': '120', '产值@2021': '20' }, ...figures.slice(0, 1)),
    ).toEqual(['missing-observation'])
  })
})

describe('the start of a from–to', () => {
  it('is called the year before only where it is', () => {
    const values = yearly('产值', 2022, ['1', '2', '3'])
    expect(
      told(values, '{{产值@2021→产值@2022:由到无幅|期=上年}}', '{{产值@2020→产值@2022:由到无幅|期=上年}}'),
    ).toEqual(['由上年的2亿元上升到3亿元', 'figure-syntax'])
  })
})

describe('a growth in a row', () => {
  it('is of growth only, above or below zero', () => {
    const values = {
      ...yearly('增速', 2022, ['-1.0', '0.0', '0.2', '11.0', '10.0']),
      ...yearly('产值', 2022, ['-1', '1', '2']),
    }
    expect(
      told(
        values,
        '{{增速@2022:连续正增长}}',
        '{{增速@2022:连续两位数增长|带=实现}}',
        '{{增速@2022:连续负增长}}',
        '{{产值@2022:连续正增长}}',
      ),
    ).toEqual(['连续3年正增长', '连续2年实现两位数增长', 'no-run', 'not-a-growth'])
  })
})

describe('a first time', () => {
  it('reaches or comes down to a limit that it includes', () => {
    const values = yearly('产值', 2022, ['80', '99.9', '100'])
    expect(
      told(
        values,
        '{{产值@2022:首次达到(100)}}',
        '{{产值@2022:首次突破(100)}}',
        '{{产值@2022:首次达到(99)|期=无}}',
        '{{产值@2021:首次达到(90)|期=无}}',
      ),
    ).toEqual(['自2020年以来首次达到100亿元以上', 'limit-not-passed', 'not-first', '首次达到90亿元以上'])
    expect(
      told(
        yearly('产值', 2022, ['40', '36', '35']),
        '{{产值@2022:首次降至以下(35)}}',
        '{{产值@2022:首次降至以下(36)}}',
      ),
    ).toEqual(['自2020年以来首次降至35亿元以下', 'not-first'])
  })
})
