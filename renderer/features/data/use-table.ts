import { computed, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Indicator } from '../../../core/figures/model.ts'
import { useSessionStore } from '../session/index.ts'
import { useDataStore } from './data-store.ts'
import { inOrder, trendPeriods, typeOf, type PeriodType } from './periods.ts'
import { rowsByRegion, rowsByTopic, type Held } from './rows.ts'

export type Mode = 'indicators' | 'regions' | 'waiting'

/** Which indicators, regions and periods the table shows. */
export function useTable(chosen: () => Indicator | undefined) {
  const { t } = useI18n()
  const session = useSessionStore()
  const store = useDataStore()
  const mode = ref<Mode>('indicators')
  const region = ref(session.settings.homeRegion)
  const department = ref('')
  const kind = ref<PeriodType | ''>('')
  const query = ref('')
  const added = ref<string[]>([])
  const across = ref<Indicator>()

  watch(query, text => { void store.search(text).catch(session.tellProblem) }, { immediate: true })
  watch(mode, now => { if (now === 'regions') across.value = chosen() ?? store.indicators[0] })
  watch(() => session.settings.homeRegion, home => { if (region.value === '') region.value = home })

  const all = computed<Held[]>(() => [...store.held.values()])
  const waiting = computed(() => all.value.filter(value => value.region === region.value && value.state !== 'published'))
  const waitingKeys = computed(() => new Set(waiting.value.map(value => value.indicator)))
  const shownIndicators = computed(() => store.indicators.filter(indicator =>
    (!store.matches || store.matches.has(indicator.key))
    && (department.value === '' || indicator.department === department.value)
    && (mode.value !== 'waiting' || waitingKeys.value.has(indicator.key))))

  const unitOf = (indicator: Indicator): string => (session.language === 'en' && indicator.unitEn) || indicator.unit
  const acrossNow = computed(() => store.indicators.find(indicator => indicator.key === across.value?.key))
  const rows = computed(() => (mode.value === 'regions' && acrossNow.value
    ? rowsByRegion(acrossNow.value, session.regions, session.settings.homeRegion, session.nameOf, unitOf(acrossNow.value))
    : rowsByTopic(shownIndicators.value, session.topics, region.value, session.nameOf, unitOf, t('data.noTopic'))))

  const heldHere = computed(() => {
    if (mode.value === 'regions') return all.value.filter(value => value.indicator === acrossNow.value?.key)
    const keys = new Set(shownIndicators.value.map(indicator => indicator.key))
    return all.value.filter(value => value.region === region.value && keys.has(value.indicator))
  })
  const everyPeriod = computed(() => inOrder([...(mode.value === 'regions' ? heldHere.value : all.value.filter(value => value.region === region.value)).map(value => value.period), ...added.value]))
  const periods = computed(() => everyPeriod.value.filter(period => kind.value === '' || typeOf(period) === kind.value))
  const kinds = computed(() => [...new Set(everyPeriod.value.map(typeOf))].filter(type => type !== undefined))
  const trend = computed(() => trendPeriods(periods.value))
  const nextYear = computed(() => String(Number(everyPeriod.value.at(-1)?.slice(0, 4) ?? new Date().getFullYear() - 1) + 1))

  function addPeriod(period: string): void {
    added.value = inOrder([...added.value, period])
    if (kind.value !== '' && typeOf(period) !== kind.value) kind.value = ''
  }

  /** Lifts whatever filter hides an indicator. */
  function show(key: string): void {
    if (shownIndicators.value.some(indicator => indicator.key === key)) return
    clear()
  }

  function clear(): void {
    query.value = ''
    department.value = ''
    if (mode.value === 'waiting') mode.value = 'indicators'
    store.matches = undefined
  }

  return { mode, region, department, kind, query, rows, periods, kinds, trend, waiting, heldHere, shownIndicators, nextYear, addPeriod, show, clear }
}
