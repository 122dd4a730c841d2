import { describe, expect, it } from 'vitest'
import { fillDown, fillRight, fillTo } from '../../../renderer/features/data/fill.ts'

const written = (
  copies: readonly { from: { row: number; column: number }; to: { row: number; column: number } }[],
) => copies.map(({ from, to }) => `${from.row},${from.column} → ${to.row},${to.column}`)

describe('filling', () => {
  it('goes down from the first row of a range', () => {
    expect(written(fillDown({ top: 1, bottom: 3, left: 0, right: 1 }))).toEqual([
      '1,0 → 2,0',
      '1,1 → 2,1',
      '1,0 → 3,0',
      '1,1 → 3,1',
    ])
  })

  it('takes what stands above where only one row is chosen', () => {
    expect(written(fillDown({ top: 2, bottom: 2, left: 1, right: 1 }))).toEqual(['1,1 → 2,1'])
  })

  it('goes right from the first column', () => {
    expect(written(fillRight({ top: 0, bottom: 0, left: 1, right: 3 }))).toEqual(['0,1 → 0,2', '0,1 → 0,3'])
  })

  it('repeats a range over what the handle passes', () => {
    const { rect, copies } = fillTo({ top: 0, bottom: 1, left: 0, right: 0 }, { row: 4, column: 0 })
    expect([rect, written(copies)]).toEqual([
      { top: 0, bottom: 4, left: 0, right: 0 },
      ['0,0 → 2,0', '1,0 → 3,0', '0,0 → 4,0'],
    ])
  })

  it('repeats upwards in step with the range', () => {
    expect(written(fillTo({ top: 2, bottom: 3, left: 0, right: 0 }, { row: 0, column: 0 }).copies)).toEqual([
      '2,0 → 0,0',
      '3,0 → 1,0',
    ])
  })

  it('changes nothing where the pointer stayed inside', () => {
    expect(fillTo({ top: 0, bottom: 2, left: 0, right: 2 }, { row: 1, column: 1 }).copies).toEqual([])
  })
})
