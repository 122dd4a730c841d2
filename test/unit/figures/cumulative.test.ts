import { describe, expect, it } from 'vitest'
import { indicator, office, says, yearly } from './office.ts'

const planted = indicator('造林', '亩', { unitEn: 'mu', polarity: 'higher-is-better' })
const data = office({
  indicators: [planted],
  values: { ...yearly('造林', 2022, ['10', '20', '30', '40']), '造林@2022-Q1': '3', '造林@2022-Q2': '4' },
})
const told = (...figures: readonly string[]): string[] =>
  figures.map(figure => says(figure, data).split(' {')[0]!)

describe('what has added up', () => {
  it('is a change on a base two periods back or more, and no other', () => {
    expect(
      told(
        '{{造林@2022:较2020|累计}}',
        '{{造林@2022:较2021|累计}}',
        '{{造林@2022:同比|累计}}',
        '{{造林@2022:较2019净增|累计,称=无}}',
        '{{造林@2022:较2019增幅|累计}}',
        '{{造林@2020→造林@2022:增倍|累计}}',
      ),
    ).toEqual([
      '较2020年累计上升100.0%',
      'figure-syntax',
      'figure-syntax',
      '累计净增30亩',
      'figure-syntax',
      '累计增长1.0倍',
    ])
  })

  it('is counted in its periods, or says since when, every one of them known', () => {
    expect(
      told(
        '{{造林@2020→造林@2022:累计|年数,语=完成造林}}',
        '{{造林@2022-Q1→造林@2022-Q2:累计|年数}}',
        '{{造林@2019→造林@2022:累计|期=起}}',
        '{{造林@2018→造林@2022:累计|年数}}',
        '{{造林@2019→造林@2022:累计|期=止}}',
      ),
    ).toEqual([
      '三年累计完成造林90亩',
      '两个季度累计7亩',
      '2019年以来累计100亩',
      'missing-observation',
      'figure-syntax',
    ])
  })
})
