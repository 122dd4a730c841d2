import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderWritten, stepPeriod } from '../../../core/figures/index.ts'
import { indicator, office, says, yearly, type Stated } from './office.ts'

const days = indicator('优良天数', '天', { unitEn: 'days', polarity: 'higher-is-better' })
const rate = indicator('优良率', '%', { unitEn: '%', decimals: 1, polarity: 'higher-is-better' })
const dust = indicator('PM2.5', '微克/立方米', { unitEn: 'µg/m³', decimals: 1, polarity: 'lower-is-better' })
const users = indicator('用户', '户', { unitEn: 'households' })
const indicators = [days, rate, dust, users]
const over = (values: Readonly<Record<string, Stated>>) => office({ indicators, values })

describe('the first time', () => {
  const data = over({
    ...yearly('优良率', 2022, ['78.1', '79.2', '80', '80.8']),
    ...yearly('PM2.5', 2022, ['50', '42', '36']),
    ...yearly('用户', 2022, ['90000', '160000']),
    '优良天数@2022': '295',
    '优良天数@2019': '280',
  })

  it.each([
    ['{{优良率@2022:首次超(80)}}', '自2019年以来首次超过80%', 'more than 80% for the first time since 2019'],
    ['{{优良率@2022:首次突破(80)}}', '自2019年以来首次突破80%', 'past 80% for the first time since 2019'],
    [
      '{{PM2.5@2022:首次低于(40)}}',
      '自2020年以来首次低于40微克/立方米',
      'below 40 µg/m³ for the first time since 2020',
    ],
    [
      '{{用户@2022:首次突破(100000)|计=万}}',
      '自2021年以来首次突破10万户',
      'past 100,000 households for the first time since 2021',
    ],
    [
      '{{优良率@2021:首次超(80)}}',
      'limit-not-passed {"indicator":"优良率","region":"luzhou","period":"2021","limit":"80","value":"80"}',
      '',
    ],
    [
      '{{优良率@2022:首次超(79)}}',
      'not-first {"indicator":"优良率","region":"luzhou","period":"2022","limit":"79","earlier":"2020"}',
      '',
    ],
    [
      '{{优良率@2019:首次超(70)}}',
      'series-too-short {"indicator":"优良率","region":"luzhou","period":"2019","found":0,"needed":1}',
      '',
    ],
    [
      '{{优良天数@2022:首次超(290)}}',
      'series-incomplete {"indicator":"优良天数","region":"luzhou","period":"2022","missing":["2020","2021"]}',
      'series-incomplete {"indicator":"优良天数","region":"luzhou","period":"2022","missing":["2020","2021"]}',
    ],
  ])('%s prints %s', (text, zh, en) => {
    expect([says(text, data), says(text, data, 'en')]).toEqual([zh, en === '' ? zh : en])
  })

  it('records every earlier value it was compared with', () => {
    const rendered = renderWritten('{{优良率@2022:首次超(80)}}', data, 'zh')
    expect(
      rendered.ok && [
        rendered.value.operands.map(({ period }) => period),
        rendered.value.formula,
        rendered.value.rounding,
      ],
    ).toEqual([
      ['2022', '2019', '2020', '2021'],
      '80.8 > 80; 78.1, 79.2, 80 ≤ 80',
      '2019年以来，按未修约值比较',
    ])
  })

  it('does not say over what prints as equal, nor pass over a value its source only bounds', () => {
    const bounded = over({
      '优良率@2022': '80.04',
      '优良率@2021': '79',
      'PM2.5@2022': '30',
      'PM2.5@2021': { value: '40', bound: 'below' },
      'PM2.5@2020': '50',
    })
    expect([
      says('{{优良率@2022:首次超(80)}}', bounded),
      says('{{PM2.5@2022:首次低于(35)}}', bounded),
    ]).toEqual([
      'limit-not-passed {"indicator":"优良率","region":"luzhou","period":"2022","limit":"80","value":"80.04"}',
      'series-incomplete {"indicator":"PM2.5","region":"luzhou","period":"2022","missing":["2021"]}',
    ])
  })

  it('is true of exactly one period of a series that rises past a limit', () => {
    const series = fc
      .uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 3, maxLength: 12 })
      .map(values => values.toSorted((left, right) => left - right).map(String))
    fc.assert(
      fc.property(series, fc.nat(), (values, seed) => {
        const passing = 1 + (seed % (values.length - 1))
        const rising = over(yearly('优良天数', 2022, values))
        const said = values.map(
          (_value, index) =>
            renderWritten(
              `{{优良天数@${2023 - values.length + index}:首次超(${values[passing - 1]})}}`,
              rising,
              'zh',
            ).ok,
        )
        expect(said.map((isSaid, index) => (isSaid ? index : -1)).filter(index => index >= 0)).toEqual([
          passing,
        ])
      }),
    )
  })
})

describe('a run', () => {
  const data = over({
    ...yearly('PM2.5', 2022, ['45', '50', '45.2', '42.1', '40.6']),
    ...yearly('优良率', 2022, ['79', '80', '81.2', '80', '80.8']),
    '优良天数@2022-01/2022-06': '160',
    '优良天数@2021-01/2021-06': '158',
    '优良天数@2020-01/2020-06': '150',
    '优良天数@2022-Q3': '80',
    '优良天数@2022-Q2': '79',
    '优良天数@2022-Q1': '78',
    '优良天数@2021-Q4': '70',
    '优良天数@2022-06': '27',
    '优良天数@2022-05': '26',
    '优良天数@2022-04': '25',
    '用户@2022-12-31': '30',
    '用户@2021-12-31': '20',
    '用户@2020-12-31': '10',
    '优良天数@2022-H2': '180',
    '优良天数@2022-H1': '170',
    '优良天数@2021-H2': '160',
  })

  it.each([
    ['{{PM2.5@2022:连续下降}}', '连续3年下降', 'down for 3 consecutive years'],
    ['{{PM2.5@2022:连续下降|词=好差}}', '连续3年改善', 'improved for 3 consecutive years'],
    [
      '{{优良天数@2022-Q3:连续上升}}',
      '2021年第四季度以来连续3个季度上升',
      'up for 3 consecutive quarters, since the fourth quarter of 2021',
    ],
    [
      '{{优良天数@2022-06:连续上升|词=增降}}',
      '2022年4月以来连续2个月增长',
      'grew for 2 consecutive months, since April 2022',
    ],
    [
      '{{优良天数@2021-H2:连续下降}}',
      'no-run {"indicator":"优良天数","region":"luzhou","period":"2021-H2","length":0}',
      '',
    ],
    [
      '{{优良天数@2022-01/2022-06:连续上升}}',
      '2020年以来同期连续2年上升',
      'up for 2 consecutive years, for the same months since 2020',
    ],
    [
      '{{用户@2022-12-31:连续上升}}',
      '2020年底以来连续2年上升',
      'up for 2 consecutive years, since the end of 2020',
    ],
    [
      '{{PM2.5@2020:连续下降}}',
      'no-run {"indicator":"PM2.5","region":"luzhou","period":"2020","length":1}',
      '',
    ],
    [
      '{{PM2.5@2022:连续上升}}',
      'no-run {"indicator":"PM2.5","region":"luzhou","period":"2022","length":0}',
      '',
    ],
    ['{{优良率@2022:连续不低于(80)}}', '连续4年不低于80%', 'at or above 80% for 4 consecutive years'],
    [
      '{{PM2.5@2022:连续不高于(43)}}',
      '连续2年不高于43微克/立方米',
      'at or below 43 µg/m³ for 2 consecutive years',
    ],
    ['{{优良率@2022:稳定在以上(80)}}', '稳定在80%以上', 'stable at or above 80%'],
    ['{{PM2.5@2022:稳定在以下(50)}}', '稳定在50微克/立方米以下', 'stable at or below 50 µg/m³'],
    [
      '{{PM2.5@2022:稳定在以下(43)}}',
      'limit-not-held {"indicator":"PM2.5","region":"luzhou","period":"2022","limit":"43","length":2,"needed":3}',
      '',
    ],
    [
      '{{优良率@2022:连续不低于(80.5)}}',
      'limit-not-held {"indicator":"优良率","region":"luzhou","period":"2022","limit":"80.5","length":1,"needed":2}',
      '',
    ],
  ])('%s prints %s', (text, zh, en) => {
    expect([says(text, data), says(text, data, 'en')]).toEqual([zh, en === '' ? zh : en])
  })

  it('does not fall where two values print the same', () => {
    expect(says('{{PM2.5@2022:连续下降}}', over(yearly('PM2.5', 2022, ['50', '45', '44.96', '40'])))).toBe(
      'no-run {"indicator":"PM2.5","region":"luzhou","period":"2022","length":1}',
    )
  })

  it('is as long as the values that led up to it in one direction', () => {
    const steps = fc.array(fc.constantFrom(-1, 0, 1), { minLength: 2, maxLength: 15 })
    fc.assert(
      fc.property(steps, moves => {
        let level = 100
        const values = [level, ...moves.map(move => (level += move))].map(String)
        const length = moves.length - 1 - moves.findLastIndex(move => move !== 1)
        const said = says('{{优良天数@2022:连续上升}}', over(yearly('优良天数', 2022, values)))
        const since = length === moves.length ? `${2022 - moves.length}年以来` : ''
        expect(said).toBe(
          length < 2
            ? `no-run {"indicator":"优良天数","region":"luzhou","period":"2022","length":${length}}`
            : `${since}连续${length}年上升`,
        )
      }),
    )
  })

  it('is not claimed across the first gap, nor beyond what is known', () => {
    const { '优良天数@2020': _gap, ...values } = yearly('优良天数', 2022, ['1', '2', '3', '4', '5', '6', '7'])
    expect(['2019', '2022'].map(year => says(`{{优良天数@${year}:连续不低于(1)}}`, over(values)))).toEqual([
      '2016年以来连续4年不低于1天',
      'series-incomplete {"indicator":"优良天数","region":"luzhou","period":"2022","missing":["2020"]}',
    ])
    expect(
      says(
        '{{优良天数@2022:连续不低于(6)}}',
        office({ indicators, values: yearly('优良天数', 2022, ['5', '6', '7']), declared: false }),
      ),
    ).toBe('连续2年不低于6天')
    expect(
      says(
        '{{优良天数@2022:连续不低于(5)}}',
        office({ indicators, values: yearly('优良天数', 2022, ['5', '6', '7']), declared: false }),
      ),
    ).toMatch(/^series-not-declared/)
  })
})

describe('a record', () => {
  const data = over({
    ...yearly('优良天数', 2022, ['280', '290', '295']),
    ...yearly('PM2.5', 2022, ['50', '42', '36.04']),
    ...yearly('用户', 2022, ['1', '2', '3']),
    ...yearly('优良率', 2022, ['80.8', '79', '80.84']),
    '优良天数@2022-01/2022-06': '9',
    '优良天数@2021-01/2021-06': '8',
    '优良天数@2020-01/2020-06': '7',
  })

  it.each([
    ['{{优良天数@2022:历史最好}}', '295天，为2020年以来历史最好水平', '295 days, the best since 2020'],
    [
      '{{PM2.5@2022:历史最好}}',
      '36.0微克/立方米，为2020年以来历史最好水平',
      '36.0 µg/m³, the best since 2020',
    ],
    [
      '{{PM2.5@2022:历史最低}}',
      '36.0微克/立方米，为2020年以来历史最低水平',
      '36.0 µg/m³, the lowest since 2020',
    ],
    ['{{用户@2022:历史最高}}', '3户，为2020年以来历史最高水平', '3 households, the highest since 2020'],
    [
      '{{优良天数@2022-01/2022-06:历史最高}}',
      '9天，为2020年以来同期历史最高水平',
      '9 days, the highest for the same months since 2020',
    ],
    ['{{用户@2022:历史最好}}', 'no-polarity {"indicator":"用户"}', ''],
    [
      '{{PM2.5@2022:历史最高}}',
      'not-a-record {"indicator":"PM2.5","region":"luzhou","period":"2022","value":"36.04","rival":"2020","record":"50"}',
      '',
    ],
    [
      '{{优良率@2022:历史最好}}',
      'not-a-record {"indicator":"优良率","region":"luzhou","period":"2022","value":"80.84","rival":"2020","record":"80.8"}',
      '',
    ],
    [
      '{{优良天数@2021:历史最好}}',
      'series-too-short {"indicator":"优良天数","region":"luzhou","period":"2021","found":1,"needed":2}',
      '',
    ],
  ])('%s prints %s', (text, zh, en) => {
    expect([says(text, data), says(text, data, 'en')]).toEqual([zh, en === '' ? zh : en])
  })

  it('is held by the greatest of a series, and by no other', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 3, maxLength: 10 }),
        values => {
          const isGreatest = values.at(-1) === Math.max(...values)
          expect(
            renderWritten(
              '{{优良天数@2022:历史最高}}',
              over(yearly('优良天数', 2022, values.map(String))),
              'zh',
            ).ok,
          ).toBe(isGreatest)
        },
      ),
    )
  })
})

describe('a total', () => {
  const data = over({
    ...yearly('用户', 2022, ['10', '20', '27']),
    '用户@2021-Q4': '3',
    '用户@2022-Q1': '4',
    '用户@2022-12-31': '5',
    '用户@2020-12-31': '5',
    '用户@2021-12-31': '5',
    ...yearly('优良率', 2022, ['1', '2']),
    '用户@2018': '4',
  })

  it.each([
    ['{{用户@2020→用户@2022:累计}}', '累计57户', '57 households in total'],
    ['{{用户@2021-Q4→用户@2022-Q1:累计|无单位}}', '累计7', '7 in total'],
    [
      '{{用户@2018→用户@2022:累计}}',
      'missing-observation {"indicator":"用户","region":"luzhou","period":"2019"}',
      '',
    ],
    ['{{用户@2022→用户@2020:累计}}', 'period-not-comparable {"period":"2020","base":"2022"}', ''],
    ['{{用户@2021-Q4→用户@2022:累计}}', 'period-not-comparable {"period":"2022","base":"2021-Q4"}', ''],
    ['{{用户@2020-12-31→用户@2022-12-31:累计}}', 'not-additive {"indicator":"用户"}', ''],
    ['{{优良率@2021→优良率@2022:累计}}', 'not-additive {"indicator":"优良率"}', ''],
  ])('%s prints %s', (text, zh, en) => {
    expect([says(text, data), says(text, data, 'en')]).toEqual([zh, en === '' ? zh : en])
  })

  it('adds up what every period of it adds', () => {
    const amounts = fc.array(fc.nat(9999), { minLength: 2, maxLength: 16 })
    fc.assert(
      fc.property(amounts, values => {
        const stated = Object.fromEntries(
          values.map((value, index) => [`用户@${stepPeriod('2019-Q3', index)}`, String(value)]),
        )
        const sum = values.reduce((left, right) => left + right, 0)
        expect(
          says(`{{用户@2019-Q3→用户@${stepPeriod('2019-Q3', values.length - 1)}:累计}}`, over(stated)),
        ).toBe(`累计${sum}户`)
      }),
    )
  })
})
