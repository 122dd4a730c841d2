import { describe, expect, it } from 'vitest'
import { indicator, luzhou, office, region, says, sichuan } from './office.ts'

const dust = indicator('PM2.5', '微克/立方米', { decimals: 1, polarity: 'lower-is-better' })
const growth = indicator('增速', '%', { decimals: 1 })
const regions = [
  sichuan,
  luzhou,
  region('yibin', '宜宾市', 'Yibin', 'sichuan'),
  region('zigong', '自贡市', 'Zigong', 'sichuan'),
  region('ganzi', '甘孜藏族自治州', 'Ganzi', 'sichuan'),
]
const cities = ['luzhou', 'yibin', 'zigong', 'ganzi']
const valued = (key: string, values: readonly string[]) =>
  Object.fromEntries(values.map((value, at) => [`${key}[${cities[at]}]@2022`, value]))
const values = {
  ...valued('PM2.5', ['30.0', '35.0', '30.0', '12.0']),
  ...valued('增速', ['6.1', '5.0', '4.2', '7.3']),
}
const told = (figures: readonly string[], declared = true): string[] =>
  figures.map(
    figure => says(figure, office({ indicators: [dust, growth], regions, values, declared })).split(' ')[0]!,
  )

describe('the regions that come first', () => {
  it('are named with those that tie, by polarity or by their values', () => {
    expect(
      told([
        '{{PM2.5@2022:最好最差(sichuan)}}',
        '{{PM2.5@2022:最高的(sichuan)|带数}}',
        '{{增速@2022:最快最慢(sichuan)|带数}}',
        '{{PM2.5@2022:前几名单(1,sichuan)}}',
        '{{PM2.5@2022:前几名单(3,sichuan)|式=排名}}',
        '{{增速@2022:后几名单(2,sichuan)}}',
      ]),
    ).toEqual([
      '最好的为甘孜藏族自治州，最差的为宜宾市',
      '最高的为宜宾市（35.0微克/立方米）',
      '最快的为甘孜藏族自治州（7.3%），最慢的为自贡市（4.2%）',
      '前1位的是甘孜藏族自治州',
      '排名前3位的分别是甘孜藏族自治州、泸州市、自贡市',
      '后2位的分别是宜宾市、自贡市',
    ])
    const tied = office({ indicators: [dust], regions, values: valued('PM2.5', ['30', '35', '30', '35']) })
    expect(says('{{PM2.5@2022:最好最差(sichuan)}}', tied)).toBe(
      '最好的为泸州市、自贡市，最差的为宜宾市、甘孜藏族自治州',
    )
    expect(says('{{PM2.5@2022:best-of(sichuan)}}', tied, 'en')).toBe('the best are Luzhou and Zigong')
  })

  it('are not said of a scope nobody declared whole, across a tie, of all there are or without a best', () => {
    expect(told(['{{PM2.5@2022:最好最差(sichuan)}}', '{{PM2.5@2022:低于数(sichuan,35)}}'], false)).toEqual([
      'scope-not-declared',
      'scope-not-declared',
    ])
    expect(
      told([
        '{{PM2.5@2022:前几名单(2,sichuan)}}',
        '{{PM2.5@2022:前几名单(4,sichuan)}}',
        '{{增速@2022:最好最差(sichuan)}}',
        '{{PM2.5@2021:最好的(sichuan)}}',
      ]),
    ).toEqual(['tie-at-the-end', 'no-such-list', 'no-polarity', 'regions-missing'])
    expect(
      says(
        '{{PM2.5@2022:最好的(sichuan)}}',
        office({ indicators: [dust], regions, values: valued('PM2.5', ['30', '30', '30', '30']) }),
      ).split(' ')[0],
    ).toBe('no-range')
  })
})

describe('how many regions', () => {
  it('are called what their names say, with 均 where all are or none is', () => {
    expect(
      told([
        '{{PM2.5@2022:低于数(sichuan,35)|有}}',
        '{{PM2.5@2022:不超过数(sichuan,35)}}',
        '{{PM2.5@2022:超过数(sichuan,35)|无单位}}',
        '{{PM2.5@2022:达标数(sichuan,30)|总数}}',
        '{{PM2.5@2022:排名(sichuan)|式=排名,总数,并列}}',
        '{{PM2.5@2022:低于数(sichuan,35)|语=氮氧化物}}',
      ]),
    ).toEqual([
      '4个市（州）中有3个低于35微克/立方米',
      '4个市（州）均不超过35微克/立方米',
      '4个市（州）均不超过35',
      '4个市（州）中3个',
      '在四川省4个市（州）中排名并列第2位',
      'not-its-name',
    ])
  })

  it('stand in the first third of them, or not', () => {
    expect(told(['{{PM2.5[ganzi]@2022:前列(sichuan)|泛称}}', '{{PM2.5@2022:前列(sichuan)}}'])).toEqual([
      '居全省前列',
      'not-in-top',
    ])
  })
})
