import { computed, nextTick, onMounted, ref, shallowRef, watch, type Ref } from 'vue'
import { suggestPoints, type ChartSeries, type PointsRequest } from '../../../core/charts/index.ts'
import { comparePeriods, figureDataFrom } from '../../../core/figures/index.ts'
import type { Indicator, Language, Observation } from '../../../core/figures/model.ts'
import type { Problem } from '../../../core/problem.ts'
import { useApi } from '../../api.ts'
import { createLatest, type Fate } from '../../latest.ts'
import { useSessionStore } from '../session/index.ts'
import { keepNames, requestOf } from './points.ts'

type Dimension = PointsRequest['by']
const lists = { indicator: 'indicators', region: 'regions', period: 'periods' } as const

/** Chooses what a chart plots; each choice makes its points anew. */
export function useBuilder(
  series: Ref<readonly ChartSeries[]>,
  language: Ref<Language>,
  change: (series: ChartSeries[]) => void,
) {
  const api = useApi()
  const session = useSessionStore()
  const request = shallowRef<PointsRequest>(requestOf(series.value))
  const query = ref('')
  const found = shallowRef<readonly Indicator[]>([])
  const indicators = shallowRef<readonly Indicator[]>([])
  const observations = shallowRef<readonly Observation[]>([])
  const problem = shallowRef<Problem>()
  let own: readonly ChartSeries[] = series.value

  const home = computed(() => session.settings.homeRegion)
  const chosen = computed(() =>
    request.value.indicators.flatMap(key => indicators.value.find(each => each.key === key) ?? []),
  )
  const unit = computed(() => chosen.value[0]?.unit)
  /** Regions and periods for which any of the chosen indicators has a value. */
  const regions = computed(() => {
    const present = new Set(observations.value.map(each => each.region))
    return session.regions
      .filter(region => present.has(region.key))
      .map(region => (region.key === home.value ? '' : region.key))
  })
  const periods = computed(() => {
    const wanted = new Set(request.value.regions.map(region => region || home.value))
    return [
      ...new Set(
        observations.value
          .filter(each => wanted.size === 0 || wanted.has(each.region))
          .map(each => each.period),
      ),
    ].toSorted(comparePeriods)
  })

  const searching = createLatest<string, readonly Indicator[]>({
    ask: asked => api.indicators.list.query(asked === '' ? {} : { query: asked }),
    take: (answer, asked) => {
      found.value = answer
      if (asked === '') indicators.value = answer
    },
    fail: session.tellProblem,
  })

  /** What was found for what stands in the field, however late the answer. */
  async function foundLast(): Promise<readonly Indicator[]> {
    await nextTick()
    await searching.settled()
    return found.value
  }

  const reading = createLatest<readonly string[], readonly Observation[]>({
    ask: async keys => (keys.length === 0 ? [] : api.observations.table.query({ indicators: [...keys] })),
    take: values => {
      observations.value = values
    },
    fail: session.tellProblem,
  })
  const readValues = (keys: readonly string[]): Promise<Fate> => reading.ask(keys)

  /** One more or one less of a dimension, kept in the order in which it is offered. */
  async function toggle(dimension: Dimension, value: string): Promise<void> {
    const list = request.value[lists[dimension]]
    const next = list.includes(value) ? list.filter(each => each !== value) : [...list, value]
    request.value = { ...request.value, [lists[dimension]]: ordered(dimension, next) }
    if (dimension === 'indicator' && (await readValues(request.value.indicators)) !== 'taken') return
    fillUp()
    apply()
  }

  function ordered(dimension: Dimension, values: readonly string[]): readonly string[] {
    if (dimension === 'period') return values.toSorted(comparePeriods)
    return dimension === 'region'
      ? values.toSorted((left, right) => regions.value.indexOf(left) - regions.value.indexOf(right))
      : values
  }

  /**
   * The first indicator brings the home region, or what it has, and its latest periods along, so that
   * something is drawn at once.
   */
  function fillUp(): void {
    const { regions: regionsNow, periods: periodsNow } = request.value
    if (regionsNow.length === 0)
      request.value = {
        ...request.value,
        regions: regions.value.includes('') ? [''] : regions.value.slice(0, 1),
      }
    if (periodsNow.length === 0) request.value = { ...request.value, periods: periods.value.slice(-6) }
  }

  function along(by: Dimension): void {
    request.value = { ...request.value, by }
    apply()
  }

  function apply(): void {
    const data = figureDataFrom({
      homeRegion: home.value,
      indicators: indicators.value,
      regions: session.regions,
      observations: observations.value,
    })
    const outcome = suggestPoints(request.value, data, language.value)
    problem.value = outcome.ok || request.value.indicators.length === 0 ? undefined : outcome.problem
    if (!outcome.ok) return
    const plain = suggestPoints(requestOf(series.value), data, language.value)
    own = keepNames(series.value, plain.ok ? plain.value : [], outcome.value)
    change([...own])
  }

  watch(query, asked => void searching.ask(asked))
  watch(series, async next => {
    if (next === own) return
    own = next
    request.value = requestOf(next)
    await readValues(request.value.indicators)
  })
  onMounted(() => Promise.all([searching.ask(query.value), readValues(request.value.indicators)]))

  return { request, query, found, foundLast, chosen, unit, regions, periods, problem, toggle, along }
}
