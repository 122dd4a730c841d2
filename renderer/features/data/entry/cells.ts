import type { ComputedRef } from 'vue'
import type { Rect, Spot } from '../grid/range.ts'
import type { Place, Row, ValuesRow } from '../rows.ts'

export interface Cells {
  readonly rows: ComputedRef<readonly Row[]>
  readonly periods: ComputedRef<readonly string[]>
}

export const span = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

export const spotsIn = ({ top, bottom, left, right }: Rect): Spot[] =>
  span(top, bottom).flatMap(row => span(Math.max(0, left), right).map(column => ({ row, column })))

/** What stands where in the table as it is now. */
export function cellsIn({ rows, periods }: Cells) {
  const rowAt = (index: number): ValuesRow | undefined => {
    const found = rows.value[index]
    return found?.kind === 'values' ? found : undefined
  }

  function placeAt({ row, column }: Spot): Place | undefined {
    const found = rowAt(row)
    const period = periods.value[column]
    return found && period !== undefined
      ? { indicator: found.indicator.key, region: found.region, period }
      : undefined
  }

  const rowsBetween = (top: number, bottom: number): ValuesRow[] =>
    span(top, bottom).flatMap(index => rowAt(index) ?? [])

  return { rowAt, placeAt, rowsBetween }
}

/** What is computed cannot be written. */
export const isWritable = (row: ValuesRow): boolean => row.indicator.formula === null
