import { NodeSelection, Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { Node as ProseNode } from '@tiptap/pm/model'
import type { BlockId, Paragraph, Placement } from '../../../core/documents/index.ts'
import { textOf } from '../../../core/documents/text.ts'
import type { FigureWords } from '../prose/index.ts'
import { inlinesOf, paragraphContent } from '../prose-schema/index.ts'
import { newItemId } from './item-ids.ts'

/**
 * The gap between top-level nodes where something new goes: in place of an empty paragraph, otherwise after
 * the caret's node.
 */
function gapAt(state: EditorState): { from: number; to: number } {
  const { selection } = state
  if (selection.$from.depth === 0) return { from: selection.to, to: selection.to }
  const node = selection.$from.node(1)
  const after = selection.$from.after(1)
  return node.type.name === 'paragraph' && node.content.size === 0
    ? { from: selection.$from.before(1), to: after }
    : { from: after, to: after }
}

/** Places a block, following the library, at the caret or at the gap `at`. It is then the block in hand. */
export function placeBlock(state: EditorState, block: BlockId, at?: number): Transaction {
  const node = state.schema.node('placement', { id: newItemId(), block, version: 0 })
  const { from, to } = at === undefined ? gapAt(state) : { from: at, to: at }
  const change = state.tr.replaceWith(from, to, node)
  return change.setSelection(NodeSelection.create(change.doc, from)).scrollIntoView()
}

/** Turns the caret's paragraph into a heading or stage direction, without what was typed to choose it. */
export function turnInto(
  state: EditorState,
  type: 'paragraph' | 'heading' | 'direction',
  level: number,
  range: { from: number; to: number },
): Transaction {
  const change = state.tr.delete(range.from, range.to)
  const position = change.mapping.map(range.from)
  const { $from } = TextSelection.create(change.doc, position)
  const before = $from.before(1)
  const kept = $from.node(1)
  const words = type === 'paragraph' ? kept.content : plainContent(state, kept)
  const attributes = { id: kept.attrs['id'] as string, ...(type === 'heading' ? { level } : {}) }
  change.replaceWith(before, before + kept.nodeSize, state.schema.nodes[type]!.create(attributes, words))
  return change.setSelection(
    Selection.near(
      change.doc.resolve(
        Math.min(position, before + 1 + (type === 'paragraph' ? kept.content.size : plainWords(kept).length)),
      ),
    ),
  )
}

/** Headings and directions hold words only: a figure leaves the words it printed. */
const plainWords = (node: ProseNode): string => textOf(inlinesOf(node))

function plainContent(state: EditorState, node: ProseNode) {
  const words = plainWords(node)
  return words === '' ? [] : [state.schema.text(words)]
}

/** Lets the placement at `position` follow, stay at a version, or be edited here from `paragraphs`. */
export function usePlacement(
  state: EditorState,
  position: number,
  use: Placement['use'],
): Transaction | undefined {
  const node = state.doc.nodeAt(position)
  if (!node || (node.type.name !== 'placement' && node.type.name !== 'editedPlacement')) return undefined
  const { id, block } = node.attrs as { id: string; block: string }
  const next =
    use.mode === 'edited'
      ? state.schema.nodeFromJSON({
          type: 'editedPlacement',
          attrs: { id, block, version: use.version },
          content: paragraphContent(use.paragraphs as Paragraph[]),
        })
      : state.schema.node('placement', { id, block, version: use.mode === 'pinned' ? use.version : 0 })
  const change = state.tr.replaceWith(position, position + node.nodeSize, next)
  return change.setSelection(
    use.mode === 'edited'
      ? TextSelection.near(change.doc.resolve(position + 2))
      : NodeSelection.create(change.doc, position),
  )
}

/** Takes the node at `position` out of the script. */
export function removeAt(state: EditorState, position: number): Transaction | undefined {
  const node = state.doc.nodeAt(position)
  return node ? state.tr.delete(position, position + node.nodeSize) : undefined
}

/** The newer words of the figure at a position; undefined where it is left as it is. */
type NewerWords = (figure: FigureWords, position: number) => string | undefined

/**
 * Prints newer words for every figure of the script's own text that is given one, in a single step to undo.
 */
export function acceptWords(state: EditorState, newer: NewerWords): Transaction | undefined {
  const change = state.tr
  state.doc.descendants((node, position) => {
    if (node.type.name !== 'figure') return true
    const words = newer(node.attrs as FigureWords, position)
    if (words !== undefined && words !== node.attrs['printed'])
      change.setNodeAttribute(position, 'printed', words)
    return false
  })
  return change.docChanged ? change : undefined
}

/**
 * Where the figure stands within the item `item`: its own position, or that of the placed block that prints
 * it.
 * @param nth which of those that read alike there
 */
export function findFigure(
  document: ProseNode,
  item: string,
  figure: FigureWords,
  nth: number,
): number | undefined {
  let found: number | undefined
  document.forEach((node, offset) => {
    if (node.attrs['id'] !== item) return
    const alike: number[] = []
    node.descendants((child, position) => {
      const { expression, printed } = child.attrs
      const readsSo = expression === figure.expression && printed === figure.printed
      if (child.type.name === 'figure' && readsSo) alike.push(offset + 1 + position)
    })
    found = alike[nth] ?? alike[0] ?? offset
  })
  return found
}

/** The gap between top-level nodes nearest to a height on the screen, and where to draw it. */
export function gapNear(
  document: ProseNode,
  domOf: (position: number) => Element | null,
  y: number,
): { position: number; y: number } {
  let best = { position: 0, y: 0 }
  let distance = Infinity
  document.forEach((node, offset) => {
    const box = domOf(offset)?.getBoundingClientRect()
    if (!box) return
    for (const gap of [
      { position: offset, y: box.top },
      { position: offset + node.nodeSize, y: box.bottom },
    ]) {
      if (Math.abs(gap.y - y) < distance) {
        distance = Math.abs(gap.y - y)
        best = gap
      }
    }
  })
  return best
}
