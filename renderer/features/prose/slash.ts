import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** An open quick-insert: what stands from the slash to the caret, and where it is on the screen. */
export interface SlashState {
  readonly from: number
  readonly to: number
  readonly query: string
  readonly left: number
  readonly top: number
  readonly bottom: number
}

export interface SlashOptions {
  readonly changed: (state: SlashState | undefined) => void
  /** A key the menu may want; true if it took it. */
  readonly key: (event: KeyboardEvent) => boolean
}

const MAX_QUERY = 40

/**
 * `/` opens a quick-insert without taking the focus and without eating the sign: who meant a slash types on,
 * and the menu goes when nothing matches. What is sought may be several words (`/pm2.5 泸州 2022 同比`), one
 * space between them. Not after Latin letters, digits or %, where a slash belongs to the word (mg/L, 12/13).
 * Chinese input methods give 、for that key, so Ctrl+/ opens it too.
 */
export const Slash = Extension.create<SlashOptions>({
  name: 'slash',
  addOptions: () => ({ changed: () => {}, key: () => false }),
  addKeyboardShortcuts() {
    return { 'Mod-/': () => this.editor.commands.insertContent('/') }
  },
  addProseMirrorPlugins() {
    return [slashPlugin(this.options)]
  },
})

export const slashKey = new PluginKey<{ start: number } | null>('slash')

function slashPlugin(options: SlashOptions): Plugin<{ start: number } | null> {
  let shown = false
  const tell = (view: EditorView) => {
    if (view.composing) return
    const state = slashState(view)
    if (!state && !shown) return
    shown = state !== undefined
    options.changed(state)
  }
  return new Plugin<{ start: number } | null>({
    key: slashKey,
    state: {
      init: () => null,
      apply: (transaction, open, before, after) => {
        if (transaction.getMeta(slashKey) === 'close') return null
        const start = open
          ? transaction.mapping.map(open.start, -1)
          : transaction.docChanged
            ? slashTypedAt(before, after)
            : undefined
        return start !== undefined && queryAt(after, start) !== undefined ? { start } : null
      },
    },
    view: () => ({ update: tell, destroy: () => options.changed(undefined) }),
    props: {
      handleKeyDown: (view, event) => {
        if (!slashKey.getState(view.state) || view.composing || event.isComposing) return false
        return options.key(event)
      },
      handleDOMEvents: {
        compositionend: view => {
          setTimeout(() => {
            if (!view.isDestroyed) tell(view)
          }, 0)
          return false
        },
        blur: view => {
          closeSlash(view)
          return false
        },
      },
    },
  })
}

/** Closes the quick-insert and leaves the text as typed. */
export function closeSlash(view: EditorView) {
  if (slashKey.getState(view.state)) view.dispatch(view.state.tr.setMeta(slashKey, 'close'))
}

function slashTypedAt(before: EditorState, after: EditorState): number | undefined {
  const { $from, empty } = after.selection
  if (!empty || !$from.parent.isTextblock || after.doc.content.size !== before.doc.content.size + 1)
    return undefined
  const text = $from.parent.textBetween(0, $from.parentOffset, undefined, '\uFFFC')
  return /(^|[^A-Za-z0-9%])[/／]$/.test(text) ? $from.pos - 1 : undefined
}

function queryAt(state: EditorState, start: number): string | undefined {
  const { $from, empty } = state.selection
  if (!empty || $from.pos <= start || start < $from.start()) return undefined
  const text = state.doc.textBetween(start, $from.pos, undefined, '\uFFFC')
  if (!/^[/／](?:[^\uFFFC，。；、\s]+[ \u00A0\u3000]?)*$/.test(text) || text.length > MAX_QUERY)
    return undefined
  return text.slice(1)
}

function slashState(view: EditorView): SlashState | undefined {
  const open = slashKey.getState(view.state)
  const query = open ? queryAt(view.state, open.start) : undefined
  if (!open || query === undefined) return undefined
  const at = view.coordsAtPos(open.start)
  return {
    from: open.start,
    to: view.state.selection.from,
    query,
    left: at.left,
    top: at.top,
    bottom: at.bottom,
  }
}
