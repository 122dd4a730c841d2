import { computed, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import { doubtfulSigns, signProblems, type ChartSpec } from '../../../core/charts/index.ts'
import type { Problem } from '../../../core/problem.ts'
import { useApi } from '../../api.ts'
import { createLatest } from '../../latest.ts'
import { useSessionStore } from '../session/index.ts'

/** How many signs are asked about at once. */
const atOnce = 500

/**
 * What keeps the picture of a chart from being drawn, said while it is composed: signs that no font of the
 * machine has which draws it. That machine is asked once about each sign.
 */
export function useSignProblems(spec: Ref<ChartSpec | undefined>): ComputedRef<readonly Problem[]> {
  const api = useApi()
  const session = useSessionStore()
  /** Whether each sign asked about so far is drawn. */
  const known = shallowRef<ReadonlyMap<string, boolean>>(new Map())
  const doubtful = computed(() => (spec.value ? doubtfulSigns(spec.value) : []))

  const asking = createLatest<readonly string[], readonly string[]>({
    ask: signs => api.charts.undrawnSigns.query({ signs: [...signs] }),
    take: (undrawn, signs) => {
      known.value = new Map([...known.value, ...signs.map(sign => [sign, !undrawn.includes(sign)] as const)])
    },
    fail: session.tellProblem,
  })

  watch(
    () => doubtful.value.filter(sign => !known.value.has(sign)).join(''),
    unknown => {
      if (unknown !== '') void asking.ask([...unknown].slice(0, atOnce))
    },
    { immediate: true },
  )

  return computed(() => (spec.value ? signProblems(spec.value, sign => known.value.get(sign) ?? true) : []))
}
