import { EventEmitter, on } from 'node:events'
import type { ToldChange } from '../store/index.ts'

/**
 * What changed; views that show it fetch it again. A workspace opened or closed changes everything; figures
 * may be found behind that nobody knew of; a backup may not have reached its second place; a session, which
 * is named by its id, says who is in it.
 */
export type Change =
  | ToldChange
  | {
      readonly type: `workspace.${'opened' | 'closed' | 'damaged' | 'displaced'}`
      readonly id: string
    }
  | {
      readonly type: 'figure.found' | 'foreign.found' | 'person.present' | 'backup.failed'
      readonly id: string
    }
  /** To one who follows: where they are, and that nobody can tell what they missed. */
  | { readonly type: 'feed.here' | 'feed.gap'; readonly id: string }

/** Passes on what changed in an office, whichever workspace is open. */
export interface ChangeFeed {
  publish(change: Change): void
  /** Every change from now on, until the signal ends it. */
  follow(signal: AbortSignal): AsyncIterable<Change>
}

export function createChangeFeed(): ChangeFeed {
  const emitter = new EventEmitter()
  emitter.setMaxListeners(0)
  return {
    publish: change => {
      emitter.emit('change', change)
    },
    follow: signal => changesUntil(on(emitter, 'change', { signal }), signal),
  }
}

/** What is told is gathered from the asking on, whenever the first is taken. */
async function* changesUntil(
  told: AsyncIterable<readonly unknown[]>,
  signal: AbortSignal,
): AsyncGenerator<Change> {
  try {
    for await (const [change] of told) yield change as Change
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
