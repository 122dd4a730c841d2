import { getSchema } from '@tiptap/core'
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { BlockId, type ScriptItem, ItemId } from '../../../core/documents/model.ts'
import { scriptDocument, itemsOf } from '../../../renderer/features/composer/script-document.ts'
import { scriptExtensions } from '../../../renderer/features/composer/script-schema.ts'
import { caretAfter } from '../../../renderer/features/composer/write-after.ts'

const schema = getSchema(scriptExtensions())
const placed: ScriptItem = {
  id: ItemId.parse('placed'),
  type: 'placement',
  block: BlockId.parse('air'),
  use: { mode: 'follow' },
}
const heading: ScriptItem = { id: ItemId.parse('heading'), type: 'heading', level: 1, text: '下一步工作' }
const empty: ScriptItem = { id: ItemId.parse('empty'), type: 'paragraph', inlines: [] }

function selected(items: readonly ScriptItem[]): EditorState {
  const state = EditorState.create({ doc: schema.nodeFromJSON(scriptDocument(items)) })
  return state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 0)))
}

function typed(state: EditorState) {
  const after = state.apply(caretAfter(state, () => ItemId.parse('new'))!)
  return itemsOf(after.apply(after.tr.insertText('成绩来之不易。')).doc)
}

it('gives what is typed over a placed block a paragraph of its own after it', () => {
  expect(typed(selected([placed, heading]))).toEqual([
    placed,
    { id: ItemId.parse('new'), type: 'paragraph', inlines: [{ type: 'text', text: '成绩来之不易。' }] },
    heading,
  ])
})

it('uses the empty paragraph that stands there', () => {
  expect(typed(selected([placed, empty, heading]))).toEqual([
    placed,
    { ...empty, inlines: [{ type: 'text', text: '成绩来之不易。' }] },
    heading,
  ])
})

it('leaves a caret where it is', () => {
  const state = selected([placed, empty])
  expect(caretAfter(state.apply(state.tr.setSelection(TextSelection.create(state.doc, 2))))).toBeUndefined()
})
