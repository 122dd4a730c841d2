import type { Problem } from '../../../core/problem.ts'
import type { SaveState } from './save-state.ts'

interface Saving {
  readonly saveState: SaveState
  /** Something typed is not in the workspace yet. */
  readonly isHolding: boolean
  /** Some of it is held by the place at hand. */
  readonly isHoldingHere: boolean
  flush(): Promise<unknown>
}

/** What a place holds back without a failed save waits for a person: another save came first. */
const heldBack: Problem = { code: 'stale-revision', facts: {} }
/** What the data table holds back waits for a source, a reason or a choice. */
const waiting: Problem = { code: 'values-waiting', facts: {} }

/**
 * Stores what is typed and gives what stood in the way, undefined where everything is stored. That a view was
 * asked to store what it holds back does not mean that it could.
 */
export async function storeAll(session: Saving): Promise<Problem | undefined> {
  await session.flush()
  if (session.saveState.kind === 'failed') return session.saveState.problem
  if (session.isHoldingHere) return heldBack
  return session.isHolding ? waiting : undefined
}
