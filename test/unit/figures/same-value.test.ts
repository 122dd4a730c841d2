import { expect, it } from 'vitest'
import { isSameValue } from '../../../core/figures/index.ts'

const exact = (value: string) => ({ value, bound: 'exact' as const })

it.each([
  ['77', '77.0'],
  ['290', '290.0'],
  ['0', '0.00'],
  ['-3.20', '-3.2'],
])('takes %s and %s for the same value', (one, other) => {
  expect(isSameValue(exact(one), exact(other))).toBe(true)
})

it.each([
  ['100', '1'],
  ['77', '77.01'],
  ['3', '-3'],
])('tells %s from %s', (one, other) => {
  expect(isSameValue(exact(one), exact(other))).toBe(false)
})

it('tells a number from a bound', () => {
  expect(isSameValue(exact('77'), { value: '77', bound: 'about' })).toBe(false)
})
