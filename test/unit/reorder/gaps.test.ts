import { describe, expect, it } from 'vitest'
import { gapAt, gapLine } from '../../../renderer/features/reorder/gaps.ts'

const box = (left: number, top: number, width = 100, height = 40) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})
const column = [box(0, 0), box(0, 50), box(0, 100)]
const grid = [box(0, 0), box(120, 0), box(0, 60), box(120, 60)]

describe('the gap a pointer means', () => {
  it('lies in a column before the first box whose middle is below it', () => {
    expect([5, 30, 75, 200].map(y => gapAt('column', column, 50, y))).toEqual([0, 1, 2, 3])
  })

  it('follows the rows of a grid', () => {
    expect([
      gapAt('grid', grid, 10, 10),
      gapAt('grid', grid, 90, 10),
      gapAt('grid', grid, 200, 10),
      gapAt('grid', grid, 10, 70),
      gapAt('grid', grid, 200, 90),
    ]).toEqual([0, 1, 2, 2, 4])
  })

  it('is marked between its boxes', () => {
    expect([
      gapLine('column', column, 0),
      gapLine('column', column, 1),
      gapLine('column', column, 3),
      gapLine('column', [], 0),
    ]).toEqual([
      { left: 0, top: -1, width: 100, height: 2 },
      { left: 0, top: 44, width: 100, height: 2 },
      { left: 0, top: 139, width: 100, height: 2 },
      undefined,
    ])
  })
})
