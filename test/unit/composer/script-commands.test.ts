import { isDeepStrictEqual } from 'node:util'
import { getSchema } from '@tiptap/core'
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { TextName } from '../../../core/documents/text-names.ts'
import { BlockId, type Inline, type ScriptItem, ItemId } from '../../../core/documents/model.ts'
import {
  acceptWords,
  findFigure,
  placeBlock,
  removeAt,
  turnInto,
  usePlacement,
} from '../../../renderer/features/composer/script-commands.ts'
import { itemsOf, scriptDocument } from '../../../renderer/features/composer/script-document.ts'
import { scriptExtensions } from '../../../renderer/features/composer/script-schema.ts'
import { figureAt, type TextOfNode } from '../../../renderer/features/prose/figure-at.ts'

const schema = getSchema(scriptExtensions())
const textOf: TextOfNode = node => ({
  place: 'script',
  id: 'speech',
  version: 0,
  item: TextName.parse(String(node.attrs['id'])),
})
const text = (words: string): Inline => ({ type: 'text', text: words })
const days = (printed: string): Inline => ({ type: 'figure', expression: '{{优良天数@2022}}', printed })
const paragraph = (id: string, ...inlines: Inline[]): ScriptItem => ({
  id: ItemId.parse(id),
  type: 'paragraph',
  inlines,
})
const air = BlockId.parse('air')
const placed: ScriptItem = {
  id: ItemId.parse('placed'),
  type: 'placement',
  block: air,
  use: { mode: 'follow' },
}

function open(items: readonly ScriptItem[], caret = 1) {
  const state = EditorState.create({ doc: schema.nodeFromJSON(scriptDocument(items)) })
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, caret)))
}
const summary = (state: EditorState) =>
  itemsOf(state.doc).map(item => (item.type === 'placement' ? `${item.block} ${item.use.mode}` : item.id))

describe('placing a block', () => {
  it('puts it after the paragraph with the caret and takes it in hand', () => {
    const state = open([paragraph('a', text('一')), paragraph('b', text('二'))])
    const after = state.apply(placeBlock(state, air))
    expect([summary(after), after.selection instanceof NodeSelection]).toEqual([
      ['a', 'air follow', 'b'],
      true,
    ])
  })

  it('takes the place of an empty paragraph', () => {
    const state = open([paragraph('a'), paragraph('b', text('二'))])
    expect(summary(state.apply(placeBlock(state, air)))).toEqual(['air follow', 'b'])
  })

  it('goes to the gap it was dropped on', () => {
    const state = open([paragraph('a', text('一')), paragraph('b', text('二'))])
    expect(summary(state.apply(placeBlock(state, air, 0)))).toEqual(['air follow', 'a', 'b'])
  })
})

describe('a placed block', () => {
  it('is pinned, edited here, and follows again', () => {
    const paragraphs = [{ inlines: [text('全市'), days('295天')] }]
    let state = open([placed, paragraph('a', text('一'))], 3)
    const uses = [
      { mode: 'pinned', version: 4 } as const,
      { mode: 'edited', version: 4, paragraphs } as const,
      { mode: 'follow' } as const,
    ].map(use => {
      state = state.apply(usePlacement(state, 0, use)!)
      return itemsOf(state.doc)[0]
    })
    expect(uses).toEqual([
      { ...placed, use: { mode: 'pinned', version: 4 } },
      { ...placed, use: { mode: 'edited', version: 4, paragraphs } },
      placed,
    ])
  })

  it('can be taken out', () => {
    const state = open([placed, paragraph('a', text('一'))], 3)
    expect(summary(state.apply(removeAt(state, 0)!))).toEqual(['a'])
  })
})

describe('turning a paragraph into a heading', () => {
  it('drops what was typed to choose it and keeps the words of its figures', () => {
    const state = open([paragraph('a', text('优良/bt'), days('295天'))], 6)
    expect(itemsOf(state.apply(turnInto(state, 'heading', 2, { from: 3, to: 6 })).doc)).toEqual([
      { id: ItemId.parse('a'), type: 'heading', level: 2, text: '优良295天' },
    ])
  })
})

describe('figures of a script', () => {
  const items = [
    paragraph('a', days('295天'), text('与'), days('295天')),
    { ...placed, use: { mode: 'edited' as const, version: 1, paragraphs: [{ inlines: [days('290天')] }] } },
  ]

  it('print newer words where the author accepts them', () => {
    const state = open(items)
    const after = state.apply(
      acceptWords(state, ({ printed }) => (printed === '295天' ? '298天' : undefined))!,
    )
    expect(itemsOf(after.doc)[0]).toEqual(paragraph('a', days('298天'), text('与'), days('298天')))
  })

  it('are told from those that read alike, and each may be left as it is', () => {
    const state = open([...items, paragraph('b', days('295天'))])
    const second = { place: 'script' as const, id: 'speech', version: 0, item: 'a', nth: 1 }
    const after = state.apply(
      acceptWords(state, (_, position) =>
        isDeepStrictEqual(figureAt(state.doc, position, textOf), second) ? '298天' : undefined,
      )!,
    )
    expect(itemsOf(after.doc)).toEqual([
      paragraph('a', days('295天'), text('与'), days('298天')),
      items[1],
      paragraph('b', days('295天')),
    ])
  })

  it('change nothing where nothing is newer', () => {
    expect(acceptWords(open(items), () => undefined)).toBeUndefined()
  })

  it('are found by item, words, and which one of those that read alike', () => {
    const { doc } = open([paragraph('x', text('一')), ...items])
    const found = findFigure(doc, 'a', { expression: '{{优良天数@2022}}', printed: '295天' }, 0)
    expect([found, doc.nodeAt(found!)?.type.name]).toEqual([4, 'figure'])
    expect(findFigure(doc, 'a', { expression: '{{优良天数@2022}}', printed: '295天' }, 1)).toBe(6)
  })
})
