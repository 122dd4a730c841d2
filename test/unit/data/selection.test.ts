import { computed } from 'vue'
import { describe, expect, it } from 'vitest'
import type { Row } from '../../../renderer/features/data/rows.ts'
import { useSelection, type Step } from '../../../renderer/features/data/use-selection.ts'

const values = (key: string): Row => ({ kind: 'values', key, title: key, unit: '', region: 'home', indicator: { key } as never })
const rows: Row[] = [{ kind: 'group', key: 'g1', title: '空气' }, values('a'), values('b'), { kind: 'group', key: 'g2', title: '水' }, values('c')]

function walk(steps: readonly Step[]): string {
  const selection = useSelection(computed(() => rows), computed(() => ['2021', '2022']))
  selection.select('a', '2021')
  for (const step of steps) selection.move(step)
  return `${selection.rowKey.value} ${selection.period.value}`
}

describe('moving through the data table', () => {
  it('passes over the headings between groups', () => expect(walk(['down', 'down'])).toBe('c 2021'))
  it('stops at the edges', () => expect(walk(['up', 'right', 'right', 'right'])).toBe('a 2022'))
  it('reaches the indicator itself on the left', () => expect(walk(['left'])).toBe('a '))
  it('jumps to the ends of a row and of the table', () => expect(walk(['end', 'last'])).toBe('c 2022'))
})
