import type { Node as ProseNode } from '@tiptap/pm/model'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import type { FigureAt } from '../../../core/documents/index.ts'
import { FigureNode } from '../prose-schema/index.ts'
import { figureAt, type FigureWords, type TextOfNode } from './figure-at.ts'
import { figureStatus, type FigureOutcome, type FigureSource, type FigureStatus } from './figure-source.ts'
import type { WhyKept } from './kept-store.ts'

/** Words a chip needs, already in the interface's language. */
export interface ChipWords {
  state(status: FigureStatus): string
  /** A number that somebody typed. */
  unbound(): string
  /** Why a figure cannot be rendered, in a sentence. */
  problem(outcome: FigureOutcome): string
  /** That it was left as it is, and why. */
  kept(reason: string): string
}

export interface ChipOptions {
  readonly source: () => FigureSource
  readonly words: ChipWords
  readonly kept: WhyKept
  /** Names the texts of the editor's document. */
  readonly textOf: TextOfNode
  /** Enter, Space or a double click on the chip at `position`. */
  readonly open: (position: number) => void
}

/**
 * The figure node drawn as a chip with plain DOM: it redraws itself when the answer changes, without a
 * transaction.
 */
export function figureChip(options: ChipOptions) {
  return FigureNode.extend({
    addNodeView:
      () =>
      ({ node, view, getPos }) =>
        chipView(node, view, getPos, options),
    addKeyboardShortcuts() {
      const openSelected = () => {
        const { selection } = this.editor.state
        if (!('node' in selection) || (selection.node as ProseNode).type.name !== 'figure') return false
        options.open(selection.from)
        return true
      }
      return { Enter: openSelected, Space: openSelected }
    },
  })
}

function chipView(
  first: ProseNode,
  view: EditorView,
  position: () => number | undefined,
  options: ChipOptions,
): NodeView {
  const dom = document.createElement('span')
  let node = first
  let stop = options.source().subscribe(expression(node), draw)

  function at() {
    const here = position()
    return here === undefined ? undefined : figureAt(view.state.doc, here, options.textOf)
  }

  function draw() {
    const outcome = options.source().current(expression(node))
    drawFigure(dom, figureOf(node), at, outcome, options)
    if (printed(node) === '' && outcome?.ok) queueMicrotask(() => printFirst(view, position(), outcome))
  }

  function open() {
    const here = position()
    if (here !== undefined) options.open(here)
  }

  function showOwnChange() {
    showChange(dom, printed(node), options.source().current(expression(node)))
  }

  dom.addEventListener('dblclick', open)
  dom.addEventListener('mouseenter', showOwnChange)
  dom.addEventListener('mouseleave', () => {
    if (!dom.classList.contains('is-selected')) hideChange(dom)
  })
  draw()

  return {
    dom,
    update(next) {
      if (next.type !== node.type) return false
      if (expression(next) !== expression(node)) {
        stop()
        stop = options.source().subscribe(expression(next), draw)
      }
      node = next
      draw()
      return true
    },
    selectNode() {
      dom.classList.add('is-selected')
      showOwnChange()
    },
    deselectNode() {
      dom.classList.remove('is-selected')
      hideChange(dom)
    },
    ignoreMutation: () => true,
    destroy: () => stop(),
  }
}

const expression = (node: ProseNode) => String(node.attrs['expression'])
const printed = (node: ProseNode) => String(node.attrs['printed'])

const figureOf = (node: ProseNode): FigureWords => ({ expression: expression(node), printed: printed(node) })

/**
 * A figure that was only just typed takes its words from the first answer; that is no step of the author's to
 * undo.
 */
function printFirst(view: EditorView, at: number | undefined, outcome: FigureOutcome) {
  if (at === undefined || view.isDestroyed || !outcome.ok) return
  if (view.composing) {
    setTimeout(() => printFirst(view, at, outcome), 300)
    return
  }
  const node = view.state.doc.nodeAt(at)
  if (node?.type.name !== 'figure' || printed(node) !== '') return
  view.dispatch(
    view.state.tr.setNodeAttribute(at, 'printed', outcome.value.text).setMeta('addToHistory', false),
  )
}

/** Whether a press was on a figure: its card is opened then, but not because the caret passed over it. */
export const isOnFigure = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('.figure-chip') !== null

/**
 * Keeps a figure drawn into `dom` where prose is shown but not edited; returns how to stop. `at` says which
 * one it is.
 */
export function mountFigure(
  dom: HTMLElement,
  figure: FigureWords,
  at: FigureAt | undefined,
  options: Drawing & Pick<ChipOptions, 'source'>,
): () => void {
  const draw = () => drawFigure(dom, figure, () => at, options.source().current(figure.expression), options)
  dom.addEventListener('mouseenter', () =>
    showChange(dom, figure.printed, options.source().current(figure.expression)),
  )
  dom.addEventListener('mouseleave', () => hideChange(dom))
  draw()
  return options.source().subscribe(figure.expression, draw)
}

type Drawing = Pick<ChipOptions, 'words' | 'kept'>

/** Draws a figure's words and state into `dom`. */
function drawFigure(
  dom: HTMLElement,
  figure: FigureWords,
  at: () => FigureAt | undefined,
  outcome: FigureOutcome | undefined,
  { words, kept }: Drawing,
) {
  const reason = kept(figure, at, outcome)
  const status = figureStatus(figure.printed, outcome, reason !== undefined)
  const text = figure.printed || (outcome?.ok ? outcome.value.text : figure.expression)
  dom.classList.add('figure-chip')
  dom.dataset['state'] = status
  dom.dataset['expression'] = figure.expression
  dom.setAttribute('role', 'img')
  dom.setAttribute(
    'aria-label',
    `${text}，${reason === undefined ? words.state(status) : words.kept(reason)}`,
  )
  if (reason !== undefined) dom.title = words.kept(reason)
  else if (status === 'problem' && outcome) dom.title = words.problem(outcome)
  else dom.removeAttribute('title')
  if (dom.firstChild?.nodeType === 3 && dom.firstChild.nodeValue === text) return
  dom.textContent = text
}

/** Shows old → new above a stale chip. */
export function showChange(dom: HTMLElement, old: string, outcome: FigureOutcome | undefined) {
  if (dom.querySelector('.figure-change') || dom.dataset['state'] !== 'stale' || !outcome?.ok) return
  const tip = dom.appendChild(document.createElement('span'))
  tip.className = 'figure-change'
  tip.setAttribute('aria-hidden', 'true')
  tip.append(element('s', old), ' → ', element('b', outcome.value.text))
}

export function hideChange(dom: HTMLElement) {
  dom.querySelector('.figure-change')?.remove()
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
