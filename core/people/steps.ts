import { compareStates } from '../figures/index.ts'
import type { ObservationState } from '../figures/model.ts'

/** One revision of a value, as far as it matters here who made it. */
export interface Step {
  readonly state: ObservationState
  readonly value: string
  readonly source: string
  readonly enteredBy: string
  /** ISO 8601. */
  readonly enteredAt: string
}

/** Who brought a value to where it is. One revision may be several steps at once. */
export interface Steps<Revision extends Step> {
  readonly entered: Revision
  readonly checked: Revision | undefined
  readonly published: Revision | undefined
}

/**
 * Reads from a value's revisions, newest first, who entered, checked and published what stands now: a revision that only leads
 * the same value further belongs to the one before it. undefined where there is none.
 */
export function stepsOf<Revision extends Step>(history: readonly Revision[]): Steps<Revision> | undefined {
  const [newest] = history
  if (!newest) return undefined
  const begun = history.findIndex((revision, index) => !isLedFurther(history[index + 1], revision))
  const way = history.slice(0, begun + 1).toReversed()
  const reached = (state: ObservationState): Revision | undefined => way.find((revision) => compareStates(revision.state, state) >= 0)
  return { entered: way[0]!, checked: reached('checked'), published: reached('published') }
}

function isLedFurther(before: Step | undefined, after: Step): boolean {
  return before !== undefined && before.state !== 'returned' && before.value === after.value && before.source === after.source && compareStates(after.state, before.state) > 0
}
