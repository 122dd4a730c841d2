import { computed, shallowRef, watch } from 'vue'
import type { Indicator, IndicatorLine } from '../../../../core/figures/model.ts'
import { createLatest } from '../../../latest.ts'
import { useSessionStore } from '../../session/index.ts'
import { useDataStore } from '../data-store.ts'

/** All that the register says of an indicator of which the table has a line. */
export function useWhole(lineOf: () => IndicatorLine | undefined) {
  const session = useSessionStore()
  const store = useDataStore()
  const whole = shallowRef<Indicator>()
  const reading = createLatest<string, Indicator>({
    ask: store.fetchWhole,
    take: found => {
      whole.value = found
    },
    fail: session.tellProblem,
  })
  watch(
    lineOf,
    line => {
      const known = line && store.wholeOf(line.key)
      if (known || !line) reading.drop()
      else void reading.ask(line.key)
      if (known) whole.value = known
    },
    { immediate: true },
  )
  return computed(() => (whole.value?.key === lineOf()?.key ? whole.value : undefined))
}
