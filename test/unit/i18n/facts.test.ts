import { expect, it } from 'vitest'
import { factsFor } from '../../../renderer/i18n/index.ts'

const regionName = (key: string): string => ({ luzhou: '泸州市', sichuan: '四川省' })[key] ?? key
const facts = {
  indicator: '优良天数',
  region: 'luzhou',
  scope: 'sichuan',
  period: '2021-Q1',
  regions: ['宜宾市', '自贡市'],
  found: 2,
}

it('names regions and periods in a sentence as people do, not by their keys', () => {
  expect(factsFor({ code: 'peers-missing', facts }, 'zh-CN', regionName)).toEqual({
    indicator: '优良天数',
    region: '泸州市',
    scope: '四川省',
    period: '2021年第一季度',
    regions: '宜宾市、自贡市',
    found: 2,
  })
})

it('leaves as it is what the register does not know and what is no period', () => {
  expect(
    factsFor({ code: 'missing-observation', facts: { region: '江南', period: '去年' } }, 'en', regionName),
  ).toEqual({ region: '江南', period: '去年' })
})

it('names a right in words, never by its code', () => {
  expect([
    factsFor({ code: 'right-missing', facts: { right: 'check' } }, 'zh-CN'),
    factsFor({ code: 'right-missing', facts: { right: 'publish' } }, 'en'),
  ]).toEqual([{ right: '复核' }, { right: 'publish' }])
})
