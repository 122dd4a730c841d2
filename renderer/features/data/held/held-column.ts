import { createLatest } from '../../../latest.ts'
import { rowKeyOf, type Held, type Place, type RowAt } from '../rows.ts'

/** The period a table is sorted by, and the rows it has. */
export interface ColumnAt {
  readonly period: string
  readonly indicators: readonly string[]
  readonly regions: readonly string[]
}

interface Reading {
  ask(column: ColumnAt): Promise<readonly Held[]>
  changed(): void
}

/**
 * What every row has in the one period they are sorted by, whether or not a row's other values are at hand.
 */
export interface HeldColumn {
  /** Settles when the rows can be sorted by it. */
  show(column: ColumnAt): Promise<unknown>
  at(row: RowAt): Held | undefined
  put(value: Held): void
  drop(place: Place): void
  /** Reads again what these indicators have there. */
  again(indicators: readonly string[]): Promise<void>
  /** Nothing is sorted by a period any more. */
  clear(): void
}

export function createHeldColumn({ ask, changed }: Reading): HeldColumn {
  let shown: ColumnAt | undefined
  let values = new Map<string, Held>()
  const keyOf = ({ indicator, region }: RowAt): string => rowKeyOf(indicator, region)

  const reading = createLatest<ColumnAt, readonly Held[]>({
    ask,
    take: (found, column) => {
      shown = column
      values = new Map(found.map(value => [keyOf(value), value]))
      changed()
    },
  })

  return {
    show: column => reading.ask(column),
    at: row => values.get(keyOf(row)),
    put(value) {
      if (value.period === shown?.period) values.set(keyOf(value), value)
    },
    drop(place) {
      if (place.period === shown?.period) values.delete(keyOf(place))
    },
    async again(indicators) {
      const mine = shown
      const known = new Set(mine?.indicators)
      const among = indicators.filter(indicator => known.has(indicator))
      if (!mine || among.length === 0) return
      const found = await ask({ ...mine, indicators: among })
      if (shown !== mine) return
      for (const indicator of among)
        for (const region of mine.regions) values.delete(rowKeyOf(indicator, region))
      for (const value of found) values.set(keyOf(value), value)
    },
    clear() {
      reading.drop()
      shown = undefined
      values = new Map()
    },
  }
}
