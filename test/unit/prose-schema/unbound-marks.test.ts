import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { proseDocument } from '../../../renderer/features/prose-schema/conversion.ts'
import { proseExtensions } from '../../../renderer/features/prose-schema/schema.ts'
import { markedNumbers, unboundPlugin } from '../../../renderer/features/prose-schema/unbound-marks.ts'
import type { Inline } from '../../../core/documents/model.ts'

const schema = getSchema(proseExtensions())
const documentOf = (...paragraphs: Inline[][]) =>
  schema.nodeFromJSON(proseDocument(paragraphs.map(inlines => ({ inlines }))))
const plugin = unboundPlugin(() => '未绑定')
const opened = (...paragraphs: Inline[][]) =>
  EditorState.create({ doc: documentOf(...paragraphs), plugins: [plugin] })
const marked = (state: EditorState) =>
  markedNumbers(plugin, state).map(({ from, to }) => state.doc.textBetween(from, to))
const text = (words: string): Inline => ({ type: 'text', text: words })

describe('numbers with no figure behind them', () => {
  it('are marked where they stand, and dates, names and figures are not', () => {
    const state = opened(
      [
        text('2022年，优良天数'),
        { type: 'figure', expression: '{{优良天数@2022}}', printed: '295天' },
        text('，改造公交97,000辆。'),
      ],
      [text('PM2.5下降3.5%。')],
    )
    expect(marked(state)).toEqual(['97,000', '3.5'])
  })

  it('are left alone while they are being typed, and marked once the caret goes elsewhere', () => {
    const before = opened([text('共有')])
    const state = before.apply(before.tr.setSelection(TextSelection.create(before.doc, 3)))
    const typed = state.apply(state.tr.insertText('386'))
    expect(marked(typed)).toEqual([])
    expect(marked(typed.apply(typed.tr.setSelection(TextSelection.create(typed.doc, 1))))).toEqual(['386'])
    expect(marked(typed.apply(typed.tr.insertText('家企业')))).toEqual(['386'])
  })

  it('lose the mark when the words make a date of them', () => {
    const state = opened([text('截至2022')])
    expect(marked(state)).toEqual(['2022'])
    expect(marked(state.apply(state.tr.insertText('年', 7)))).toEqual([])
  })
})
