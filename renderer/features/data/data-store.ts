import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Indicator, IndicatorLine } from '../../../core/figures/model.ts'
import { unpack } from '../../../core/packed.ts'
import type { Problem } from '../../../core/problem.ts'
import { alone, useApi } from '../../api.ts'
import { createLatest } from '../../latest.ts'
import { useSessionStore } from '../session/index.ts'
import type { Entry } from './entry.ts'
import { createHeldColumn, type ColumnAt } from './held/held-column.ts'
import { createHeldIndicators } from './held/held-indicators.ts'
import { createHeldOutlines } from './held/held-outlines.ts'
import { createHeldValues } from './held/held-values.ts'
import { createOutlineReader, rowsOfPart, type OutlinePart } from './held/outline-reader.ts'
import { createSeriesReader } from './held/series-reader.ts'
import type { Held, Place, RowAt } from './rows.ts'

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

/** What fills the window comes first. */
const FIRST = 40
/** So many rows' values stay at hand. */
const ROOM = 10_000
/** Between what is read only because nobody asks for anything. Milliseconds. */
const REST = 60

/**
 * The register as a table shows it, an outline of every row, and the values of the rows somebody looks at or
 * works with; every rule about them lives in core and the backend.
 */
export const useDataStore = defineStore('data', () => {
  const api = useApi()
  const session = useSessionStore()
  const register = createHeldIndicators()
  const indicators = computed(() => register.list.value)
  const values = createHeldValues()
  const outlines = createHeldOutlines()
  /** Grows whenever values change that somebody looks at: whoever computes from them reads it. */
  const version = ref(0)
  /** Grows whenever a row is outlined otherwise: whoever counts, filters, sorts or lays out reads it. */
  const outlined = ref(0)
  const matches = shallowRef<ReadonlySet<string>>()
  const isReady = ref(false)
  const holders: (() => readonly RowAt[])[] = []
  let refreshing: Promise<void> = Promise.resolve()

  const changed = (): void => {
    version.value += 1
    outlined.value += 1
  }

  const series = createSeriesReader<Held>({
    room: ROOM,
    ask: askSeries,
    take(rows, found, isAwaited) {
      values.replace(rows, found)
      if (outlines.learn(rows, rows.flatMap(standingIn))) outlined.value += 1
      if (isAwaited) version.value += 1
    },
    forget: row => values.forget(row),
    held: () => holders.flatMap(rows => rows()),
    idle: whenIdle,
    fail: session.tellProblem,
  })
  const outlining = createOutlineReader({
    ask: part => api.observations.outline.query(asQuestion(part), alone),
    take(part, outline) {
      // What is at hand is as new, and may have been stored since.
      outlines.take(
        rowsOfPart(part).filter(row => !series.isRead(row)),
        { ...outline, rows: outline.rows.filter(row => !series.isRead(row)) },
      )
    },
    taken: () => {
      outlined.value += 1
    },
    fail: session.tellProblem,
  })
  const column = createHeldColumn({
    ask: async ({ period, indicators: keys, regions }) =>
      unpack<Held>(
        await api.observations.column.query({ period, indicators: [...keys], regions: [...regions] }),
      ),
    changed,
  })

  /** Reading on waits until all rows are outlined, and nobody is at work. */
  async function whenIdle(): Promise<void> {
    do await new Promise(resolve => setTimeout(() => requestIdleCallback(resolve), REST))
    while (!outlining.isDone())
  }

  const standingIn = ({ indicator, region }: RowAt): Held[] => [...values.series(indicator, region).values()]

  /** Rows of one table share a region or an indicator, so that they are one question, or few. */
  async function askSeries(rows: readonly RowAt[]): Promise<Held[]> {
    const [first] = rows
    const questions = rows.every(({ indicator }) => indicator === first?.indicator)
      ? [{ indicators: [first?.indicator ?? ''], regions: rows.map(({ region }) => region) }]
      : [...Map.groupBy(rows, ({ region }) => region)].map(([region, of]) => ({
          indicators: of.map(({ indicator }) => indicator),
          regions: [region],
        }))
    const answers = await Promise.all(
      questions.map(question => api.observations.series.query(question, alone)),
    )
    return answers.flatMap(answer => unpack<Held>(answer))
  }

  function forgetValues(): void {
    series.clear()
    outlining.clear()
    column.clear()
    values.clear()
    outlines.clear()
  }

  session.onLeft(() => {
    forgetValues()
    register.clear()
    searching.drop()
    matches.value = undefined
    isReady.value = false
    changed()
  })

  const valueAt = (place: Place): Held | undefined => values.at(place)

  const readRegister = (): Promise<void> =>
    register.read(async () => unpack<IndicatorLine>(await api.indicators.lines.query(undefined, alone)))

  /** Reads the register anew and forgets every value; what somebody works with is read again at once. */
  async function fetchIndicators(): Promise<void> {
    await readRegister()
    forgetValues()
    changed()
    await series.need(holders.flatMap(rows => rows()))
  }

  /** All that is said of an indicator, as its card shows it. */
  async function fetchWhole(key: string): Promise<Indicator> {
    const known = register.wholeOf(key)
    if (known) return known
    const whole = (await api.indicators.get.query({ key })) as Indicator
    register.takeWhole(whole)
    return whole
  }

  /** The rows of a table in the order in which they are shown: the values of the first, an outline of all. */
  async function showRows(rows: readonly RowAt[], all: OutlinePart): Promise<void> {
    await series.need(rows.slice(0, FIRST))
    isReady.value = true
    outlining.read(all)
  }

  /** One refresh after another: where their answers crossed, an older one would have the last word. */
  function refresh(keys: readonly string[], isRegister: boolean): Promise<void> {
    refreshing = refreshing.catch(() => {}).then(() => readAgain(keys, isRegister))
    return refreshing
  }

  /** Reads again what changed, and only that, of what has been read before. */
  async function readAgain(keys: readonly string[], isRegister: boolean): Promise<void> {
    if (isRegister) await readRegister()
    outlining.again(keys)
    await Promise.all([series.again(keys), column.again(keys)])
    changed()
  }

  function take(found: readonly Held[]): void {
    values.take(found)
    for (const value of found) {
      outlines.put(value)
      column.put(value)
    }
    changed()
  }

  function drop(place: Place): void {
    values.drop(place)
    outlines.drop(place)
    column.drop(place)
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
    for (const { place, observation } of stored) if (!observation) drop(place)
    take(stored.flatMap(({ observation }) => (observation ? [observation as Held] : [])))
    return {
      act,
      stored: stored.map(({ place, observation }) => ({ place, after: observation as Held | undefined })),
      refused,
      stale,
    }
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
    await refresh([key, to], true)
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

  /** The values of some rows for one look, such as copying them: what is not at hand is not kept either. */
  async function lookAt(rows: readonly RowAt[]): Promise<(place: Place) => Held | undefined> {
    const missing = rows.filter(row => !series.isRead(row))
    const others = createHeldValues()
    if (missing.length > 0) others.take(await askSeries(missing))
    return place => values.at(place) ?? others.at(place)
  }

  return {
    indicators,
    values,
    outlines,
    version,
    outlined,
    matches,
    isReady,
    valueAt,
    fetchIndicators,
    fetchWhole,
    wholeOf: register.wholeOf,
    showRows,
    isRead: series.isRead,
    areRead: (rows: readonly RowAt[]): boolean => rows.every(series.isRead),
    want: series.want,
    need: series.need,
    lookAt,
    sortable: (wanted: ColumnAt) => column.show(wanted),
    unsort: column.clear,
    /** What a row has in the period the table is sorted by. */
    sortedAt: column.at,
    /** Rows that somebody works with stay at hand while others come and go. */
    hold: (rows: () => readonly RowAt[]): void => {
      holders.push(rows)
    },
    refresh,
    search,
    apply,
    saveIndicator,
    renameIndicator,
    createTarget,
    history: (place: Place) => api.observations.history.query(place),
    uses: (place: Place) => api.figures.uses.query(place),
    staleAfter: (place: Place) => api.stale.after.query(place),
    render: (expressions: string[]) => api.figures.render.query({ expressions, language: session.language }),
  }
})

const asQuestion = ({ indicators, regions }: OutlinePart): { indicators: string[]; regions: string[] } => ({
  indicators: [...indicators],
  regions: [...regions],
})
