import { describe, expect, it } from 'vitest'
import { readSample } from '../../../backend/sample/files.ts'
import { observationsOf } from '../../../backend/sample/observations.ts'

const sample = readSample()
const observations = observationsOf(sample, '2023-08-11T09:00:00.000Z')
const invented = new Set(sample.regions.filter(region => region.invented).map(region => region.key))

const repeated = (keys: readonly string[]): string[] =>
  keys.filter((key, index) => keys.indexOf(key) !== index)

describe('facts of the sample', () => {
  it('has at least 60 indicators, each with a topic, a department and an English name and unit', () => {
    const topics = new Set(sample.topics.map(({ key }) => key))
    const departments = new Set(sample.departments.map(({ key }) => key))
    expect(sample.indicators.length).toBeGreaterThanOrEqual(60)
    expect(
      sample.indicators.filter(
        ({ topic, department, nameEn, unit, unitEn, definition }) =>
          !topics.has(topic) ||
          !departments.has(department) ||
          nameEn === '' ||
          definition === '' ||
          (unit === '') !== (unitEn === ''),
      ),
    ).toEqual([])
  })

  it('names every invented region as invented', () => {
    expect(
      sample.regions.filter(
        ({ name, nameEn, invented }) =>
          invented !== name.endsWith('（虚构）') || invented !== nameEn.endsWith('(invented)'),
      ),
    ).toEqual([])
  })

  it('says of every invented value that it is invented', () => {
    expect(
      observations.filter(({ region, source }) => invented.has(region) !== source.startsWith('虚构示例数据')),
    ).toEqual([])
  })

  it('takes every value of Luzhou from what was published on 11 August 2023, but the national standard', () => {
    const others = observations.filter(
      ({ region, source }) => !invented.has(region) && !/^(据)?泸州市生态环境局，?2023年8月11日/.test(source),
    )
    expect(others.map(({ indicator, region }) => [indicator, region])).toEqual([
      ['PM2.5年均浓度二级限值', 'luzhou'],
    ])
  })

  it('keeps what the source states only as a bound as a bound', () => {
    expect(
      observations
        .filter(({ bound }) => bound !== 'exact')
        .map(({ indicator, value, bound }) => [indicator, value, bound]),
    ).toEqual([
      ['绿芽积分用户数', '280000', 'above'],
      ['巡林次数', '155000', 'above'],
      ['测土配方施肥面积', '720', 'at-least'],
      ['农膜回收率', '84', 'at-least'],
      ['粪污综合利用率', '85', 'at-least'],
      ['参会媒体数', '10', 'above'],
    ])
  })

  it('holds each indicator and each value once, and no value of an unknown indicator', () => {
    const keys = sample.indicators.map(({ key }) => key)
    expect(repeated(keys)).toEqual([])
    expect(
      repeated(observations.map(({ indicator, region, period }) => `${indicator} ${region} ${period}`)),
    ).toEqual([])
    expect(observations.filter(({ indicator }) => !keys.includes(indicator))).toEqual([])
    const typed = sample.indicators.filter(({ formula }) => formula === null).map(({ key }) => key)
    expect(typed.filter(key => observations.every(({ indicator }) => indicator !== key))).toEqual([])
  })
})
