import { compareStates } from '../figures/index.ts'
import type { Bound, ObservationState } from '../figures/model.ts'
import { isSameValue } from '../figures/same-value.ts'

/** One revision of a value, as far as it matters here who made it. */
export interface Step {
  readonly state: ObservationState
  readonly value: string
  readonly bound: Bound
  readonly source: string
  readonly enteredBy: string
  /** ISO 8601. */
  readonly enteredAt: string
  /** It takes the value back. */
  readonly withdrawn?: true
}

/** Who brought a value to where it is. One revision may be several steps at once. */
export interface Steps<Revision extends Step> {
  readonly entered: Revision
  readonly checked: Revision | undefined
  readonly published: Revision | undefined
  /** Where it was sent back and nothing was entered since: who did. */
  readonly returned: Revision | undefined
}

/**
 * Reads from a value's revisions, newest first, who entered, checked and published what stands now: a
 * revision that only leads the same value further belongs to the one before it, and a return enters nothing.
 * undefined where there is none.
 */
export function stepsOf<Revision extends Step>(history: readonly Revision[]): Steps<Revision> | undefined {
  const [newest, ...before] = history
  if (!newest) return undefined
  if (newest.state === 'returned' && before.length > 0)
    return { entered: stepsOf(before)!.entered, checked: undefined, published: undefined, returned: newest }
  const begun = history.findIndex((revision, index) => !isLedFurther(history[index + 1], revision))
  const way = history.slice(0, begun + 1).toReversed()
  const reached = (state: ObservationState): Revision | undefined =>
    way.find(revision => compareStates(revision.state, state) >= 0)
  return {
    entered: way[0]!,
    checked: reached('checked'),
    published: reached('published'),
    returned: undefined,
  }
}

/**
 * Everybody who entered what stands now, over returns and withdrawals back to where it last said something
 * else: handing in a colleague's number again makes it nobody else's. The revisions newest first; without the
 * withdrawals, which enter nothing.
 */
export function entrantsOf(history: readonly Step[]): string[] {
  const [newest, ...earlier] = history.filter(({ withdrawn }) => !withdrawn)
  if (!newest) return []
  const changed = earlier.findIndex(revision => !saysTheSame(revision, newest))
  const same = [newest, ...(changed < 0 ? earlier : earlier.slice(0, changed))]
  const entries = same.filter(
    (revision, index) => revision.state !== 'returned' && !isLedFurther(same[index + 1], revision),
  )
  return [...new Set(entries.map(({ enteredBy }) => enteredBy))]
}

const saysTheSame = (left: Step, right: Step): boolean =>
  isSameValue(left, right) && left.source === right.source

function isLedFurther(before: Step | undefined, after: Step): boolean {
  return (
    before !== undefined &&
    before.state !== 'returned' &&
    saysTheSame(before, after) &&
    compareStates(after.state, before.state) > 0
  )
}
