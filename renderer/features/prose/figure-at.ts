import type { Node as ProseNode } from '@tiptap/pm/model'
import type { FigureAt, TextAt } from '../../../core/documents/index.ts'
import type { Language } from '../../../core/figures/model.ts'

/** A figure as it stands in the prose. */
export interface FigureWords {
  readonly expression: string
  readonly printed: string
}

/**
 * A figure in hand: which one of which document, so that nothing is said of it that is true of another that
 * reads alike.
 */
export interface ChosenFigure extends FigureWords {
  /** Undefined where it stands in words that are stored nowhere. */
  readonly at: FigureAt | undefined
  /** The one it prints in. */
  readonly language: Language
}

/** Names the text that a top-level node of an editor's document belongs to. */
export type TextOfNode = (node: ProseNode, index: number) => TextAt | undefined

/** Which figure the one at `position` of an editor's document is. */
export function figureAt(document: ProseNode, position: number, textOf: TextOfNode): FigureAt | undefined {
  const figure = document.nodeAt(position)
  const index = document.resolve(position).index(0)
  const text = textOf(document.child(index), index)
  if (!figure || !text) return undefined
  let nth = 0
  document.forEach((node, offset, each) => {
    if (offset > position || textOf(node, each)?.item !== text.item) return
    node.descendants((child, within) => {
      if (offset + 1 + within < position && child.type === figure.type && readsLike(child, figure)) nth += 1
    })
  })
  return { ...text, nth }
}

const readsLike = (one: ProseNode, other: ProseNode): boolean =>
  one.attrs['expression'] === other.attrs['expression'] && one.attrs['printed'] === other.attrs['printed']
