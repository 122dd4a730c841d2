import { sql } from 'kysely'

/**
 * How a figure in a document stands to the data: it prints what it renders to, or something else, or what it
 * reads has changed since that was last known.
 */
export const [CURRENT, BEHIND, UNSURE] = [0, 1, 2] as const

/** As the index is written that finds them, or it would not be used. */
export const maybeBehind = sql<boolean>`behind > 0`
export const isUnsure = sql<boolean>`behind > 0 and behind = 2`

/**
 * Whether a figure renders to something other than it printed; undefined where it cannot be rendered. What
 * never printed anything and still cannot, such as a point of a chart whose value nobody has entered, was
 * left behind by no data.
 */
export const printsElse = (rendered: string | undefined, printed: string): boolean =>
  rendered === undefined ? printed !== '' : rendered !== printed
