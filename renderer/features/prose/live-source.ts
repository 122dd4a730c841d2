/**
 * Answers that many parts of the screen share: asked for in batches, told to whoever listens, asked again on
 * change.
 */
export interface LiveSource<Answer> {
  /** The latest answer for a key; asks for it if it was never asked for. */
  current(key: string): Answer | undefined
  /** Calls back whenever the answer for the key changes; returns how to stop. */
  subscribe(key: string, listener: () => void): () => void
  /** Calls back, once for a batch, whenever any answer changed. */
  subscribeAll(listener: () => void): () => void
  /** Takes in answers that came with a document, so that they need no request of their own. */
  receive(answers: Readonly<Record<string, Answer>>): void
  /** Has every listener look again, as when the interface's language changed. */
  redraw(): void
  /** Asks again for everything somebody listens to and forgets the rest. */
  refresh(): void
  /** Forgets every answer, and those on their way: they are another workspace's. */
  forget(): void
}

/** How many keys one request carries at most. */
const BATCH = 500

/**
 * A source over a request. `schedule` runs a task soon after the current one; a failed request leaves the
 * answers as they are.
 */
export function createLiveSource<Answer>(
  ask: (keys: string[]) => Promise<Readonly<Record<string, Answer>>>,
  schedule: (task: () => void) => void = task => queueMicrotask(task),
): LiveSource<Answer> {
  const answers = new Map<string, Answer>()
  const listeners = new Map<string, Set<() => void>>()
  const wanted = new Set<string>()
  const overall = new Set<() => void>()
  /** The turn in which a key was last asked for: an answer to an earlier one comes too late. */
  const turns = new Map<string, number>()
  let turn = 0
  let scheduled = false

  function want(key: string) {
    wanted.add(key)
    if (scheduled) return
    scheduled = true
    schedule(() => void flush())
  }

  async function flush() {
    scheduled = false
    const keys = [...wanted]
    wanted.clear()
    const mine = (turn += 1)
    for (const key of keys) turns.set(key, mine)
    for (let from = 0; from < keys.length; from += BATCH) {
      const received = await ask(keys.slice(from, from + BATCH))
      receive(Object.fromEntries(Object.entries(received).filter(([key]) => turns.get(key) === mine)))
    }
  }

  function receive(received: Readonly<Record<string, Answer>>) {
    const changed = Object.entries(received).filter(([key, answer]) => !isSame(answers.get(key), answer))
    for (const [key, answer] of changed) answers.set(key, answer)
    for (const [key] of changed) listeners.get(key)?.forEach(listener => listener())
    if (changed.length > 0) overall.forEach(listener => listener())
  }

  function subscribeAll(listener: () => void) {
    overall.add(listener)
    return () => {
      overall.delete(listener)
    }
  }

  function subscribe(key: string, listener: () => void) {
    const present = listeners.get(key) ?? new Set()
    listeners.set(key, present.add(listener))
    if (!answers.has(key)) want(key)
    return () => {
      present.delete(listener)
      if (present.size === 0 && listeners.get(key) === present) listeners.delete(key)
    }
  }

  function refresh() {
    for (const key of answers.keys())
      if (!listeners.has(key)) {
        answers.delete(key)
        turns.delete(key)
      }
    for (const key of listeners.keys()) want(key)
  }

  function forget() {
    answers.clear()
    turns.clear()
    wanted.clear()
  }

  function redraw() {
    for (const each of listeners.values()) each.forEach(listener => listener())
  }

  function current(key: string) {
    if (!answers.has(key)) want(key)
    return answers.get(key)
  }

  return { current, subscribe, subscribeAll, receive, redraw, refresh, forget }
}

const isSame = (left: unknown, right: unknown): boolean =>
  left !== undefined && JSON.stringify(left) === JSON.stringify(right)
