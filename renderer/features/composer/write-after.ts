import { Extension } from '@tiptap/core'
import {
  NodeSelection,
  Plugin,
  PluginKey,
  TextSelection,
  type EditorState,
  type Transaction,
} from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { ItemId } from '../../../core/documents/model.ts'
import { newItemId } from './item-ids.ts'

/**
 * Puts the caret into a paragraph after the selected block, a new one where none is empty there; undefined
 * where no block is selected.
 */
export function caretAfter(state: EditorState, makeId: () => ItemId = newItemId): Transaction | undefined {
  const { selection } = state
  if (!(selection instanceof NodeSelection) || !selection.node.type.name.toLowerCase().endsWith('placement'))
    return undefined
  const following = state.doc.nodeAt(selection.to)
  const isRoom = following?.type.name === 'paragraph' && following.content.size === 0
  const change = isRoom
    ? state.tr
    : state.tr.insert(selection.to, state.schema.node('paragraph', { id: makeId() }))
  return change.setSelection(TextSelection.create(change.doc, selection.to + 1)).scrollIntoView()
}

function makeRoom(view: EditorView): false {
  const change = view.editable ? caretAfter(view.state) : undefined
  if (change) view.dispatch(change)
  return false
}

/** Keys that write, those of an input method included: it hides which. */
const isWriting = (event: KeyboardEvent): boolean =>
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  (event.key.length === 1 || event.key === 'Process' || event.isComposing)

/** What is typed or pasted while a placed block is selected stands after it, and never in its stead. */
export const WriteAfter = Extension.create({
  name: 'writeAfter',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('writeAfter'),
        props: {
          handleDOMEvents: {
            keydown: (view, event) => (isWriting(event) ? makeRoom(view) : false),
            compositionstart: makeRoom,
            paste: makeRoom,
          },
        },
      }),
    ]
  },
})
