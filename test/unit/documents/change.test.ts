import { describe, expect, it } from 'vitest'
import type { ScriptItem } from '../../../core/documents/index.ts'
import {
  BlockId,
  changeLevel,
  insertItem,
  ItemId,
  moveItem,
  moveSection,
  removeItem,
  removeSection,
  replaceItem,
  setUse,
  stepItem,
  stepSection,
  turnIntoText,
} from '../../../core/documents/index.ts'
import { heading, paragraph, placement, prose, text } from './builders.ts'

/** a ┬ (p) ├ b (q) ; c (r) */
const items: readonly ScriptItem[] = [
  heading('a', 1),
  prose('p'),
  heading('b', 2),
  prose('q'),
  heading('c', 1),
  prose('r'),
]
const ids = (change: { next: readonly ScriptItem[] } | undefined) =>
  change?.next.map(item => item.id).join('')

describe('item operations', () => {
  it('hand back the list to return to', () => {
    const change = removeItem(items, ItemId.parse('p'))
    expect(change?.undo).toBe(items)
  })

  it('take the id of an item only, whatever else reads so', () => {
    // @ts-expect-error the id of a document is none of an item
    expect(removeItem(items, BlockId.parse('none'))).toBeUndefined()
    // @ts-expect-error a bare text may be the id of anything
    expect(removeItem(items, 'none')).toBeUndefined()
  })

  it('insert at a gap, and refuse a gap that is none or an id in use', () => {
    expect([0, 6, 7, -1].map(gap => ids(insertItem(items, prose('x'), gap)))).toEqual([
      'xapbqcr',
      'apbqcrx',
      undefined,
      undefined,
    ])
    expect(insertItem(items, prose('p'), 0)).toBeUndefined()
  })

  it('move one item to a gap, and refuse to leave it in place', () => {
    expect([0, 1, 2, 3, 6].map(gap => ids(moveItem(items, ItemId.parse('p'), gap)))).toEqual([
      'pabqcr',
      undefined,
      undefined,
      'abpqcr',
      'abqcrp',
    ])
    expect(moveItem(items, ItemId.parse('none'), 0)).toBeUndefined()
  })

  it('step one item by a key until the end of the list', () => {
    expect([
      ids(stepItem(items, ItemId.parse('p'), 'up')),
      ids(stepItem(items, ItemId.parse('p'), 'down')),
    ]).toEqual(['pabqcr', 'abpqcr'])
    expect([
      stepItem(items, ItemId.parse('a'), 'up'),
      stepItem(items, ItemId.parse('r'), 'down'),
      stepItem(items, ItemId.parse('none'), 'up'),
    ]).toEqual([undefined, undefined, undefined])
  })

  it('leave the closing words at the end when the last section moves or goes', () => {
    const speech = [
      ...items,
      prose('e', text('各位记者朋友，生态保护没有终点。')),
      prose('f', text('谢谢大家！')),
    ]
    expect([
      ids(stepSection(speech, 'c', 'up')),
      ids(moveSection(speech, 'c', 0)),
      ids(stepSection(speech, 'a', 'down')),
      ids(removeSection(speech, 'c')),
    ]).toEqual(['crapbqef', 'crapbqef', 'crapbqef', 'apbqef'])
  })

  it('move a section with everything under it, but not into itself', () => {
    expect(ids(moveSection(items, 'a', 6))).toBe('crapbq')
    expect(ids(moveSection(items, 'c', 0))).toBe('crapbq')
    expect(moveSection(items, 'a', 2)).toBeUndefined()
  })

  it('step a section past its sibling only', () => {
    expect([ids(stepSection(items, 'a', 'down')), ids(stepSection(items, 'c', 'up'))]).toEqual([
      'crapbq',
      'crapbq',
    ])
    expect([
      stepSection(items, 'a', 'up'),
      stepSection(items, 'b', 'up'),
      stepSection(items, 'b', 'down'),
      stepSection(items, 'p', 'up'),
    ]).toEqual([undefined, undefined, undefined, undefined])
  })

  it('remove an item alone or a section whole', () => {
    expect([
      ids(removeItem(items, ItemId.parse('b'))),
      ids(removeSection(items, 'b')),
      ids(removeSection(items, 'a')),
    ]).toEqual(['apqcr', 'apcr', 'cr'])
    expect([removeItem(items, ItemId.parse('none')), removeSection(items, 'none')]).toEqual([
      undefined,
      undefined,
    ])
  })

  it('replace an item by id', () => {
    expect(replaceItem(items, prose('p', text('新')))?.next[1]).toEqual(prose('p', text('新')))
    expect(replaceItem(items, prose('none'))).toBeUndefined()
  })

  it('change the level of a heading with its subsections, down to the fourth', () => {
    expect(changeLevel(items, 'a', 2)?.next.slice(0, 5)).toEqual([
      heading('a', 2),
      prose('p'),
      heading('b', 3),
      prose('q'),
      heading('c', 1),
    ])
    expect([
      changeLevel(items, 'a', 4),
      changeLevel(items, 'a', 1),
      changeLevel(items, 'p', 1),
      changeLevel(items, 'b', 0),
    ]).toEqual([undefined, undefined, undefined, undefined])
  })

  it('set how a placement relates to its block', () => {
    const placed = [prose('p'), placement('x', 'air')]
    expect(setUse(placed, ItemId.parse('x'), { mode: 'pinned', version: 2 })?.next[1]).toEqual(
      placement('x', 'air', { mode: 'pinned', version: 2 }),
    )
    expect(setUse(placed, ItemId.parse('p'), { mode: 'follow' })).toBeUndefined()
  })

  it('turn a placement into paragraphs of its own', () => {
    const placed: readonly ScriptItem[] = [prose('p'), placement('x', 'air')]
    const content = [paragraph(text('一')), paragraph(text('二'))]
    expect(
      turnIntoText(
        placed,
        ItemId.parse('x'),
        content,
        ['m', 'n'].map(id => ItemId.parse(id)),
      )?.next,
    ).toEqual([prose('p'), prose('m', text('一')), prose('n', text('二'))])
    expect([
      turnIntoText(placed, ItemId.parse('x'), content, [ItemId.parse('m')]),
      turnIntoText(placed, ItemId.parse('p'), [], []),
    ]).toEqual([undefined, undefined])
  })
})
