import { describe, expect, it } from 'vitest'
import { definitionAt } from '../../../core/figures/index.ts'
import { indicator, office, says, yearly } from './office.ts'

const counted = indicator('天数', '天', {
  definition: '旧口径',
  definitionChanges: [{ from: '2020', definition: '新口径' }],
  polarity: 'higher-is-better',
})
const data = office({
  indicators: [
    counted,
    indicator('总数', '天'),
    indicator('率', '%', { formula: { operation: 'ratio', operands: ['天数', '总数'] } }),
    indicator('半年', '天', { definitionChanges: [{ from: '2020-07', definition: '下半年起' }] }),
  ],
  values: {
    ...yearly('天数', 2022, ['300', '301', '302', '250', '260', '270']),
    ...yearly('率', 2022, ['90', '91', '92', '70', '71', '72']),
    '天数@2020-12-31': '250',
    '半年@2020': '1',
    '半年@2019': '2',
    '半年@2020-H2': '3',
    '半年@2019-H2': '4',
    '总数@2022': '365',
  },
})

describe('a changed definition', () => {
  it('is in force for what begins on its first day or later', () => {
    expect(
      ['2019', '2019-12-31', '2020', '2020-H1', '2020-01', '2023'].map(
        period => definitionAt(counted, period).definition,
      ),
    ).toEqual(['旧口径', '旧口径', '新口径', '新口径', '新口径', '新口径'])
  })

  it.each([
    ['{{天数@2020:同比}}', '天数'],
    ['{{天数@2022:较2018增减}}', '天数'],
    ['{{天数@2018→天数@2022:从至}}', '天数'],
    ['{{天数@2018→天数@2022:年均增长}}', '天数'],
    ['{{天数@2018→天数@2022:倍数}}', '天数'],
    ['{{天数@2022/天数@2019:倍数}}', '天数'],
    ['{{天数@2018→天数@2020:累计}}', '天数'],
    ['{{天数@2020+天数@2019:合计}}', '天数'],
    ['{{率@2020:同比百分点}}', '率'],
  ])('keeps %s from being said', (written, key) => {
    expect(says(written, data)).toBe(`definition-changed {"indicator":"${key}","since":"2020"}`)
  })

  it('lets values of one definition be compared, and values of both stand side by side', () => {
    expect(says('{{天数@2021:同比增减}}', data)).toBe('同比增加10天')
    expect(says('{{天数@2019,天数@2022:分别}}', data)).toBe('分别为302天、270天')
    expect(says('{{天数@2022/总数@2022:占比}}', data)).toBe('74.0%')
  })

  it('begins every series anew', () => {
    expect(says('{{天数@2022:历史最高}}', data)).toBe('270天，为2020年以来历史最高水平')
    expect(says('{{天数@2022:连续上升}}', data)).toBe('2020年以来连续2年上升')
    expect(says('{{天数@2021:首次超(255)}}', data)).toBe('自2020年以来首次超过255天')
    expect(says('{{天数@2021:历史最高}}', data)).toMatch(/^series-too-short/)
  })

  it('divides a year that it begins within from the next, not from the one before', () => {
    expect(says('{{半年@2020:同比增减}}', data)).toBe('同比减少1天')
    expect(says('{{半年@2020-H2:同比增减}}', data)).toMatch(/^definition-changed/)
  })
})
