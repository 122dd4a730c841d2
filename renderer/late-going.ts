import { useRouter, type RouteLocationRaw, type Router } from 'vue-router'

/** How often anybody has set out for a place so far, by router. */
const departures = new WeakMap<Router, () => number>()

function departuresOf(router: Router): () => number {
  const known = departures.get(router)
  if (known) return known
  let count = 0
  router.beforeEach(() => {
    count += 1
  })
  const counted = (): number => count
  departures.set(router, counted)
  return counted
}

type Go = (to: RouteLocationRaw, how?: 'push' | 'replace') => Promise<void>

/**
 * For going to a place that an answer names. `const go = setOut()` before asking, `await go(place)` once the
 * answer is here: who has gone somewhere else meanwhile stays there.
 */
export function useLateGoing(): () => Go {
  const router = useRouter()
  const count = departuresOf(router)
  return () => {
    const before = count()
    return async (to, how = 'push') => {
      if (count() === before) await router[how](to)
    }
  }
}
