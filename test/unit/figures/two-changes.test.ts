import { describe, expect, it } from 'vitest'
import { renderWritten } from '../../../core/figures/index.ts'
import { indicator, office, says } from './office.ts'

const output = indicator('产值', '亿元', { decimals: 1, unitEn: 'yuan', polarity: 'higher-is-better' })
const rate = indicator('率', '%', { decimals: 1, polarity: 'higher-is-better' })
const beds = indicator('床位', '张', { unitEn: 'beds', type: 'stock' })
const values = {
  '产值@2022-Q3': '102.4',
  '产值@2021-Q3': '100.0',
  '产值@2022-Q2': '101.6',
  '产值@2022-Q4': '102.4',
  '产值@2021-Q4': '103.0',
  '产值@2023-Q1': '102.4',
  '产值@2022-Q1': '102.4',
  '产值@2022-06': '9.0',
  '产值@2021-06': '8.0',
  '产值@2022': '408.0',
  '产值@2021': '400.0',
  '率@2022-Q3': '92.3',
  '率@2021-Q3': '90.1',
  '率@2022-Q2': '91.5',
  '床位@2022-06-30': '120',
  '床位@2022-03-31': '110',
  '床位@2022-12-31': '130',
  '床位@2021-12-31': '115',
  '床位@2020-12-31': '113',
  '床位@2019-12-31': '111',
  '床位@2021-06-30': '100',
  '床位@2023-12-31': '140',
  '床位@2023-09-30': '135',
}
const known = office({ indicators: [output, rate, beds], values })
const told = (...figures: readonly string[]): string[] =>
  figures.map(figure => says(figure, known).split(' ')[0]!)
const english = (figure: string): string => says(figure, known, 'en')

describe('a value beside the year and the period before at once', () => {
  it('has one verb where both went the same way', () => {
    expect(
      told(
        '{{产值@2022-Q3:同比环比|词=增降}}',
        '{{率@2022-Q3:同比环比百分点}}',
        '{{产值@2022-Q3:同比环比增减|分=无}}',
        '{{率@2022-Q3:同比环比百分点|顿号}}',
      ),
    ).toEqual([
      '同比、环比分别增长2.4%和0.8%',
      '同比、环比分别提高2.2和0.8个百分点',
      '同比、环比增加2.4亿元和0.8亿元',
      '同比、环比分别提高2.2个百分点、0.8个百分点',
    ])
    expect(english('{{产值@2022-Q3:yoy-pop}}')).toBe(
      'up 2.4% from a year earlier and 0.8% from the previous quarter',
    )
  })

  it('has each its own where they did not', () => {
    expect(told('{{产值@2022-Q4:同比环比}}', '{{产值@2023-Q1:同比环比}}')).toEqual([
      '同比下降0.6%、环比持平',
      '同比、环比均持平',
    ])
    expect([english('{{产值@2022-Q4:同比环比}}'), english('{{产值@2023-Q1:同比环比}}')]).toEqual([
      'down 0.6% from a year earlier and unchanged from the previous quarter',
      'unchanged from a year earlier and from the previous quarter',
    ])
  })

  it('takes as of the end of a month the end that has a value', () => {
    expect(told('{{床位@2022-06-30:同比环比增减}}')).toEqual(['同比、环比分别增加20张和10张'])
  })

  it('is refused where both would be one, and where either has no base', () => {
    expect(
      told('{{产值@2022:同比环比}}', '{{产值@2022-06:同比环比}}', '{{产值@2022-Q3:同比环比百分点}}'),
    ).toEqual(['one-base', 'missing-observation', 'not-a-percentage'])
    expect(told('{{床位@2020-12-31:同比环比}}', '{{床位@2023-12-31:同比环比}}')).toEqual([
      'one-base',
      '同比、环比分别上升7.7%和3.7%',
    ])
  })

  it('is said aloud whole', () => {
    const figure = renderWritten('{{产值@2022-Q3:同比环比}}', known, 'zh')
    expect(figure.ok && figure.value.spoken).toBe('同比、环比分别上升百分之二点四和百分之零点八')
  })
})
