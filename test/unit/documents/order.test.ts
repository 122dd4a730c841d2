import { expect, it } from 'vitest'
import { reposition } from '../../../core/documents/order.ts'

const things = ['甲', '乙', '丙', '丁'].map((name, index) => ({ name, position: index + 1 }))

it('moves a thing down and gives those that moved up their new places', () => {
  expect(reposition(things, 1, 3)).toEqual([{ name: '乙', position: 1 }, { name: '丙', position: 2 }, { name: '甲', position: 3 }])
})

it('moves a thing up', () => {
  expect(reposition(things, 4, 2)).toEqual([{ name: '丁', position: 2 }, { name: '乙', position: 3 }, { name: '丙', position: 4 }])
})

it.each([[2, 2], [0, 1], [5, 1], [1, 0], [1, 5]])('moves nothing from %i to %i', (from, to) => {
  expect(reposition(things, from, to)).toBeUndefined()
})
