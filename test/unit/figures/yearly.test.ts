import { describe, expect, it } from 'vitest'
import { renderWritten } from '../../../core/figures/index.ts'
import { indicator, office, says } from './office.ts'

const rate = indicator('率', '%', { decimals: 1 })
const birth = indicator('出生率', '‰', { decimals: 2 })
const days = indicator('天数', '天', { unitEn: 'days' })
const output = indicator('产值', '亿元', { decimals: 1, unitEn: 'yuan' })

const known = office({
  indicators: [rate, birth, days, output],
  values: {
    '率@2018': '45.0',
    '率@2021': '54.0',
    '率@2022': '54.3',
    '出生率@2018': '9.40',
    '出生率@2022': '7.20',
    '天数@2019': '279',
    '天数@2022': '301',
    '产值@2018': '98.6',
    '产值@2022': '100.1',
    '产值@2018-H1': '40.0',
    '天数@2018': '301',
    '率@2020': '54.3',
  },
})

const both = (...figures: readonly string[]): string[] =>
  figures.flatMap(figure => (['zh', 'en'] as const).map(language => says(figure, known, language)))
const codes = (...figures: readonly string[]): string[] =>
  figures.map(figure => says(figure, known).split(' ')[0]!)

describe('a change a year on average', () => {
  it('is the difference divided by the years between', () => {
    expect(
      both(
        '{{率@2018→率@2021:年均百分点|去零}}',
        '{{出生率@2018→出生率@2022:年均百分点|词=升降}}',
        '{{天数@2019→天数@2022:年均增减}}',
        '{{产值@2018→产值@2022:年均增减|位数=2}}',
      ),
    ).toEqual([
      '年均提高3个百分点',
      'rose 3 percentage points a year on average',
      '年均下降0.55个千分点',
      'down 0.55 per mille points a year on average',
      '年均增加7天',
      'increased by 7 days a year on average',
      '年均增加0.38亿元',
      'increased by 38 million yuan a year on average',
    ])
  })

  it('takes a word about its number, and is level where both values print alike', () => {
    expect(
      both(
        '{{天数@2019→天数@2022:年均增减|限=超过(1),了}}',
        '{{天数@2018→天数@2022:年均增减}}',
        '{{率@2020→率@2022:年均百分点}}',
      ),
    ).toEqual([
      '年均增加了超过7天',
      'increased by more than 7 days a year on average',
      '年均持平',
      'unchanged on average',
      '年均持平',
      'unchanged on average',
    ])
  })

  it('is refused over a single year, of points of what is no rate, between other periods, and where nothing would be left of it', () => {
    expect(
      codes(
        '{{率@2021→率@2022:年均百分点}}',
        '{{天数@2019→天数@2022:年均百分点}}',
        '{{产值@2018-H1→产值@2022:年均增减}}',
        '{{产值@2018→产值@2022:年均增减|位数=0}}',
      ),
    ).toEqual(['not-several-years', 'not-a-percentage', 'period-not-comparable', 'prints-as-zero'])
  })

  it('shows how it was computed', () => {
    const rendered = renderWritten('{{率@2018→率@2021:年均百分点|去零}}', known, 'zh')
    expect(rendered.ok && [rendered.value.formula, rendered.value.exact, rendered.value.direction]).toEqual([
      '(54 − 45) ÷ 3',
      '3',
      'up',
    ])
  })
})
