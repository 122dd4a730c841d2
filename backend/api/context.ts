import { randomUUID } from 'node:crypto'
import type { Act } from '../../core/documents/review.ts'
import type { JobFile } from '../jobs/jobs.ts'
import type { Acted, Write } from '../acts/write.ts'
import type { Aside } from '../store/index.ts'
import type { Office } from '../office/office.ts'
import type { Session } from '../office/session.ts'

/** What every call is given: the office with the open workspace, the session it came in, and the clock. */
export interface Context {
  readonly office: Office
  readonly session: Session
  /** The moment of the call, ISO 8601. */
  readonly now: () => string
  /** The window or the door the call came through; '' where nobody said. */
  readonly origin?: string | undefined
  /** The opening of a workspace the caller works in; undefined where the door opened it for this call. */
  readonly opening?: string | undefined
  /**
   * Where the door puts a file that leaves for good, in the act that records it; a door without one hands the
   * bytes on.
   */
  readonly putAside?: ((bytes: Uint8Array, file: JobFile) => Aside) | undefined
}

/** What a call that changes the workspace is given beside. */
export interface WritingContext extends Context {
  readonly write: Write
}

/** @param name of the procedure */
export const writing =
  (context: Context, name: string): Write =>
  async (work, more = {}) => {
    const acted: Acted = { ...(await act(context)), id: more.id ?? randomUUID() }
    return context.office
      .workspace()
      .act(
        { id: acted.id, name, person: acted.by, at: acted.at, origin: context.origin ?? '', ...more },
        writer => work(writer, acted),
      )
  }

/** Who calls, and when. */
export const act = async ({ session, now }: Context): Promise<Act> => ({
  by: await session.person(),
  at: now(),
})
