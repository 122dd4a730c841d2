import { Extension, type Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { typedHeading } from '../../../core/documents/numbering.ts'
import { textOf } from '../../../core/documents/text.ts'
import type { ScriptItem } from '../../../core/documents/index.ts'
import type { Language } from '../../../core/figures/model.ts'

/** A paragraph of the script's own text that was typed as a heading, with its number. */
export interface TypedHeading {
  readonly item: string
  readonly text: string
}

const headingOf = (item: ScriptItem, language: Language) =>
  item.type === 'paragraph' && item.inlines.every(({ type }) => type === 'text')
    ? typedHeading(textOf(item.inlines), language)
    : undefined

/**
 * The paragraphs typed as headings: their number would print beside the ones that the product gives the
 * headings.
 */
export const headingsTyped = (items: readonly ScriptItem[], language: Language): readonly TypedHeading[] =>
  items.flatMap(item =>
    item.type === 'paragraph' && headingOf(item, language)
      ? [{ item: item.id, text: textOf(item.inlines) }]
      : [],
  )

/**
 * The items with these paragraphs made headings of the level their number says; undefined where that changes
 * nothing.
 */
export function withHeadings(
  items: readonly ScriptItem[],
  wanted: readonly TypedHeading[],
  language: Language,
): { next: readonly ScriptItem[] } | undefined {
  const chosen = new Set(wanted.map(({ item }) => item))
  const next = items.map((item): ScriptItem => {
    const heading = chosen.has(item.id) ? headingOf(item, language) : undefined
    return heading ? { id: item.id, type: 'heading', level: heading.level, text: heading.words } : item
  })
  return next.some((item, index) => item !== items[index]) ? { next } : undefined
}

/** Whether the caret stands at the end of a paragraph typed as a heading. */
export function headingAtCaret({ selection: { $from, empty } }: EditorState, language: Language) {
  const isAtEnd =
    empty &&
    $from.depth === 1 &&
    $from.parent.type.name === 'paragraph' &&
    $from.parentOffset === $from.parent.content.size
  if (!isAtEnd || $from.parent.content.content.some(node => !node.isText)) return undefined
  return typedHeading($from.parent.textContent, language)
}

/** Makes the paragraph before the caret's a heading, its number left to the product. */
export function headingBefore(
  state: EditorState,
  { level, words }: NonNullable<ReturnType<typeof typedHeading>>,
): Transaction {
  const {
    doc,
    schema,
    selection: { $from },
  } = state
  const end = $from.before(1)
  const before = doc.resolve(end).nodeBefore!
  const heading = schema.nodes['heading']!.create(
    { id: before.attrs['id'] as string, level },
    schema.text(words),
  )
  return state.tr.replaceWith(end - before.nodeSize, end, heading)
}

/**
 * Enter behind 一、工作成效 makes it a heading, as Word does; one undo brings back what was typed, and leaves it.
 * The new paragraph is a step before, and what is typed next one after.
 */
export const TypedHeadings = Extension.create<{ language: () => Language; step: () => void }>({
  name: 'typedHeadings',
  addOptions: () => ({ language: () => 'zh' as const, step: () => undefined }),
  addKeyboardShortcuts() {
    return { Enter: () => enter(this.editor, this.options) }
  },
})

function enter(editor: Editor, { language, step }: { language: () => Language; step: () => void }): boolean {
  const heading = editor.isEditable ? headingAtCaret(editor.state, language()) : undefined
  if (!heading || !editor.commands.splitBlock()) return false
  step()
  editor.view.dispatch(closeHistory(headingBefore(editor.state, heading)))
  editor.view.dispatch(closeHistory(editor.state.tr))
  return true
}
