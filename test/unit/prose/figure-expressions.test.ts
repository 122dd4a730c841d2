import { describe, expect, it } from 'vitest'
import { kinds } from '../../../core/figures/kinds.ts'
import type { FigureExpression } from '../../../core/figures/model.ts'
import {
  draftOf,
  EMPTY_DRAFT,
  expressionOf,
  ways,
} from '../../../renderer/features/prose/figure-expressions.ts'

const days = { indicator: '优良天数', region: '', period: '2022' }
const valid = { ...days, indicator: '有效天数' }
const others = { ...days, indicator: '污染天数' }

const expressions: FigureExpression[] = [
  { kind: 'value', of: days, print: { scale: '万', unitless: true, decimals: 2 } },
  { kind: 'change', of: days, measure: 'percent', print: { verbs: 'increase-decrease', lead: 'last-year' } },
  { kind: 'change', of: days, measure: 'points', base: '2015', print: {} },
  { kind: 'share', part: days, whole: valid, form: 'counted', print: {} },
  { kind: 'remainder', whole: valid, parts: [days], print: {} },
  { kind: 'from-to', from: { ...days, period: '2012' }, to: days, extent: 'none', print: {} },
  { kind: 'rank', of: days, scope: '四川', print: {} },
  { kind: 'rounded', of: days, word: '近', place: '10', print: {} },
  { kind: 'bounded', of: days, word: '以上', place: '10', print: {} },
  {
    kind: 'change',
    of: { ...days, period: '2022-Q3' },
    measure: 'percent',
    base: 'period-before',
    print: {},
  },
  { kind: 'increase', of: days, form: 'net', print: {} },
  { kind: 'growth', from: { ...days, period: '2018' }, to: days, print: { decimals: 2 } },
  { kind: 'grown', from: { ...days, period: '2012' }, to: days, form: 'doubled', print: {} },
  { kind: 'total', from: { ...days, period: '2018' }, to: days, print: {} },
  { kind: 'elasticity', of: days, on: valid, print: {} },
  { kind: 'counted', rate: days, whole: valid, print: {} },
  { kind: 'completion', part: days, whole: valid, print: {} },
  { kind: 'multiple', of: days, base: valid, print: {} },
  { kind: 'quotient', of: days, per: valid, form: 'per-head', print: {} },
  { kind: 'remainder', whole: valid, parts: [days, others], print: {} },
  { kind: 'sum', parts: [days, valid, others], print: {} },
  { kind: 'respectively', of: [days, valid], print: { unitless: true } },
  { kind: 'breakdown', whole: valid, parts: [days, others], print: {} },
  { kind: 'target', of: days, form: 'exceeded', print: {} },
  { kind: 'turn', of: days, form: 'worded', base: '2015', print: {} },
  { kind: 'first', of: days, word: '低于', limit: '35.5', print: {} },
  { kind: 'run', of: days, direction: 'down', print: {} },
  { kind: 'held', of: days, side: 'at-most', form: 'stable', limit: '35', print: {} },
  { kind: 'record', of: days, word: 'highest', print: {} },
  { kind: 'top', of: days, scope: '四川', places: 3, print: {} },
  { kind: 'median', of: days, scope: '四川', print: {} },
  { kind: 'average', of: days, scope: '四川', print: {} },
  { kind: 'vanished', from: { ...days, period: '2018' }, to: days, print: {} },
  { kind: 'change-tenths', of: days, form: 'fraction', print: { qualifier: { word: '超' } } },
  { kind: 'reaching', of: days, scope: '四川', limit: '300', print: {} },
  { kind: 'turn', of: days, form: 'sign', print: {} },
  { kind: 'movement', of: days, print: { lead: 'last-year' } },
  { kind: 'changes', of: [days, valid], measure: 'percent', base: '2015', print: { completed: true } },
  { kind: 'pace', of: days, form: 'stated', print: {} },
  { kind: 'pace', of: days, form: 'stated', base: '2022-H1', print: { extent: 'rise', lead: 'against' } },
  {
    kind: 'steady',
    from: { ...days, period: '2018' },
    to: days,
    form: 'stated',
    print: { keeping: 'achieved' },
  },
  { kind: 'share-change', part: days, whole: valid, form: 'course', base: '2015', print: {} },
  { kind: 'growing', of: days, word: 'double-digit', print: { keeping: 'kept' } },
  { kind: 'versus', of: days, than: valid, word: 'more', print: { generic: true } },
  { kind: 'nothing', of: days, word: 'cleared', print: {} },
  { kind: 'everything', part: days, whole: valid, word: 'all', print: {} },
  { kind: 'everything', part: days, word: 'covered', print: {} },
  { kind: 'fraction', part: days, whole: valid, form: 'tenths', print: { qualifier: { word: '近' } } },
  { kind: 'alike', of: [days, valid], form: 'range', print: {} },
  { kind: 'each', of: days, per: valid, print: { scale: '万' } },
  { kind: 'mean', from: { ...days, period: '2018' }, to: days, print: {} },
  { kind: 'goal', of: days, form: 'done', print: { qualifier: { word: '超过', place: '5' } } },
  {
    kind: 'from-to',
    from: { ...days, period: '2012' },
    to: days,
    extent: 'none',
    opening: 'till',
    print: {},
  },
  {
    kind: 'from-to',
    from: { ...days, period: '2012' },
    to: days,
    extent: 'none',
    opening: 'by-until',
    print: {},
  },
  { kind: 'recent', of: days, word: 'best', periods: 5, print: {} },
  { kind: 'contribution', part: days, whole: valid, form: 'points', print: {} },
  { kind: 'structure', parts: [days, others], print: { decimals: 0 } },
  { kind: 'top', of: days, places: 3, print: { style: 'joining' } },
  { kind: 'changes', of: [days, others], measure: 'percent', all: true, print: {} },
  { kind: 'record', of: days, word: 'best', form: 'set', print: {} },
  { kind: 'held', of: days, side: 'above', form: 'run', limit: '300', print: {} },
  { kind: 'bounded', of: days, word: '仅', print: {} },
  { kind: 'grade', of: days, form: 'better', limit: 'Ⅲ类', print: {} },
  {
    kind: 'listed',
    items: [
      { kind: 'share', part: days, whole: valid, form: 'percent' },
      { kind: 'share', part: others, whole: valid, form: 'percent' },
    ] as FigureExpression[],
    takes: true,
    print: { joined: true },
  },
  {
    kind: 'listed',
    items: [
      { kind: 'growth', from: { ...days, period: '2018' }, to: days },
      { kind: 'growth', from: { ...others, period: '2018' }, to: others },
    ] as FigureExpression[],
    print: {},
  },
  {
    kind: 'listed',
    items: [
      { kind: 'goal', of: days, form: 'done' },
      { kind: 'goal', of: others, form: 'done' },
    ] as FigureExpression[],
    print: { aim: 'whole-year' },
  },
  { kind: 'milestone', of: days, word: 'mark', limit: '100', print: {} },
  { kind: 'streak', of: days, word: 'fall', print: {} },
  { kind: 'yearly', from: { ...days, period: '2018' }, to: days, measure: 'points', print: {} },
  { kind: 'leaders', of: { ...days, region: '' }, scope: 'sichuan', form: 'ends', word: 'best', print: {} },
  { kind: 'leaders', of: { ...days, region: '' }, scope: 'sichuan', form: 'bottom', places: 3, print: {} },
  {
    kind: 'leaders',
    of: { ...days, region: '' },
    scope: 'sichuan',
    form: 'bottom',
    word: 'high',
    places: 3,
    print: {},
  },
  { kind: 'change-tenths', of: days, base: '2018', print: { qualifier: { word: '近' } } },
  { kind: 'historic', of: days, word: 'highest', print: {} },
  { kind: 'sole', of: days, scope: '四川', word: 'below', limit: '300', print: { ofAll: true } },
  { kind: 'standard', of: days, form: 'first', name: '二级标准', print: {} },
  { kind: 'level', of: days, base: '2018', word: 'back', print: {} },
  { kind: 'versus', of: days, than: valid, word: 'surpass', by: 'none', print: {} },
  { kind: 'far', of: days, word: 'below', limit: '35', print: {} },
  { kind: 'daily', of: days, print: { wording: '用水量' } },
  { kind: 'two-changes', of: { ...days, period: '2022-Q3' }, measure: 'points', print: { completed: true } },
  { kind: 'margins', of: [days, valid, { ...days, indicator: '目标天数' }], word: 'above', print: {} },
]

describe('the figure picker', () => {
  it('takes up any figure it can make and gives it back unchanged', () => {
    expect(expressions.map(expression => expressionOf(draftOf(expression)!))).toEqual(expressions)
  })

  it('has no figure until everything it needs is chosen', () => {
    const chosen = { ...EMPTY_DRAFT, indicator: '优良天数', period: '2022' }
    expect([
      expressionOf(EMPTY_DRAFT),
      expressionOf({ ...chosen, way: 'share-percent' }),
      expressionOf({ ...chosen, way: 'from-to' }),
      expressionOf({ ...chosen, way: 'rank' }),
      expressionOf({ ...chosen, way: 'rounded', more: { place: '一万' } }),
      expressionOf({ ...chosen, way: 'sum', parts: [''] }),
      expressionOf({ ...chosen, way: 'first' }),
      expressionOf({ ...chosen, way: 'top', scope: '四川', more: { places: '0' } }),
    ]).toEqual(Array.from({ length: 8 }))
  })

  it('leaves parts of other periods or regions to the written form', () => {
    expect([
      draftOf({ kind: 'remainder', whole: valid, parts: [days, { ...others, period: '2021' }], print: {} }),
      draftOf({ kind: 'sum', parts: [days, { ...days, region: '成都' }], print: {} }),
    ]).toEqual([undefined, undefined])
  })

  it('offers every kind of figure there is', () => {
    const offered = new Set(expressions.map(({ kind }) => kind))
    expect(kinds.map(({ kind }) => kind).filter(kind => !offered.has(kind))).toEqual([])
  })

  it('names every way and everything that can be asked for once', () => {
    const ways = kinds.flatMap(kind => kind.ways.map(({ name }) => name))
    const asks = kinds.flatMap(kind => kind.asks.map(({ name }) => name))
    expect([new Set(kinds.map(({ kind }) => kind)).size, new Set(ways).size, new Set(asks).size]).toEqual([
      kinds.length,
      ways.length,
      asks.length,
    ])
    expect(kinds.filter(kind => kind.ways.length === 0 || kind.asks.length === 0)).toEqual([])
  })

  it('calls no two fields beside each other the same', () => {
    const around = ['地区', '时期', '说法', '写法', '印法']
    const mistaken = kinds.flatMap(kind =>
      kind.ways.filter(({ fields }) => {
        const labels = fields.flatMap(field => ('label' in field && field.label ? [field.label.zh] : []))
        return new Set([...labels, ...around]).size < labels.length + around.length
      }),
    )
    expect(mistaken.map(({ name }) => name)).toEqual([])
  })

  it('drops print options that the kind cannot print', () => {
    const draft = {
      ...EMPTY_DRAFT,
      indicator: '优良天数',
      period: '2022',
      print: { verbs: 'grow-fall', lead: 'none' } as const,
    }
    expect(expressionOf(draft, 'quantity')).toEqual({ kind: 'value', of: days, print: {} })
  })
})

describe('the fields that a wording brings', () => {
  const choices = ways.flatMap(({ name, fields }) =>
    fields.flatMap(field => (field.type === 'choice' ? [{ way: name, ...field }] : [])),
  )

  it('are not called as the list of wordings is', () => {
    expect(choices.filter(({ label }) => label.zh === '说法' || label.en === 'Wording')).toEqual([])
  })

  it('offer words of the language, no keyword of a written form, and no two alike', () => {
    const isKeyword = (words: string) =>
      /^\p{Script=Han}|^[a-z]+-(at|most|least|level|within|above|below|met)/u.test(words)
    const faulty = choices.filter(({ options }) => {
      const english = Object.values(options).map(({ en }) => en)
      return english.some(isKeyword) || new Set(english).size < english.length
    })
    expect(faulty.map(({ way, name }) => `${way} ${name}`)).toEqual([])
  })
})
