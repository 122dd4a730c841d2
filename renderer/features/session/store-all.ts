import type { Problem } from '../../../core/problem.ts'
import type { SaveState } from './save-state.ts'

interface Saving {
  readonly saveState: SaveState
  flush(): Promise<unknown>
}

/**
 * Stores what is typed and gives what stood in the way, undefined where everything is stored. That a view was asked to
 * store what it holds back does not mean that it could.
 */
export async function storeAll(session: Saving): Promise<Problem | undefined> {
  await session.flush()
  return session.saveState.kind === 'failed' ? session.saveState.problem : undefined
}
