import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keyBetween } from '../../../core/documents/order-key.ts'

/** An order that things were put into at these places, one after the other. */
function placed(places: readonly number[]): string[] {
  const keys: string[] = []
  for (const place of places) {
    const at = place % (keys.length + 1)
    keys.splice(at, 0, keyBetween(keys[at - 1] ?? '', keys[at] ?? ''))
  }
  return keys
}

it('puts a thing wherever it is to stand, and moves no other', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 200 }), places => {
      const keys = placed(places)
      expect(keys).toEqual(keys.toSorted((one, other) => (one < other ? -1 : 1)))
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys.filter(key => key.endsWith('0') || !/^[0-9A-Za-z]+$/.test(key))).toEqual([])
    }),
  )
})

it.each([
  ['the end', (count: number) => count],
  ['the beginning', () => 0],
])('keeps keys short where a thousand things are put to %s', (_where, at) => {
  const keys = placed(Array.from({ length: 1000 }, (_each, count) => at(count)))
  expect(Math.max(...keys.map(({ length }) => length))).toBeLessThanOrEqual(36)
})

it('finds room a thousand times between the same two things', () => {
  const keys = placed(Array.from({ length: 1000 }, (_each, count) => Math.min(count, 1)))
  expect(Math.max(...keys.map(({ length }) => length))).toBeLessThanOrEqual(240)
})

it('puts nothing between what does not stand in this order', () => {
  expect(() => keyBetween('b', 'a')).toThrow('no key stands between')
  expect(() => keyBetween('a', 'a')).toThrow('no key stands between')
})
