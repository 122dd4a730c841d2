import type { ChangeEvent } from './workspace.ts'

export type ChangeListener = (change: ChangeEvent) => void

/** Passes changes on to whoever listens, in this process. */
export interface ChangeFeed {
  publish(changes: readonly ChangeEvent[]): void
  listen(listener: ChangeListener): () => void
}

export function createChangeFeed(): ChangeFeed {
  const listeners = new Set<ChangeListener>()
  return {
    publish(changes) {
      for (const change of changes) for (const listener of [...listeners]) listener(change)
    },
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
