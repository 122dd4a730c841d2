import { AppError } from '../../core/problem.ts'
import type { Act } from '../../core/documents/review.ts'
import type { Desk } from './desk.ts'

/** What every call is given: the desk with the open workspace, and the clock. */
export interface Context {
  readonly desk: Desk
  /** The moment of the call, ISO 8601. */
  readonly now: () => string
  /** Who acts, where the door was told; whoever the settings name otherwise. */
  readonly person?: string | undefined
}

/** Throws `not-found` where a reading came back empty. */
export function found<Value>(value: Value | undefined, id: string): Value {
  if (value === undefined) throw new AppError('not-found', { id })
  return value
}

/** Who is at the desk, now. */
export async function act(context: Context): Promise<Act> {
  const { person } = await context.desk.workspace().settings()
  return { by: context.person ?? person, at: context.now() }
}
