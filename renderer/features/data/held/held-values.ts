import { placeKey, type Held, type Place, type RowAt } from '../rows.ts'

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
  /** What was read again replaces all that was known of these rows, so that values taken back are gone. */
  replace(rows: Iterable<RowAt>, values: Iterable<Held>): void
  /** A value that was taken back. */
  drop(place: Place): void
  /** A row that nobody looks at any more. */
  forget(row: RowAt): void
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
  const forget = ({ indicator, region }: RowAt): void => {
    const regions = byIndicator.get(indicator)
    if (regions?.delete(region) && regions.size === 0) byIndicator.delete(indicator)
  }

  return {
    at: ({ indicator, region, period }) => series(indicator, region).get(period),
    series,
    take,
    replace(rows, values) {
      const before: Held[] = []
      for (const row of rows) {
        before.push(...series(row.indicator, row.region).values())
        forget(row)
      }
      take(values)
      for (const known of before) if (series(known.indicator, known.region).has(known.period)) put(known)
    },
    drop: place => {
      const known = series(place.indicator, place.region).get(place.period)
      if (known) gone.set(placeKey(place), known.revision)
      byIndicator.get(place.indicator)?.get(place.region)?.delete(place.period)
    },
    forget,
    clear() {
      byIndicator.clear()
      gone.clear()
    },
  }
}
