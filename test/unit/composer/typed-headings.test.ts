import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { ItemId } from '../../../core/documents/model.ts'
import type { Inline, ScriptItem } from '../../../core/documents/model.ts'
import { itemsOf, scriptDocument } from '../../../renderer/features/composer/script-document.ts'
import { scriptExtensions } from '../../../renderer/features/composer/script-schema.ts'
import {
  headingAtCaret,
  headingBefore,
  headingsTyped,
  withHeadings,
} from '../../../renderer/features/composer/typed-headings.ts'

const schema = getSchema(scriptExtensions())
const paragraph = (id: string, ...inlines: Inline[]): ScriptItem => ({
  id: ItemId.parse(id),
  type: 'paragraph',
  inlines,
})
const text = (words: string): Inline => ({ type: 'text', text: words })

function open(items: readonly ScriptItem[], caret: number) {
  const state = EditorState.create({ doc: schema.nodeFromJSON(scriptDocument(items)) })
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, caret)))
}

describe('a paragraph typed as a heading', () => {
  const days: Inline = { type: 'figure', expression: '{{优良天数@2022}}', printed: '295天' }

  it('is known with the caret at its end, not within it, and never where it holds a figure', () => {
    const items = [paragraph('a', text('一、工作成效'))]
    expect([headingAtCaret(open(items, 7), 'zh'), headingAtCaret(open(items, 3), 'zh')]).toEqual([
      { level: 1, words: '工作成效' },
      undefined,
    ])
    expect(headingAtCaret(open([paragraph('a', text('一、优良天数'), days)], 8), 'zh')).toBeUndefined()
  })

  it('becomes one behind which the next paragraph begins', () => {
    const state = open([paragraph('a', text('（二）水环境')), paragraph('b')], 9)
    expect(itemsOf(state.apply(headingBefore(state, { level: 2, words: '水环境' })).doc)[0]).toEqual({
      id: ItemId.parse('a'),
      type: 'heading',
      level: 2,
      text: '水环境',
    })
  })

  it('is found wherever it stands in the script, and made a heading at once with the others', () => {
    const items = [
      paragraph('a', text('一、工作成效')),
      paragraph('b', text('全年达标。')),
      paragraph('c', text('1.抓实整改')),
    ]
    const typed = headingsTyped(items, 'zh')
    expect(typed).toEqual([
      { item: 'a', text: '一、工作成效' },
      { item: 'c', text: '1.抓实整改' },
    ])
    expect(withHeadings(items, typed, 'zh')?.next).toEqual([
      { id: ItemId.parse('a'), type: 'heading', level: 1, text: '工作成效' },
      items[1],
      { id: ItemId.parse('c'), type: 'heading', level: 3, text: '抓实整改' },
    ])
    expect(withHeadings(items, [], 'zh')).toBeUndefined()
  })
})
