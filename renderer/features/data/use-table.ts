import { computed, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { IndicatorLine } from '../../../core/figures/model.ts'
import { useSessionStore } from '../session/index.ts'
import { useDataStore } from './data-store.ts'
import { asksOfValues, isKept, noFilter, type Filter } from './filter.ts'
import { columnWidth, type Column } from './grid/columns.ts'
import { inOrder, periodHead, trendPeriods, typeOf } from './periods.ts'
import { rowAtOf, rowsByRegion, rowsInTree, type Row, type RowAt, type RowStyle } from './rows.ts'
import { sameUnlessChanged } from './same-unless-changed.ts'
import { indicatorUnit } from './unit-text.ts'
import { compareHeld, unsorted, type SortBy } from './use-order.ts'
import { withBelow } from './with-below.ts'

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
  const byValue = (left: RowAt, right: RowAt): number =>
    compareHeld(store.sortedAt(left), store.sortedAt(right), sort.value.direction)

  const compareIndicators = (left: IndicatorLine, right: IndicatorLine): number =>
    sort.value.column === ''
      ? byName(session.nameOf(left), session.nameOf(right))
      : byValue(atRegion(left), atRegion(right))

  const atRegion = ({ key }: { readonly key: string }): RowAt => ({ indicator: key, region: region.value })
  const atAcross = ({ key }: { readonly key: string }): RowAt => ({
    indicator: acrossNow.value?.key ?? '',
    region: key,
  })

  const candidates = computed(() => {
    const topics = withBelow(filter.value.topics, session.topics)
    const departments = withBelow(filter.value.departments, session.departments)
    return store.indicators.filter(
      indicator =>
        (!store.matches || store.matches.has(indicator.key)) &&
        (topics.size === 0 || topics.has(indicator.topic)) &&
        (departments.size === 0 || departments.has(indicator.department)),
    )
  })
  const places = computed(() =>
    mode.value === 'regions' ? session.regions.map(atAcross) : candidates.value.map(atRegion),
  )
  /** What each row holds is looked at again whenever a row is outlined otherwise. */
  const found = computed(() => {
    void store.outlined
    return store.outlines.survey(places.value)
  })

  const everyPeriod = computed<string[]>(before =>
    sameUnlessChanged(inOrder([...found.value.periods.keys(), ...added.value]), before),
  )
  const periods = computed<string[]>(before =>
    sameUnlessChanged(
      everyPeriod.value.filter(
        period => filter.value.kinds.size === 0 || filter.value.kinds.has(typeOf(period) ?? 'year'),
      ),
      before,
    ),
  )
  const kinds = computed(() => [...new Set(everyPeriod.value.map(typeOf))].filter(type => type !== undefined))
  const columns = computed<Column[]>(before =>
    sameUnlessChanged(
      periods.value.map(key => {
        const title = periodHead(key, session.language)
        return { key, title, width: columnWidth(title, found.value.periods.get(key) ?? 0) }
      }),
      before,
      (left, right) => left.key === right.key && left.title === right.title && left.width === right.width,
    ),
  )
  const trend = computed(() => trendPeriods(periods.value))
  /** The trend takes no room where no row has one. */
  const hasTrend = computed(() => {
    void store.outlined
    return trend.value.length > 1 && places.value.some(hasSeveral)
  })
  const hasSeveral = (row: RowAt): boolean => {
    let count = 0
    return trend.value.some(period => hasValue(row, period) && (count += 1) > 1)
  }
  const hasValue = (row: RowAt, period: string): boolean =>
    store.outlines.stateAt({ ...row, period }) !== undefined

  /** Rows are looked through only where their values decide. */
  function keptAmong<Entry>(entries: readonly Entry[], at: (entry: Entry) => RowAt): readonly Entry[] {
    if (!asksOfValues(filter.value)) return entries
    void store.outlined
    return entries.filter(entry => {
      const row = at(entry)
      return isKept(filter.value, period => store.outlines.stateAt({ ...row, period }), periods.value)
    })
  }

  const shownIndicators = computed(() => keptAmong(candidates.value, atRegion))
  const shownRegions = computed(() => keptAmong(session.regions, atAcross))
  const rows = computed<Row[]>(() => {
    // What rows are sorted by may be another value now.
    if (sort.value.column) void store.outlined
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

  const compareRegions = (left: { key: string; name: string; nameEn: string }, right: typeof left): number =>
    sort.value.column === ''
      ? byName(session.nameOf(left), session.nameOf(right))
      : byValue(atAcross(left), atAcross(right))

  /** Reads what is shown: the values of the first rows, an outline of all, and what they are sorted by. */
  async function read(): Promise<void> {
    const first = rows.value.flatMap(row => (row.kind === 'values' ? [rowAtOf(row)] : []))
    await Promise.all([store.showRows(first, everything(first)), readSorted(sort.value.column)])
  }

  /** Every row there may be, those that stand first in the table before the others. */
  function everything(first: readonly RowAt[] = []): { indicators: string[]; regions: string[] } {
    if (mode.value === 'regions')
      return {
        indicators: acrossNow.value ? [acrossNow.value.key] : [],
        regions: session.regions.map(({ key }) => key),
      }
    const keys = store.indicators.map(({ key }) => key)
    return {
      indicators: [...new Set([...first.map(({ indicator }) => indicator), ...keys])],
      regions: [region.value],
    }
  }

  async function readSorted(column: string | undefined): Promise<unknown> {
    if (column) return store.sortable({ period: column, ...everything() })
    store.unsort()
    return 'taken'
  }

  /** The rows stand in their new order once what they are sorted by is known of all of them. */
  async function sortBy(wanted: SortBy): Promise<void> {
    if ((await readSorted(wanted.column)) === 'taken') sort.value = wanted
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
    places,
    shownIndicators,
    nextYear,
    read,
    sortBy,
    addPeriod,
    fold,
    foldAll,
    show,
    clear,
  }
}

export type Table = ReturnType<typeof useTable>
