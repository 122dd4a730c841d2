import { computed, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Indicator } from '../../../core/figures/model.ts'
import { useSessionStore } from '../session/index.ts'
import { useDataStore } from './data-store.ts'
import { isKept, noFilter, type Filter } from './filter.ts'
import { columnWidth, type Column } from './grid/columns.ts'
import { survey } from './held-values.ts'
import { inOrder, periodHead, trendPeriods, typeOf } from './periods.ts'
import { rowsByRegion, rowsInTree, type Row, type RowStyle } from './rows.ts'
import { indicatorUnit } from './unit-text.ts'
import { compareHeld, unsorted, type SortBy } from './use-order.ts'

export type Mode = 'indicators' | 'regions' | 'waiting'
export type Grouping = 'topic' | 'department'

/** Which indicators, regions and periods the table shows, and in which order. */
export function useTable() {
  const { t } = useI18n()
  const session = useSessionStore()
  const store = useDataStore()
  const mode = ref<Mode>('indicators')
  const region = ref(session.settings.homeRegion)
  const filter = shallowRef<Filter>(noFilter)
  const query = ref('')
  const grouping = ref<Grouping>('topic')
  const folded = shallowRef<ReadonlySet<string>>(new Set())
  const sort = shallowRef<SortBy>(unsorted)
  const frozen = ref(0)
  const added = ref<string[]>([])
  /** The indicator shown across the regions. */
  const across = ref('')

  watch(
    query,
    text => {
      void store.search(text).catch(session.tellProblem)
    },
    { immediate: true },
  )
  watch(
    () => session.settings.homeRegion,
    home => {
      if (region.value === '') region.value = home
    },
  )

  const acrossNow = computed(
    () => store.indicators.find(indicator => indicator.key === across.value) ?? store.indicators[0],
  )
  const style = computed<RowStyle>(() => {
    // Looked up once, not once a row: finding a sentence takes longer than all else about a row.
    const [{ language }, mark] = [session, t('data.formula.mark')]
    return {
      nameOf: session.nameOf,
      unitOf: indicator => indicatorUnit(indicator, language, mark),
      folded: folded.value,
      rest: t(grouping.value === 'topic' ? 'data.noTopic' : 'data.noDepartment'),
      compare: sort.value.column === undefined ? undefined : compareIndicators,
    }
  })

  const byName = (left: string, right: string): number =>
    left.localeCompare(right, session.locale) * (sort.value.direction === 'ascending' ? 1 : -1)

  function compareIndicators(left: Indicator, right: Indicator): number {
    const column = sort.value.column!
    if (column === '') return byName(session.nameOf(left), session.nameOf(right))
    return compareHeld(
      store.values.series(left.key, region.value).get(column),
      store.values.series(right.key, region.value).get(column),
      sort.value.direction,
    )
  }

  /** What each row holds is looked at again whenever a value changes. */
  const candidates = computed(() => {
    void store.version
    const { topics, departments } = {
      topics: withBelow(filter.value.topics, session.topics),
      departments: withBelow(filter.value.departments, session.departments),
    }
    return store.indicators.filter(
      indicator =>
        (!store.matches || store.matches.has(indicator.key)) &&
        (topics.size === 0 || topics.has(indicator.topic)) &&
        (departments.size === 0 || departments.has(indicator.department)),
    )
  })
  const places = computed(() =>
    mode.value === 'regions'
      ? session.regions.map(entry => ({ indicator: acrossNow.value?.key ?? '', region: entry.key }))
      : candidates.value.map(({ key }) => ({ indicator: key, region: region.value })),
  )
  const found = computed(() => {
    void store.version
    return survey(store.values, places.value)
  })

  const everyPeriod = computed(() => inOrder([...found.value.periods.keys(), ...added.value]))
  const periods = computed(() =>
    everyPeriod.value.filter(
      period => filter.value.kinds.size === 0 || filter.value.kinds.has(typeOf(period) ?? 'year'),
    ),
  )
  const kinds = computed(() => [...new Set(everyPeriod.value.map(typeOf))].filter(type => type !== undefined))
  const columns = computed<Column[]>(() =>
    periods.value.map(key => {
      const title = periodHead(key, session.language)
      return { key, title, width: columnWidth(title, found.value.periods.get(key) ?? 0) }
    }),
  )
  const trend = computed(() => trendPeriods(periods.value))
  /** The trend takes no room where no row has one. */
  const hasTrend = computed(() => {
    void store.version
    return trend.value.length > 1 && places.value.some(hasSeveral)
  })
  const hasSeveral = ({ indicator, region: of }: { indicator: string; region: string }): boolean => {
    const series = store.values.series(indicator, of)
    return series.size > 1 && trend.value.filter(period => series.has(period)).length > 1
  }

  const shownIndicators = computed(() =>
    candidates.value.filter(({ key }) =>
      isKept(filter.value, store.values.series(key, region.value), periods.value),
    ),
  )
  const shownRegions = computed(() =>
    session.regions.filter(({ key }) =>
      isKept(filter.value, store.values.series(acrossNow.value?.key ?? '', key), periods.value),
    ),
  )
  const rows = computed<Row[]>(() => {
    if (mode.value === 'regions')
      return acrossNow.value
        ? rowsByRegion(
            acrossNow.value,
            shownRegions.value,
            session.settings.homeRegion,
            style.value,
            sort.value.column === undefined ? undefined : compareRegions,
          )
        : []
    const isByTopic = grouping.value === 'topic'
    return rowsInTree(
      shownIndicators.value,
      isByTopic ? session.topics : session.departments,
      indicator => (isByTopic ? indicator.topic : indicator.department),
      region.value,
      style.value,
    )
  })

  function compareRegions(left: { key: string; name: string; nameEn: string }, right: typeof left): number {
    const column = sort.value.column!
    if (column === '') return byName(session.nameOf(left), session.nameOf(right))
    const indicator = acrossNow.value?.key ?? ''
    return compareHeld(
      store.values.series(indicator, left.key).get(column),
      store.values.series(indicator, right.key).get(column),
      sort.value.direction,
    )
  }

  const nextYear = computed(() =>
    String(Number(everyPeriod.value.at(-1)?.slice(0, 4) ?? new Date().getFullYear() - 1) + 1),
  )

  function addPeriod(period: string): void {
    added.value = inOrder([...added.value, period])
    const type = typeOf(period)
    if (type && filter.value.kinds.size > 0 && !filter.value.kinds.has(type))
      filter.value = { ...filter.value, kinds: new Set([...filter.value.kinds, type]) }
  }

  function fold(key: string): void {
    const next = new Set(folded.value)
    if (!next.delete(key)) next.add(key)
    folded.value = next
  }

  function foldAll(isFolded: boolean): void {
    folded.value = new Set(isFolded ? rows.value.flatMap(row => (row.kind === 'group' ? [row.key] : [])) : [])
  }

  /** Lifts whatever hides an indicator. */
  function show(key: string): void {
    if (mode.value === 'waiting') mode.value = 'indicators'
    if (
      mode.value === 'regions' ||
      rows.value.some(row => row.kind === 'values' && row.indicator.key === key)
    )
      return
    folded.value = new Set()
    if (!shownIndicators.value.some(indicator => indicator.key === key)) clear()
  }

  function clear(): void {
    query.value = ''
    filter.value = noFilter
    store.matches = undefined
  }

  return {
    mode,
    region,
    filter,
    query,
    grouping,
    folded,
    sort,
    frozen,
    across,
    acrossNow,
    rows,
    periods,
    columns,
    kinds,
    trend,
    hasTrend,
    found,
    shownIndicators,
    nextYear,
    addPeriod,
    fold,
    foldAll,
    show,
    clear,
  }
}

/** The chosen branches with everything below them. */
function withBelow(
  chosen: ReadonlySet<string>,
  branches: readonly { readonly key: string; readonly parent?: string }[],
): ReadonlySet<string> {
  const all = new Set(chosen)
  let before = -1
  while (all.size !== before) {
    before = all.size
    for (const { key, parent } of branches) if (parent && all.has(parent)) all.add(key)
  }
  return all
}
