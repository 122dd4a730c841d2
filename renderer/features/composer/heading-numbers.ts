import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { ItemId } from '../../../core/documents/model.ts'
import { headingNumbers, headingStart } from '../../../core/documents/numbering.ts'
import type { Language } from '../../../core/figures/model.ts'
import { itemOf } from './script-document.ts'

interface Numbered {
  readonly signature: string
  readonly count: number
  readonly set: DecorationSet
}

/**
 * Shows before each heading the number the product gives it, and strikes one that was typed. Redrawn only
 * where a number changed.
 */
export const HeadingNumbers = Extension.create<{ language: () => Language }>({
  name: 'headingNumbers',
  addOptions: () => ({ language: () => 'zh' as const }),
  addProseMirrorPlugins() {
    const { language } = this.options
    const key = new PluginKey<Numbered>('headingNumbers')
    return [
      new Plugin<Numbered>({
        key,
        state: {
          init: (_config, state) => numbered(state, language()),
          apply: (transaction, present, _before, state) => {
            if (!transaction.docChanged) return present
            const moved = present.set.map(transaction.mapping, transaction.doc)
            const isKept =
              signatureOf(state, language()) === present.signature && moved.find().length === present.count
            return isKept ? { ...present, set: moved } : numbered(state, language())
          },
        },
        props: { decorations: state => key.getState(state)?.set },
      }),
    ]
  },
})

/** What the numbers depend on: the headings, their levels and what was typed of a number, in order. */
function signatureOf(state: EditorState, language: Language): string {
  let signature = ''
  state.doc.forEach(node => {
    if (node.type.name !== 'heading') return
    signature += `${node.attrs['level']}${node.attrs['id']}${headingStart(node.textContent, language)} `
  })
  return signature
}

function numbered(state: EditorState, language: Language): Numbered {
  const headings: { position: number; size: number; typed: number; item: ReturnType<typeof itemOf> }[] = []
  state.doc.forEach((node, position) => {
    if (node.type.name !== 'heading') return
    // One that was only just split or pasted has no id of its own yet; here its place is one.
    const item = { ...itemOf(node), id: ItemId.parse(String(position)) }
    headings.push({ position, size: node.nodeSize, typed: headingStart(node.textContent, language), item })
  })
  const numbers = headingNumbers(
    headings.map(heading => heading.item),
    language,
  )
  const decorations = headings.flatMap(({ position, size, typed, item }) => [
    Decoration.node(position, position + size, {
      'data-number': `${numbers.get(item.id) ?? ''}${language === 'en' ? ' ' : ''}`,
    }),
    ...(typed > 0 ? [Decoration.inline(position + 1, position + 1 + typed, { class: 'typed-number' })] : []),
  ])
  return {
    signature: signatureOf(state, language),
    count: decorations.length,
    set: DecorationSet.create(state.doc, decorations),
  }
}
