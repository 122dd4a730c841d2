import { Extension } from '@tiptap/core'
import type { Node as ProseNode } from '@tiptap/pm/model'
import { Plugin, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { unboundNumbers, type UnboundNumber } from '../../../core/checks/unbound-numbers.ts'
import { allowsFigures, textOf } from './typed-figures.ts'

interface Options {
  /** What a mark says to whoever points at it. */
  says: () => string
}

/** Marks the numbers that were typed where a figure could stand. */
export const UnboundMarks = Extension.create<Options>({
  name: 'unboundMarks',
  addOptions: () => ({ says: () => '' }),
  addProseMirrorPlugins() {
    return [unboundPlugin(this.options.says)]
  },
})

/** A paragraph that did not change keeps what was found in it. */
const known = new WeakMap<ProseNode, readonly UnboundNumber[]>()

function numbersOf(paragraph: ProseNode): readonly UnboundNumber[] {
  const found = known.get(paragraph) ?? unboundNumbers(textOf(paragraph))
  known.set(paragraph, found)
  return found
}

/** The marks of a document; a number that ends at `typing` is still being typed and may yet become a date. */
function marksOf(document: ProseNode, says: string, typing = -1): DecorationSet {
  const marks: Decoration[] = []
  document.descendants((node, position) => {
    if (!node.isTextblock) return true
    if (!allowsFigures(node)) return false
    for (const { start, end } of numbersOf(node)) {
      const to = position + 1 + end
      if (to !== typing)
        marks.push(Decoration.inline(position + 1 + start, to, { class: 'unbound-number', title: says }))
    }
    return false
  })
  return DecorationSet.create(document, marks)
}

/** While composing the marks only move along: drawing one anew would break the input method. */
export function unboundPlugin(says: () => string): Plugin<DecorationSet> {
  let view: EditorView | undefined
  const again = (opened: EditorView): void => {
    if (!opened.isDestroyed && !opened.composing)
      opened.dispatch(opened.state.tr.setMeta(plugin, true).setMeta('addToHistory', false))
  }
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    view(opened) {
      view = opened
      return {
        destroy: () => {
          view = undefined
        },
      }
    },
    state: {
      init: (_config, state) => marksOf(state.doc, says()),
      apply(transaction, marks, _before, state) {
        if (view?.composing) return marks.map(transaction.mapping, transaction.doc)
        if (!transaction.docChanged && !transaction.selectionSet && transaction.getMeta(plugin) === undefined)
          return marks
        return marksOf(
          state.doc,
          says(),
          transaction.docChanged && state.selection.empty ? state.selection.from : -1,
        )
      },
    },
    props: {
      decorations: state => plugin.getState(state),
      handleDOMEvents: {
        compositionend: opened => {
          setTimeout(() => again(opened), 0)
        },
        blur: opened => {
          again(opened)
        },
      },
    },
  })
  return plugin
}

/** Where a document is marked now. */
export const markedNumbers = (
  plugin: Plugin<DecorationSet>,
  state: EditorState,
): readonly { from: number; to: number }[] => plugin.getState(state)?.find() ?? []
