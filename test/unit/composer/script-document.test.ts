import { getSchema } from '@tiptap/core'
import { history, undo } from '@tiptap/pm/history'
import { EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { changeLevel, moveSection } from '../../../core/documents/change.ts'
import { BlockId, type Inline, type ScriptItem, ItemId } from '../../../core/documents/model.ts'
import { replaceItems } from '../../../renderer/features/composer/edit-items.ts'
import { withOwnIds } from '../../../renderer/features/composer/item-ids.ts'
import { itemsOf, scriptDocument } from '../../../renderer/features/composer/script-document.ts'
import { scriptExtensions } from '../../../renderer/features/composer/script-schema.ts'

const schema = getSchema(scriptExtensions())
const open = (items: readonly ScriptItem[]) =>
  EditorState.create({ doc: schema.nodeFromJSON(scriptDocument(items)), plugins: [history()] })

const heading = (id: string, level: 1 | 2 | 3 | 4, text = id): ScriptItem => ({
  id: ItemId.parse(id),
  type: 'heading',
  level,
  text,
})
const paragraph = (id: string, ...inlines: Inline[]): ScriptItem => ({
  id: ItemId.parse(id),
  type: 'paragraph',
  inlines,
})
const text = (words: string): Inline => ({ type: 'text', text: words })
const days: Inline = { type: 'figure', expression: '{{优良天数@2022}}', printed: '295天' }
const air = BlockId.parse('air')

const speech: ScriptItem[] = [
  heading('effects', 1, '主要成效'),
  { id: ItemId.parse('hush'), type: 'direction', text: '请全场静音' },
  paragraph('days', text('优良天数'), days, { type: 'text', text: '。', bold: true }),
  { id: ItemId.parse('followed'), type: 'placement', block: air, use: { mode: 'follow' } },
  { id: ItemId.parse('pinned'), type: 'placement', block: air, use: { mode: 'pinned', version: 3 } },
  {
    id: ItemId.parse('edited'),
    type: 'placement',
    block: air,
    use: { mode: 'edited', version: 2, paragraphs: [{ inlines: [text('全市'), days] }, { inlines: [] }] },
  },
  paragraph('gap'),
  paragraph('thanks', text('谢谢大家。')),
]

describe('a script in the editor', () => {
  it('keeps every item as it was', () => {
    expect(itemsOf(open(speech).doc)).toEqual(speech)
  })

  it('does not count the room to write at its end', () => {
    expect(itemsOf(open([...speech, paragraph('room')]).doc)).toEqual(speech)
  })

  it('opens an empty script with a place to write', () => {
    const { doc } = open([])
    expect([doc.childCount, itemsOf(doc)]).toEqual([1, []])
  })

  it('gives the same item objects for what was not touched', () => {
    const state = open(speech)
    const before = itemsOf(state.doc)
    const after = itemsOf(state.apply(state.tr.insertText('好', 1)).doc)
    expect(after.map((item, index) => item === before[index])).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
    ])
  })
})

describe('a change of the items', () => {
  const sections = [
    heading('a', 1),
    heading('a1', 2),
    paragraph('p', text('一')),
    heading('b', 1),
    paragraph('q', text('二')),
  ]

  it('moves a section in one step that one undo brings back', () => {
    let state = open(sections)
    state = state.apply(replaceItems(state, moveSection(itemsOf(state.doc), 'b', 0)!.next)!)
    const moved = itemsOf(state.doc).map(item => item.id)
    undo(state, transaction => {
      state = state.apply(transaction)
    })
    expect([moved, itemsOf(state.doc)]).toEqual([['b', 'q', 'a', 'a1', 'p'], sections])
  })

  it('replaces only what differs', () => {
    const state = open(sections)
    const change = replaceItems(state, changeLevel(itemsOf(state.doc), 'b', 2)!.next)!
    const ranges: number[][] = []
    change.mapping.maps.forEach(map => map.forEach((...range) => ranges.push(range)))
    expect(ranges).toEqual([[10, 13, 10, 13]])
  })

  it('is nothing where the items are the same', () => {
    const state = open(sections)
    expect(replaceItems(state, itemsOf(state.doc))).toBeUndefined()
  })
})

describe('ids of items', () => {
  it('are given to new and doubled items and left to all others', () => {
    const state = open([paragraph('a', text('一')), paragraph('a', text('二'))])
    let count = 0
    const named = state.apply(withOwnIds(state, () => ItemId.parse(`new-${(count += 1)}`))!)
    const ids: unknown[] = []
    named.doc.forEach(node => ids.push(node.attrs['id']))
    expect([ids, withOwnIds(named)]).toEqual([['a', 'new-1', 'new-2'], undefined])
  })
})
