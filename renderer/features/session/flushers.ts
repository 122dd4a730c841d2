import { getCurrentScope, onScopeDispose } from 'vue'

/** Lets a person demand at any moment (Ctrl+S, closing the window) that what was typed is stored now. */
export function createFlushers() {
  const flushers = new Set<() => Promise<unknown>>()

  /** `store` saves what a view still holds back; forgotten with the component. */
  function onFlush(store: () => Promise<unknown>): () => void {
    flushers.add(store)
    const stop = () => { flushers.delete(store) }
    if (getCurrentScope()) onScopeDispose(stop)
    return stop
  }

  const flush = async (): Promise<void> => { await Promise.all([...flushers].map(store => store())) }

  return { onFlush, flush }
}
