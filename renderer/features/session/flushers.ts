import { computed, getCurrentScope, onScopeDispose, shallowReactive } from 'vue'

interface Holder {
  readonly store: () => Promise<unknown>
  readonly holds: () => boolean
}

/**
 * Lets a person demand at any moment (Ctrl+S, leaving a place, closing the window) that what was typed is
 * stored now.
 */
export function createFlushers() {
  const holders = shallowReactive(new Set<Holder>())

  /**
   * `store` saves what a view still holds back, `holds` says whether there is any; forgotten with the
   * component.
   */
  function onFlush(store: Holder['store'], holds: Holder['holds'] = () => false): () => void {
    const holder = { store, holds }
    holders.add(holder)
    const stop = () => {
      holders.delete(holder)
    }
    if (getCurrentScope()) onScopeDispose(stop)
    return stop
  }

  const flush = async (): Promise<void> => {
    await Promise.all([...holders].map(({ store }) => store()))
  }

  /** Something typed is not in the workspace yet. */
  const isHolding = computed(() => [...holders].some(({ holds }) => holds()))

  return { onFlush, flush, isHolding }
}
