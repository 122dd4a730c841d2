import { describe, expect, it } from 'vitest'
import { inOrder, periodHead, trendPeriods } from '../../../renderer/features/data/periods.ts'

describe('the columns of the data table', () => {
  it('name their periods short in both languages', () => {
    const periods = ['2022', '2023-H1', '2022-Q3', '2022-06', '2022-12-31']
    expect(periods.map(period => [periodHead(period, 'zh'), periodHead(period, 'en')])).toEqual([
      ['2022', '2022'],
      ['2023 上半年', 'H1 2023'],
      ['2022 第三季度', 'Q3 2022'],
      ['2022年6月', 'June 2022'],
      ['2022年底', 'End of 2022'],
    ])
  })

  it('stand once and in order of time', () => {
    expect(inOrder(['2022', '2020', '2022-H1', '2022', '2023-H1'])).toEqual([
      '2020',
      '2022-H1',
      '2022',
      '2023-H1',
    ])
  })

  it('join only periods of one kind into a trend', () => {
    expect(trendPeriods(['2020', '2021', '2022-H1', '2022', '2023-H1'])).toEqual(['2020', '2021', '2022'])
  })
})
