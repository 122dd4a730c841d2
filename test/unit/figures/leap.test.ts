import { describe, expect, it } from 'vitest'
import { indicator, office, says } from './office.ts'

const output = indicator('产值', '亿元', { decimals: 1, unitEn: 'yuan', polarity: 'higher-is-better' })
const waste = indicator('垃圾', '吨', { polarity: 'lower-is-better' })
const place = indicator('排名', '位', { type: 'place', within: '全省', withinEn: 'the province' })
const heat = indicator('气温', '℃', { decimals: 1 })
const values = {
  '产值@2020': '60.0',
  '产值@2021': '62.4',
  '产值@2022': '90.0',
  '产值@2023': '80.0',
  '垃圾@2021': '10',
  '垃圾@2022': '20',
  '气温@2021': '10',
  '气温@2022': '20',
  '排名@2020': '7',
  '排名@2021': '6',
  '排名@2022': '3',
}
const known = office({ indicators: [output, waste, place, heat], values })
const told = (...figures: readonly string[]): string[] =>
  figures.map(figure => says(figure, known).split(' ')[0]!)
const leapt = '|词=跃升/下降'

describe('a leap', () => {
  it('is a rise to one and a half times, in every wording of a course', () => {
    expect(
      told(
        `{{产值@2020→产值@2022:至${leapt}}}`,
        `{{产值@2020→产值@2022:到${leapt},了}}`,
        `{{产值@2020→产值@2022:由至无幅${leapt},期=无}}`,
        `{{产值@2020→产值@2022:至${leapt},限=近(10)}}`,
      ),
    ).toEqual(['跃升至90.0亿元', '跃升到了90.0亿元', '由60.0亿元跃升至90.0亿元', 'not-below'])
    expect(says(`{{产值@2020→产值@2022:till|verbs=leap-fall}}`, known, 'en')).toBe('leapt to 9 billion yuan')
  })

  it('is three places forward of a rank', () => {
    expect(
      told(
        `{{排名@2021→排名@2022:至${leapt}}}`,
        `{{排名@2020→排名@2022:由至无幅${leapt},期=无}}`,
        `{{排名@2020→排名@2021:至${leapt}}}`,
        `{{排名@2022→排名@2023:至${leapt}}}`,
      ),
    ).toEqual(['跃升至第3位', '由第7位跃升至第3位', 'not-a-leap', 'missing-observation'])
  })

  it('is no smaller rise, no rise of what is better low, and no warmer day', () => {
    expect(
      told(
        `{{产值@2021→产值@2022:至${leapt}}}`,
        `{{垃圾@2021→垃圾@2022:至${leapt}}}`,
        `{{气温@2021→气温@2022:至${leapt}}}`,
      ),
    ).toEqual(['not-a-leap', 'leap-for-the-worse', 'not-proportional'])
  })

  it('claims nothing where it fell, and is no word for a change', () => {
    expect(
      told(
        `{{产值@2022→产值@2023:至${leapt}}}`,
        `{{产值@2022:同比${leapt}}}`,
        `{{产值@2020→产值@2022:年均增长${leapt}}}`,
      ),
    ).toEqual(['下降至80.0亿元', 'figure-syntax', 'figure-syntax'])
  })
})
