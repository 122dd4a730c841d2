import { describe, expect, it } from 'vitest'
import { checkFormulas } from '../../../core/figures/index.ts'
import { isPlaceUnsaid, namesPlace, placeAmongIn } from '../../../core/figures/place-name.ts'
import { indicator, office, says } from './office.ts'

const unsaid = indicator('空气排名', '位', { name: '空气质量排名', polarity: 'lower-is-better' })
const place = indicator('水质位次', '位', { name: '水质位次', type: 'place', within: '全省' })
const days = indicator('天数', '天')
const values = {
  '空气排名@2022': '4',
  '空气排名@2021': '7',
  '空气排名@2020': '9',
  '水质位次@2022': '4',
  '水质位次@2021': '7',
  '天数@2022': '300',
  '空气排名[sichuan]@2022': '5',
  '空气排名.目标@2022': '3',
}
const known = office({ indicators: [unsaid, place, days], values })
const told = (...figures: readonly string[]): string[] => figures.map(figure => says(figure, known))

describe('a rank that is called a quantity', () => {
  it('prints its value, and nothing is computed of it', () => {
    expect(told('{{空气排名@2022}}', '{{水质位次@2022}}')).toEqual(['4位', '居全省第4位'])
    const asked = [
      ':同比',
      ':同比增减',
      ':环比',
      ':净增',
      ':增幅',
      ':较2020',
      ':近年最好(2)',
      ':约(1)',
      ':连续下降',
      ':创新低',
      ':排名(sichuan)',
      ':前列(sichuan)',
      ':增速',
    ].map(form => `{{空气排名@2022${form}}}`)
    const joined = [
      '{{空气排名@2020→空气排名@2022:从至}}',
      '{{空气排名@2020→空气排名@2022:年均增长}}',
      '{{空气排名@2020→空气排名@2022:累计}}',
      '{{空气排名@2022-空气排名[sichuan]@2022:高于}}',
      '{{空气排名@2022+天数@2022:合计}}',
      '{{空气排名@2022/天数@2022:占比}}',
      '{{天数@2022/空气排名@2022:每}}',
      '{{天数@2022,空气排名@2022:分别}}',
    ]
    expect(new Set(told(...asked, ...joined))).toEqual(
      new Set(['place-as-quantity {"indicator":"空气排名"}']),
    )
  })

  it('is known by the end of its name, in both languages', () => {
    expect(
      ['空气质量排名', '综合实力位次（全省）', '名次', 'Air quality ranking', 'rank'].filter(namesPlace),
    ).toHaveLength(5)
    expect(
      ['排名进步位数', '座位', '位次变化', '干部名册', 'Frank', 'rankings published'].filter(namesPlace),
    ).toEqual([])
    expect([
      isPlaceUnsaid(unsaid),
      isPlaceUnsaid(place),
      placeAmongIn('综合实力全省排名'),
      placeAmongIn('排名'),
    ]).toEqual([true, false, '全省', ''])
  })

  it('is no term of a formula, and neither is what is a place', () => {
    const formula = { operation: 'sum' as const, operands: ['空气排名', '水质位次'] }
    const sum = indicator('合计', '位', { formula })
    const swapped = indicator('合计', '位', { formula: { ...formula, operands: ['水质位次', '空气排名'] } })
    expect([checkFormulas([unsaid, place, sum]), checkFormulas([unsaid, place, swapped])]).toEqual([
      { ok: false, problem: { code: 'place-as-quantity', facts: { indicator: '空气排名' } } },
      { ok: false, problem: { code: 'not-a-quantity', facts: { indicator: '水质位次' } } },
    ])
  })
})
