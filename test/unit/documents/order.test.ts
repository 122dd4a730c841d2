import { expect, it } from 'vitest'
import { reposition } from '../../../core/documents/order.ts'

const things = ['甲', '乙', '丙', '丁'].map((id, index) => ({ id, position: index + 1 }))

it('moves a thing down and gives those that moved up their new places', () => {
  expect(reposition(things, '甲', 3)).toEqual([
    { id: '乙', position: 1 },
    { id: '丙', position: 2 },
    { id: '甲', position: 3 },
  ])
})

it('moves a thing up', () => {
  expect(reposition(things, '丁', 2)).toEqual([
    { id: '丁', position: 2 },
    { id: '乙', position: 3 },
    { id: '丙', position: 4 },
  ])
})

it.each([
  ['乙', 2],
  ['戊', 1],
  ['甲', 0],
  ['甲', 5],
])('moves nothing for %s to %i', (id, to) => {
  expect(reposition(things, id, to)).toBeUndefined()
})
