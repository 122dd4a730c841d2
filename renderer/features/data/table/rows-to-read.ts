import type { Span } from '../grid/painter.ts'
import { rowAtOf, type Row, type RowAt } from '../rows.ts'

/** So many rows beyond those drawn are read ahead: more than a page on the way somebody scrolls. */
const AHEAD = 90
const BEHIND = 30

export interface RowsToRead {
  readonly inSight: readonly RowAt[]
  readonly around: readonly RowAt[]
}

/** The rows drawn, and those that will be next, the nearest first; `isUp` where somebody scrolls up. */
export function rowsToRead(rows: readonly Row[], { first, last }: Span, isUp: boolean): RowsToRead {
  const between = (from: number, to: number): RowAt[] =>
    rows
      .slice(Math.max(0, from), Math.max(0, to))
      .flatMap(row => (row.kind === 'values' ? [rowAtOf(row)] : []))
  const above = between(first - (isUp ? AHEAD : BEHIND), first).toReversed()
  const below = between(last + 1, last + 1 + (isUp ? BEHIND : AHEAD))
  return { inSight: between(first, last + 1), around: isUp ? [...above, ...below] : [...below, ...above] }
}
