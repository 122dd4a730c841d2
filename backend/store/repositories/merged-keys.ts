import { z } from 'zod'
import type { Database, ObservationTable } from '../schema.ts'
import { fromJson } from './rows.ts'

const Place = z.object({
  indicator: z.string(),
  region: z.string(),
  period: z.string(),
  /**
   * What stood under the key that gave way, as the trail writes it: its key, its value and how far it had
   * come.
   */
  other: z.string(),
})

/**
 * What the trail says of a place whose revisions were stored under two keys and became those of one
 * (migration 0006), and when.
 */
type Merged = z.infer<typeof Place> & { readonly at: string }

/** The places of some indicators that were merged. */
export async function mergedPlaces(db: Database, indicators: readonly string[]): Promise<Merged[]> {
  const rows = await db
    .selectFrom('audit')
    .select(['at', 'facts'])
    .where('action', '=', 'values.merged')
    .where('subject', 'in', indicators)
    .execute()
  return rows.flatMap(({ at, facts }) => {
    const place = Place.safeParse(fromJson(facts))
    return place.success ? [{ ...place.data, at }] : []
  })
}

const states = ['returned', 'entered', 'checked', 'published']
const advanceOf = ({ state, withdrawn }: ObservationTable): number =>
  withdrawn === 1 ? -1 : states.indexOf(state)

const further = (one: ObservationTable, other: ObservationTable): ObservationTable => {
  const [left, right] = [advanceOf(one), advanceOf(other)]
  return left > right || (left === right && one.enteredAt > other.enteredAt) ? one : other
}

const isSaid = ({ value, state, withdrawn }: ObservationTable, { other }: Merged): boolean =>
  other.endsWith(`: ${value} (${withdrawn === 1 ? 'withdrawn' : state})`)

/**
 * What stands once a revision is taken back that was stored before its place was merged: of what it replaced
 * under its own key and what stood under the other, the one that had come further, or the later of equals, as
 * it was when they were merged. Undefined where there is neither.
 * @param earlier the revisions of the place before it, in their order
 */
export function standingBefore(
  earlier: readonly ObservationTable[],
  merged: Merged,
): ObservationTable | undefined {
  const at = earlier.findLastIndex(revision => isSaid(revision, merged))
  const other = earlier[at]
  const own = earlier.findLast((_, index) => index !== at)
  return other && own ? further(own, other) : (own ?? other)
}
