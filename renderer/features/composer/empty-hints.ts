import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Node as ProseNode } from '@tiptap/pm/model'

/** Says in an empty line what may be written there: in the caret's line and in the last one. */
export const EmptyHints = Extension.create<{ hint: (type: string) => string }>({
  name: 'emptyHints',
  addOptions: () => ({ hint: () => '' }),
  addProseMirrorPlugins() {
    const { hint } = this.options
    return [
      new Plugin({ key: new PluginKey('emptyHints'), props: { decorations: state => hints(state, hint) } }),
    ]
  },
})

function hints(state: EditorState, hint: (type: string) => string): DecorationSet | null {
  const last = state.doc.lastChild
  const found = last ? hintFor(last, state.doc.content.size - last.nodeSize, hint) : []
  const { $from } = state.selection
  if ($from.depth === 1 && $from.node(1) !== last)
    found.push(...hintFor($from.node(1), $from.before(1), hint))
  return found.length > 0 ? DecorationSet.create(state.doc, found) : null
}

function hintFor(node: ProseNode, position: number, hint: (type: string) => string): Decoration[] {
  if (!node.isTextblock || node.content.size > 0) return []
  return [
    Decoration.node(position, position + node.nodeSize, {
      class: 'is-empty',
      'data-hint': hint(node.type.name),
    }),
  ]
}
