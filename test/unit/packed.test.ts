import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack, unpack } from '../../core/packed.ts'

describe('rows that travel packed', () => {
  it('say each thing once', () => {
    const rows = [
      { period: '2022', source: '月报', at: 1 },
      { period: '2023', source: '月报', at: 1 },
    ]
    expect(pack(rows, ['period', 'source'])).toEqual({
      count: 2,
      fields: { period: { of: ['2022', '2023'], at: [0, 1] }, source: { of: ['月报'], at: [0, 0] } },
    })
  })

  it('come out as they went in', () => {
    const row = fc.record({ name: fc.string(), count: fc.integer(), isWhole: fc.boolean() })
    fc.assert(
      fc.property(fc.array(row), rows => {
        const travelled = JSON.parse(JSON.stringify(pack(rows, ['name', 'count', 'isWhole'])))
        expect(unpack(travelled)).toEqual(rows)
      }),
    )
  })
})
