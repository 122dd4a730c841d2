import { roundTo } from './decimal.ts'
import type { Reading } from './kind.ts'

/** How many of the newest values, as printed, go on in the same direction from the one before them. */
export function runLength(newestFirst: readonly Reading[], direction: 'up' | 'down'): number {
  const seen = newestFirst.map(({ value, indicator }) =>
    roundTo(value, indicator.decimals, indicator.rounding),
  )
  const broken = seen
    .slice(1)
    .findIndex((before, index) => (direction === 'up' ? seen[index]!.lte(before) : seen[index]!.gte(before)))
  return broken < 0 ? seen.length - 1 : broken
}
