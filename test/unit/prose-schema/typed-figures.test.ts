import { getSchema } from '@tiptap/core'
import { EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { paragraphsOf, proseDocument } from '../../../renderer/features/prose-schema/conversion.ts'
import { proseExtensions } from '../../../renderer/features/prose-schema/schema.ts'
import { figuresFromText } from '../../../renderer/features/prose-schema/typed-figures.ts'

const schema = getSchema(proseExtensions())
const opened = (...lines: string[]) =>
  EditorState.create({
    doc: schema.nodeFromJSON(proseDocument(lines.map(text => ({ inlines: [{ type: 'text', text }] })))),
  })

describe('a figure typed in its written form', () => {
  it('becomes a figure in every paragraph that was touched', () => {
    const state = opened('全年{{优良天数@2022}}。', '率{{a@2022/b@2022:占比}}')
    const after = state.apply(figuresFromText(state, { from: 0, to: state.doc.content.size })!)
    expect(paragraphsOf(after.doc)).toEqual([
      {
        inlines: [
          { type: 'text', text: '全年' },
          { type: 'figure', expression: '{{优良天数@2022}}', printed: '' },
          { type: 'text', text: '。' },
        ],
      },
      {
        inlines: [
          { type: 'text', text: '率' },
          { type: 'figure', expression: '{{a@2022/b@2022:占比}}', printed: '' },
        ],
      },
    ])
  })

  it('leaves paragraphs alone that were not touched', () => {
    const state = opened('{{优良天数@2022}}', '好')
    expect(
      figuresFromText(state, { from: state.doc.content.size - 1, to: state.doc.content.size }),
    ).toBeUndefined()
  })
})
