import { randomUUID } from 'node:crypto'
import { AppError } from '../../core/problem.ts'
import type { Act } from '../../core/documents/review.ts'
import type { JobFile } from '../jobs/jobs.ts'
import type { Aside, NewAct, WorkspaceWriter } from '../store/index.ts'
import type { Desk } from './desk.ts'

/** What every call is given: the desk with the open workspace, and the clock. */
export interface Context {
  readonly desk: Desk
  /** The moment of the call, ISO 8601. */
  readonly now: () => string
  /** Who acts, where the door was told; whoever the settings name otherwise. */
  readonly person?: string | undefined
  /** The window or the door the call came through; '' where nobody said. */
  readonly origin?: string | undefined
  /**
   * Where the door puts a file that leaves for good, in the act that records it; a door without one hands the
   * bytes on.
   */
  readonly putAside?: ((bytes: Uint8Array, file: JobFile) => Aside) | undefined
}

/** Who acts, when, and the id of the act, by which its answer names the way back. */
export interface Acted extends Act {
  readonly id: string
}

/** Does what a procedure does as one act, under the procedure's name: all of it is stored, or nothing. */
export type Write = <Result>(
  work: (writer: WorkspaceWriter, acted: Acted) => Promise<Result>,
  more?: Pick<NewAct, 'id' | 'facts' | 'undoes'>,
) => Promise<Result>

/** What a call that changes the workspace is given beside. */
export interface WritingContext extends Context {
  readonly write: Write
}

/** @param name of the procedure */
export const writing =
  (context: Context, name: string): Write =>
  async (work, more = {}) => {
    const acted: Acted = { ...(await act(context)), id: more.id ?? randomUUID() }
    return context.desk
      .workspace()
      .act(
        { id: acted.id, name, person: acted.by, at: acted.at, origin: context.origin ?? '', ...more },
        writer => work(writer, acted),
      )
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
