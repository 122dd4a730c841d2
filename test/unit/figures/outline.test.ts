import { describe, expect, it } from 'vitest'
import { cellsOf, outlineOf, shownLength } from '../../../core/figures/outline.ts'

describe('an outline of series', () => {
  const cells = [
    { period: '2021', state: 'published', length: 3 },
    { period: '2023', state: 'entered', length: 12 },
  ] as const

  it('says of each period where there is a value, and tells it again', () => {
    const outline = outlineOf([
      { indicator: '甲', region: 'r', cells: [{ period: '2022', state: 'returned', length: 1 }] },
      { indicator: '乙', region: 'r', cells },
    ])
    expect(outline).toEqual({
      periods: ['2022', '2021', '2023'],
      rows: [
        { indicator: '甲', region: 'r', states: 'r..', lengths: '100' },
        { indicator: '乙', region: 'r', states: '.pe', lengths: '03c' },
      ],
    })
    expect(cellsOf(outline.periods, outline.rows[1]!)).toEqual(cells)
  })

  it('keeps the length of what is too long for a column at its most', () => {
    const [row] = outlineOf([
      { indicator: '甲', region: 'r', cells: [{ period: '2022', state: 'checked', length: 60 }] },
    ]).rows
    expect(row!.lengths).toBe('z')
  })
})

it.each([
  ['1564', 'exact', 4],
  ['-28.5', 'exact', 5],
  ['28.123456789', 'exact', 8],
  ['28', 'above', 3],
] as const)('shows %s, %s, in %i signs', (value, bound, length) => {
  expect(shownLength(value, bound)).toBe(length)
})
