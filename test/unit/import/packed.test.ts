import { expect, it } from 'vitest'
import { pack, unpack, valuesIn } from '../../../backend/import/packed.ts'

interface Row {
  readonly indicator: string
  readonly value: string
  readonly problem?: { readonly code: string } | undefined
}

const problem = { code: 'no-value' }
const rows: readonly Row[] = [
  { indicator: '优良天数', value: '295' },
  { indicator: '优良天数', value: '', problem },
  { indicator: 'PM10', value: '295', problem },
]

it('gives rows back as they were, with whatever only some of them say', () => {
  expect([...unpack(structuredClone(pack(rows)))]).toEqual([
    { indicator: '优良天数', value: '295', problem: undefined },
    { indicator: '优良天数', value: '', problem },
    { indicator: 'PM10', value: '295', problem },
  ])
  expect([...unpack(pack([]))]).toEqual([])
})

it('carries what is said many times once', () => {
  const packed = pack(rows)
  expect([valuesIn(packed, 'indicator'), valuesIn(packed, 'value'), valuesIn(packed, 'problem')]).toEqual([
    ['优良天数', 'PM10'],
    ['295', ''],
    [problem],
  ])
})
