import { resolve } from 'node:path'
import { createDesk, type Desk } from '../../api/desk.ts'
import { createCaller } from '../../api/router.ts'
import { dataFolder } from '../folders.ts'

export interface Opened {
  readonly desk: Desk
  readonly call: ReturnType<typeof createCaller>
}

/** Opens a workspace for one command and closes it whatever happens. The recent list is left alone. */
export async function withWorkspace<Result>(file: string, work: (opened: Opened) => Promise<Result>, readOnly = false): Promise<Result> {
  return withDesk(async opened => {
    await opened.desk.open(resolve(file), readOnly, { remember: false })
    return work(opened)
  })
}

export async function withDesk<Result>(work: (opened: Opened) => Promise<Result>): Promise<Result> {
  const now = (): string => new Date().toISOString()
  const desk = createDesk({ dataFolder: dataFolder(), now })
  try {
    return await work({ desk, call: createCaller({ desk, now }) })
  } finally {
    await desk.shutDown()
  }
}
