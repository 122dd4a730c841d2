import { Extension } from '@tiptap/core'
import type { Node as ProseNode } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { writtenFigures } from './written-form.ts'

/**
 * Turns `{{…}}` typed or pasted in text into a figure. Never while composing: the text then still holds
 * pinyin, and changing it would break the input method.
 */
export const TypedFigures = Extension.create({
  name: 'typedFigures',
  addProseMirrorPlugins() {
    return [typedFiguresPlugin()]
  },
})

function typedFiguresPlugin(): Plugin {
  let view: EditorView | undefined
  return new Plugin({
    key: new PluginKey('typedFigures'),
    view(opened) {
      view = opened
      return {
        destroy: () => {
          view = undefined
        },
      }
    },
    props: {
      handleDOMEvents: {
        compositionend: opened => {
          setTimeout(() => convertNow(opened), 0)
          return false
        },
      },
    },
    appendTransaction: (transactions, _before, state) =>
      view?.composing || !transactions.some(each => each.docChanged)
        ? null
        : (figuresFromText(state, changedRange(transactions)) ?? null),
  })
}

function convertNow(view: EditorView) {
  if (view.isDestroyed || view.composing) return
  const change = figuresFromText(view.state, aroundSelection(view.state))
  if (change) view.dispatch(change)
}

interface Range {
  readonly from: number
  readonly to: number
}

function aroundSelection(state: EditorState): Range {
  const { $from } = state.selection
  return $from.depth === 0 ? { from: $from.pos, to: $from.pos } : { from: $from.before(), to: $from.after() }
}

/** The stretch of the new document that the transactions touched. */
function changedRange(transactions: readonly Transaction[]): Range {
  let range: Range | undefined
  for (const transaction of transactions) {
    for (const [index, map] of transaction.mapping.maps.entries()) {
      const rest = transaction.mapping.slice(index + 1)
      map.forEach((_oldStart, _oldEnd, newStart, newEnd) => {
        range = {
          from: Math.min(range?.from ?? Infinity, rest.map(newStart, -1)),
          to: Math.max(range?.to ?? 0, rest.map(newEnd, 1)),
        }
      })
    }
  }
  return range ?? { from: 0, to: 0 }
}

/**
 * The transaction that makes figures of every written form in the text blocks of `range`, or undefined
 * without any.
 */
export function figuresFromText(state: EditorState, range: Range): Transaction | undefined {
  const found: { from: number; to: number; expression: string }[] = []
  const end = Math.min(range.to, state.doc.content.size)
  state.doc.nodesBetween(Math.max(0, Math.min(range.from, end)), end, (node, position) => {
    if (!node.isTextblock || !allowsFigures(node)) return true
    for (const figure of writtenFigures(textOf(node))) {
      found.push({
        from: position + 1 + figure.start,
        to: position + 1 + figure.end,
        expression: figure.expression,
      })
    }
    return false
  })
  if (found.length === 0) return undefined
  const change = state.tr
  for (const figure of found.reverse()) {
    change.replaceWith(
      figure.from,
      figure.to,
      state.schema.node('figure', { expression: figure.expression, printed: '' }),
    )
  }
  return change
}

export function allowsFigures(textblock: ProseNode): boolean {
  const figure = textblock.type.schema.nodes['figure']
  return figure !== undefined && textblock.type.contentMatch.matchType(figure) !== null
}

/** Text with one placeholder sign for each figure, so that offsets stay positions. */
export function textOf(textblock: ProseNode): string {
  return textblock.textBetween(0, textblock.content.size, undefined, '\uFFFC')
}
