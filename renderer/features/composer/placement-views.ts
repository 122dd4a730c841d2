import type { Node as ProseNode } from '@tiptap/pm/model'
import { Plugin, PluginKey, NodeSelection, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type NodeView } from '@tiptap/pm/view'
import {
  figureId,
  figuresAt,
  textInBlock,
  type FigureAt,
  type Inline,
} from '../../../core/documents/index.ts'
import type { Language } from '../../../core/figures/model.ts'
import {
  mountFigure,
  type ChipWords,
  type ChosenFigure,
  type FigureSource,
  type FigureWords,
  type WhyKept,
} from '../prose/index.ts'
import { placedKey, type Placed, type PlacedSource } from './placed.ts'
import { EditedPlacementNode, PlacementNode } from './script-schema.ts'

export interface PlacementOptions {
  readonly placed: PlacedSource
  readonly figures: (language: Language) => FigureSource
  readonly words: ChipWords
  readonly kept: WhyKept
  /** Shown where the block is gone. */
  readonly missing: () => string
  /** A figure in a placed block was chosen, or none is any more. */
  readonly figure: (figure: ChosenFigure | undefined) => void
}

/**
 * The placement drawn with plain DOM from what its block prints. Left and right walk the figures inside it.
 */
export function placementNode(options: PlacementOptions) {
  return PlacementNode.extend({
    priority: 1000,
    addNodeView:
      () =>
      ({ node }) =>
        placementView(node, options),
    addKeyboardShortcuts() {
      const walk = (step: 1 | -1) => () => walkFigures(this.editor.view.dom, this.editor.state, step)
      return { ArrowRight: walk(1), ArrowLeft: walk(-1) }
    },
  })
}

function placementView(first: ProseNode, options: PlacementOptions): NodeView {
  const dom = document.createElement('section')
  let node = first
  let stops: (() => void)[] = []
  let stop = options.placed.subscribe(keyOf(node), draw)

  function draw() {
    for (const each of stops) each()
    stops = []
    const placed = options.placed.current(keyOf(node))
    dom.classList.add('placed')
    dom.dataset['mode'] = Number(node.attrs['version']) === 0 ? 'follow' : 'pinned'
    dom.setAttribute('aria-label', placed?.title ?? '')
    dom.classList.toggle('is-missing', placed === null)
    dom.replaceChildren(...(placed ? drawBlock(placed) : [words(placed === null ? options.missing() : '')]))
  }

  function drawBlock({ paragraphs, words: named, language }: Placed): HTMLElement[] {
    const places = figuresAt(paragraphs, textInBlock(String(node.attrs['block']), named)).values()
    return paragraphs.map(({ inlines }) => {
      const paragraph = document.createElement('p')
      paragraph.append(
        ...inlines.map(inline =>
          inline.type === 'figure'
            ? drawChip({ ...inline, language, at: places.next().value })
            : drawText(inline),
        ),
      )
      return paragraph
    })
  }

  function drawChip(figure: ChosenFigure): HTMLElement {
    const chip = document.createElement('span')
    const { kept, words: says } = options
    stops.push(
      mountFigure(chip, figure, figure.at, {
        source: () => options.figures(figure.language),
        words: says,
        kept,
      }),
    )
    figures.set(chip, figure)
    return chip
  }

  dom.addEventListener('mouseup', event => {
    const chip = (event.target as HTMLElement).closest<HTMLElement>('.figure-chip')
    setTimeout(() => chooseChip(dom, chip ?? undefined, options), 0)
  })
  dom.addEventListener('figure-chosen', event =>
    chooseChip(dom, (event as CustomEvent<HTMLElement | undefined>).detail, options),
  )
  draw()

  return {
    dom,
    update(next) {
      if (next.type !== node.type) return false
      if (keyOf(next) !== keyOf(node)) {
        stop()
        stop = options.placed.subscribe(keyOf(next), draw)
      }
      const isSame = keyOf(next) === keyOf(node)
      node = next
      if (!isSame) draw()
      return true
    },
    selectNode: () => {},
    deselectNode() {
      if (dom.querySelector('.figure-chip.is-selected')) chooseChip(dom, undefined, options)
    },
    ignoreMutation: () => true,
    destroy() {
      stop()
      for (const each of stops) each()
    },
  }
}

function drawText({ text, bold }: Extract<Inline, { type: 'text' }>): HTMLElement {
  const piece = document.createElement(bold ? 'strong' : 'span')
  piece.textContent = text
  return piece
}

/** The figure that each chip in a placed block shows. */
const figures = new WeakMap<Element, ChosenFigure>()

/** The chip within a drawn placement that shows a very figure. */
export const chipOf = (
  dom: Element,
  wanted: FigureWords & { readonly at: FigureAt },
): HTMLElement | undefined =>
  [...dom.querySelectorAll<HTMLElement>('.figure-chip')].find(chip => {
    const shown = figures.get(chip)
    return shown?.at !== undefined && figureId(shown.at, shown) === figureId(wanted.at, wanted)
  })

const keyOf = (node: ProseNode) => placedKey(String(node.attrs['block']), Number(node.attrs['version']))

function words(text: string): HTMLElement {
  const paragraph = document.createElement('p')
  paragraph.textContent = text
  return paragraph
}

function chooseChip(dom: HTMLElement, chip: HTMLElement | undefined, options: PlacementOptions) {
  for (const each of dom.querySelectorAll('.figure-chip.is-selected')) each.classList.remove('is-selected')
  chip?.classList.add('is-selected')
  options.figure(chip && figures.get(chip))
}

/**
 * Moves on to the next figure within the selected placement; past the last one the arrow leaves it as usual.
 */
function walkFigures(root: HTMLElement, state: EditorState, step: 1 | -1): boolean {
  if (!(state.selection instanceof NodeSelection) || state.selection.node.type.name !== 'placement')
    return false
  const section = root.querySelector('section.placed.is-selected')
  if (!section) return false
  const chips = [...section.querySelectorAll<HTMLElement>('.figure-chip')]
  const present = chips.findIndex(chip => chip.classList.contains('is-selected'))
  const next = present === -1 ? (step === 1 ? 0 : -1) : present + step
  if (!chips[next]) return false
  section.dispatchEvent(new CustomEvent('figure-chosen', { detail: chips[next] }))
  return true
}

/** An edited placement is ordinary text in the block's frame. */
export const editedNode = EditedPlacementNode.extend({
  renderHTML: () => ['section', { class: 'placed', 'data-mode': 'edited', 'data-edited': '' }, 0],
})

/** The placement that holds the selection: where it is, and its node. */
export function placementInHand(state: EditorState): { position: number; node: ProseNode } | undefined {
  const { selection } = state
  if (
    selection instanceof NodeSelection &&
    (selection.node.type.name === 'placement' || selection.node.type.name === 'editedPlacement')
  ) {
    return { position: selection.from, node: selection.node }
  }
  const { $from } = selection
  return $from.depth > 0 && $from.node(1).type.name === 'editedPlacement'
    ? { position: $from.before(1), node: $from.node(1) }
    : undefined
}

/** Marks the block in hand: the selected one, or the edited one that holds the caret. */
export function inHandPlugin(): Plugin {
  return new Plugin({
    key: new PluginKey('inHand'),
    props: {
      decorations(state) {
        const held = placementInHand(state)
        return held
          ? DecorationSet.create(state.doc, [
              Decoration.node(held.position, held.position + held.node.nodeSize, { class: 'is-selected' }),
            ])
          : null
      },
    },
  })
}
