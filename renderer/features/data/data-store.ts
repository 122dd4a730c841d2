import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Indicator, ObservationState } from '../../../core/figures/model.ts'
import type { Problem } from '../../../core/problem.ts'
import { useApi } from '../../api.ts'
import { createLatest } from '../../latest.ts'
import { useSessionStore } from '../session/index.ts'
import type { Entry } from './entry.ts'
import { createHeldIndicators } from './held-indicators.ts'
import { createHeldValues } from './held-values.ts'
import type { Held, Place } from './rows.ts'

export interface NewValue extends Entry {
  readonly source: string
  readonly note: string
}

/**
 * One cell's change: what the person saw there, and what is to stand there; nothing takes the value back. One
 * that restates is kept where only its source or note is another.
 */
export interface Change {
  readonly place: Place
  readonly before: Held | undefined
  readonly after: NewValue | undefined
  readonly note: string
  readonly restates: boolean
}

export interface Applied {
  /** The id of the act. */
  readonly act: string
  readonly stored: readonly { readonly place: Place; readonly after: Held | undefined }[]
  readonly refused: readonly { readonly place: Place; readonly problem: Problem }[]
  /** How many places print something older now. */
  readonly stale: number
}

/** So many indicators' values are read at once: a reply of this size is parsed within a frame or two. */
const AT_ONCE = 250
/** What fills the window comes first. */
const FIRST = 60

/** Indicators and their values as last read; every rule about them lives in core and the backend. */
export const useDataStore = defineStore('data', () => {
  const api = useApi()
  const session = useSessionStore()
  const register = createHeldIndicators()
  const indicators = computed(() => register.list.value)
  const values = createHeldValues()
  /** Grows whenever the values change: whoever computes from them reads it. */
  const version = ref(0)
  const matches = shallowRef<ReadonlySet<string>>()
  const isReady = ref(false)
  /** Scopes read so far: `region <key>` or `indicator <key>`. */
  const read = new Set<string>()
  let visit = 0
  let refreshing: Promise<void> = Promise.resolve()

  session.onLeft(() => {
    visit += 1
    read.clear()
    values.clear()
    register.clear()
    searching.drop()
    matches.value = undefined
    isReady.value = false
    version.value += 1
  })

  const valueAt = (place: Place): Held | undefined => values.at(place)

  const readRegister = (): Promise<void> =>
    register.read(async () => (await api.indicators.list.query({})) as Indicator[])

  /** Reads the register anew and forgets every value, which are then read as they are needed. */
  async function fetchIndicators(): Promise<void> {
    await readRegister()
    visit += 1
    read.clear()
    values.clear()
    version.value += 1
  }

  /**
   * The values of a region, in parts and in the order in which they are shown: the first are seen while the
   * others are still on their way.
   */
  async function fetchRegion(region: string, inOrder: readonly string[] = []): Promise<void> {
    const scope = `region ${region}`
    if (read.has(scope)) return
    read.add(scope)
    const mine = visit
    const keys = [...new Set([...inOrder, ...indicators.value.map(indicator => indicator.key)])]
    const parts =
      keys.length <= AT_ONCE ? [undefined] : [keys.slice(0, FIRST), ...inParts(keys.slice(FIRST), AT_ONCE)]
    for (const part of parts) {
      const found = await api.observations.table
        .query({ ...(part ? { indicators: part } : {}), regions: [region] })
        .catch(error => {
          read.delete(scope)
          throw error
        })
      if (mine !== visit) return
      values.take(found as Held[])
      version.value += 1
      isReady.value = true
    }
  }

  /** The values of an indicator in every region. */
  async function fetchIndicator(indicator: string): Promise<void> {
    const scope = `indicator ${indicator}`
    if (read.has(scope)) return
    read.add(scope)
    const mine = visit
    const found = await api.observations.table.query({ indicators: [indicator] }).catch(error => {
      read.delete(scope)
      throw error
    })
    if (mine !== visit) return
    values.take(found as Held[])
    version.value += 1
  }

  /** One refresh after another: where their answers crossed, an older one would have the last word. */
  function refresh(keys: readonly string[]): Promise<void> {
    refreshing = refreshing.catch(() => {}).then(() => readAgain(keys))
    return refreshing
  }

  /** Reads again what changed, and only that, of what has been read before. */
  async function readAgain(keys: readonly string[]): Promise<void> {
    const mine = visit
    await readRegister()
    for (const part of inParts(keys, AT_ONCE)) {
      const found = (await api.observations.table.query({ indicators: part })) as Held[]
      if (mine !== visit) return
      values.replace(part, found)
    }
    version.value += 1
  }

  function take(changed: readonly Held[]): void {
    values.take(changed)
    version.value += 1
  }

  /**
   * Asks the store, which knows aliases and pinyin initials too; an answer overtaken by a later question is
   * dropped.
   */
  const searching = createLatest<string, ReadonlySet<string> | undefined>({
    ask: async query =>
      query === ''
        ? undefined
        : new Set((await api.indicators.list.query({ query })).map(indicator => indicator.key)),
    take: found => {
      matches.value = found
    },
    fail: session.tellProblem,
  })
  const search = (query: string) => searching.ask(query.trim())

  /**
   * Appends a revision to every cell, all of them in one step; what the rules refuse is named and leaves the
   * others alone.
   */
  async function apply(changes: readonly Change[]): Promise<Applied> {
    const wanted = changes.map(({ place, before, after, note, restates }) => ({
      ...place,
      note,
      restates,
      expected: before?.revision ?? 0,
      ...(after ? { value: after.value, bound: after.bound, source: after.source } : {}),
    }))
    const { act, stored, refused, stale } = await session.track(api.values.store.mutate({ changes: wanted }))
    values.take(stored.flatMap(({ observation }) => (observation ? [observation as Held] : [])))
    for (const { place, observation } of stored) if (!observation) values.drop(place)
    version.value += 1
    return {
      act,
      stored: stored.map(({ place, observation }) => ({ place, after: observation as Held | undefined })),
      refused,
      stale,
    }
  }

  async function advance(value: Held, to: Exclude<ObservationState, 'returned'>): Promise<void> {
    const { indicator, region, period, revision } = value
    take([
      (await session.track(
        api.observations.advance.mutate({ indicator, region, period, to, expected: revision }),
      )) as Held,
    ])
  }

  async function saveIndicator({ revision, ...indicator }: Indicator): Promise<Indicator> {
    const saved = (await session.track(
      api.indicators.save.mutate({ indicator, expected: revision }),
    )) as Indicator
    register.put(saved)
    return saved
  }

  /** Calls an indicator by another key, with all that names it; what is shown of it is read again. */
  async function renameIndicator({ key, revision }: Indicator, to: string): Promise<Indicator> {
    const { indicator } = await session.track(api.indicators.rename.mutate({ key, to, expected: revision }))
    await refresh([key, to])
    return indicator as Indicator
  }

  /**
   * Makes the row that holds an indicator's targets, which are entered, checked and published like every
   * value.
   */
  async function createTarget(indicator: string): Promise<Indicator> {
    const made = (await session.track(api.targets.create.mutate({ indicator }))) as Indicator
    register.put(made)
    return made
  }

  const history = (place: Place) => api.observations.history.query(place)
  const uses = (place: Place) => api.figures.uses.query(place)
  const staleAfter = (place: Place) => api.stale.after.query(place)
  const render = (expressions: string[]) =>
    api.figures.render.query({ expressions, language: session.language })

  return {
    indicators,
    values,
    version,
    matches,
    isReady,
    valueAt,
    fetchIndicators,
    fetchRegion,
    fetchIndicator,
    refresh,
    search,
    apply,
    advance,
    saveIndicator,
    renameIndicator,
    createTarget,
    history,
    uses,
    staleAfter,
    render,
  }
})

function inParts(keys: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(keys.length / size) }, (_, part) =>
    keys.slice(part * size, (part + 1) * size),
  )
}
