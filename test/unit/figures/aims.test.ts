import { describe, expect, it } from 'vitest'
import { leadTime } from '../../../core/figures/lead-time.ts'
import { parseExpression, writeExpression } from '../../../core/figures/index.ts'
import { stepExpression } from '../../../core/figures/roll.ts'
import { indicator, office, says, yearly, type Stated } from './office.ts'

const dust = indicator('浓度', '微克/立方米', { unitEn: 'µg/m³', polarity: 'lower-is-better' })
const cases = indicator('件数', '件', { unitEn: 'cases', polarity: 'lower-is-better' })
const planted = indicator('造林', '亩', { unitEn: 'mu', polarity: 'higher-is-better' })
const rate = indicator('率', '%', { decimals: 1, polarity: 'higher-is-better' })
const known = [dust, cases, planted, rate].flatMap(each => [
  each,
  { ...each, key: `${each.key}.目标`, name: `省定${each.key}目标` },
])

const told = (values: Readonly<Record<string, Stated>>, ...figures: readonly string[]): string[] => {
  const data = office({ indicators: known, values })
  return figures.map(figure => says(figure, data).split(' {')[0]!)
}

describe('how far ahead of its target', () => {
  const plan = { ...yearly('浓度', 2023, ['31', '29', '26']), '浓度.目标@2025': '27', '浓度.目标@2023': '25' }

  it('is as far as the period of the target is, and only of what meets it', () => {
    expect(
      told(
        plan,
        '{{浓度@2023:提前多久(2025)|目标=五年规划}}',
        '{{浓度@2022:提前多久(2025)}}',
        '{{浓度@2023:提前多久}}',
        '{{浓度@2023:提前完成(2025)|目标=无}}',
        '{{浓度@2023:提前多久(2026)}}',
        '{{浓度@2023:提前多久(2021)}}',
      ),
    ).toEqual([
      '提前两年完成“十四五”目标',
      'target-missed',
      'period-not-comparable',
      '提前完成',
      'missing-target',
      'period-not-comparable',
    ])
  })

  it('is refused where an earlier value met it already, and says which', () => {
    expect(
      told({ ...plan, '浓度@2022': '27' }, '{{浓度@2023:提前多久(2025)}}', '{{浓度@2022:提前多久(2025)}}'),
    ).toEqual(['met-earlier', '提前三年完成2025年目标'])
    const sums = {
      '造林@2022-01/2022-08': '98',
      '造林@2022-01/2022-09': '104',
      '造林@2022-01/2022-10': '108',
      '造林.目标@2022': '100',
    }
    expect(
      told(
        sums,
        '{{造林@2022-01/2022-09:提前多久}}',
        '{{造林@2022-01/2022-10:提前多久|目标=全年任务}}',
        '{{造林@2022-01/2022-08:提前多久}}',
      ),
    ).toEqual(['提前一个季度完成年度目标', 'met-earlier', 'target-missed'])
  })

  it('is not said of a part of a year whose rest may undo it', () => {
    expect(
      told(
        { '件数@2022-H1': '30', '件数.目标@2022': '100', '率@2022-H1': '90', '率.目标@2022': '80' },
        '{{件数@2022-H1:提前多久}}',
        '{{率@2022-H1:提前多久}}',
        '{{件数@2022-H1:目标差(2022)}}',
        '{{率@2022-H1:目标差(2022)|目标=全年}}',
      ),
    ).toEqual(['lower-is-better', 'period-not-comparable', 'not-over-yet', '优于全年目标10.0个百分点'])
  })

  it('counts sums over several years to the end of a plan', () => {
    expect(
      told(
        { '造林@2021-01/2023-12': '50', '造林.目标@2021-01/2025-12': '50' },
        '{{造林@2021-01/2023-12:提前多久(2021-01/2025-12)|目标=规划目标}}',
        '{{造林@2021-01/2023-12:达标(2021-01/2025-12)|目标=五年规划}}',
      ),
    ).toEqual(['提前两年完成“十四五”规划目标', '完成“十四五”目标'])
  })

  it.each([
    [1, '一个月', 'a month'],
    [2, '两个月', 'two months'],
    [3, '一个季度', 'a quarter'],
    [6, '半年', 'half a year'],
    [9, '三个季度', 'three quarters'],
    [12, '一年', 'a year'],
    [18, '一年半', 'six quarters'],
    [24, '两年', 'two years'],
    [25, '二十五个月', '25 months'],
  ])('%i months are %s', (months, zh, en) => {
    expect([leadTime(months, 'zh'), leadTime(months, 'en')]).toEqual([zh, en])
  })
})

describe('the name of a target', () => {
  const values = {
    '率@2022': '80.5',
    '率.目标@2022': '78.0',
    '率@2022-Q1': '80.0',
    '率.目标@2022-Q1': '81.5',
    '率.目标@2024': '85.0',
    '率.目标@2025': '86.0',
  }

  it('is true of its period', () => {
    expect(
      told(
        values,
        '{{率@2022:目标差|目标=年度}}',
        '{{率@2022-Q1:目标差|目标=全年}}',
        '{{率@2022-Q1:目标差}}',
        '{{率@2022:目标差(2024)|目标=五年规划}}',
        '{{率@2022:目标差(2024)}}',
        '{{率@2022:目标差(2025)|目标=五年规划}}',
        '{{率@2022:目标差|目标=本名}}',
      ),
    ).toEqual([
      '优于年度目标2.5个百分点',
      'target-not-so-called',
      '距目标还差1.5个百分点',
      'target-not-so-called',
      '距2024年目标还差4.5个百分点',
      '距“十四五”目标还差5.5个百分点',
      '优于省定率目标2.5个百分点',
    ])
  })

  it('is left out only where a verb stands without it', () => {
    expect(
      told(
        { ...values, '造林@2022': '112', '造林.目标@2022': '100' },
        '{{造林@2022:超额|目标=无}}',
        '{{率@2022:目标差|目标=无}}',
        '{{造林@2022:完成目标|目标=无,去零}}',
      ),
    ).toEqual(['超额完成12.0%', 'figure-syntax', '完成112%'])
  })
})

describe('the end of a plan', () => {
  it('stays where a document rolls forward', () => {
    const read = parseExpression('{{k@2022:提前多久(2025)}}')
    expect(read.ok && writeExpression(stepExpression(read.value, 'year'))).toBe('{{k@2023:提前多久(2025)}}')
  })
})
