import { describe, expect, it } from 'vitest'
import { chartNotes, leftOutOf } from '../../../core/charts/index.ts'
import type { Indicator } from '../../../core/figures/model.ts'
import { chart, pinned, spec } from './examples.ts'

const computed = (key: string, operation: 'sum' | 'difference', ...operands: string[]) =>
  ({ key, formula: { operation, operands } }) as unknown as Indicator
const cases = computed('受理', 'sum', '办结', '在办', '退回')
const rest = computed('其他', 'difference', '总量', '工业', '生活')
const ringOf = (...keys: string[]) => ({
  ...chart([pinned(Object.fromEntries(keys.map(key => [key, `{{${key}@2022}}`])))]),
  kind: 'doughnut' as const,
})

describe('a ring of parts of a declared whole', () => {
  it.each([
    [['办结', '在办'], { whole: '受理', parts: ['退回'] }],
    [['工业', '生活'], { whole: '总量', parts: ['其他'] }],
    [['办结', '在办', '退回'], undefined],
    [['工业', '生活', '其他'], undefined],
    [['办结', '工业'], undefined],
    [['办结'], undefined],
  ])('of %j leaves out %j', (keys, expected) => {
    expect(leftOutOf(ringOf(...keys), [cases, rest], key => key)).toEqual(expected)
  })

  it('says what it leaves out beside its source, in both languages', () => {
    const ring = spec(
      'doughnut',
      ['办结', '在办'],
      { 件: ['524', '4'] },
      { unit: '件', leftOut: { whole: '受理', parts: ['退回'] } },
    )
    expect([
      chartNotes(ring),
      chartNotes({ ...ring, language: 'en' }),
      chartNotes({ ...ring, kind: 'bar' }),
    ]).toEqual(['环形不是受理的全部，未画入：退回', 'The ring is not all of 受理; left out: 退回', ''])
  })
})
