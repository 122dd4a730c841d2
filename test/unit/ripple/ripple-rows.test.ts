import { TextName } from '../../../core/documents/text-names.ts'
import { describe, expect, it } from 'vitest'
import {
  acceptableIn,
  keptSeenIn,
  rippleDocuments,
  rippleRows,
  type StalePlace,
} from '../../../renderer/features/ripple/ripple-rows.ts'

const place = (change: Partial<StalePlace>): StalePlace => ({
  place: 'block',
  id: 'b1',
  item: TextName.parse('0'),
  title: '空气',
  expression: 'x',
  printed: '295天',
  current: '297天',
  problem: null,
  via: '',
  figure: null,
  language: 'zh',
  spot: { version: 0, item: TextName.parse('0'), nth: 0 },
  ...change,
})

const throughBlock = { place: 'script' as const, id: 's1', title: '发布词', via: 'b1' }

describe('the list of what a change leaves behind', () => {
  it('puts text first and released files last, a figure once a document, and what prints it through the block under it', () => {
    const documents = rippleDocuments([
      place({ place: 'release', id: 'r1', title: '发布词.docx' }),
      place({ place: 'chart', id: 'c1', title: '图' }),
      place({}),
      place({ item: TextName.parse('1') }),
      place(throughBlock),
      place({ ...throughBlock, item: TextName.parse('p2') }),
    ])
    expect(
      documents.map(({ id, figures }) => ({
        id,
        figures: figures.map(({ times, alsoIn }) => ({ times, alsoIn })),
      })),
    ).toEqual([
      { id: 'b1', figures: [{ times: 2, alsoIn: [{ place: 'script', id: 's1', title: '发布词' }] }] },
      { id: 'c1', figures: [{ times: 1, alsoIn: [] }] },
      { id: 'r1', figures: [{ times: 1, alsoIn: [] }] },
    ])
    expect(rippleRows(documents).map(({ type }) => type)).toEqual([
      'document',
      'figure',
      'document',
      'figure',
      'document',
      'figure',
    ])
  })

  it('keeps each text of a document apart, and names the single figures that are kept', () => {
    const spot = (item: string, nth = 0) => ({ version: 0, item: TextName.parse(item), nth })
    const [document] = rippleDocuments([
      place({ spot: spot('0') }),
      place({ spot: spot('0', 1) }),
      place({ item: TextName.parse('1'), spot: spot('1') }),
    ])
    expect(document!.figures.map(row => [row.times, keptSeenIn(row).spots])).toEqual([
      [2, [spot('0'), spot('0', 1)]],
      [1, [spot('1')]],
    ])
  })

  it('lists what a document prints through a block where the block itself is not in the list', () => {
    expect(
      rippleDocuments([place(throughBlock)]).map(({ id, figures }) => [
        id,
        figures.map(({ stale }) => stale.via),
      ]),
    ).toEqual([['s1', ['b1']]])
  })

  it('accepts each figure once where it is owned, never one that has left or cannot be computed', () => {
    expect(
      acceptableIn([
        place({}),
        place(throughBlock),
        place({ place: 'release', id: 'r1' }),
        place({ expression: 'y', problem: { code: 'zero-base', facts: {} } }),
        place({ place: 'question', id: 'q1' }),
      ]),
    ).toEqual([
      { place: 'block', id: 'b1', expression: 'x', current: '297天' },
      { place: 'question', id: 'q1', expression: 'x', current: '297天' },
    ])
  })
})
