import type { FigureMap, Language } from '../../../core/figures/model.ts'

export type FigureOutcome = FigureMap[string]

/** What a chip must show of a figure. `pending` until the first answer has come. */
export type FigureStatus = 'published' | 'unpublished' | 'stale' | 'problem' | 'pending'

/** Whether the words standing in the prose are still what the data says. */
export function figureStatus(printed: string, outcome: FigureOutcome | undefined): FigureStatus {
  if (!outcome) return 'pending'
  if (!outcome.ok) return 'problem'
  if (printed !== '' && outcome.value.text !== printed) return 'stale'
  return outcome.value.state === 'published' ? 'published' : 'unpublished'
}

/** Rendered figures shared by all chips on screen: asked for in batches, told to whoever listens, asked again on change. */
export interface FigureSource {
  readonly language: Language
  /** The latest answer for an expression; asks for it if it was never asked for. */
  current(expression: string): FigureOutcome | undefined
  /** Calls back whenever the answer for the expression changes; returns how to stop. */
  subscribe(expression: string, listener: () => void): () => void
  /** Takes in answers that came with a document, so that its chips need no request of their own. */
  receive(answers: FigureMap): void
  /** Has every chip draw itself again, as when the interface's language changed. */
  redraw(): void
  /** Asks again for everything somebody listens to and forgets the rest. */
  refresh(): void
}

type Render = (expressions: string[]) => Promise<FigureMap>

/** How many figures one request carries at most. */
const BATCH = 500

/** A source over a render call. `schedule` runs a task soon after the current one; failures leave the answers as they are. */
export function createFigureSource(language: Language, render: Render, schedule: (task: () => void) => void = (task) => queueMicrotask(task)): FigureSource {
  const answers = new Map<string, FigureOutcome>()
  const listeners = new Map<string, Set<() => void>>()
  const wanted = new Set<string>()
  let scheduled = false

  function ask(expression: string) {
    wanted.add(expression)
    if (scheduled) return
    scheduled = true
    schedule(() => void flush())
  }

  async function flush() {
    scheduled = false
    const expressions = [...wanted]
    wanted.clear()
    for (let from = 0; from < expressions.length; from += BATCH) receive(await render(expressions.slice(from, from + BATCH)))
  }

  function receive(map: FigureMap) {
    for (const [expression, outcome] of Object.entries(map)) {
      if (isSameOutcome(answers.get(expression), outcome)) continue
      answers.set(expression, outcome)
      listeners.get(expression)?.forEach((listener) => listener())
    }
  }

  function subscribe(expression: string, listener: () => void) {
    const present = listeners.get(expression) ?? new Set()
    listeners.set(expression, present.add(listener))
    if (!answers.has(expression)) ask(expression)
    return () => {
      present.delete(listener)
      if (present.size === 0) listeners.delete(expression)
    }
  }

  function refresh() {
    for (const expression of answers.keys()) if (!listeners.has(expression)) answers.delete(expression)
    for (const expression of listeners.keys()) ask(expression)
  }

  function redraw() {
    for (const each of listeners.values()) each.forEach((listener) => listener())
  }

  function current(expression: string) {
    if (!answers.has(expression)) ask(expression)
    return answers.get(expression)
  }

  return { language, current, subscribe, receive, redraw, refresh }
}

function isSameOutcome(left: FigureOutcome | undefined, right: FigureOutcome): boolean {
  return left !== undefined && JSON.stringify(left) === JSON.stringify(right)
}
