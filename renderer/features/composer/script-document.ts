import type { Node as ProseNode, Schema } from '@tiptap/pm/model'
import {
  BlockId,
  type Paragraph,
  type Placement,
  type ScriptItem,
  type ItemId,
} from '../../../core/documents/model.ts'
import {
  inlineContent,
  inlinesOf,
  paragraphContent,
  paragraphsOf,
  type NodeContent,
} from '../prose-schema/index.ts'

/** One item of a script as editor content. */
export function itemContent(item: ScriptItem): NodeContent {
  switch (item.type) {
    case 'heading':
      return { type: 'heading', attrs: { id: item.id, level: item.level }, content: plainContent(item.text) }
    case 'paragraph':
      return { type: 'paragraph', attrs: { id: item.id }, content: inlineContent(item.inlines) }
    case 'direction':
      return { type: 'direction', attrs: { id: item.id }, content: plainContent(item.text) }
    case 'placement':
      return placementContent(item)
  }
}

function placementContent({ id, block, use }: Placement): NodeContent {
  switch (use.mode) {
    case 'follow':
      return { type: 'placement', attrs: { id, block, version: 0 } }
    case 'pinned':
      return { type: 'placement', attrs: { id, block, version: use.version } }
    case 'edited':
      return {
        type: 'editedPlacement',
        attrs: { id, block, version: use.version },
        content: paragraphContent(use.paragraphs),
      }
  }
}

function plainContent(text: string): NodeContent[] {
  return text === '' ? [] : [{ type: 'text', text }]
}

/**
 * A script as an editor document. It ends in an empty paragraph, so that there is always a place to go on
 * writing.
 */
export function scriptDocument(items: readonly ScriptItem[]): NodeContent {
  return { type: 'doc', content: [...items.map(itemContent), { type: 'paragraph', content: [] }] }
}

const itemByNode = new WeakMap<ProseNode, ScriptItem>()
const nodeByItem = new WeakMap<ScriptItem, ProseNode>()

/** The item a top-level node stands for, the same object as long as the node is the same. */
export function itemOf(node: ProseNode): ScriptItem {
  const known = itemByNode.get(node)
  if (known) return known
  const item = readItem(node)
  itemByNode.set(node, item)
  nodeByItem.set(item, node)
  return item
}

/** A node that has only just been made has none until the editor gives it one. */
export const idOf = (node: ProseNode): ItemId => String(node.attrs['id'] ?? '') as ItemId

function readItem(node: ProseNode): ScriptItem {
  const id = idOf(node)
  switch (node.type.name) {
    case 'heading':
      return { id, type: 'heading', level: node.attrs['level'] as 1 | 2 | 3 | 4, text: node.textContent }
    case 'direction':
      return { id, type: 'direction', text: node.textContent }
    case 'placement':
      return {
        id,
        type: 'placement',
        block: BlockId.parse(node.attrs['block']),
        use: useOf(Number(node.attrs['version'])),
      }
    case 'editedPlacement':
      return editedItem(id, node)
    default:
      return { id, type: 'paragraph', inlines: inlinesOf(node) }
  }
}

function useOf(version: number): Placement['use'] {
  return version === 0 ? { mode: 'follow' } : { mode: 'pinned', version }
}

function editedItem(id: ItemId, node: ProseNode): ScriptItem {
  const paragraphs: Paragraph[] = paragraphsOf(node)
  return {
    id,
    type: 'placement',
    block: BlockId.parse(node.attrs['block']),
    use: { mode: 'edited', version: Number(node.attrs['version']), paragraphs },
  }
}

/** The items of a document. The empty paragraphs at its end are room to write, not part of the script. */
export function itemsOf(document: ProseNode): ScriptItem[] {
  const items: ScriptItem[] = []
  document.forEach(node => items.push(itemOf(node)))
  let length = items.length
  while (length > 0 && isEmptyParagraph(items[length - 1])) length -= 1
  return items.slice(0, length)
}

function isEmptyParagraph(item: ScriptItem | undefined): boolean {
  return item?.type === 'paragraph' && item.inlines.length === 0
}

/** The node of an item: the very one it was read from, or a new one. */
export function nodeOf(schema: Schema, item: ScriptItem): ProseNode {
  return nodeByItem.get(item) ?? schema.nodeFromJSON(itemContent(item))
}
