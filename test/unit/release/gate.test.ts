import { describe, expect, it } from 'vitest'
import type { FigureMap } from '../../../core/figures/model.ts'
import { figureState, numbersIn, tallyOfProse } from '../../../renderer/features/release/gate.ts'

const rendered = (text: string, state: 'entered' | 'checked' | 'published' = 'published') =>
  ({ ok: true, value: { text, state } }) as FigureMap[string]
const refused: FigureMap[string] = { ok: false, problem: { code: 'missing-observation', facts: {} } }

describe('the gate before release', () => {
  it('tells bound, unpublished, stale and incomputable figures apart', () => {
    expect([
      figureState('295天', rendered('295天')),
      figureState('295天', rendered('295天', 'checked')),
      figureState('295天', rendered('297天', 'entered')),
      figureState('295天', refused),
      figureState('295天', undefined),
    ]).toEqual(['bound', 'unpublished', 'stale', 'problem', 'problem'])
  })

  it('counts typed numbers beside figures, and leaves years alone', () => {
    const tally = tallyOfProse(
      [
        {
          inlines: [
            { type: 'text', text: '2022年优良天数' },
            { type: 'figure', expression: 'a', printed: '295天' },
            { type: 'text', text: '，另有3000户参与。' },
          ],
        },
      ],
      { a: rendered('295天') },
    )
    expect({ ...tally, all: numbersIn(tally) }).toEqual({
      bound: 1,
      unpublished: 0,
      stale: 0,
      problem: 0,
      unbound: 1,
      contradicted: 0,
      claimed: 0,
      all: 2,
    })
  })
})
