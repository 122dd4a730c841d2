import { computed, nextTick, onMounted, watch } from 'vue'
import { useRoute } from 'vue-router'
import { useSessionStore } from '../../session/index.ts'
import { useDataStore } from '../data-store.ts'
import { rowAtOf, type Place, type ValuesRow } from '../rows.ts'
import { useWaitingStore } from '../waiting-store.ts'
import type { DataPlace } from './use-data-place.ts'

/** Reads what is shown, goes to the value another place points at, and follows what others change. */
export function useArrival({ table, selection, grid }: DataPlace) {
  const route = useRoute()
  const session = useSessionStore()
  const store = useDataStore()
  const waiting = useWaitingStore()
  const { mode, region, across, rows, periods } = table
  const { row, rowKey, period, select } = selection
  const valuesRows = computed(() => rows.value.filter((found): found is ValuesRow => found.kind === 'values'))

  async function readAll(): Promise<void> {
    try {
      await store.fetchIndicators()
      await table.read()
      if (!row.value) await goTo(placeInAddress())
      await waiting.fetch()
    } catch (error) {
      session.tellProblem(error)
    }
  }

  const placeInAddress = (): Place => ({
    indicator: String(route.params.indicator ?? ''),
    region: String(route.query.region ?? ''),
    period: String(route.query.period ?? ''),
  })

  /** The period of a row's newest value, '' where it has none. */
  const latestOf = (of: ValuesRow): string =>
    periods.value.findLast(text => store.outlines.stateAt({ ...rowAtOf(of), period: text }) !== undefined) ??
    ''
  const rowOf = (indicator: string): ValuesRow | undefined =>
    valuesRows.value.find(candidate => candidate.indicator.key === indicator) ?? valuesRows.value[0]

  /** Shows the value another place points at. */
  async function goTo(to: Place): Promise<void> {
    if (to.region !== '' && session.regions.some(known => known.key === to.region)) region.value = to.region
    if (to.indicator !== '') table.show(to.indicator)
    const wanted = rowOf(to.indicator)
    if (wanted) await choose(wanted, to.period)
  }

  /** Which periods a row has is known once it is read; who chose another cell meanwhile stays there. */
  async function choose(wanted: ValuesRow, at: string): Promise<void> {
    const inHand = (): string => `${rowKey.value} ${period.value}`
    const before = inHand()
    if (!store.outlines.knows(rowAtOf(wanted))) await store.need([rowAtOf(wanted)])
    if (inHand() === before) select(wanted.key, periods.value.includes(at) ? at : latestOf(wanted))
  }

  /** The indicator of the row in hand, '' for a heading. By its key: the rows may be others already. */
  function indicatorInHand(): string {
    const [indicator = '', of] = rowKey.value.split('\n')
    return of === undefined ? '' : indicator
  }

  /** The same indicator stays in hand where the region changes. */
  async function keepRow(): Promise<void> {
    const same = rowOf(indicatorInHand())
    if (same && !row.value) await choose(same, period.value)
  }

  /** The table takes the focus only where an answer found nobody in any field: who went on stays there. */
  async function focusGridFromNowhere(): Promise<void> {
    await nextTick()
    if (document.activeElement === document.body) grid.value?.focus()
  }

  /** A row that was made or changed. */
  function showRow(indicator: string): void {
    table.show(indicator)
    const made = valuesRows.value.find(candidate => candidate.indicator.key === indicator)
    if (made) select(made.key, periods.value.at(-1) ?? '')
    void focusGridFromNowhere()
  }

  function showValue(value: Place): void {
    mode.value = 'indicators'
    region.value = value.region
    void table
      .read()
      .then(() => goTo(value))
      .catch(session.tellProblem)
  }

  onMounted(async () => {
    await readAll()
    await focusGridFromNowhere()
  })
  // What came to the register has values to be outlined.
  watch(
    () => store.indicators,
    () => {
      if (store.isReady) void table.read().catch(session.tellProblem)
    },
  )
  watch(mode, (now, before) => {
    if (now === 'regions' && before === 'indicators') across.value = indicatorInHand()
  })
  watch([mode, region, across], () => {
    void table.read().then(keepRow).catch(session.tellProblem)
  })
  watch(
    () => route.query.mode,
    wanted => {
      if (wanted === 'waiting') mode.value = 'waiting'
    },
    { immediate: true },
  )
  watch(
    () => [route.params.indicator, route.query.period, route.query.region],
    ([indicator]) => {
      if (indicator) void goTo(placeInAddress()).catch(session.tellProblem)
    },
  )
  session.onChange(['observation', 'indicator'], changes => {
    const isRegister = changes.some(({ type }) => !type.startsWith('observation'))
    const indicators = [...new Set(changes.map(change => change.id))]
    void store.refresh(indicators, isRegister).catch(session.tellProblem)
    waiting.fetchSoon()
  })
  session.onChange(['workspace', 'region', 'department', 'topic', 'import'], () => {
    void readAll()
  })

  return { showRow, showValue }
}
