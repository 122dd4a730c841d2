import type { Problem } from '../../../core/problem.ts'
import type { SaveState } from './save-state.ts'

interface Saving {
  readonly saveState: SaveState
  /** Something typed is not in the workspace yet. */
  readonly isHolding: boolean
  flush(): Promise<unknown>
}

/** What is held back without a failed save waits for a person: another save came first. */
const heldBack: Problem = { code: 'stale-revision', facts: {} }

/**
 * Stores what is typed and gives what stood in the way, undefined where everything is stored. That a view was
 * asked to store what it holds back does not mean that it could.
 */
export async function storeAll(session: Saving): Promise<Problem | undefined> {
  await session.flush()
  if (session.saveState.kind === 'failed') return session.saveState.problem
  return session.isHolding ? heldBack : undefined
}
