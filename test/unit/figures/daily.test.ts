import { describe, expect, it } from 'vitest'
import { renderWritten } from '../../../core/figures/index.ts'
import { indicator, office, says } from './office.ts'

const waste = indicator('垃圾处理量', '吨', { name: '垃圾处理量', unitEn: 't' })
const guests = indicator('游客', '万人次', { decimals: 1, unitEn: 'visits' })
const cases = indicator('信访件', '件', { unitEn: 'cases' })
const rate = indicator('率', '%', { decimals: 1 })
const capacity = indicator('能力', '吨/日')
const days = indicator('优良天数', '天')
const people = indicator('人口', '人', { type: 'stock' })
const power = indicator('装机', '兆瓦')
const values = {
  '垃圾处理量@2022': '144175',
  '垃圾处理量@2020': '144570',
  '垃圾处理量@2022-02': '11200',
  '垃圾处理量@2022-01/2022-09': '107835',
  '垃圾处理量@2022-12-31': '395',
  '垃圾处理量@2021': { value: '144175', bound: 'about' as const },
  '游客@2022': '1238.6',
  '信访件@2022': '1206',
  '信访件@2021': '6',
  '率@2022': '80.8',
  '能力@2022': '395',
  '优良天数@2022': '316',
  '人口@2022': '3172000',
  '装机@2022': '1380',
}
const known = office({ indicators: [waste, guests, cases, rate, capacity, days, people, power], values })
const told = (...figures: readonly string[]): string[] =>
  figures.map(figure => says(figure, known).split(' ')[0]!)

describe('a daily average', () => {
  it('is the total of a period by its days, those of a leap year and of February too', () => {
    expect(
      told(
        '{{垃圾处理量@2022:日均}}',
        '{{垃圾处理量@2020:日均}}',
        '{{垃圾处理量@2022-02:日均}}',
        '{{垃圾处理量@2022-01/2022-09:日均}}',
      ),
    ).toEqual(['日均395吨', '日均395吨', '日均400吨', '日均395吨'])
  })

  it('has one decimal at least below ten, and may have a word', () => {
    expect(
      told(
        '{{信访件@2022:日均}}',
        '{{游客@2022:日均}}',
        '{{游客@2022:日均|限=超过(3)}}',
        '{{垃圾处理量@2022:日均|语=垃圾处理量}}',
      ),
    ).toEqual(['日均3.3件', '日均3.4万人次', '日均超过3万人次', '日均垃圾处理量395吨'])
    expect(says('{{垃圾处理量@2022:daily-average}}', known, 'en')).toBe('395 t a day on average')
  })

  it('is refused of what is no total of a period', () => {
    expect(
      told(
        '{{率@2022:日均}}',
        '{{能力@2022:日均}}',
        '{{优良天数@2022:日均}}',
        '{{人口@2022:日均}}',
        '{{装机@2022:日均}}',
        '{{垃圾处理量@2022-12-31:日均}}',
      ),
    ).toEqual(Array.from({ length: 6 }, () => 'not-a-total'))
  })

  it('is refused of what its source only bounds, and where it would print as none', () => {
    expect(told('{{垃圾处理量@2021:日均}}', '{{信访件@2021:日均}}')).toEqual([
      'bound-operand',
      'prints-as-zero',
    ])
  })

  it('is said aloud, and shows its arithmetic', () => {
    const figure = renderWritten('{{信访件@2022:日均}}', known, 'zh')
    expect(figure.ok && [figure.value.spoken, figure.value.formula]).toEqual(['日均三点三件', '1206 ÷ 365'])
  })
})
