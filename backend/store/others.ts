import type { Database } from './schema.ts'

/** Other processes that do acts in the same workspace. */
export interface Others {
  /** Says in its transaction that an act is being done: whoever listens hears of it once it is certain. */
  tell(db: Database, act: number): Promise<void>
  /**
   * Before an act of this process is told of: tells what others did before it, so that whoever heard of an
   * act has heard of all before it.
   */
  before(act: number): Promise<void>
  /** Hears nothing more. */
  letGo(): Promise<void>
}

/** Nobody else writes to a file that is open. */
export const noOthers: Others = {
  tell: async () => undefined,
  before: async () => undefined,
  letGo: async () => undefined,
}
