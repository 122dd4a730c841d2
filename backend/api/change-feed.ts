import { EventEmitter, on } from 'node:events'

/** What changed, in the past tense; views that show it fetch it again. */
export interface Change {
  readonly type:
    | 'workspace.opened' | 'workspace.closed' | 'settings.saved' | 'register.saved' | 'indicator.saved' | 'observation.saved'
    | 'block.saved' | 'block.removed' | 'event.saved' | 'event.removed' | 'script.saved' | 'script.removed'
    | 'question.saved' | 'question.removed' | 'chart.saved' | 'chart.removed'
  readonly id: string
}

export interface ChangeFeed {
  publish(change: Change): void
  /** Every change from now on, until the signal ends it. */
  follow(signal: AbortSignal): AsyncIterable<Change>
}

export function createChangeFeed(): ChangeFeed {
  const emitter = new EventEmitter()
  emitter.setMaxListeners(0)
  return {
    publish: change => { emitter.emit('change', change) },
    follow: signal => changesUntil(emitter, signal),
  }
}

async function* changesUntil(emitter: EventEmitter, signal: AbortSignal): AsyncGenerator<Change> {
  try {
    for await (const [change] of on(emitter, 'change', { signal })) yield change as Change
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
