import { expect, it } from 'vitest'
import { canStandUnder, treeOf } from '../../../core/documents/index.ts'

const entries = [
  { key: 'water', parent: 'quality' },
  { key: 'quality', parent: '' },
  { key: 'river', parent: 'water' },
  { key: 'stray', parent: 'gone' },
]

it('grows a tree of entries in their order', () => {
  expect(treeOf(entries)).toEqual([
    {
      key: 'quality',
      parent: '',
      children: [
        { key: 'water', parent: 'quality', children: [{ key: 'river', parent: 'water', children: [] }] },
      ],
    },
    { key: 'stray', parent: 'gone', children: [] },
  ])
})

it('lets no entry stand under itself or below itself', () => {
  expect([
    canStandUnder(entries, 'quality', 'river'),
    canStandUnder(entries, 'water', 'water'),
    canStandUnder(entries, 'river', 'quality'),
    canStandUnder(entries, 'new', ''),
  ]).toEqual([false, false, true, true])
})
