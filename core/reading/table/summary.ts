import type { Ask, Assumption, PlannedRow } from './model.ts'

/** What a choice settles: an answer reaches these tables and no others. */
interface Concern {
  readonly values: number
  readonly sheets: readonly string[]
}

/**
 * What holds for many values of a plan at once, so that one look or one choice settles it for all of them.
 */
export interface Summary {
  /** Each assumption once, with how many values rest on it and in which tables; the most first. */
  readonly assumed: readonly (Assumption & Concern)[]
  readonly asks: readonly ({ readonly what: Ask } & Concern)[]
  readonly warnings: readonly { readonly code: string; readonly values: number }[]
  /** Values with a warning. */
  readonly warned: number
  /** Cells left out because their row or column is hidden. */
  readonly hidden: number
}

interface Counted<Item> {
  readonly item: Item
  readonly sheets: Set<string>
  values: number
}

function count<Item>(counts: Map<string, Counted<Item>>, id: string, item: Item, sheet: string): void {
  const known = counts.get(id) ?? { item, sheets: new Set(), values: 0 }
  known.values += 1
  known.sheets.add(sheet)
  counts.set(id, known)
}

const mostFirst = <Item>(counts: ReadonlyMap<string, Counted<Item>>): Counted<Item>[] =>
  [...counts.values()].toSorted((left, right) => right.values - left.values)

const isHidden = ({ problem }: PlannedRow): boolean =>
  problem?.code === 'hidden-row' || problem?.code === 'hidden-column'

export function summaryOf(rows: readonly PlannedRow[]): Summary {
  const [assumed, asks, warnings] = [
    new Map<string, Counted<Assumption>>(),
    new Map<Ask, Counted<Ask>>(),
    new Map<string, Counted<string>>(),
  ]
  let [warned, hidden] = [0, 0]
  for (const row of rows) {
    if (isHidden(row)) hidden += 1
    if (row.standing !== 'value') continue
    for (const assumption of row.assumed)
      count(assumed, `${assumption.what}\n${assumption.value}\n${assumption.why}`, assumption, row.sheet)
    if (row.asks) count(asks, row.asks, row.asks, row.sheet)
    for (const { code } of row.warnings) count(warnings, code, code, row.sheet)
    if (row.warnings.length > 0) warned += 1
  }
  return {
    assumed: mostFirst(assumed).map(({ item, values, sheets }) => ({ ...item, values, sheets: [...sheets] })),
    asks: mostFirst(asks).map(({ item, values, sheets }) => ({ what: item, values, sheets: [...sheets] })),
    warnings: mostFirst(warnings).map(({ item, values }) => ({ code: item, values })),
    warned,
    hidden,
  }
}
