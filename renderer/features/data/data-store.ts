import { defineStore } from 'pinia'
import { ref, shallowRef, triggerRef } from 'vue'
import type { Indicator, ObservationState } from '../../../core/figures/model.ts'
import { useApi } from '../../api.ts'
import { useSessionStore } from '../session/index.ts'
import type { Entry } from './entry.ts'
import { placeKey } from './rows.ts'
import type { Held, Place } from './rows.ts'

export interface NewValue extends Entry { readonly source: string; readonly note: string }

/** Indicators and their values as last read; every rule about them lives in core and the backend. */
export const useDataStore = defineStore('data', () => {
  const api = useApi()
  const session = useSessionStore()
  const indicators = shallowRef<Indicator[]>([])
  const held = shallowRef(new Map<string, Held>())
  const matches = shallowRef<ReadonlySet<string>>()
  const isReady = ref(false)
  const source = ref('')
  let asked = 0

  const valueAt = (place: Place): Held | undefined => held.value.get(placeKey(place))

  async function fetchAll(): Promise<void> {
    const [list, values] = await Promise.all([api.indicators.list.query({}), api.observations.table.query({})])
    indicators.value = list as Indicator[]
    held.value = new Map((values as Held[]).map(value => [placeKey(value), value]))
    isReady.value = true
  }

  /** Reads again what changed, and only that. */
  async function refresh(keys: readonly string[]): Promise<void> {
    const [list, values] = await Promise.all([api.indicators.list.query({}), api.observations.table.query({ indicators: [...keys] })])
    indicators.value = list as Indicator[]
    take(values as Held[])
  }

  function take(values: readonly Held[]): void {
    for (const value of values) held.value.set(placeKey(value), value)
    triggerRef(held)
  }

  /** Asks the store, which knows aliases and pinyin initials too; an answer overtaken by a later question is dropped. */
  async function search(query: string): Promise<void> {
    asked += 1
    const mine = asked
    const found = query.trim() === '' ? undefined : new Set((await api.indicators.list.query({ query: query.trim() })).map(indicator => indicator.key))
    if (mine === asked) matches.value = found
  }

  /** Appends a revision; says which places are left behind by it. */
  async function setValue(place: Place, entry: NewValue, state: ObservationState = 'entered') {
    const expected = valueAt(place)?.revision ?? 0
    const { observation, stale } = await session.track(api.observations.set.mutate({ ...place, ...entry, state, expected }))
    take([observation as Held])
    return stale
  }

  async function advance(value: Held, to: ObservationState): Promise<void> {
    const { indicator, region, period, revision } = value
    take([await session.track(api.observations.advance.mutate({ indicator, region, period, to, expected: revision })) as Held])
  }

  async function saveIndicator({ revision, ...indicator }: Indicator): Promise<Indicator> {
    const saved = await session.track(api.indicators.save.mutate({ indicator, expected: revision })) as Indicator
    indicators.value = revision === 0 ? [...indicators.value, saved] : indicators.value.map(known => (known.key === saved.key ? saved : known))
    return saved
  }

  const history = (place: Place) => api.observations.history.query(place)
  const uses = (place: Place) => api.figures.uses.query(place)
  const staleAmong = () => api.stale.list.query(undefined)
  const render = (expressions: string[]) => api.figures.render.query({ expressions, language: session.language })
  const accept = (places: { place: 'block' | 'script' | 'question' | 'chart'; id: string; expression: string }[]) => session.track(api.stale.accept.mutate({ places }))

  return { indicators, held, matches, isReady, source, valueAt, fetchAll, refresh, search, setValue, advance, saveIndicator, history, uses, staleAmong, render, accept }
})
