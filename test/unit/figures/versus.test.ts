import { describe, expect, it } from 'vitest'
import { indicator, office, says } from './office.ts'

const rate = indicator('率', '%', {
  name: '城镇居民收入增速',
  aliases: ['城镇居民'],
  decimals: 1,
  polarity: 'higher-is-better',
})
const output = indicator('产值', '亿元', { decimals: 1 })
const income = indicator('收入', '元', { name: '居民人均可支配收入', polarity: 'higher-is-better' })
const rural = indicator('农村', '%', { name: '农村居民收入增速', decimals: 1 })
const values = {
  '率@2022': '6.1',
  '率[sichuan]@2022': '4.9',
  '农村@2022': '7.1',
  '产值@2022': '20',
  '产值[sichuan]@2022': '100',
  '收入@2022': '33000',
  '收入[sichuan]@2022': '30000',
  '率@2021': '5.0',
  '率[sichuan]@2021': '5.0',
}
const known = office({ indicators: [rate, output, income, rural], values })
const told = (...figures: readonly string[]): string[] =>
  figures.map(figure => says(figure, known).split(' ')[0]!)

describe('a value beside that of a region around', () => {
  it('is above it by 仅 so much only where little lies between', () => {
    expect(
      told(
        '{{率@2022-率[sichuan]@2022:高于|限=仅}}',
        '{{收入@2022-收入[sichuan]@2022:高于|限=仅}}',
        '{{率@2021-率[sichuan]@2021:高于|限=高达}}',
      ),
    ).toEqual(['高于四川省仅1.2个百分点', 'not-little', 'figure-syntax'])
  })

  it('is said of its average where it is one, and refused of a total', () => {
    expect(
      told(
        '{{率@2022-率[sichuan]@2022:高于|平均=水平,泛称}}',
        '{{收入@2022-收入[sichuan]@2022:高于幅度|称=比,平均,泛称}}',
        '{{率@2021-率[sichuan]@2021:高于|平均}}',
        '{{率[sichuan]@2022-率@2022:高于|称=较}}',
        '{{产值@2022-产值[sichuan]@2022:多于|平均}}',
        '{{率@2022-农村@2022:高于|平均}}',
      ),
    ).toEqual([
      '高于全省平均水平1.2个百分点',
      '比全省平均高10.0%',
      '与四川省平均持平',
      '较泸州市低1.2个百分点',
      'not-an-average',
      'not-an-average',
    ])
  })

  it('is called only by a name that is registered', () => {
    expect(
      told(
        '{{农村@2022-率@2022:快于|名=城镇居民}}',
        '{{农村@2022-率@2022:快于|名=全国}}',
        '{{率@2022-率[sichuan]@2022:高于|名=四川}}',
        '{{率@2022-率[sichuan]@2022:高于|名=全国}}',
      ),
    ).toEqual(['快于城镇居民1.0个百分点', 'not-its-name', '高于四川1.2个百分点', 'not-its-region'])
  })

  it('is measured in per cent only of what is no rate, and missing where the region has no value', () => {
    expect(
      told(
        '{{率@2022-率[sichuan]@2022:高于幅度}}',
        '{{农村@2022-农村[sichuan]@2022:高于}}',
        '{{农村@2022-率@2022:领先}}',
      ),
    ).toEqual(['points-expected', 'missing-observation', 'no-polarity'])
  })
})
