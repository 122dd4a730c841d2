import type { Node as ProseNode } from '@tiptap/pm/model'
import type { Inline, Paragraph } from '../../../core/documents/model.ts'
import { tidyInlines } from '../../../core/documents/text.ts'

/** A document node as plain data, the form the editor loads. */
export interface NodeContent {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly NodeContent[]
  readonly text?: string
  readonly marks?: readonly { readonly type: string }[]
}

/** Inlines as editor content. Empty texts vanish, because an editor has no empty text node. */
export function inlineContent(inlines: readonly Inline[]): NodeContent[] {
  return tidyInlines(inlines).map(inline =>
    inline.type === 'figure'
      ? { type: 'figure', attrs: { expression: inline.expression, printed: inline.printed } }
      : { type: 'text', text: inline.text, ...(inline.bold ? { marks: [{ type: 'bold' }] } : {}) },
  )
}

function textInline(text: string, bold: boolean): Inline {
  return bold ? { type: 'text', text, bold: true } : { type: 'text', text }
}

/** Paragraph nodes as editor content. */
export function paragraphContent(paragraphs: readonly Paragraph[]): NodeContent[] {
  const contents = paragraphs.map(paragraph => ({
    type: 'paragraph',
    content: inlineContent(paragraph.inlines),
  }))
  return contents.length > 0 ? contents : [{ type: 'paragraph', content: [] }]
}

/** Paragraphs as a whole editor document. A block without text is one empty paragraph. */
export function proseDocument(paragraphs: readonly Paragraph[]): NodeContent {
  return { type: 'doc', content: paragraphContent(paragraphs) }
}

const inlinesByNode = new WeakMap<ProseNode, Inline[]>()

/**
 * The inlines of a text block. Remembered per node: nodes never change, so only what was typed in is read
 * again.
 */
export function inlinesOf(textblock: ProseNode): Inline[] {
  const known = inlinesByNode.get(textblock)
  if (known) return known
  const inlines: Inline[] = []
  textblock.forEach(child => {
    if (child.type.name === 'figure') inlines.push(figureInline(child))
    else if (child.isText)
      inlines.push(
        textInline(
          child.text ?? '',
          child.marks.some(mark => mark.type.name === 'bold'),
        ),
      )
  })
  const joined = tidyInlines(inlines)
  inlinesByNode.set(textblock, joined)
  return joined
}

function figureInline(node: ProseNode): Inline {
  return {
    type: 'figure',
    expression: String(node.attrs['expression']),
    printed: String(node.attrs['printed']),
  }
}

/**
 * The paragraphs directly within a node; trailing empty ones are kept, because the author may be about to
 * fill them.
 */
export function paragraphsOf(container: ProseNode): Paragraph[] {
  const paragraphs: Paragraph[] = []
  container.forEach(child => {
    if (child.isTextblock) paragraphs.push({ inlines: inlinesOf(child) })
  })
  return paragraphs
}
