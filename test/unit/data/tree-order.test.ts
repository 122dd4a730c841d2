import { expect, it } from 'vitest'
import { inTreeOrder } from '../../../renderer/features/data/tree-order.ts'

it('names each entry right after the one it belongs under', () => {
  const entries = [
    { key: 'air', parent: 'environment' },
    { key: 'economy', parent: '' },
    { key: 'environment', parent: '' },
    { key: 'dust', parent: 'air' },
  ]
  expect(inTreeOrder(entries).map(({ key }) => key)).toEqual(['economy', 'environment', 'air', 'dust'])
})
