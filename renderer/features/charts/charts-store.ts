import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { chartSpec } from '../../../core/charts/index.ts'
import { reposition } from '../../../core/documents/order.ts'
import type { ChartId } from '../../../core/documents/model.ts'
import { useApi, type Outputs } from '../../api.ts'
import { createLatest } from '../../latest.ts'
import { useEventInHand } from '../events/index.ts'
import { useSessionStore } from '../session/index.ts'

export type ListedChart = Outputs['charts']['list'][number]

/** The charts of the event in hand, in their order. */
export const useChartsStore = defineStore('charts', () => {
  const api = useApi()
  const session = useSessionStore()
  const inHand = useEventInHand()
  const listed = shallowRef<readonly ListedChart[]>([])
  const stale = shallowRef<ReadonlySet<string>>(new Set())
  const isLoaded = ref(false)

  const charts = computed(() =>
    listed.value
      .toSorted((left, right) => left.chart.position - right.chart.position)
      .map(each => ({
        ...each,
        spec: chartSpec(each.chart, each.figures, each.leftOut),
        isStale: stale.value.has(each.chart.id),
      })),
  )

  async function list(): Promise<readonly ListedChart[]> {
    await inHand.load()
    return inHand.id ? api.charts.list.query({ event: inHand.id }) : []
  }

  const listing = createLatest<void, readonly ListedChart[]>({
    ask: list,
    take: answer => {
      listed.value = answer
      isLoaded.value = true
      if (inHand.id) void staleness.ask(answer.map(each => each.chart.id))
    },
    fail: session.tellProblem,
  })
  const staleness = createLatest<readonly string[], string[]>({
    ask: ids => api.stale.marks.query({ place: 'chart', ids: [...ids] }),
    take: ids => {
      stale.value = new Set(ids)
    },
    fail: session.tellProblem,
  })
  const fetch = () => listing.ask()

  /** Shows an edit of one chart wherever the list is shown. */
  function show(chart: ListedChart['chart']): void {
    listed.value = listed.value.map(each => (each.chart.id === chart.id ? { ...each, chart } : each))
  }

  /** To another place, from 1; shown at once, and put back where it could not be stored. */
  async function move(id: ChartId, to: number): Promise<void> {
    const before = listed.value
    const moved = reposition(
      before.map(each => each.chart),
      id,
      to,
    )
    if (!moved || session.isReadOnly) return
    // What was asked for before still has the former order; the change is told once it is stored, and read
    // again then.
    listing.drop()
    const places = new Map(moved.map(chart => [chart.id, chart.position]))
    listed.value = before.map(each => ({
      ...each,
      chart: { ...each.chart, position: places.get(each.chart.id) ?? each.chart.position },
    }))
    try {
      await session.track(api.charts.move.mutate({ id, after: charts.value[to - 2]?.chart.id ?? null }))
    } catch (error) {
      listed.value = before
      session.tellProblem(error)
    }
  }

  session.onChange(['chart', 'observation', 'indicator', 'figure', 'workspace'], () => {
    if (isLoaded.value) void fetch()
  })
  session.onLeft(() => {
    listing.drop()
    staleness.drop()
    listed.value = []
    stale.value = new Set()
    isLoaded.value = false
  })
  watch(
    () => inHand.id,
    () => {
      if (isLoaded.value) void fetch()
    },
  )

  return { charts, isLoaded, fetch, show, move }
})
