import { computed, getCurrentScope, onScopeDispose, shallowReactive } from 'vue'

interface Holder {
  readonly store: () => Promise<unknown>
  readonly holds: () => boolean
  readonly until: Until
}

/**
 * How long what is held back stays: until the place is left that shows it, or until the window is closed, on
 * its way to the workspace or waiting for a person.
 */
type Until = 'place-left' | 'stored' | 'decided'

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
  function onFlush(
    store: Holder['store'],
    holds: Holder['holds'] = () => false,
    until: Until = 'place-left',
  ): () => void {
    const holder = { store, holds, until }
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

  const isHoldingUntil = (...ends: readonly Until[]) =>
    computed(() => [...holders].some(({ holds, until }) => ends.includes(until) && holds()))

  return {
    onFlush,
    flush,
    /** Something typed is not in the workspace yet. */
    isHolding: isHoldingUntil('place-left', 'stored', 'decided'),
    /** Some of it would be lost to whoever goes to another place. */
    isHoldingHere: isHoldingUntil('place-left'),
    /** Some of it is on its way to the workspace. */
    isStoring: isHoldingUntil('place-left', 'stored'),
  }
}
