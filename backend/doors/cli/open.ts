import { resolve } from 'node:path'
import type { Context } from '../../api/context.ts'
import { createDesk, type Desk } from '../../office/desk.ts'
import { createCaller } from '../../api/router.ts'
import { dataFolder } from '../folders.ts'

/** A desk for one command, and the procedures to call at it. */
export interface Opened {
  readonly desk: Desk
  readonly call: ReturnType<typeof createCaller>
}

export async function withDesk<Result>(
  work: (opened: Opened) => Promise<Result>,
  person?: string,
  putAside?: Context['putAside'],
): Promise<Result> {
  const now = (): string => new Date().toISOString()
  const desk = createDesk({ dataFolder: dataFolder(), now, remembers: false })
  try {
    return await work({ desk, call: createCaller({ desk, now, person, putAside, origin: 'command-line' }) })
  } finally {
    await desk.shutDown()
  }
}

/** What is done with an open workspace, and by whom; whoever the settings name where absent. */
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
  withDesk(
    async opened => {
      await opened.desk.open(resolve(file), readOnly)
      return work(opened)
    },
    person,
    putAside,
  )
