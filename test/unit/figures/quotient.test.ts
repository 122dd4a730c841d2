import { describe, expect, it } from 'vitest'
import { indicator, office, says } from './office.ts'

const doctors = indicator('医师', '人', { name: '执业医师', unitEn: 'doctors' })
const people = indicator('人口', '万人', { name: '常住人口', unitEn: '10,000 people', decimals: 1 })
const homes = indicator('户数', '户', { unitEn: 'households' })
const taxes = indicator('税收', '亿元', { unitEn: 'yuan', decimals: 2 })
const land = indicator('用地', '公顷', { unitEn: 'hectares', decimals: 1 })
const water = indicator('用水', '万立方米', { name: '用水量' })
const cars = indicator('汽车', '辆', { unitEn: 'cars' })

const values = {
  '医师@2022': '1710',
  '人口@2022': '50.3',
  '户数@2022': '170000',
  '税收@2022': '3.6',
  '用地@2022': '160',
  '用水@2022': '12397',
  '汽车@2022': '0',
  '人口[sichuan]@2022': '8000',
}
const known = office({ indicators: [doctors, people, homes, taxes, land, water, cars], values })
const told = (...figures: readonly string[]): string[] =>
  figures.map(figure => says(figure, known).split(' ')[0]!)

describe('so much for each', () => {
  // 1710 ÷ 503000 = 3.3996 ‰; 3.6亿 ÷ (160 × 15) = 15.0万; 3.6亿 ÷ 1.6 km² = 2.25亿; 12397万 ÷ 3.6亿 = 0.3444
  it('is divided by so many of a unit, to which what is divided by is converted', () => {
    expect(
      told(
        '{{医师@2022/人口@2022:每(千)}}',
        '{{医师@2022/人口@2022:每(1000)|名=人口,语=拥有执业医师}}',
        '{{医师@2022/人口@2022:每(千)|名=常住人口,语=执业医师}}',
        '{{税收@2022/用地@2022:亩均|计=万}}',
        '{{税收@2022/用地@2022:每(平方公里)|计=亿,位数=2}}',
        '{{税收@2022/户数@2022:户均}}',
        '{{用水@2022/税收@2022:每(元)|单位=升,位数=0}}',
        '{{汽车@2022/户数@2022:每(百)}}',
        '{{医师@2022/人口@2022:每|计=万}}',
      ),
    ).toEqual([
      '每千人3.4人',
      '每千人口拥有执业医师3.4人',
      '每千常住人口执业医师3.4人',
      '亩均15.0万元',
      '每平方公里2.25亿元',
      '户均2117.6元',
      '每元344升',
      '每百户0.0辆',
      '每万人34.0人',
    ])
  })

  it('says the formula with the conversion', () => {
    const said = says('{{税收@2022/用地@2022:亩均|计=万}}', known, 'en')
    expect(said).toBe('150,000 yuan per mu')
  })

  it('is refused of what it cannot be said of', () => {
    expect(
      told(
        '{{税收@2022/人口@2022:户均}}',
        '{{税收@2022/户数@2022:人均}}',
        '{{税收@2022/户数@2022:每(平方公里)}}',
        '{{医师@2022/人口@2022:每(千)|名=老年人}}',
        '{{医师@2022/人口@2022:每(千)|语=护士}}',
        '{{医师@2022/汽车@2022:每(千)}}',
        '{{医师@2022/人口[sichuan]@2022:每(千)}}',
        '{{医师@2022/人口@2022:每(3)}}',
        '{{医师@2022/人口@2022:比率|单位=名}}',
        '{{医师@2022/人口@2022:人均}}',
      ),
    ).toEqual([
      'not-shared-by',
      'not-people',
      'unit-not-convertible',
      'not-its-name',
      'not-its-name',
      'zero-base',
      'regions-differ',
      'figure-syntax',
      'figure-syntax',
      'prints-as-zero',
    ])
  })
})
