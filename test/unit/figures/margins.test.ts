import { describe, expect, it } from 'vitest'
import { indicator, office, region, says } from './office.ts'

const rate = indicator('增速', '%', { decimals: 1, polarity: 'higher-is-better' })
const industry = indicator('工业增速', '%', { decimals: 1 })
const trade = indicator('商贸增速', '%', { decimals: 1 })
const output = indicator('产值', '亿元', { decimals: 1, unitEn: 'yuan' })
const dust = indicator('浓度', '微克/立方米', { polarity: 'lower-is-better', unitEn: 'μg/m³' })

const known = office({
  indicators: [rate, industry, trade, output, dust],
  regions: [
    region('luzhou', '泸州市', 'Luzhou', 'sichuan'),
    region('sichuan', '四川省', 'Sichuan', 'china'),
    region('china', '全国', 'China'),
  ],
  values: {
    '增速@2022': '6.1',
    '增速[sichuan]@2022': '4.9',
    '增速[china]@2022': '5.6',
    '工业增速@2022': '8.3',
    '商贸增速@2022': '7.0',
    '产值@2022': '10.0',
    '增速@2021': '5.0',
    '增速[sichuan]@2021': '5.0',
    '增速[china]@2021': '5.3',
    '浓度@2022': '28',
    '浓度[sichuan]@2022': '31',
    '浓度[china]@2022': '29',
    '工业增速@2021': '4.1',
    '商贸增速@2021': '5.0',
  },
})

const both = (...figures: readonly string[]): string[] =>
  figures.flatMap(figure => (['zh', 'en'] as const).map(language => says(figure, known, language)))
const codes = (...figures: readonly string[]): string[] =>
  figures.map(figure => says(figure, known).split(' ')[0]!)

describe('one value beside several', () => {
  it('is said of each of them in their order, by their own names', () => {
    expect(
      both(
        '{{增速@2022,增速[china]@2022,增速[sichuan]@2022:高于各|泛称}}',
        '{{浓度@2022,浓度[china]@2022,浓度[sichuan]@2022:优于各}}',
      ),
    ).toEqual([
      '分别高于全国、全省0.5和1.2个百分点',
      '0.5 and 1.2 percentage points above the country and the province respectively',
      '分别优于全国、四川省1微克/立方米和3微克/立方米',
      '1 μg/m³ and 3 μg/m³ better than China and Sichuan respectively',
    ])
  })

  it('has a word for each where it lies on different sides of them', () => {
    expect(
      both(
        '{{商贸增速@2021,工业增速@2021,增速@2021:快于各}}',
        '{{工业增速@2022,商贸增速@2022,增速@2022:快于各|称=比}}',
      ),
    ).toEqual([
      '与工业增速、增速相比分别快0.9个百分点、持平',
      '0.9 percentage points faster than and level with 工业增速 and 增速 respectively',
      '分别比商贸增速、增速快1.3和2.2个百分点',
      '1.3 and 2.2 percentage points faster than 商贸增速 and 增速 respectively',
    ])
  })

  it('is refused in different units, of other indicators elsewhere, and of no polarity where it would be better', () => {
    expect(
      codes(
        '{{增速@2022,产值@2022,工业增速@2022:高于各}}',
        '{{工业增速@2022,增速[china]@2022,增速[sichuan]@2022:高于各}}',
        '{{工业增速@2022,商贸增速@2022,增速@2022:优于各}}',
        '{{增速@2022,工业增速@2021,增速@2021:高于各}}',
        '{{增速@2022,工业增速@2022:高于各}}',
      ),
    ).toEqual(['unit-mismatch', 'regions-differ', 'no-polarity', 'period-not-comparable', 'figure-syntax'])
  })
})

describe('one value beside another', () => {
  it('is also said with 比 or 与…相比, and without by how much', () => {
    expect(
      both(
        '{{增速@2022-增速[sichuan]@2022:高于|称=比,泛称}}',
        '{{增速@2022-增速[sichuan]@2022:快于|称=相比}}',
        '{{增速@2022-增速[sichuan]@2022:快于无幅|泛称}}',
        '{{浓度@2022-浓度[sichuan]@2022:优于无幅|称=比}}',
      ),
    ).toEqual([
      '比全省高1.2个百分点',
      '1.2 percentage points above the province',
      '与四川省相比快1.2个百分点',
      '1.2 percentage points faster than Sichuan',
      '快于全省',
      'faster than the province',
      '比四川省好',
      'better than Sichuan',
    ])
    expect(both('{{增速@2021-增速[sichuan]@2021:高于无幅}}')).toEqual(['与四川省持平', 'level with Sichuan'])
  })
})
