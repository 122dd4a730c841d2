import { describe, expect, it } from 'vitest'
import { parseExpression, recompute, renderWritten, writeExpression } from '../../../core/figures/index.ts'
import { stepExpression } from '../../../core/figures/roll.ts'
import { indicator, office, says } from './office.ts'

const known = ['甲', '乙', '总'].map(key =>
  indicator(key, '亩', { decimals: 1, unitEn: 'mu', polarity: 'higher-is-better' }),
)
const place = indicator('位次', '位', { type: 'place', within: '全省' })
const indicators = [...known, place, ...known.map(each => ({ ...each, key: `${each.key}.目标` }))]
const values = {
  '甲@2022': '30',
  '甲@2021': '20',
  '乙@2022': '50',
  '乙@2021': '60',
  '总@2022': '100',
  '总@2021': '100',
  '甲.目标@2022': '25',
  '乙.目标@2022': '40',
  '总.目标@2022': '120',
  '位次@2022': '3',
  '位次@2021': '5',
}
const data = office({ indicators, values })
const told = (...figures: readonly string[]): string[] =>
  figures.map(figure => says(figure, data).split(' {')[0]!)

describe('what is said of several', () => {
  it('is said once where it is the same, and of each where it is not', () => {
    expect(
      told(
        '{{甲@2021→甲@2022,总@2021→总@2022:分别由到无幅|期=无}}',
        '{{甲@2021→甲@2022,乙@2021→乙@2022:分别由到无幅|期=无}}',
        '{{甲@2022,乙@2022:分别超额|去零}}',
        '{{甲@2022,总@2022:分别目标差}}',
        '{{甲@2022,乙@2022:分别达标}}',
        '{{甲@2022/总@2022,乙@2022/总@2022:分别占|和,去零}}',
        '{{位次@2021→位次@2022,甲@2021→甲@2022:分别由到无幅|期=上年}}',
      ),
    ).toEqual([
      '分别由20亩上升到30亩、均为100亩，持平',
      '分别由20亩上升到30亩、由60亩下降到50亩',
      '分别超额完成目标20%、25%',
      '分别优于目标5.0亩、距目标还差20.0亩',
      '均超额完成年度目标',
      '分别占30%和50%',
      '分别由上年的第5位上升到第3位、由上年的20亩上升到30亩',
    ])
  })

  it('is refused where it would be refused of one', () => {
    expect(
      told(
        '{{甲@2022/总@2022,总@2022/甲@2022:分别占比}}',
        '{{甲@2022,总@2022:分别达标}}',
        '{{甲@2022,位次@2022:分别超额}}',
        '{{甲@2021→甲@2022,甲@2020→甲@2022:分别由到无幅}}',
        '{{甲@2022/总@2022,乙@2022/总@2022:分别其中}}',
        '{{甲@2022/总@2022,乙@2022:分别占比}}',
        '{{甲@2022→甲@2021,乙@2021→乙@2022:分别由到无幅}}',
      ),
    ).toEqual([
      'parts-exceed-whole',
      'target-missed',
      'missing-target',
      'missing-observation',
      'figure-syntax',
      'figure-syntax',
      'period-not-comparable',
    ])
  })

  it('comes out again from its operands alone, each beside its own target', () => {
    const again = [
      '{{甲@2022,乙@2022,总@2022:分别目标差}}',
      '{{甲@2022/总@2022,乙@2022/总@2022:分别占比}}',
    ].map(figure => {
      const rendered = renderWritten(figure, data, 'zh')
      const repeated = rendered.ok && recompute(rendered.value, indicators, 'zh')
      return (
        repeated &&
        repeated.ok &&
        rendered.ok && [repeated.value.text === rendered.value.text, repeated.value.formula]
      )
    })
    expect(again).toEqual([
      [true, '30 − 25, 50 − 40, 100 − 120'],
      [true, '30 ÷ 100 × 100, 50 ÷ 100 × 100'],
    ])
  })

  it('rolls forward in every item', () => {
    const read = parseExpression('{{甲@2021→甲@2022,乙@2021→乙@2022:分别年均增长}}')
    expect(read.ok && writeExpression(stepExpression(read.value, 'year'))).toBe(
      '{{甲@2022→甲@2023,乙@2022→乙@2023:分别年均增长}}',
    )
  })
})
