import { describe, expect, it } from 'vitest'
import { figureDataFrom, type Indicator, type Observation } from '../../../core/figures/index.ts'
import { indicator, luzhou, office, says, sichuan, yearly } from './office.ts'

const output = indicator('产值', '亿元', { decimals: 1, unitEn: 'yuan', polarity: 'higher-is-better' })
const rate = indicator('率', '%', { decimals: 1, polarity: 'higher-is-better' })

const told = (values: Readonly<Record<string, string>>, ...figures: readonly string[]): string[] => {
  const known = office({ indicators: [output, rate], values })
  return figures.map(figure => says(figure, known).split(' ')[0]!)
}

describe('a milestone', () => {
  it('is a limit passed since the year before, in words where it is a power of ten', () => {
    const passed = yearly('产值', 2022, ['960.4', '1012.3'])
    expect(
      told(
        passed,
        '{{产值@2022:大关(1000)}}',
        '{{产值@2022:台阶(1000)|无单位}}',
        '{{产值@2022:站上(1010)}}',
        '{{产值@2022:大关(1000)|单位=万元}}',
      ),
    ).toEqual(['突破千亿元大关', '迈上千亿台阶', '站上1010亿元', 'not-crossed'])
    expect(told({ '率@2022': '50.2', '率@2021': '49.8' }, '{{率@2022:大关(50)}}')).toEqual(['突破50%大关'])
  })

  it('is no news of what was past it before, is not past it, or has no year before', () => {
    expect(told(yearly('产值', 2022, ['1003.0', '1012.3']), '{{产值@2022:大关(1000)}}')).toEqual([
      'not-crossed',
    ])
    expect(
      told(yearly('产值', 2022, ['960.4', '1000']), '{{产值@2022:大关(1000)}}', '{{产值@2022:台阶(1000)}}'),
    ).toEqual(['limit-not-passed', '迈上千亿元台阶'])
    expect(told(yearly('产值', 2022, ['960.4', '1000.04']), '{{产值@2022:大关(1000)}}')).toEqual([
      'limit-not-passed',
    ])
    expect(told({ '产值@2022': '1012.3' }, '{{产值@2022:大关(1000)}}')).toEqual(['missing-observation'])
  })
})

describe('since records began', () => {
  const observe = ([place, value]: readonly [string, string]): Observation => ({
    indicator: '率',
    region: 'luzhou',
    period: place,
    value,
    bound: 'exact',
    state: 'published',
    source: '年报',
    note: '',
    revision: 1,
    enteredBy: '',
    enteredAt: '',
  })
  const values = (
    [
      ['2019', '80.1'],
      ['2020', '81.2'],
      ['2021', '82.3'],
      ['2022', '83.4'],
    ] as const
  ).map(observe)
  const said = (more: Partial<Indicator>): string => {
    const known = figureDataFrom({
      homeRegion: 'luzhou',
      indicators: [{ ...rate, ...more }],
      regions: [luzhou, sichuan],
      observations: values,
    })
    return says('{{率@2022:创新高|始=有记录}}', known).split(' ')[0]!
  }

  it('is said only where nothing was recorded before the series begins', () => {
    expect([
      said({ seriesStarts: [{ region: 'luzhou', since: '2019', isFirst: true }] }),
      said({ seriesStarts: [{ region: 'luzhou', since: '2019' }] }),
      said({ seriesStarts: [] }),
    ]).toEqual(['创有记录以来新高', 'not-first-record', 'series-not-declared'])
  })

  it('is not said of a definition that has changed since', () => {
    const changed = { definitionChanges: [{ from: '2020', definition: '新口径' }] }
    expect(said({ ...changed, seriesStarts: [{ region: 'luzhou', since: '2019', isFirst: true }] })).toBe(
      'not-first-record',
    )
  })
})
