import type { ToldChange } from './workspace.ts'

export type ChangeListener = (change: ToldChange) => void

/** Passes changes on to whoever listens, in this process. */
export interface ChangeFeed {
  publish(changes: readonly ToldChange[]): void
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
