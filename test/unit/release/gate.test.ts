import { describe, expect, it } from 'vitest'
import type { FigureMap } from '../../../core/figures/model.ts'
import { figureState, numbersIn, tallyOfProse } from '../../../renderer/features/release/gate.ts'
import { staleDocuments, type StalePlace } from '../../../renderer/features/release/stale-rows.ts'

const rendered = (text: string, state: 'entered' | 'checked' | 'published' = 'published') => ({ ok: true, value: { text, state } }) as FigureMap[string]
const refused: FigureMap[string] = { ok: false, problem: { code: 'missing-observation', facts: {} } }

describe('the gate before release', () => {
  it('tells bound, unpublished, stale and incomputable figures apart', () => {
    expect([
      figureState('295天', rendered('295天')), figureState('295天', rendered('295天', 'checked')), figureState('295天', rendered('297天', 'entered')),
      figureState('295天', refused), figureState('295天', undefined),
    ]).toEqual(['bound', 'unpublished', 'stale', 'problem', 'problem'])
  })

  it('counts typed numbers beside figures, and leaves years alone', () => {
    const tally = tallyOfProse([{ inlines: [{ type: 'text', text: '2022年优良天数' }, { type: 'figure', expression: 'a', printed: '295天' }, { type: 'text', text: '，另有3000户参与。' }] }], { a: rendered('295天') })
    expect({ ...tally, all: numbersIn(tally) }).toEqual({ bound: 1, unpublished: 0, stale: 0, problem: 0, unbound: 1, all: 2 })
  })
})

describe('the list of what is behind the data', () => {
  const place = (change: Partial<StalePlace>): StalePlace => ({ place: 'block', id: 'b1', item: '0', title: '空气', expression: 'x', printed: '295天', current: '297天', problem: null, via: '', figure: null, ...change }) as StalePlace

  it('puts blocks first, a figure once a document, and what prints it through the block under it', () => {
    const documents = staleDocuments([
      place({ place: 'chart', id: 'c1', title: '图' }), place({}), place({ item: '1' }),
      place({ place: 'script', id: 's1', title: '发布词', via: 'b1' }), place({ place: 'script', id: 's1', title: '发布词', via: 'b1', item: 'p2' }),
    ])
    expect(documents.map(({ id, rows }) => ({ id, rows: rows.map(({ times, alsoIn }) => ({ times, alsoIn })) }))).toEqual([
      { id: 'b1', rows: [{ times: 2, alsoIn: [{ place: 'script', id: 's1', title: '发布词' }] }] },
      { id: 'c1', rows: [{ times: 1, alsoIn: [] }] },
    ])
  })
})
