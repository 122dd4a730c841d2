import { describe, expect, it } from 'vitest'
import { conversion, englishUnit, printedUnit } from '../../../core/figures/index.ts'
import { indicator, office, says } from './office.ts'

const factor = (from: string, to: string): string | undefined =>
  conversion(from, to)?.toSignificantDigits(12).toFixed()

describe('units', () => {
  it.each([
    ['公顷', '亩', '15'],
    ['平方公里', '公顷', '100'],
    ['万亩', '平方公里', '6.66666666667'],
    ['万吨', '吨', '10000'],
    ['亿元', '万元', '10000'],
    ['万人', '人', '10000'],
    ['微克/立方米', 'μg/m³', '1'],
    ['微克每立方米', 'ug/m3', '1'],
    ['mg/L', '微克/立方米', '1000000'],
    ['毫克/升', 'mg/L', '1'],
    ['℃', '摄氏度', '1'],
    ['人', '名', '1'],
    ['万户', '户', '10000'],
    ['千瓦时', 'MWh', '0.001'],
    ['吨/日', 't/d', '1'],
    ['万吨/年', '吨/年', '10000'],
    ['吨/(日·个)', '千克/(日·个)', '1000'],
    ['%', '‰', '10'],
  ])('converts %s to %s', (from, to, expected) => {
    expect(factor(from, to)).toBe(expected)
  })

  it.each([
    ['公顷', '吨'],
    ['户', '个'],
    ['元', '元/人'],
    ['吨', '吨/日'],
    ['', '个'],
    ['吨/日', '吨/年'],
  ])('does not convert %s to %s', (from, to) => {
    expect(factor(from, to)).toBeUndefined()
  })

  it.each([
    ['ug/m3', 'μg/m³'],
    ['μg/m³', 'μg/m³'],
    ['微克每立方米', '微克每立方米'],
    ['mg/l', 'mg/L'],
    ['°C', '℃'],
    ['万 亩', '万亩'],
    ['km2', 'km²'],
    ['吨/(日·个)', '吨/(日·个)'],
    ['万户', '万户'],
    ['盏', '盏'],
    ['公顷|', undefined],
    ['', undefined],
    ['12吨', undefined],
  ])('spells %s as it prints', (written, printed) => {
    expect(printedUnit(written)).toBe(printed)
  })

  it.each([
    ['μg/m³', 'μg/m³'],
    ['微克/立方米', 'μg/m³'],
    ['微克每立方米', 'micrograms per cubic metre'],
    ['公顷', 'hectares'],
    ['万亩', 'mu'],
    ['平方公里', 'square kilometres'],
    ['吨/日', 'tonnes per day'],
    ['吨每日', 'tonnes per day'],
    ['元/人', 'yuan per person'],
    ['盏', undefined],
  ])('says %s in English', (unit, english) => {
    expect(englishUnit(unit)).toBe(english)
  })
})

const land = office({
  indicators: [
    indicator('绿地', '公顷', { decimals: 1, unitEn: 'hectares' }),
    indicator('林地', '万亩', { decimals: 2 }),
    indicator('浓度', '微克/立方米', { decimals: 1, unitEn: 'μg/m³', polarity: 'lower-is-better' }),
    indicator('户数', '户', { unitEn: 'households' }),
    indicator('污水', '吨'),
  ],
  values: {
    '绿地@2021': '20',
    '绿地@2022': '23.6',
    '林地@2022': '10.5',
    '浓度@2021': '42.4',
    '浓度@2022': '40.6',
    '户数@2022': '284231',
    '污水@2022': '395',
  },
})

describe('单位', () => {
  it.each([
    ['{{绿地@2022|单位=亩}}', '354亩', '354 mu'],
    ['{{绿地@2022|单位=平方公里}}', '0.236平方公里', '0.236 square kilometres'],
    ['{{绿地@2022:同比增减|单位=亩}}', '同比增加54亩', 'up 54 mu from a year earlier'],
    ['{{林地@2022|单位=公顷}}', '7000公顷', '7,000 hectares'],
    ['{{林地@2022|单位=亩}}', '105000亩', '105,000 mu'],
    ['{{浓度@2022|单位=微克每立方米}}', '40.6微克每立方米', '40.6 micrograms per cubic metre'],
    ['{{浓度@2022|单位=ug/m3}}', '40.6μg/m³', '40.6 μg/m³'],
    [
      '{{浓度@2021→浓度@2022:从至|单位=μg/m³}}',
      '从2021年的42.4μg/m³下降到2022年的40.6μg/m³，下降幅度4.2%',
      'from 42.4 μg/m³ in 2021 to 40.6 μg/m³ in 2022, down 4.2%',
    ],
    ['{{户数@2022|单位=万户}}', '28.4231万户', '284,231 households'],
    ['{{户数@2022|单位=万户,位数=1}}', '28.4万户', '284,000 households'],
    ['{{绿地@2022:超(300)|单位=亩}}', '超300亩', 'more than 300 mu'],
    ['{{绿地@2022,林地@2022:分别|单位=亩}}', '分别为354亩、105000亩', '354 mu and 105,000 mu respectively'],
  ])('prints %s in the unit asked for', (written, zh, en) => {
    expect([says(written, land), says(written, land, 'en')]).toEqual([zh, en])
  })

  it('refuses a unit of something else', () => {
    expect(says('{{绿地@2022|单位=吨}}', land)).toBe(
      'unit-not-convertible {"indicator":"绿地","unit":"公顷","wanted":"吨"}',
    )
    expect(says('{{绿地@2022,污水@2022:分别|单位=亩}}', land)).toBe(
      'unit-not-convertible {"indicator":"污水","unit":"吨","wanted":"亩"}',
    )
  })

  it.each([
    '{{绿地@2022|计=万,单位=亩}}',
    '{{绿地@2022|单位=亩,计=万}}',
    '{{绿地@2022:同比|单位=亩}}',
    '{{绿地@2022|单位=}}',
    '{{绿地@2022|单位}}',
  ])('is not read in %s', written => {
    expect(says(written, land)).toMatch(/^figure-syntax/)
  })
})
