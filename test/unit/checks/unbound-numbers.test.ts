import { describe, expect, it } from 'vitest'
import { unboundNumbers } from '../../../core/checks/unbound-numbers.ts'

const found = (text: string) => unboundNumbers(text).map(number => number.text)

describe('numbers that no figure stands behind', () => {
  it('are quantities, shares and counts', () => {
    expect(found('完成整改1533项，占98.0%，新增管网26.5公里、绿化1,204亩，仅用40mg')).toEqual([
      '1533',
      '98.0',
      '26.5',
      '1,204',
      '40',
    ])
  })

  it('say where they stand', () => {
    expect(unboundNumbers('共12个')).toEqual([{ start: 1, end: 3, text: '12' }])
  })

  it.each([
    ['years and dates', '2022年，8月11日上午9时30分，2018—2023年，2021-2025年'],
    ['ordinals', '第7位，第3次，（2）班'],
    ['names with digits', 'PM2.5和PM10、O3、COVID-19、G20、A4纸、5G基站、4A景区'],
    ['schemes and slogans', '“1+N”体系、1+N方案、“8·15”生态日、《2030行动》'],
    ['numbers of documents and lines', '〔2023〕5号、12345热线'],
    ['numbers of points', '1.抓实整改'],
    ['English dates', 'on 11 August 2023, in 2022, the 3rd round'],
  ])('are not %s', (_what, text) => {
    expect(found(text)).toEqual([])
  })

  it.each([
    ['a decimal at the head of a paragraph', '3.5公里绿道建成', ['3.5']],
    ['a decimal at the head of a paragraph with a full-width point', '3．5公里绿道建成', ['3', '5']],
    ['a quantity at the head that no mark follows', '12个断面达标', ['12']],
    ['what stands behind something quoted', '“1+N”体系共12项，“8·15”后再增3件', ['12', '3']],
    ['a part of a hundred, which is no minute', '满意度9分之多，得90分', ['9']],
  ])('are also %s', (_what, text, numbers) => {
    expect(found(text)).toEqual(numbers)
  })

  it('leave the quantity beside a date', () => {
    expect(found('2022年底共1564项')).toEqual(['1564'])
  })
})
