import { describe, expect, it } from 'vitest'
import { indicator, office, says } from './office.ts'

const firms = indicator('企业数', '家', { unitEn: 'firms', polarity: 'higher-is-better' })
const dust = indicator('PM2.5', '微克/立方米', {
  decimals: 1,
  polarity: 'lower-is-better',
  unitEn: 'µg/m³',
})
const heat = indicator('气温', '℃', { decimals: 1 })
const place = indicator('排名', '位', { type: 'place', within: '全省', withinEn: 'the province' })
const values = {
  '企业数@2022': '35',
  '企业数@2021': '29.96',
  '企业数@2020': '29.4',
  '企业数@2019': '0',
  '企业数@2018': { value: '35', bound: 'above' as const },
  'PM2.5@2022': '23.3',
  'PM2.5@2021': '23.4',
  '气温@2022': '40',
  '排名@2022': '3',
}
const known = office({ indicators: [firms, dust, heat, place], values })
const told = (...figures: readonly string[]): string[] =>
  figures.map(figure => says(figure, known).split(' ')[0]!)

describe('far from a number', () => {
  it('is one and a half times it or more, or two thirds of it or less', () => {
    expect(
      told('{{企业数@2022:远超(20)}}', '{{企业数@2022:远高于(23)}}', '{{PM2.5@2022:远低于(35)}}'),
    ).toEqual(['远超20家', '远高于23家', '远低于35微克/立方米'])
    expect(says('{{企业数@2022:far-beyond(20)}}', known, 'en')).toBe('far more than 20 firms')
    expect(says('{{PM2.5@2022:far-below(35)}}', known, 'en')).toBe('far below 35 µg/m³')
  })

  it('is not said of less, stored or printed', () => {
    expect(
      told(
        '{{企业数@2022:远超(24)}}',
        '{{企业数@2021:远超(20)}}',
        '{{企业数@2020:远超(20)}}',
        '{{PM2.5@2021:远低于(35)}}',
        '{{PM2.5@2022:远超(20)}}',
      ),
    ).toEqual(['not-far', 'not-far', 'not-far', 'not-far', 'not-far'])
  })

  it('is not said of what has no multiples, of none, of a bound and of a place', () => {
    expect(
      told(
        '{{气温@2022:远超(20)}}',
        '{{企业数@2019:远低于(20)}}',
        '{{企业数@2018:远超(20)}}',
        '{{排名@2022:远低于(20)}}',
      ),
    ).toEqual(['not-proportional', 'zero-base', 'bound-operand', 'not-a-quantity'])
  })

  it('says by which arithmetic', () => {
    expect(says('{{企业数@2022:远超(0)}}', known)).toContain('figure-syntax')
  })
})
