import { describe, expect, it } from 'vitest'
import { BlockId, type AnswerItem, ItemId } from '../../../core/documents/model.ts'
import { isBlank, moveRun, replaceText, segmentsOf } from '../../../renderer/features/questions/segments.ts'

const text = (id: string, words = id): AnswerItem => ({
  id: ItemId.parse(id),
  type: 'paragraph',
  inlines: words === '' ? [] : [{ type: 'text', text: words }],
})
const placed = (id: string): AnswerItem => ({
  id: ItemId.parse(id),
  type: 'placement',
  block: BlockId.parse(`block-${id}`),
  use: { mode: 'follow' },
})
const ids = (items: readonly AnswerItem[] | undefined): string[] | undefined => items?.map(item => item.id)

describe('an answer as it is edited', () => {
  it('joins paragraphs that follow each other and keeps blocks apart', () => {
    expect(
      segmentsOf([text('a'), text('b'), placed('p'), text('c')]).map(segment => [
        segment.kind,
        segment.key,
        segment.start,
      ]),
    ).toEqual([
      ['text', 'a', 0],
      ['placement', 'p', 2],
      ['text', 'c', 3],
    ])
  })

  it('keeps the ids of paragraphs in order and names new ones', () => {
    const items = [placed('p'), text('a'), text('b')]
    const [, segment] = segmentsOf(items)
    if (segment?.kind !== 'text') throw new Error('expected a text')
    const next = replaceText(
      items,
      segment,
      [
        { inlines: [{ type: 'text', text: 'one' }] },
        { inlines: [] },
        { inlines: [{ type: 'text', text: 'three' }] },
      ],
      () => ItemId.parse('new'),
    )
    expect(next).toEqual([placed('p'), text('a', 'one'), text('b', ''), text('new', 'three')])
  })

  it('lets a text of fewer paragraphs give up the rest', () => {
    const items = [text('a'), text('b'), placed('p')]
    const [segment] = segmentsOf(items)
    if (segment?.kind !== 'text') throw new Error('expected a text')
    expect(ids(replaceText(items, segment, [{ inlines: [] }], () => ItemId.parse('new')))).toEqual(['a', 'p'])
  })

  it('moves a run of items to a gap outside of it, and says where it would stay', () => {
    const items = [text('a'), text('b'), placed('p'), text('c')]
    expect(
      [
        moveRun(items, 0, 2, 3),
        moveRun(items, 2, 1, 0),
        moveRun(items, 0, 2, 1),
        moveRun(items, 2, 1, 3),
        moveRun(items, 0, 1, 9),
      ].map(ids),
    ).toEqual([['p', 'a', 'b', 'c'], ['p', 'a', 'b', 'c'], undefined, undefined, undefined])
  })

  it('calls an answer blank while it holds empty paragraphs only', () => {
    expect([isBlank([]), isBlank([text('a', '')]), isBlank([text('a')]), isBlank([placed('p')])]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
