import { computed } from 'vue'
import { describe, expect, it } from 'vitest'
import type { Row } from '../../../renderer/features/data/rows.ts'
import type { Step } from '../../../renderer/features/data/grid/range.ts'
import { useSelection } from '../../../renderer/features/data/use-selection.ts'

const values = (key: string): Row => ({
  kind: 'values',
  key,
  title: key,
  unit: '',
  region: 'home',
  depth: 0,
  indicator: { key } as never,
})
const heading = (key: string, title: string): Row => ({
  kind: 'group',
  key,
  title,
  depth: 0,
  count: 1,
  isOpen: true,
})
const rows: Row[] = [heading('g1', '空气'), values('a'), values('b'), heading('g2', '水'), values('c')]

function walk(steps: readonly Step[]): string {
  const selection = useSelection(
    computed(() => rows),
    computed(() => ['2021', '2022']),
  )
  selection.select('a', '2021')
  for (const step of steps) selection.move(step)
  return `${selection.rowKey.value} ${selection.period.value}`
}

describe('moving through the data table', () => {
  it('passes over the headings between groups', () => expect(walk(['down', 'down'])).toBe('c 2021'))
  it('stops at the edges', () => expect(walk(['up', 'right', 'right', 'right'])).toBe('a 2022'))
  it('reaches the indicator itself on the left', () => expect(walk(['left'])).toBe('a '))
  it('jumps to the ends of a row and of the table', () => expect(walk(['end', 'last'])).toBe('c 2022'))

  it('reaches from the cell in hand, which stays in hand', () => {
    const selection = useSelection(
      computed(() => rows),
      computed(() => ['2021', '2022']),
    )
    selection.select('a', '2021')
    selection.move('down', true)
    selection.move('right', true)
    expect([selection.rowKey.value, selection.rect.value]).toEqual([
      'a',
      { top: 1, bottom: 2, left: 0, right: 1 },
    ])
  })
})
