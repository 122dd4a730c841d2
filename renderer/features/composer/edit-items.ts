import type { Node as ProseNode } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { ScriptItem } from '../../../core/documents/model.ts'
import { nodeOf } from './script-document.ts'

/**
 * The step from the document to one with the items `next`, replacing only what differs, so that one undo
 * brings back exactly this change. The room to write at the end stays. Undefined where nothing differs.
 */
export function replaceItems(state: EditorState, next: readonly ScriptItem[]): Transaction | undefined {
  const before = topNodes(state.doc)
  const after = [...next.map(item => nodeOf(state.schema, item)), ...trailing(before)]
  const start = commonStart(before, after)
  if (start === before.length && start === after.length) return undefined
  const end = commonEnd(before.slice(start), after.slice(start))
  const from = sizeOf(before.slice(0, start))
  const to = sizeOf(before.slice(0, before.length - end))
  return state.tr.replaceWith(from, to, after.slice(start, after.length - end))
}

function topNodes(document: ProseNode): ProseNode[] {
  const nodes: ProseNode[] = []
  document.forEach(node => nodes.push(node))
  return nodes
}

function trailing(nodes: readonly ProseNode[]): ProseNode[] {
  let start = nodes.length
  while (start > 0 && isEmptyParagraph(nodes[start - 1])) start -= 1
  return nodes.slice(start)
}

function isEmptyParagraph(node: ProseNode | undefined): boolean {
  return node?.type.name === 'paragraph' && node.content.size === 0
}

function commonStart(left: readonly ProseNode[], right: readonly ProseNode[]): number {
  let length = 0
  while (length < left.length && length < right.length && left[length] === right[length]) length += 1
  return length
}

function commonEnd(left: readonly ProseNode[], right: readonly ProseNode[]): number {
  let length = 0
  while (
    length < left.length &&
    length < right.length &&
    left[left.length - 1 - length] === right[right.length - 1 - length]
  )
    length += 1
  return length
}

function sizeOf(nodes: readonly ProseNode[]): number {
  return nodes.reduce((size, node) => size + node.nodeSize, 0)
}

/** Where the top-level node with this id starts, or undefined. */
export function positionOf(document: ProseNode, id: string): number | undefined {
  let found: number | undefined
  document.forEach((node, offset) => {
    if (node.attrs['id'] === id) found = offset
  })
  return found
}
