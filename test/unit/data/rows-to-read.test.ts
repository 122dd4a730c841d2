import { describe, expect, it } from 'vitest'
import type { Row } from '../../../renderer/features/data/rows.ts'
import { rowsToRead } from '../../../renderer/features/data/table/rows-to-read.ts'

const rows = Array.from({ length: 200 }, (_, index): Row => {
  const key = String(index)
  return index % 10 === 0
    ? { kind: 'group', key, title: key, depth: 0, count: 9, isOpen: true }
    : { kind: 'values', key, title: key, unit: '', region: 'home', depth: 0, indicator: { key } as never }
})
const keysOf = (list: readonly { readonly indicator: string }[]): number[] =>
  list.map(({ indicator }) => Number(indicator))

describe('the rows to be read', () => {
  it('are those in sight without their headings, and the nearest around them, further on first', () => {
    const { inSight, around } = rowsToRead(rows, { first: 100, last: 109 }, false)
    expect(keysOf(inSight)).toEqual([101, 102, 103, 104, 105, 106, 107, 108, 109])
    expect(keysOf(around).slice(0, 2)).toEqual([111, 112])
    expect(keysOf(around).at(-1)).toBe(71)
  })

  it('lie above first where somebody scrolls up', () => {
    const { around } = rowsToRead(rows, { first: 100, last: 109 }, true)
    expect(keysOf(around).slice(0, 2)).toEqual([99, 98])
  })

  it('end where the table ends', () => {
    expect(keysOf(rowsToRead(rows, { first: 190, last: 199 }, false).around).at(0)).toBe(189)
    expect(rowsToRead([], { first: 0, last: -1 }, false)).toEqual({ inSight: [], around: [] })
  })
})
