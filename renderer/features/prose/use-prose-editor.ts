import { Editor, Extension, type AnyExtension } from '@tiptap/core'
import { Slice, type Node as ProseNode } from '@tiptap/pm/model'
import { closeHistory, redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history'
import { NodeSelection, TextSelection, type EditorState } from '@tiptap/pm/state'
import { onBeforeUnmount, onMounted, shallowRef, watch, type Ref } from 'vue'
import type { NodeContent } from '../prose-schema/index.ts'
import { useSessionStore } from '../session/index.ts'
import { useTypedSteps, useUndoStore } from '../undo/index.ts'
import { figureAt, type ChosenFigure, type FigureWords, type TextOfNode } from './figure-at.ts'

/** A figure that is selected in the text: where in the editor, and which one of the document. */
interface SelectedFigure extends Omit<ChosenFigure, 'language'> {
  readonly position: number
}

export interface EditorOptions {
  readonly extensions: () => AnyExtension[]
  readonly content: () => NodeContent
  readonly attributes: () => Record<string, string>
  readonly isEditable: () => boolean
  /** The document changed and no composition is under way. */
  readonly changed: (document: ProseNode) => void
  /** The selection or the document changed. */
  readonly moved?: (state: EditorState) => void
}

/** How long after the end of a composition the editor's own document is surely up to date. */
const COMPOSED = 60

/** The editor would keep these keys to itself. */
const WayBack = Extension.create<{ keys: Record<'undo' | 'redo', () => void> }>({
  name: 'wayBack',
  addOptions: () => ({ keys: { undo: () => undefined, redo: () => undefined } }),
  addKeyboardShortcuts() {
    const press = (step: 'undo' | 'redo') => (): boolean => {
      this.options.keys[step]()
      return true
    }
    return { 'Mod-z': press('undo'), 'Mod-Shift-z': press('redo'), 'Mod-y': press('redo') }
  },
})

/**
 * Browsers tell of a caret that was put elsewhere by the next frame only. The editor hears of it before a key
 * is taken, which otherwise does in a busy moment what it means where the caret stood before.
 */
function tellOfSelection(page: Document): void {
  page.dispatchEvent(new Event('selectionchange'))
}

/** An editor in `host` for the life of the component. */
export function useEditor(host: Ref<HTMLElement | null>, options: EditorOptions) {
  const editor = shallowRef<Editor>()
  const session = useSessionStore()
  const way = useUndoStore()
  const wayBack = {
    undo: () => {
      void way.undo()
    },
    redo: () => {
      void way.redo()
    },
  }
  let pending = false
  let lastTyped = 0
  /** Steps that are stored: they are taken back as acts. */
  let stored = 0

  function told() {
    const present = editor.value
    if (!present || present.isDestroyed) return
    if (present.view.composing) {
      pending = true
      return
    }
    pending = false
    options.changed(present.state.doc)
  }

  onMounted(() => {
    const made = new Editor({
      element: host.value!,
      extensions: [...options.extensions(), WayBack.configure({ keys: wayBack })],
      content: options.content() as never,
      editable: options.isEditable(),
      enableInputRules: false,
      enablePasteRules: false,
      injectCSS: true,
      editorProps: {
        attributes: options.attributes(),
        handleDOMEvents: {
          keydown: (view, event) => {
            if (!view.composing && !event.isComposing) tellOfSelection(view.dom.ownerDocument)
            return false
          },
          compositionend: () => {
            setTimeout(() => {
              if (pending) told()
            }, COMPOSED)
            return false
          },
        },
      },
      onTransaction: ({ transaction, editor: { state } }) => {
        if (transaction.docChanged) {
          lastTyped = Date.now()
          told()
        }
        if (transaction.docChanged || transaction.selectionSet) options.moved?.(state)
      },
    })
    editor.value = made
  })
  onBeforeUnmount(() => editor.value?.destroy())

  watch(
    () => session.savesBegun,
    () => {
      const present = living()
      if (!present) return
      stored = undoDepth(present.state)
      if (!present.view.composing) present.view.dispatch(closeHistory(present.state.tr))
    },
    { flush: 'sync' },
  )

  const living = () => (editor.value?.isDestroyed === false ? editor.value : undefined)
  const step = (did: typeof undo): boolean => {
    const present = living()
    return present !== undefined && did(present.state, present.view.dispatch.bind(present.view))
  }
  useTypedSteps({
    lastTyped: () => {
      const present = living()
      return present && undoDepth(present.state) > stored ? lastTyped : 0
    },
    undo: () => {
      step(undo)
    },
    redo: () => {
      const present = living()
      return present !== undefined && redoDepth(present.state) > 0 && step(redo)
    },
  })

  return { editor, isComposing: () => editor.value?.view.composing ?? false }
}

/**
 * Shows another document; that is no step to undo. Waits for the end of a composition, which would otherwise
 * break.
 * @param reveal whether what differs is brought into sight, with the caret in it
 */
export function loadDocument(editor: Editor, content: NodeContent, reveal = false): void {
  if (editor.isDestroyed) return
  if (editor.view.composing) {
    setTimeout(() => loadDocument(editor, content, reveal), COMPOSED)
    return
  }
  const { state } = editor
  const document = endingAlike(state.schema.nodeFromJSON(content), state.doc)
  const start = state.doc.content.findDiffStart(document.content)
  const end = state.doc.content.findDiffEnd(document.content)
  if (start === null || !end) return
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  const change = state.tr.replace(
    start,
    end.a + overlap,
    document.slice(start, end.b + overlap) ?? Slice.empty,
  )
  editor.view.dispatch(change.setMeta('addToHistory', false).setMeta('preventUpdate', true))
  if (!reveal) return
  const shown = editor.state.doc
  editor.view.dispatch(
    editor.state.tr
      .setSelection(TextSelection.near(shown.resolve(Math.min(end.b + overlap, shown.content.size)), -1))
      .scrollIntoView(),
  )
}

const isBlank = (node: ProseNode): boolean => node.type.name === 'paragraph' && node.content.size === 0

/**
 * The empty paragraph that the editor keeps at the end for the caret is no difference, whatever id it was
 * given.
 */
function endingAlike(document: ProseNode, shown: ProseNode): ProseNode {
  const [last, kept] = [document.lastChild!, shown.lastChild!]
  if (!isBlank(kept)) return document
  if (isBlank(last))
    return last.attrs['id']
      ? document
      : document.copy(document.content.replaceChild(document.childCount - 1, kept))
  return last.type.name === 'paragraph' ? document : document.copy(document.content.addToEnd(kept))
}

/** The figure the selection is on, if it is on one. */
export function selectedFigure(state: EditorState, textOf: TextOfNode): SelectedFigure | undefined {
  const { selection } = state
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'figure') return undefined
  const { expression, printed } = selection.node.attrs as FigureWords
  return { expression, printed, position: selection.from, at: figureAt(state.doc, selection.from, textOf) }
}

/**
 * Puts a figure at the caret, or in place of the selection; `range` is replaced where given (what was typed
 * to find it).
 */
export function insertFigure(
  editor: Editor,
  figure: FigureWords,
  range?: { from: number; to: number },
): void {
  const node = editor.schema.node('figure', { expression: figure.expression, printed: figure.printed })
  const { from, to } = range ?? editor.state.selection
  editor.view.dispatch(editor.state.tr.replaceWith(from, to, node).scrollIntoView())
  editor.commands.focus(from + 1)
}

/** Prints other words for the figure at `position`: what accepting a newer value does, one step to undo. */
export function setFigure(editor: Editor, position: number, figure: Partial<FigureWords>): void {
  const node = editor.state.doc.nodeAt(position)
  if (node?.type.name !== 'figure') return
  const change = editor.state.tr.setNodeMarkup(position, undefined, { ...node.attrs, ...figure })
  editor.view.dispatch(change.setSelection(NodeSelection.create(change.doc, position)))
}

/** Where on the screen a position of the document is. */
export function rectAt(editor: Editor, position: number): DOMRect {
  const dom = editor.view.nodeDOM(position)
  if (dom instanceof HTMLElement) return dom.getClientRects()[0] ?? dom.getBoundingClientRect()
  const { left, top, bottom } = editor.view.coordsAtPos(Math.min(position, editor.state.doc.content.size))
  return new DOMRect(left, top, 1, bottom - top)
}
