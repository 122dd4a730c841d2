import { describe, expect, it } from 'vitest'
import { outlineOf } from '../../../core/figures/outline.ts'
import { createHeldOutlines } from '../../../renderer/features/data/held/held-outlines.ts'
import type { Held, RowAt } from '../../../renderer/features/data/rows.ts'

const row = (indicator: string): RowAt => ({ indicator, region: 'home' })
const at = (indicator: string, period: string) => ({ ...row(indicator), period })
const held = (indicator: string, period: string, state: Held['state'], value = '1'): Held => ({
  ...at(indicator, period),
  value,
  bound: 'exact',
  state,
  revision: 1,
  source: '',
  note: '',
  enteredBy: '',
  enteredAt: '',
})

describe('the outlines at hand', () => {
  it('count by state and period in one look, only the rows that are asked about', () => {
    const outlines = createHeldOutlines()
    outlines.learn(
      [row('a'), row('b'), row('c')],
      [
        held('a', '2021', 'published', '295.5'),
        held('a', '2022', 'entered'),
        held('b', '2022', 'entered', '12'),
        held('c', '2022', 'checked'),
      ],
    )
    expect(outlines.survey([row('a'), row('b'), row('unknown')])).toEqual({
      states: { returned: 0, entered: 2, checked: 0, published: 1 },
      values: 3,
      periods: new Map([
        ['2021', 5],
        ['2022', 2],
      ]),
    })
  })

  it('know an empty row from one that nobody has read', () => {
    const outlines = createHeldOutlines()
    outlines.take([row('a'), row('b')], outlineOf([]))
    expect([outlines.knows(row('a')), outlines.knows(row('c'))]).toEqual([true, false])
    expect(outlines.periodsOf(row('a'))).toEqual([])
  })

  it('forget what an outline no longer tells of', () => {
    const outlines = createHeldOutlines()
    outlines.learn([row('a')], [held('a', '2021', 'published')])
    outlines.take(
      [row('a')],
      outlineOf([{ ...row('a'), cells: [{ period: '2022', state: 'entered', length: 2 }] }]),
    )
    expect(outlines.periodsOf(row('a'))).toEqual(['2022'])
  })

  it('follow what is stored and taken back, in periods that came later too', () => {
    const outlines = createHeldOutlines()
    outlines.learn([row('a')], [held('a', '2021', 'published')])
    outlines.put(held('a', '2022', 'entered'))
    expect(outlines.stateAt(at('a', '2022'))).toBe('entered')
    outlines.drop(at('a', '2021'))
    expect(outlines.periodsOf(row('a'))).toEqual(['2022'])
  })

  it('say whether values read are otherwise than they were outlined', () => {
    const outlines = createHeldOutlines()
    const values = [held('a', '2021', 'published', '12')]
    expect(outlines.learn([row('a')], values)).toBe(true)
    outlines.learn([row('b')], [held('b', '2022', 'published')])
    expect(outlines.learn([row('a')], values)).toBe(false)
    expect(outlines.learn([row('a')], [held('a', '2021', 'entered', '12')])).toBe(true)
    expect(outlines.learn([row('a')], [held('a', '2021', 'entered', '123')])).toBe(true)
    expect(outlines.learn([row('a')], [])).toBe(true)
  })
})
