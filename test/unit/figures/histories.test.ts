import { describe, expect, it } from 'vitest'
import { indicator, luzhou, office, region, says, sichuan } from './office.ts'

const dust = indicator('PM2.5', '微克/立方米', { decimals: 1, polarity: 'lower-is-better' })
const standard = indicator('PM2.5.二级标准', '微克/立方米')
const travel = indicator('客运量', '万人次', { decimals: 1, polarity: 'higher-is-better' })
const rate = indicator('满意率', '%', { decimals: 1, polarity: 'higher-is-better' })
const heat = indicator('气温', '℃', { decimals: 1 })
const regions = [
  sichuan,
  luzhou,
  region('yibin', '宜宾市', 'Yibin', 'sichuan'),
  region('zigong', '自贡市', 'Zigong', 'sichuan'),
]
const code = (figure: string, values: Record<string, string>, declared = true): string =>
  says(figure, office({ indicators: [dust, standard, travel, rate, heat], regions, values, declared })).split(
    ' ',
  )[0]!

const years = (key: string, values: readonly string[], from = 2017) =>
  Object.fromEntries(values.map((value, at) => [`${key}@${from + at}`, value]))

describe('a place in its own history', () => {
  const rising = years('客运量', ['50', '70', '60', '80', '65', '70.04'])

  it('counts what prints beyond it, and says where it ties', () => {
    expect(code('{{客运量@2022:历史第几高}}', rising)).toBe('为2017年以来并列第二高')
    expect(code('{{客运量@2020:历史第几高}}', rising)).toBe('为2017年以来最高')
    expect(code('{{客运量@2019:历史第几低}}', { ...rising, '客运量@2016': '90' })).toBe('为2016年以来第二低')
  })

  it('is not said of a series nobody declared, of one with gaps, and of the second half', () => {
    expect(code('{{客运量@2022:历史第几高}}', rising, false)).toBe('series-not-declared')
    expect(code('{{客运量@2022:历史第几高}}', { '客运量@2017': '1', '客运量@2022': '2' })).toBe(
      'series-incomplete',
    )
    expect(code('{{客运量@2021:历史第几高}}', years('客运量', ['50', '70', '60', '80', '55']))).toBe(
      'not-foremost',
    )
    expect(code('{{气温@2021:历史第几好}}', years('气温', ['50', '70', '60', '80', '55']))).toBe(
      'no-polarity',
    )
  })
})

describe('a limit by its name', () => {
  const values = {
    ...years('PM2.5', ['38.2', '36.0', '34.96', '33.0', '31.0'], 2018),
    'PM2.5.二级标准@2016': '35',
  }

  it('is the one in force at that period, of the home region where a county has none', () => {
    expect(code('{{PM2.5@2021:达到标准(二级标准)}}', values)).toBe('达到二级标准')
    expect(code('{{PM2.5[yibin]@2021:达到标准(二级标准)}}', { ...values, 'PM2.5[yibin]@2021': '30' })).toBe(
      '达到二级标准',
    )
    expect(code('{{PM2.5@2021:达到标准(二级标准)}}', { ...values, 'PM2.5.二级标准@2021': '30' })).toBe(
      'standard-missed',
    )
    expect(code('{{PM2.5@2015:达到标准(二级标准)}}', { ...values, 'PM2.5@2015': '1' })).toBe(
      'no-such-standard',
    )
    expect(code('{{PM2.5@2021:达到标准(一级标准)}}', values)).toBe('no-such-standard')
  })

  it('is met for the first time where no earlier value met it, stored and printed', () => {
    expect(code('{{PM2.5@2020:首次达到标准(二级标准)}}', values)).toBe('自2018年以来首次达到二级标准')
    expect(code('{{PM2.5@2021:首次达到标准(二级标准)}}', values)).toBe('not-first')
    expect(code('{{PM2.5@2020:优于标准(二级标准)}}', values)).toBe('standard-missed')
    expect(code('{{PM2.5@2020:连续达到标准(二级标准)}}', values)).toBe('limit-not-held')
    expect(code('{{PM2.5@2022:连续达到标准(二级标准)}}', values)).toBe('连续3年达到二级标准')
    expect(code('{{PM2.5@2020:首次达到标准(二级标准)}}', values, false)).toBe('series-not-declared')
  })
})

describe('the level of a year', () => {
  const values = {
    '客运量@2018': '640',
    '客运量@2022': '488',
    '客运量@2023': '661',
    '客运量@2023-01/2023-09': '611.5',
    '满意率@2018': '90',
    '满意率@2023-01/2023-09': '88',
    '满意率@2023': '88',
  }

  it('is near, past or come back to, each as the data say', () => {
    expect(code('{{客运量@2023-01/2023-09:接近2018水平}}', values)).toBe('接近2018年全年水平')
    expect(code('{{客运量@2023:恢复到2018水平}}', values)).toBe('恢复到2018年水平')
    expect(code('{{客运量@2023:接近2018水平}}', values)).toBe('not-at-level')
    expect(code('{{客运量@2022:接近2018水平}}', values)).toBe('not-at-level')
    expect(code('{{客运量@2022:超过2018水平}}', values)).toBe('not-at-level')
    expect(code('{{客运量@2023:恢复到2018水平}}', { ...values, '客运量@2022': '650' })).toBe('not-back')
  })

  it('of a whole year is no level for a part of it, but of what adds up', () => {
    expect(code('{{满意率@2023-01/2023-09:接近2018水平}}', values)).toBe('not-additive')
    expect(code('{{满意率@2023:接近2018水平}}', values)).toBe('接近2018年水平')
    expect(code('{{客运量@2018:接近2018-01/2018-09水平}}', values)).toBe('period-not-comparable')
    expect(code('{{客运量@2018:接近2023水平}}', values)).toBe('period-not-comparable')
  })
})

describe('one among the regions', () => {
  const values = { '满意率@2022': '95.2', '满意率[yibin]@2022': '90.04', '满意率[zigong]@2022': '88' }

  it('is the only one beyond a limit where no other is, stored or printed', () => {
    expect(code('{{满意率@2022:唯一超过(sichuan,91)}}', values)).toBe('是四川省唯一超过91%的市')
    expect(code('{{满意率@2022:唯一超过(sichuan,90)}}', values)).toBe('not-the-only')
    expect(code('{{满意率@2022:唯一超过(sichuan,96)}}', values)).toBe('limit-not-reached')
    expect(code('{{满意率@2022:唯一超过(sichuan,91)}}', values, false)).toBe('scope-not-declared')
  })

  it('is none of the first ten of three', () => {
    expect(code('{{满意率@2022:前(10,sichuan)}}', values)).toBe('no-such-top')
    expect(code('{{满意率@2022:前(3,sichuan)}}', values)).toBe('no-such-top')
    expect(code('{{满意率@2022:前(2,sichuan)}}', values)).toBe('进入四川省前2位')
  })

  it('are listed from the end that is named, in order where none is like another', () => {
    expect(code('{{满意率@2022:最低几个(2,sichuan)}}', values)).toBe('最低的2个依次是自贡市、宜宾市')
    expect(code('{{满意率@2022:最高几个(2,sichuan)}}', { ...values, '满意率[yibin]@2022': '95.2' })).toBe(
      '最高的2个分别是泸州市、宜宾市',
    )
    expect(code('{{满意率@2022:最低几个(2,sichuan)}}', { ...values, '满意率[yibin]@2022': '95.2' })).toBe(
      'tie-at-the-end',
    )
  })
})

describe('a change in tenths', () => {
  it('is said where it lies near one, and of no rate and of nothing level', () => {
    const values = {
      '客运量@2021': '100',
      '客运量@2022': '65.3',
      '客运量@2023': '65.3',
      '满意率@2021': '90',
      '满意率@2022': '45',
    }
    expect(code('{{客运量@2022:同比几成}}', values)).toBe('同比下降三成五')
    expect(code('{{客运量@2022:同比几成|限=多,词=增减}}', values)).toBe('同比减少三成多')
    expect(code('{{客运量@2022:同比几成|限=超,称=较上年}}', values)).toBe('较上年下降超三成')
    expect(code('{{客运量@2023:同比几成}}', values)).toBe('no-such-fraction')
    expect(code('{{满意率@2022:同比几成}}', values)).toBe('points-expected')
  })
})

describe('how many regions', () => {
  it('are not counted where one lies on either side of the limit, as stored and as printed', () => {
    const values = { 'PM2.5@2022': '34.96', 'PM2.5[yibin]@2022': '30', 'PM2.5[zigong]@2022': '40' }
    expect(code('{{PM2.5@2022:低于数(sichuan,35)}}', values)).toBe('limit-within-rounding')
    expect(code('{{PM2.5@2022:低于数(sichuan,36)}}', values)).toBe('3个市中2个低于36微克/立方米')
    expect(code('{{PM2.5@2022:达标数(sichuan,35)}}', values)).toBe('3个中2个')
  })
})

describe('far from another', () => {
  it('is one and a half times as much, or two thirds, never of what has no multiple', () => {
    const values = {
      '满意率@2022': '90',
      '满意率[sichuan]@2022': '60',
      '满意率[yibin]@2022': '61',
      '气温@2022': '30',
      '气温[sichuan]@2022': '10',
    }
    expect(code('{{满意率@2022-满意率[sichuan]@2022:远超无幅}}', values)).toBe('远超四川省')
    expect(code('{{满意率[sichuan]@2022-满意率@2022:远高于}}', values)).toBe('远低于泸州市30.0个百分点')
    expect(code('{{满意率@2022-满意率[yibin]@2022:远高于}}', values)).toBe('not-far')
    expect(code('{{气温@2022-气温[sichuan]@2022:远高于}}', values)).toBe('not-proportional')
  })
})
