import { describe, expect, it } from 'vitest'
import {
  checkFormulas,
  derive,
  derivedFrom,
  type Indicator,
  type ObservationState,
} from '../../../core/figures/index.ts'
import type { Formula } from '../../../core/figures/model.ts'
import { indicator } from './office.ts'

const given = (of: Indicator, value: string, state: ObservationState = 'published') => ({
  indicator: of,
  observation: { value, state, bound: 'exact' as const, region: 'luzhou', period: '2022' },
})

const computed = (unit: string, operation: Formula['operation'], ...operands: string[]): Indicator =>
  indicator('结果', unit, { formula: { operation, operands } })

const [days, valid] = [indicator('优良天数', '天'), indicator('有效天数', '天')]
const [green, forest] = [indicator('绿地', '公顷'), indicator('林地', '万亩')]
const [income, people] = [indicator('收入', '亿元'), indicator('人口', '万人')]

describe('a computed value', () => {
  it.each([
    [
      'a rate',
      computed('%', 'ratio', '优良天数', '有效天数'),
      [given(days, '292'), given(valid, '365')],
      '80',
    ],
    [
      'a plain ratio',
      computed('', 'ratio', '优良天数', '有效天数'),
      [given(days, '292'), given(valid, '365')],
      '0.8',
    ],
    [
      'a sum over two units',
      computed('亩', 'sum', '绿地', '林地'),
      [given(green, '2'), given(forest, '0.5')],
      '5030',
    ],
    [
      'a difference',
      computed('天', 'difference', '有效天数', '优良天数'),
      [given(valid, '365'), given(days, '295')],
      '70',
    ],
    [
      'an amount per head',
      computed('元', 'per-head', '收入', '人口'),
      [given(income, '3.45'), given(people, '4.25')],
      '8117.6470588235294118',
    ],
    [
      'things counted by different words',
      computed('件', 'sum', 'a', 'b'),
      [given(indicator('a', '个'), '12'), given(indicator('b', '项'), '34')],
      '46',
    ],
  ])('is %s', (_what, of, operands, value) => {
    expect(derive(of, operands)).toMatchObject({ ok: true, value: { value } })
  })

  it('names formula and operands as its source, and has come as far as the least of them', () => {
    expect(
      derive(computed('%', 'ratio', '优良天数', '有效天数'), [
        given(days, '292', 'checked'),
        given(valid, '365'),
      ]),
    ).toEqual({
      ok: true,
      value: { value: '80', state: 'checked', source: '由公式计算：优良天数（292）÷有效天数（365）×100' },
    })
  })

  it('is not made of what a source only bounds, nor by dividing by nothing', () => {
    const rate = computed('%', 'ratio', '优良天数', '有效天数')
    const about = {
      indicator: days,
      observation: { ...given(days, '292').observation, bound: 'about' as const },
    }
    expect(derive(rate, [about, given(valid, '365')])).toMatchObject({
      problem: { code: 'bound-operand', facts: { indicator: '优良天数' } },
    })
    expect(derive(rate, [given(days, '292'), given(valid, '0')])).toMatchObject({
      problem: { code: 'zero-base', facts: { indicator: '有效天数' } },
    })
  })
})

const problemOf = (...indicators: Indicator[]) => {
  const checked = checkFormulas(indicators)
  return checked.ok ? 'fine' : checked.problem
}

const formula = (
  key: string,
  unit: string,
  operation: Formula['operation'],
  ...operands: string[]
): Indicator => indicator(key, unit, { formula: { operation, operands } })

describe('the formulas of a register', () => {
  it.each([
    ['天', 'sum', ['优良天数', '有效天数']],
    ['%', 'ratio', ['优良天数', '有效天数']],
    ['公顷', 'sum', ['绿地', '林地']],
    ['元', 'per-head', ['收入', '人口']],
    ['元/人', 'per-head', ['收入', '人口']],
    ['元/人', 'ratio', ['收入', '人口']],
    ['亩/人', 'ratio', ['绿地', '人口']],
  ] as const)('may give %s as a %s', (unit, operation, operands) => {
    expect(
      problemOf(days, valid, green, forest, income, people, formula('结果', unit, operation, ...operands)),
    ).toBe('fine')
  })

  it.each([
    ['天', 'sum', ['优良天数', '绿地']],
    ['%', 'ratio', ['优良天数', '绿地']],
    ['元', 'per-head', ['收入', '绿地']],
    ['元', 'ratio', ['收入', '人口']],
    ['天', 'difference', ['优良天数', '人口']],
  ] as const)('may not give %s as a %s of what does not fit', (unit, operation, operands) => {
    expect(
      problemOf(days, valid, green, income, people, formula('结果', unit, operation, ...operands)),
    ).toMatchObject({ code: 'formula-units-differ', facts: { indicator: '结果', indicators: operands } })
  })

  it('may not lead back to themselves', () => {
    const [a, b, c] = [
      formula('a', '天', 'sum', 'b', '优良天数'),
      formula('b', '天', 'sum', 'c', '优良天数'),
      formula('c', '天', 'sum', 'a', '优良天数'),
    ]
    expect(problemOf(days, a, b, c)).toEqual({
      code: 'formula-cycle',
      facts: { indicator: 'a', way: ['a', 'b', 'c', 'a'] },
    })
    expect(problemOf(days, formula('a', '天', 'sum', 'a', '优良天数'))).toMatchObject({
      code: 'formula-cycle',
      facts: { way: ['a', 'a'] },
    })
  })

  it('may read only what is there', () => {
    expect(problemOf(days, formula('a', '天', 'sum', '优良天数', '无'))).toEqual({
      code: 'unknown-indicator',
      facts: { indicator: '无' },
    })
  })

  it('are computed each after all it reads', () => {
    const [low, middle, high] = [
      formula('低', '天', 'sum', '优良天数', '有效天数'),
      formula('中', '天', 'sum', '低', '有效天数'),
      formula('高', '天', 'sum', '低', '中'),
    ]
    expect(derivedFrom(['优良天数'], [high, middle, low]).map(({ key }) => key)).toEqual(['低', '中', '高'])
    expect(derivedFrom(['绿地'], [high, middle, low])).toEqual([])
  })
})
