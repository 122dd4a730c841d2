import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  areComparable,
  comparePeriods,
  formatPeriod,
  parsePeriod,
  periodBefore,
  stepPeriod,
  writePeriod,
  yearBefore,
} from '../../../core/figures/index.ts'
import { duringPeriod } from '../../../core/figures/period-words.ts'
import { periods } from './arbitrary.ts'

describe('a period', () => {
  it.each([
    ['2022', '2022年', 'in 2022', '2021', '2021'],
    ['2022-H1', '2022年上半年', 'in the first half of 2022', '2021-H1', '2021-H2'],
    ['2022-H2', '2022年下半年', 'in the second half of 2022', '2021-H2', '2022-H1'],
    ['2022-Q1', '2022年第一季度', 'in the first quarter of 2022', '2021-Q1', '2021-Q4'],
    ['2022-Q3', '2022年第三季度', 'in the third quarter of 2022', '2021-Q3', '2022-Q2'],
    ['2022-01', '2022年1月', 'in January 2022', '2021-01', '2021-12'],
    ['2022-06', '2022年6月', 'in June 2022', '2021-06', '2022-05'],
    ['2022-01/2022-06', '2022年1—6月', 'in January–June 2022', '2021-01/2021-06', '2021-07/2021-12'],
    ['2022-01/2022-12', '2022年', 'in 2022', '2021-01/2021-12', '2021-01/2021-12'],
    ['2021-01/2023-12', '2021—2023年', 'in 2021–2023', '2020-01/2022-12', '2018-01/2020-12'],
    [
      '2021-07/2022-06',
      '2021年7月—2022年6月',
      'in July 2021–June 2022',
      '2020-07/2021-06',
      '2020-07/2021-06',
    ],
    ['2022-12-31', '2022年底', 'at the end of 2022', '2021-12-31', '2021-12-31'],
    ['2024-02-29', '2024年2月29日', 'on 29 February 2024', '2023-02-28', '2024-01-31'],
    ['2022-03-01', '2022年3月1日', 'on 1 March 2022', '2021-03-01', '2022-02-28'],
  ])('%s is %s, %s; the year before is %s, the period before %s', (text, zh, en, before, adjacent) => {
    expect([formatPeriod(text, 'zh'), duringPeriod(text), yearBefore(text), periodBefore(text)]).toEqual([
      zh,
      en,
      before,
      adjacent,
    ])
  })

  it.each([
    '',
    '22',
    '2022-0',
    '2022-13',
    '2022-00',
    '2022-H3',
    '2022-Q5',
    '2022-02-29',
    '2022-04-31',
    '2022-06/2022-06',
    '2022-06/2022-01',
    '2022/2023',
    '2022-13/2023-01',
    '2022年',
  ])('%j is none', text => {
    expect([parsePeriod(text), yearBefore(text), periodBefore(text), formatPeriod(text, 'zh')]).toEqual([
      undefined,
      undefined,
      undefined,
      text,
    ])
  })

  it('is read in either case and written in one', () => {
    expect(['2022-h1', '2022-q4'].map(text => writePeriod(parsePeriod(text)!))).toEqual([
      '2022-H1',
      '2022-Q4',
    ])
  })

  it('comes back from its parts and from a step there and back', () => {
    fc.assert(
      fc.property(periods, fc.integer({ min: -30, max: 30 }), (text, steps) => {
        const isDate = parsePeriod(text)?.type === 'date'
        expect(writePeriod(parsePeriod(text)!)).toBe(text)
        if (!isDate) expect(stepPeriod(stepPeriod(text, steps)!, -steps)).toBe(text)
      }),
    )
  })

  it('stands in order of time, a part before the whole that begins with it', () => {
    const mixed = [
      '2023',
      '2022-Q2',
      '2022-01/2022-06',
      '2022-12-31',
      '2022',
      '2022-01',
      '2022-Q1',
      '2022-H1',
      '2021-12-31',
    ]
    expect(mixed.toSorted(comparePeriods)).toEqual([
      '2021-12-31',
      '2022-01',
      '2022-Q1',
      '2022-01/2022-06',
      '2022-H1',
      '2022',
      '2022-Q2',
      '2022-12-31',
      '2023',
    ])
  })

  it('compares only with its like', () => {
    const pairs = [
      ['2022', '2015'],
      ['2022-H1', '2021-H2'],
      ['2022', '2021-12-31'],
      ['2022-01/2022-06', '2021-01/2021-05'],
      ['2022-H1', '2021-01/2021-06'],
      ['x', 'x'],
    ]
    expect(pairs.map(([left, right]) => areComparable(left!, right!))).toEqual([
      true,
      true,
      false,
      false,
      true,
      false,
    ])
  })
})
