import { sql } from 'kysely'
import type { FigureMap } from '../../../core/figures/model.ts'

/**
 * How a figure in a document stands to the data: it prints what it renders to, or something else, or what it
 * reads has changed since that was last known.
 */
export const [CURRENT, BEHIND, UNSURE] = [0, 1, 2] as const

/** As the index is written that finds them, or it would not be used. */
export const maybeBehind = sql<boolean>`behind > 0`
export const isUnsure = sql<boolean>`behind > 0 and behind = 2`

/**
 * Whether a figure renders to something other than it printed. Where nothing is known of it, it does not; nor
 * does what never printed anything and still cannot, such as a point of a chart whose value nobody has
 * entered: no data left it behind.
 */
export function printsElse(outcome: FigureMap[string] | undefined, printed: string): boolean {
  if (outcome === undefined) return false
  return outcome.ok ? outcome.value.text !== printed : printed !== ''
}
