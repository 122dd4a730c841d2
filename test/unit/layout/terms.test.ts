import { describe, expect, it } from 'vitest'
import { amountsIn, termsIn } from '../../../core/layout/terms.ts'

const words = (text: string) => termsIn(text).map(({ from, to }) => text.slice(from, to))

describe('the terms of a text', () => {
  it.each([
    'PM2.5',
    '2023—2025年',
    '1—6月',
    '15%～30%',
    '8月11日',
    '−5',
    '-5℃',
    '3.45×10⁸立方米',
    'COVID-19',
    '26.5摄氏度',
    '35微克/立方米',
    '0.0043毫克每升',
    '40.6μg/m³',
    '12个',
    '第7位',
    '第七位',
    '1564项',
    '26.76亿立方米',
    '3000多万户',
    '210多家',
    '15.5万余次',
    '2.7个百分点',
    '2023年8月11日',
    '8月11日至13日',
    '9:30',
    '1/3',
    'O₃',
    'mg/L',
    '65dB(A)',
    '《水污染防治法》',
    '“十四五”',
    '〔待发布〕',
    '约3.5万户',
    '100%',
    '5G',
    'C919',
  ])('are whole: %s', term => {
    expect(words(`浓度与${term}，的`)).toEqual([term])
  })

  it('end where their number ends', () => {
    expect(words('PM2.5浓度')).toEqual(['PM2.5'])
    expect(words('2022比2021年')).toEqual(['2022', '2021年'])
    expect(words('COVID-19后26.5摄氏度')).toEqual(['COVID-19', '26.5摄氏度'])
  })

  it('are no long book titles', () => {
    expect(words('《关于进一步加强水污染防治工作的意见》')).toEqual([])
  })

  it('are taken apart into numbers with their units', () => {
    const text = '2023年8月11日为15%～30%'
    expect(amountsIn(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      '2023年',
      '8月',
      '11日',
      '15%～',
      '30%',
    ])
  })
})
