import { describe, expect, it } from 'vitest'
import { stepFrom, type Spot, type Step, type Terrain } from '../../../renderer/features/data/grid/range.ts'

/** Row 0 and 3 are headings; `#` marks what is filled. */
const drawn = ['heading', '##.#', '#...', 'heading', '####']
const terrain: Terrain = {
  rows: drawn.length,
  columns: 4,
  pageRows: 2,
  isRow: row => drawn[row] !== 'heading',
  isFilled: ({ row, column }) => column === -1 || drawn[row]?.[column] === '#',
}
const walk = (from: Spot, ...steps: Step[]): string => {
  const { row, column } = steps.reduce((spot, step) => stepFrom(spot, step, terrain), from)
  return `${row},${column}`
}

describe('a step in the table', () => {
  it('passes over headings along a column of values', () =>
    expect(walk({ row: 2, column: 1 }, 'down')).toBe('4,1'))
  it('lands on headings in the column of names, where they are folded', () =>
    expect(walk({ row: 2, column: -1 }, 'down')).toBe('3,-1'))
  it('stays at the first row of values where a heading stands above', () =>
    expect(walk({ row: 1, column: 0 }, 'up')).toBe('1,0'))
  it('goes on in the next row after the last column', () =>
    expect(walk({ row: 2, column: 3 }, 'next')).toBe('4,0'))
  it('comes back to the last column of the row before', () =>
    expect(walk({ row: 4, column: 0 }, 'previous')).toBe('2,3'))
  it('jumps to the end of what is filled', () =>
    expect(walk({ row: 1, column: 0 }, 'edge-right')).toBe('1,1'))
  it('jumps over a gap to what is filled next', () =>
    expect(walk({ row: 1, column: 1 }, 'edge-right')).toBe('1,3'))
  it('jumps down over headings', () => expect(walk({ row: 1, column: 0 }, 'edge-down')).toBe('4,0'))
  it('pages without leaving the table', () =>
    expect(walk({ row: 1, column: 2 }, 'page-down', 'page-down', 'page-down')).toBe('4,2'))
  it('reaches the ends', () =>
    expect([
      walk({ row: 2, column: 1 }, 'first'),
      walk({ row: 2, column: 1 }, 'last'),
      walk({ row: 2, column: 1 }, 'home'),
      walk({ row: 2, column: 1 }, 'end'),
    ]).toEqual(['1,1', '4,1', '2,-1', '2,3']))
})
