import { Extension, Mark, Node, mergeAttributes } from '@tiptap/core'
import { Document } from '@tiptap/extension-document'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { UndoRedo } from '@tiptap/extensions'

/** Bold, the one mark of an official text. */
export const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [
    { tag: 'strong' },
    { tag: 'b', getAttrs: element => (element.style.fontWeight === 'normal' ? false : null) },
    { style: 'font-weight', getAttrs: weight => (/^(bold(er)?|[6-9]\d{2})$/.test(weight) ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => ['strong', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { 'Mod-b': () => this.editor.commands.toggleMark(this.name) }
  },
})

const figureAttribute = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
})

/**
 * A figure in prose: one character wide for the caret, never editable inside. `printed` is what it said when
 * it was last accepted. Copied text carries the printed words, copied HTML the expression as well.
 */
export const FigureNode = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({ expression: figureAttribute('expression'), printed: figureAttribute('printed') }),
  parseHTML: () => [{ tag: 'span[data-expression]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes({ class: 'figure-chip' }, HTMLAttributes),
    String(node.attrs['printed'] || node.attrs['expression']),
  ],
  renderText: ({ node }) => String(node.attrs['printed'] || node.attrs['expression']),
})

/** Official prose has no line breaks within a paragraph: Shift+Enter starts a new one like Enter. */
export const PlainBreaks = Extension.create({
  name: 'plainBreaks',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.splitBlock() }
  },
})

/**
 * What was typed and is not stored yet is taken back here; the keys belong to the one way back of the whole
 * workspace.
 */
export const TypedHistory = UndoRedo.extend({ addKeyboardShortcuts: () => ({}) })

/** The schema of prose: paragraphs of words and figures. `figure` may be the same node with a view. */
export function proseExtensions(figure: Node = FigureNode) {
  return [Document, Paragraph, Text, Bold, figure, PlainBreaks, TypedHistory.configure({ depth: 200 })]
}
