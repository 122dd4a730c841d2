import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal, renderWritten } from '../../../core/figures/index.ts'
import { indicator, office, says } from './office.ts'

const days = indicator('优良天数', '天', { unitEn: 'days', polarity: 'higher-is-better' })
const rate = indicator('优良率', '%', { unitEn: '%', decimals: 1, polarity: 'higher-is-better' })
const output = indicator('产值', '亿元', { unitEn: 'yuan', decimals: 2 })
const energy = indicator('能耗', '万吨', { unitEn: 'tonnes', decimals: 1 })
const indicators = [days, rate, output, energy]

describe('on the period before', () => {
  it.each([
    ['{{优良天数@2022-Q3:环比}}', '优良天数@2022-Q2', '环比上升11.1%', 'up 11.1% from the previous quarter'],
    ['{{优良天数@2022-Q1:环比}}', '优良天数@2021-Q4', '环比上升11.1%', 'up 11.1% from the previous quarter'],
    ['{{优良天数@2022-01:环比增减}}', '优良天数@2021-12', '环比增加2天', 'up 2 days from the previous month'],
    ['{{优良天数@2022-H1:环比增减|词=增减,称=无}}', '优良天数@2021-H2', '增加2天', 'increased by 2 days'],
    [
      '{{优良天数@2022-01/2022-06:环比增减}}',
      '优良天数@2021-07/2021-12',
      '环比增加2天',
      'up 2 days from the previous period',
    ],
    [
      '{{优良天数@2022-06-30:环比增减}}',
      '优良天数@2022-05-31',
      '环比增加2天',
      'up 2 days from the previous date',
    ],
    [
      '{{优良率@2022-Q3:环比百分点}}',
      '优良率@2022-Q2',
      '环比提高2.0个百分点',
      'up 2.0 percentage points from the previous quarter',
    ],
  ])('%s reads %s and prints %s', (text, before, zh, en) => {
    const now = text.slice(2, text.indexOf(':'))
    const data = office({ indicators, values: { [now]: '20', [before]: '18' } })
    expect([says(text, data), says(text, data, 'en')]).toEqual([zh, en])
  })

  it('is level where it prints as level, and refused without a value', () => {
    const data = office({ indicators, values: { '优良天数@2022-Q3': '20', '优良天数@2022-Q2': '20' } })
    expect(['2022-Q3', '2022-Q2'].map(period => says(`{{优良天数@${period}:环比}}`, data))).toEqual([
      '环比持平',
      'missing-observation {"indicator":"优良天数","region":"luzhou","period":"2022-Q1"}',
    ])
  })
})

describe('an increase', () => {
  const data = office({
    indicators,
    values: {
      '优良天数@2022': '295',
      '优良天数@2021': '274',
      '优良天数@2015': '295',
      '优良天数@2014': '300',
      '优良率@2022': '80.8',
      '优良率@2021': '75',
      '产值@2022': '2601.52',
      '产值@2021': '2406.08',
    },
  })

  it.each([
    ['{{优良天数@2022:净增}}', '净增21天', 'a net increase of 21 days'],
    ['{{优良天数@2022:净增|称=同比}}', '同比净增21天', 'a net increase of 21 days year on year'],
    ['{{优良天数@2022:净增|称=上年}}', '比上年净增21天', 'a net increase of 21 days from the previous year'],
    ['{{优良天数@2022:环比净增}}', '环比净增21天', 'a net increase of 21 days from the previous year'],
    ['{{产值@2022:净增|计=万,位数=0}}', '净增1954400万元', 'a net increase of 19.544 billion yuan'],
    ['{{优良天数@2022:增幅}}', '增幅7.7%', 'an increase of 7.7%'],
    ['{{优良天数@2022:较2014增幅}}', '较2014年降幅1.7%', 'a decrease of 1.7% from 2014'],
    ['{{优良天数@2022:较2014增幅|称=无}}', '降幅1.7%', 'a decrease of 1.7%'],
    ['{{优良天数@2022:较2015增幅}}', '较2015年持平', 'unchanged from 2015'],
    [
      '{{优良天数@2022:较2014净增}}',
      'not-an-increase {"indicator":"优良天数","region":"luzhou","period":"2022","value":"295","base":"300"}',
      '',
    ],
    [
      '{{优良天数@2022:较2015净增}}',
      'not-an-increase {"indicator":"优良天数","region":"luzhou","period":"2022","value":"295","base":"295"}',
      '',
    ],
    ['{{优良率@2022:净增}}', 'points-expected {"indicator":"优良率"}', ''],
    [
      '{{优良天数@2022:较2015-H1净增}}',
      'period-not-comparable {"period":"2022","base":"2015-H1"}',
      'period-not-comparable {"period":"2022","base":"2015-H1"}',
    ],
  ])('%s prints %s', (text, zh, en) => {
    expect([says(text, data), says(text, data, 'en')]).toEqual([zh, en === '' ? zh : en])
  })
})

describe('yearly growth', () => {
  const data = office({
    indicators,
    values: {
      '产值@2018': '100',
      '产值@2022': '146.41',
      '产值@2021': '146.41',
      '产值@2018-Q1': '100',
      '产值@2022-Q3': '120',
      '产值@2020-Q1': '121',
      '产值@2018-12-31': '100',
      '产值@2020-12-31': '100',
      '能耗@2012': '0',
      '能耗@2022': '5',
      '产值@2018-01/2018-06': '100',
      '产值@2020-01/2020-06': '64',
      '优良天数@2018': '100',
    },
  })

  it.each([
    ['{{产值@2018→产值@2022:年均增长}}', '年均增长10.0%', 'up 10.0% a year on average'],
    ['{{产值@2018→产值@2022:年均增长|位数=2,词=提降}}', '年均提高10.00%', 'rose 10.00% a year on average'],
    ['{{产值@2018-Q1→产值@2020-Q1:年均增长}}', '年均增长10.0%', 'up 10.0% a year on average'],
    [
      '{{产值@2018-01/2018-06→产值@2020-01/2020-06:年均增长}}',
      '年均下降20.0%',
      'down 20.0% a year on average',
    ],
    ['{{产值@2018-12-31→产值@2020-12-31:年均增长}}', '年均持平', 'unchanged on average'],
    ['{{产值@2021→产值@2022:年均增长}}', 'not-several-years {"period":"2022","base":"2021"}', ''],
    ['{{产值@2022→产值@2018:年均增长}}', 'not-several-years {"period":"2018","base":"2022"}', ''],
    ['{{产值@2018-Q1→产值@2022-Q3:年均增长}}', 'not-several-years {"period":"2022-Q3","base":"2018-Q1"}', ''],
    ['{{产值@2018-Q1→产值@2022:年均增长}}', 'not-several-years {"period":"2022","base":"2018-Q1"}', ''],
    [
      '{{能耗@2012→能耗@2022:年均增长}}',
      'zero-base {"indicator":"能耗","region":"luzhou","period":"2012","value":"0"}',
      '',
    ],
    [
      '{{优良天数@2018→产值@2022:年均增长}}',
      'operands-differ {"indicators":["优良天数","产值"],"regions":["luzhou","luzhou"]}',
      '',
    ],
  ])('%s prints %s', (text, zh, en) => {
    expect([says(text, data), says(text, data, 'en')]).toEqual([zh, en === '' ? zh : en])
  })

  it('compounds back to the value it came from', () => {
    const amounts = fc.integer({ min: 1, max: 1_000_000 })
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: 2, max: 30 }), (from, to, years) => {
        const end = 1990 + years
        const rendered = renderWritten(
          `{{产值@1990→产值@${end}:年均增长}}`,
          office({ indicators, values: { '产值@1990': `${from}`, [`产值@${end}`]: `${to}` } }),
          'zh',
        )
        if (!rendered.ok && rendered.problem.code === 'prints-as-zero') return
        const yearly = rendered.ok ? decimal(rendered.value.exact).dividedBy(100).plus(1) : decimal('0')
        expect(yearly.pow(years).times(from).minus(to).abs().dividedBy(to).lt('1e-15')).toBe(true)
      }),
    )
  })
})

describe('how many times', () => {
  const of = (text: string, before: string, now: string) => {
    const data = office({
      indicators,
      values: { '产值@2012': before, '产值@2022': now, '能耗@2022': before },
    })
    return [says(text, data), says(text, data, 'en')]
  }

  it.each([
    [
      '{{产值@2012→产值@2022:倍数}}',
      '1000',
      '2601.52',
      '增长到2012年的2.6倍',
      '2.6 times what it was in 2012',
    ],
    [
      '{{产值@2012→产值@2022:倍数|位数=2}}',
      '1000',
      '2601.52',
      '增长到2012年的2.60倍',
      '2.60 times what it was in 2012',
    ],
    ['{{产值@2012→产值@2022:翻番}}', '1000', '2000', '翻一番', 'doubled'],
    ['{{产值@2012→产值@2022:翻番}}', '1000', '2601.52', '翻一番多', 'more than doubled'],
    ['{{产值@2012→产值@2022:翻番}}', '1000', '4000', '翻两番', 'grew 4-fold'],
    ['{{产值@2012→产值@2022:翻番}}', '1000', '8500', '翻三番多', 'grew more than 8-fold'],
    [
      '{{产值@2012→产值@2022:翻番}}',
      '1000',
      '1999',
      'not-doubled {"indicator":"产值","region":"luzhou","period":"2022","value":"1999","base":"1000"}',
      '',
    ],
    [
      '{{产值@2012→产值@2022:倍数}}',
      '1000',
      '900',
      'not-a-multiple {"indicator":"产值","region":"luzhou","period":"2022","value":"900","base":"1000"}',
      '',
    ],
    [
      '{{产值@2012→产值@2022:倍数}}',
      '1000',
      '1040',
      'not-a-multiple {"indicator":"产值","region":"luzhou","period":"2022","value":"1040","base":"1000"}',
      '',
    ],
    [
      '{{产值@2012→产值@2022:倍数}}',
      '0',
      '1040',
      'zero-base {"indicator":"产值","region":"luzhou","period":"2012","value":"0"}',
      '',
    ],
    [
      '{{产值@2022→产值@2012:倍数}}',
      '1000',
      '900',
      'period-not-comparable {"period":"2012","base":"2022"}',
      '',
    ],
    ['{{产值@2022/产值@2012:倍数}}', '1000', '2601.52', '2.6倍', '2.6 times'],
    [
      '{{产值@2022/能耗@2022:倍数}}',
      '1000',
      '2601.52',
      'unit-mismatch {"indicators":["产值","能耗"],"units":["亿元","万吨"]}',
      '',
    ],
  ])('%s of %s and %s prints %s', (text, before, now, zh, en) => {
    expect(of(text, before, now)).toEqual([zh, en === '' ? zh : en])
  })

  it('doubles once for every power of two it has passed', () => {
    const numerals = ['一', '两', '三', '四', '五', '六', '七', '八']
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), ratio => {
        const times = Math.floor(Math.log2(ratio) + 1e-12)
        expect(of('{{产值@2012→产值@2022:翻番}}', '3', String(3 * ratio))[0]).toBe(
          `翻${numerals[times - 1]}番${ratio === 2 ** times ? '' : '多'}`,
        )
      }),
    )
  })
})

describe('elasticity', () => {
  const values = {
    '能耗@2022': '106.6',
    '能耗@2021': '100',
    '产值@2022': '111.2',
    '产值@2021': '100',
    '优良天数@2022': '5',
    '优良天数@2021': '5',
  }
  const data = office({ indicators, values })

  it('is the growth of one over the growth of the other', () => {
    const rendered = renderWritten('{{能耗@2022/产值@2022:弹性}}', data, 'zh')
    expect(rendered.ok && [rendered.value.text, rendered.value.formula]).toEqual([
      '0.59',
      '((106.6 − 100) ÷ 100) ÷ ((111.2 − 100) ÷ 100)',
    ])
  })

  it('is refused where the other has not changed', () => {
    expect(says('{{能耗@2022/优良天数@2022:弹性}}', data)).toBe(
      'zero-growth {"indicator":"优良天数","region":"luzhou","period":"2022"}',
    )
  })
})
