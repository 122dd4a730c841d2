import { resolve } from 'node:path'
import type { Context } from '../../api/context.ts'
import { createOffice, type Office } from '../../office/office.ts'
import type { Session } from '../../office/session.ts'
import { createCaller } from '../../api/router.ts'
import { dataFolder } from '../folders.ts'

/** An office and a session for one command, and the procedures to call in it. */
export interface Opened {
  readonly office: Office
  readonly session: Session
  readonly call: ReturnType<typeof createCaller>
}

export async function withOffice<Result>(
  work: (opened: Opened) => Promise<Result>,
  person?: string,
  putAside?: Context['putAside'],
): Promise<Result> {
  const now = (): string => new Date().toISOString()
  const office = createOffice({ dataFolder: dataFolder(), now, remembers: false })
  try {
    const session = office.begin(person)
    const call = createCaller({ office, session, now, putAside, origin: 'command-line' })
    return await work({ office, session, call })
  } finally {
    await office.shutDown()
  }
}

/** What is done with an open workspace, and by whom; whoever worked there last where absent. */
type Work<Result> = [
  work: (opened: Opened) => Promise<Result>,
  person?: string,
  putAside?: Context['putAside'],
]

/** Opens a workspace for one command and closes it whatever happens. */
export const withWorkspace = <Result>(
  file: string,
  readOnly: boolean,
  ...[work, person, putAside]: Work<Result>
): Promise<Result> =>
  withOffice(
    async opened => {
      await opened.office.open(resolve(file), readOnly)
      return work(opened)
    },
    person,
    putAside,
  )
