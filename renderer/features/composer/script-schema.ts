import { Node } from '@tiptap/core'
import { Document } from '@tiptap/extension-document'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { Gapcursor, TrailingNode } from '@tiptap/extensions'
import { Bold, FigureNode, PlainBreaks, TypedFigures, TypedHistory } from '../prose-schema/index.ts'

/**
 * Items keep their id while they are edited; a split or pasted one gets its own from the plugin in
 * `item-ids.ts`.
 */
const itemId = { id: { default: null, keepOnSplit: false, rendered: false } }

export type HeadingLevel = 1 | 2 | 3 | 4
export const LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4]

const ScriptDocument = Document.extend({
  content: '(paragraph | heading | direction | placement | editedPlacement)+',
})

const ScriptParagraph = Paragraph.extend({ addAttributes: () => itemId })

/** A heading holds words only: its number is made by the product. */
const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  marks: '',
  defining: true,
  addAttributes: () => ({ ...itemId, level: { default: 1, rendered: false } }),
  parseHTML: () => LEVELS.map(level => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node }) => [`h${Number(node.attrs['level']) + 1}`, { 'data-level': node.attrs['level'] }, 0],
  addKeyboardShortcuts() {
    const turnInto = (level: HeadingLevel) => () =>
      this.editor.commands.toggleNode('heading', 'paragraph', { level })
    return {
      ...Object.fromEntries(LEVELS.map(level => [`Mod-Alt-${level}`, turnInto(level)])),
      'Mod-Alt-0': () => this.editor.commands.setNode('paragraph'),
    }
  },
})

/** A stage direction: brackets are printed, not typed. */
const Direction = Node.create({
  name: 'direction',
  group: 'block',
  content: 'text*',
  marks: '',
  addAttributes: () => itemId,
  parseHTML: () => [{ tag: 'p[data-direction]', priority: 60 }],
  renderHTML: () => ['p', { 'data-direction': '' }, 0],
})

/** A block that is followed or pinned: its words are the library's, so it is one piece here. */
export const PlacementNode = Node.create({
  name: 'placement',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({
    ...itemId,
    block: {
      default: '',
      parseHTML: (element: HTMLElement) => element.getAttribute('data-block') ?? '',
      renderHTML: attributes => ({ 'data-block': attributes['block'] }),
    },
    /** 0 follows the block; otherwise the version it is pinned to. */
    version: {
      default: 0,
      parseHTML: (element: HTMLElement) => Number(element.getAttribute('data-version') ?? 0),
      renderHTML: attributes => ({ 'data-version': attributes['version'] }),
    },
  }),
  parseHTML: () => [{ tag: 'section[data-placement]' }],
  renderHTML: ({ HTMLAttributes }) => ['section', { ...HTMLAttributes, 'data-placement': '' }],
})

/** A block edited here: ordinary paragraphs that remember where they came from. */
export const EditedPlacementNode = Node.create({
  name: 'editedPlacement',
  group: 'block',
  content: 'paragraph+',
  isolating: true,
  defining: true,
  selectable: true,
  addAttributes: () => ({
    ...itemId,
    block: { default: '', rendered: false },
    version: { default: 1, rendered: false },
  }),
  parseHTML: () => [{ tag: 'section[data-edited]' }],
  renderHTML: () => ['section', { 'data-edited': '' }, 0],
})

/** The schema of a script, with the nodes that have views of their own given by who builds the editor. */
export function scriptExtensions(views: { figure?: Node; placement?: Node; edited?: Node } = {}) {
  return [
    ScriptDocument,
    ScriptParagraph,
    Heading,
    Direction,
    views.placement ?? PlacementNode,
    views.edited ?? EditedPlacementNode,
    Text,
    Bold,
    views.figure ?? FigureNode,
    PlainBreaks,
    TypedFigures,
    Gapcursor,
    TrailingNode.configure({ node: 'paragraph', notAfter: ['paragraph'] }),
    TypedHistory.configure({ depth: 300, newGroupDelay: 600 }),
  ]
}
