import { describe, expect, it } from 'vitest'
import { createAxis } from '../../../renderer/features/data/grid/axis.ts'
import { layOut, leftOf } from '../../../renderer/features/data/grid/columns.ts'
import { readKey } from '../../../renderer/features/data/grid/keys.ts'
import { sparkOf } from '../../../renderer/features/data/grid/spark.ts'

const columns = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ key: String(2000 + index), title: '', width: 80 }))
const key = (name: string, held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey', boolean>> = {}) =>
  readKey({ key: name, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })

describe('an axis', () => {
  it('finds what stands at a distance, and the nearest beyond its ends', () => {
    const axis = createAxis([30, 10, 20])
    expect([-5, 0, 29, 30, 41, 59, 500].map(axis.indexAt)).toEqual([0, 0, 0, 1, 2, 2, 2])
    expect([axis.total, axis.offsetOf(2), axis.sizeOf(2), axis.offsetOf(9)]).toEqual([60, 40, 20, 60])
  })

  it('stands for nothing as well', () =>
    expect([createAxis([]).total, createAxis([]).indexAt(7)]).toEqual([0, 0]))
})

describe('the layout', () => {
  it('keeps room to scroll in however many columns are to stay', () => {
    const layout = layOut({ columns: columns(20), frozen: 20, hasTrend: true, room: 900 })
    expect([layout.frozen, layout.frozenWidth < 900 - layout.trendWidth]).toEqual([4, true])
  })

  it('gives the name what room the columns leave', () => {
    expect(layOut({ columns: columns(3), frozen: 0, hasTrend: false, room: 1200 }).nameWidth).toBe(330)
  })

  it('places columns one after another behind name and unit', () => {
    const layout = layOut({ columns: columns(3), frozen: 1, hasTrend: false, room: 400 })
    expect(leftOf(layout, 2) - leftOf(layout, 1)).toBe(80)
  })
})

describe('a key', () => {
  it('moves, reaches, jumps', () => {
    expect([
      key('ArrowUp'),
      key('ArrowUp', { shiftKey: true }),
      key('ArrowUp', { ctrlKey: true }),
      key('Tab', { shiftKey: true }),
    ]).toEqual([
      { does: 'move', step: 'up', extend: false },
      { does: 'move', step: 'up', extend: true },
      { does: 'move', step: 'edge-up', extend: false },
      { does: 'move', step: 'previous', extend: false },
    ])
  })

  it('begins a value with a digit or a bound, and with nothing else', () => {
    expect([key('7'), key('约'), key('x')]).toEqual([
      { does: 'type', text: '7' },
      { does: 'type', text: '约' },
      undefined,
    ])
  })

  it('leaves copying and pasting to the clipboard, and other shortcuts to whoever has them', () => {
    expect([key('c', { ctrlKey: true }), key('v', { ctrlKey: true }), key('1', { altKey: true })]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('a trend', () => {
  it('joins what there is and passes over what is missing', () => {
    expect(sparkOf([1, null, 3])).toEqual({ path: 'M3 16L81 4', x: 81, y: 4 })
  })

  it('is none for a single value', () => expect(sparkOf([null, 5, null])).toBeUndefined())
})
