import type { Observation } from '../../../core/figures/model.ts'
import { placeKey, type Held, type Place } from './rows.ts'

type Series = ReadonlyMap<string, Held>

/**
 * The latest revisions as last read, found by indicator, region and period without making a key for each
 * look.
 */
export interface HeldValues {
  at(place: Place): Held | undefined
  /** By period. */
  series(indicator: string, region: string): Series
  /** What was read or stored, but for what an older revision says. */
  take(values: Iterable<Held>): void
  /**
   * What was read again replaces all that was known of these indicators, so that values taken back are gone.
   */
  replace(indicators: readonly string[], values: Iterable<Held>): void
  /** A value that was taken back. */
  drop(place: Place): void
  clear(): void
}

const none: Series = new Map()

export function createHeldValues(): HeldValues {
  const byIndicator = new Map<string, Map<string, Map<string, Held>>>()
  /** The last known revision of what was taken back. */
  const gone = new Map<string, number>()

  /**
   * A record only grows: what was read before the last change was stored says less than what is known
   * already.
   */
  const isOlder = (read: Held): boolean =>
    read.revision < (series(read.indicator, read.region).get(read.period)?.revision ?? 0) ||
    (gone.size > 0 && read.revision <= (gone.get(placeKey(read)) ?? 0))

  function put(value: Held): void {
    if (isOlder(value)) return
    let regions = byIndicator.get(value.indicator)
    if (!regions) byIndicator.set(value.indicator, (regions = new Map()))
    let series = regions.get(value.region)
    if (!series) regions.set(value.region, (series = new Map()))
    series.set(value.period, value)
  }

  const series = (indicator: string, region: string): Series =>
    byIndicator.get(indicator)?.get(region) ?? none
  const take = (values: Iterable<Held>): void => {
    for (const value of values) put(value)
  }

  return {
    at: ({ indicator, region, period }) => series(indicator, region).get(period),
    series,
    take,
    replace(indicators, values) {
      const before = indicators.flatMap(indicator =>
        [...(byIndicator.get(indicator)?.values() ?? [])].flatMap(known => [...known.values()]),
      )
      for (const indicator of indicators) byIndicator.delete(indicator)
      take(values)
      for (const known of before) if (series(known.indicator, known.region).has(known.period)) put(known)
    },
    drop: place => {
      const known = series(place.indicator, place.region).get(place.period)
      if (known) gone.set(placeKey(place), known.revision)
      byIndicator.get(place.indicator)?.get(place.region)?.delete(place.period)
    },
    clear() {
      byIndicator.clear()
      gone.clear()
    },
  }
}

/** A computed value has many digits and shows few. */
const digitsShown = 5

function lengthOf({ value, bound }: Held): number {
  const point = value.indexOf('.')
  return (
    (point === -1 ? value.length : Math.min(value.length, point + 1 + digitsShown)) +
    (bound === 'exact' ? 0 : 1)
  )
}

export type StateCounts = Record<Observation['state'], number>

/** What one look over the values of some rows finds. */
export interface Survey {
  readonly states: StateCounts
  readonly values: number
  /** Every period that has a value, with the length of its longest one. */
  readonly periods: ReadonlyMap<string, number>
}

export function survey(
  values: HeldValues,
  rows: Iterable<{ readonly indicator: string; readonly region: string }>,
): Survey {
  const states = { returned: 0, entered: 0, checked: 0, published: 0 }
  const periods = new Map<string, number>()
  let count = 0
  for (const { indicator, region } of rows) {
    for (const [period, held] of values.series(indicator, region)) {
      states[held.state] += 1
      count += 1
      periods.set(period, Math.max(periods.get(period) ?? 0, lengthOf(held)))
    }
  }
  return { states, values: count, periods }
}
