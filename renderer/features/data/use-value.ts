import { shallowRef, watch } from 'vue'
import { printedPlaces } from '../../../core/documents/index.ts'
import { yearBefore } from '../../../core/figures/period.ts'
import type { Outputs } from '../../api.ts'
import { createLatest } from '../../latest.ts'
import { useSessionStore } from '../session/index.ts'
import { useDataStore } from './data-store.ts'
import type { Place } from './rows.ts'

type StaleUse = Outputs['stale']['list'][number]

/**
 * What surrounds one value: its changes in words, its revisions, and where it is printed. Reads again when
 * anything changes.
 */
export function useValue(placeOf: () => Place) {
  const store = useDataStore()
  const session = useSessionStore()
  const changes = shallowRef<string[]>([])
  const history = shallowRef<Outputs['observations']['history']>([])
  const uses = shallowRef<Outputs['figures']['uses']>([])
  const stale = shallowRef<StaleUse[]>([])

  const around = (place: Place) =>
    Promise.all([changesOf(place), store.history(place), store.uses(place), store.staleAfter(place)])
  const reading = createLatest<Place, Awaited<ReturnType<typeof around>>>({
    ask: around,
    take: answers => {
      ;[changes.value, history.value, uses.value] = answers
      const printed = new Set(answers[2].map(use => `${use.id} ${use.expression}`))
      stale.value = answers[3].filter(found => printed.has(`${found.via || found.id} ${found.expression}`))
    },
    fail: session.tellProblem,
  })

  /** In the words the product prints; what cannot be compared is left out. */
  async function changesOf({ indicator, region, period }: Place): Promise<string[]> {
    const operand = `${indicator}[${region}]@${period}`
    const base = yearBefore(period)
    if (!base || !store.valueAt({ indicator, region, period: base })) return []
    const unit = store.indicators.find(known => known.key === indicator)?.unit
    const written =
      unit === '%' ? [`{{${operand}:同比百分点}}`] : [`{{${operand}:同比}}`, `{{${operand}:同比增减}}`]
    const rendered = await store.render(written)
    return [
      ...new Set(
        written.flatMap(text => {
          const figure = rendered[text]
          return figure?.ok ? [figure.value.text] : []
        }),
      ),
    ]
  }

  watch(
    [placeOf, () => session.language],
    () => {
      void reading.ask(placeOf())
    },
    { immediate: true },
  )
  session.onChange(['observation', 'indicator', 'figure', ...printedPlaces], () => {
    void reading.ask(placeOf())
  })

  return { changes, history, uses, stale }
}
