import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applied, canonical, differenceOf, reversed, type Json } from '../../../core/acts/index.ts'

const text = fc.oneof(fc.string({ maxLength: 5 }), fc.string({ minLength: 38, maxLength: 60 }))
const leaf = fc.oneof(fc.constant(null), fc.boolean(), fc.integer({ min: -3, max: 3 }), text)
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const items = fc.uniqueArray(fc.record({ id: fc.constantFrom(...ids), text }), { selector: ({ id }) => id })
const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>(tie => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    leaf,
    items,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('id', 'title', 'items', 'inlines'), tie('value'), { maxKeys: 4 }),
  ),
})).value
const present = fc.option(value, { nil: undefined })

describe('a patch', () => {
  it('makes one value the other, and its reverse the other the one', () => {
    fc.assert(
      fc.property(present, present, (from, to) => {
        const patch = differenceOf(from, to)
        expect(canonical(patch ? unwrap(applied(patch, from)) : from)).toBe(canonical(to))
        expect(canonical(patch ? unwrap(applied(reversed(patch), to)) : to)).toBe(canonical(from))
      }),
      { numRuns: 3000 },
    )
  })

  it('orders items as they were, however they were moved', () => {
    fc.assert(
      fc.property(items, items, (from, to) => {
        const patch = differenceOf(from, to)
        if (patch) expect(unwrap(applied(patch, from))).toEqual(to)
      }),
      { numRuns: 2000 },
    )
  })

  it('costs what was typed, not the script', () => {
    const paragraphs = Array.from({ length: 400 }, (_, index) => ({
      id: `p${index}`,
      text: `第${index}段，`.repeat(20),
    }))
    const typed = paragraphs.map(each => (each.id === 'p200' ? { ...each, text: `${each.text}好` } : each))
    expect(JSON.stringify(differenceOf({ items: paragraphs }, { items: typed })).length).toBeLessThan(250)
    const moved = [paragraphs.at(-1)!, ...paragraphs.slice(0, -1)]
    expect(JSON.stringify(differenceOf({ items: paragraphs }, { items: moved })).length).toBeLessThan(200)
  })

  it('leaves alone what others did to other items and fields', () => {
    const [one, two, three] = [
      { id: '1', text: '一' },
      { id: '2', text: '二' },
      { id: '3', text: '三' },
    ]
    const mine = differenceOf(
      { title: '旧', items: [one, two] },
      { title: '旧', items: [{ ...one, text: '壹' }, two] },
    )!
    const theirs = { title: '新', items: [three, { ...one, text: '壹' }] }
    expect(unwrap(applied(reversed(mine), theirs))).toEqual({ title: '新', items: [three, one] })
  })

  it('says where what it changed is something else by now', () => {
    const patch = differenceOf({ items: [{ id: '1', text: '一' }] }, { items: [{ id: '1', text: '壹' }] })!
    for (const since of [{ items: [{ id: '1', text: '弌' }] }, { items: [] }, {}, undefined, { items: '' }]) {
      expect(applied(reversed(patch), since)).toEqual({
        ok: false,
        problem: { code: 'changed-since', facts: {} },
      })
    }
  })

  it('does not bring back what is there again, nor take out what somebody else wrote in', () => {
    const added = differenceOf({ items: [] }, { items: [{ id: '1', text: '一' }] })!
    expect(applied(added, { items: [{ id: '1', text: '二' }] }).ok).toBe(false)
    expect(applied(reversed(added), { items: [{ id: '1', text: '二' }] }).ok).toBe(false)
  })
})

function unwrap(outcome: ReturnType<typeof applied>): Json | undefined {
  if (!outcome.ok) throw new Error(outcome.problem.code)
  return outcome.value
}
