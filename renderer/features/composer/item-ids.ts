import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { ItemId } from '../../../core/documents/model.ts'

/** A new item's id. Not `crypto.randomUUID`, which a browser on an office's plain http address lacks. */
export function newItemId(): ItemId {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return ItemId.parse([...bytes].map(byte => byte.toString(16).padStart(2, '0')).join(''))
}

/** Gives every top-level item its own id: new, split and pasted ones a fresh one. */
export const ItemIds = Extension.create({
  name: 'itemIds',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('itemIds'),
        appendTransaction: (transactions, _before, state) =>
          transactions.some(each => each.docChanged) ? (withOwnIds(state) ?? null) : null,
      }),
    ]
  },
})

/** The transaction that names the unnamed and the doubled, or undefined where all have their own id. */
export function withOwnIds(state: EditorState, makeId: () => ItemId = newItemId): Transaction | undefined {
  const seen = new Set<string>()
  const nameless: number[] = []
  state.doc.forEach((node, offset) => {
    const id = node.attrs['id'] as string | null
    if (!id || seen.has(id)) nameless.push(offset)
    else seen.add(id)
  })
  if (nameless.length === 0) return undefined
  const change = state.tr.setMeta('addToHistory', false)
  for (const offset of nameless) change.setNodeAttribute(offset, 'id', makeId())
  return change
}
