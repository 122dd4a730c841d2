import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Inline } from '../../../core/documents/model.ts'
import { tidyInlines } from '../../../core/documents/text.ts'
import { paragraphsOf, proseDocument } from '../../../renderer/features/prose-schema/conversion.ts'
import { proseExtensions } from '../../../renderer/features/prose-schema/schema.ts'

const schema = getSchema(proseExtensions())
const throughEditor = (paragraphs: { inlines: Inline[] }[]) =>
  paragraphsOf(schema.nodeFromJSON(proseDocument(paragraphs)))

const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({
    type: fc.constant('text' as const),
    text: fc.string({ unit: fc.constantFrom('天', '，', '3', ' ', 'a') }),
  }),
  fc.record({
    type: fc.constant('text' as const),
    text: fc.string({ unit: fc.constantFrom('数', '%') }),
    bold: fc.constant(true),
  }),
  fc.record({
    type: fc.constant('figure' as const),
    expression: fc.constant('{{优良天数@2022}}'),
    printed: fc.constantFrom('295天', ''),
  }),
)

describe('prose in the editor', () => {
  it('keeps words, weight and figures', () => {
    const paragraphs = [
      {
        inlines: [
          { type: 'text' as const, text: '优良天数' },
          { type: 'figure' as const, expression: '{{优良天数@2022}}', printed: '295天' },
          { type: 'text' as const, text: '。', bold: true },
        ],
      },
      { inlines: [] },
    ]
    expect(throughEditor(paragraphs)).toEqual(paragraphs)
  })

  it('gives a block without paragraphs one empty paragraph to write in', () => {
    expect(throughEditor([])).toEqual([{ inlines: [] }])
  })

  it('changes nothing of any prose but to join texts of the same weight', () => {
    fc.assert(
      fc.property(fc.array(fc.array(inline), { minLength: 1, maxLength: 4 }), paragraphs => {
        expect(throughEditor(paragraphs.map(inlines => ({ inlines })))).toEqual(
          paragraphs.map(inlines => ({ inlines: tidyInlines(inlines) })),
        )
      }),
    )
  })
})
