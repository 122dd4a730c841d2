import { describe, expect, it } from 'vitest'
import { splitTables, type Table } from '../../../../core/reading/table/index.ts'
import { guess, planned, table, told } from './tables.ts'

/** What comes of each table of a sheet, in order. */
const all = (sheet: Table): string[] =>
  splitTables(sheet).flatMap(each => (guess(each) ? told(planned(each)) : [`${each.name}: no header`]))

describe('several tables on a sheet', () => {
  it('stand one below the other, each under its own title', () => {
    const sheet = table([
      ['云溪市2021年情况'],
      ['指标', '数值'],
      ['优良天数', 290],
      [],
      ['东岭区2022年情况'],
      ['指标', '数值'],
      ['优良天数', 300],
    ])
    expect(all(sheet)).toEqual(['优良天数 yunxi 2021 290 new', '优良天数 dongling 2022 300 new'])
    expect(splitTables(sheet).map(({ name }) => name)).toEqual(['数据', '数据 (2)'])
  })

  it('stand one below the other without a blank line between', () => {
    const sheet = table([
      ['表1 2021年各区县优良天数'],
      ['区县', '优良天数'],
      ['东岭区', 290],
      ['西河县', 291],
      ['表2 2022年各区县PM2.5'],
      ['区县', 'PM2.5'],
      ['东岭区', 30],
      ['西河县', 31],
    ])
    expect(all(sheet)).toEqual([
      '优良天数 dongling 2021 290 new',
      '优良天数 xihe 2021 291 new',
      'PM2.5浓度 dongling 2022 30 new',
      'PM2.5浓度 xihe 2022 31 new',
    ])
  })

  it('stand side by side under one title', () => {
    const sheet = table([
      ['云溪市2022年主要指标'],
      ['指标', '数值', '指标', '数值'],
      ['优良天数', 295, 'PM2.5', 25],
      ['优良率', 80, '产值', 1000],
    ])
    expect(all(sheet)).toEqual([
      '优良天数 yunxi 2022 295 new',
      '优良率 yunxi 2022 80 new',
      'PM2.5浓度 yunxi 2022 25 new',
      '产值 yunxi 2022 1000 new',
    ])
  })

  it('stand side by side with a gap between, each under its own title', () => {
    const sheet = table([
      ['东岭区2021年', '', '', '西河县2022年'],
      ['指标', '数值', '', '指标', '数值'],
      ['优良天数', 295, '', '优良天数', 301],
    ])
    expect(all(sheet)).toEqual(['优良天数 dongling 2021 295 new', '优良天数 xihe 2022 301 new'])
  })

  it('asks for the time of a table below that names none, and never lends it the one above', () => {
    const sheet = table([
      ['2021年情况'],
      ['指标', '数值'],
      ['优良天数', 290],
      [],
      ['补充情况'],
      ['指标', '数值'],
      ['优良天数', 300],
    ])
    expect(all(sheet)).toEqual(['优良天数 yunxi 2021 290 new', '优良天数 yunxi 300 row-without-period'])
  })

  it('are one where only the header comes again, as on printed pages', () => {
    const again = table([
      ['2021年'],
      ['区县', '优良天数'],
      ['东岭区', 290],
      [],
      ['区县', '优良天数'],
      ['西河县', 291],
    ])
    expect(splitTables(again)).toHaveLength(1)
    const continued = table([
      ['2021年'],
      ['区县', '优良天数'],
      ['东岭区', 290],
      ['续表1'],
      ['区县', '优良天数'],
      ['西河县', 291],
    ])
    expect(splitTables(continued)).toHaveLength(1)
    expect(told(planned(continued))).toEqual([
      '优良天数 dongling 2021 290 new',
      '续表1 2021 续表1 section-line',
      '优良天数 xihe 2021 291 new',
    ])
  })

  it('are one where a row has words instead of a number', () => {
    const sheet = table([
      ['指标', '地区', '时期', '数值'],
      ['优良天数', '东岭区', '2021年', 290],
      ['优良天数', '西河县', '2021年', '待核'],
      ['优良天数', '云溪市', '2021年', 295],
    ])
    expect(splitTables(sheet)).toHaveLength(1)
  })
})
