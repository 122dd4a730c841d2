import { compareDecimals } from '../../../core/figures/decimal.ts'
import type { Held } from './rows.ts'

/**
 * What rows are sorted by within their groups: a period, '' for the name, or nothing (the register's order).
 */
export interface SortBy {
  readonly column: string | undefined
  readonly direction: 'ascending' | 'descending'
}

export const unsorted: SortBy = { column: undefined, direction: 'ascending' }

/** Values by size, those without one last whatever the direction. */
export function compareHeld(
  left: Held | undefined,
  right: Held | undefined,
  direction: SortBy['direction'],
): number {
  if (!left || !right) return Number(!left) - Number(!right)
  return compareDecimals(left.value, right.value) * (direction === 'ascending' ? 1 : -1)
}
