import { describe, expect, it } from 'vitest'
import type { FigureExpression } from '../../../core/figures/model.ts'
import { draftOf, EMPTY_DRAFT, expressionOf } from '../../../renderer/features/prose/figure-expressions.ts'

const days = { indicator: '优良天数', region: '', period: '2022' }
const valid = { ...days, indicator: '有效天数' }

const expressions: FigureExpression[] = [
  { kind: 'value', of: days, print: { scale: '万', unitless: true, decimals: 2 } },
  { kind: 'change', of: days, measure: 'percent', print: { verbs: 'increase-decrease', lead: 'last-year' } },
  { kind: 'change', of: days, measure: 'points', base: '2015', print: {} },
  { kind: 'share', part: days, whole: valid, form: 'counted', print: {} },
  { kind: 'remainder', whole: valid, parts: [days], print: {} },
  { kind: 'from-to', from: { ...days, period: '2012' }, to: days, extent: 'none', print: {} },
  { kind: 'rank', of: days, scope: '四川', print: {} },
  { kind: 'rounded', of: days, word: '近', place: '10', print: {} },
]

describe('the figure picker', () => {
  it('takes up any figure it can make and gives it back unchanged', () => {
    expect(expressions.map((expression) => expressionOf(draftOf(expression)!))).toEqual(expressions)
  })

  it('has no figure until everything it needs is chosen', () => {
    const chosen = { ...EMPTY_DRAFT, indicator: '优良天数', period: '2022' }
    expect([
      expressionOf(EMPTY_DRAFT), expressionOf({ ...chosen, kind: 'share-percent' }), expressionOf({ ...chosen, kind: 'from-to' }),
      expressionOf({ ...chosen, kind: 'rank' }), expressionOf({ ...chosen, kind: 'rounded', place: '一万' }),
    ]).toEqual([undefined, undefined, undefined, undefined, undefined])
  })

  it('leaves a remainder of several parts to the written form', () => {
    expect(draftOf({ kind: 'remainder', whole: valid, parts: [days, days], print: {} })).toBeUndefined()
  })

  it('drops print options that the kind cannot print', () => {
    const draft = { ...EMPTY_DRAFT, indicator: '优良天数', period: '2022', verbs: 'grow-fall' as const, lead: 'none' as const }
    expect(expressionOf(draft)).toEqual({ kind: 'value', of: days, print: {} })
  })
})
