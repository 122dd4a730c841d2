import { z } from 'zod'
import { inTurn } from '../acts/in-turn.ts'
import type { Workspace } from '../store/index.ts'
import { readOwnFile, writeOwnFile } from './own-file.ts'

/** Who worked last at this machine, for each workspace. */
export interface Persons {
  /** Where nobody worked in it here yet, whoever did something in it last; '' where nobody did. */
  lastIn(workspace: Workspace): Promise<string>
  remember(workspace: Workspace, name: string): Promise<void>
}

/** Names by the id of the workspace. One that is lost can be said again. */
const Known = z.record(z.string(), z.string())

/** Kept beside workspaces, not in them: they are the same on every machine. */
export function createPersons(file: string, remembers: boolean): Persons {
  const alone = inTurn()
  const known = (): Promise<z.infer<typeof Known>> => readOwnFile(file, Known, {})
  return {
    lastIn: async workspace =>
      (await known())[workspace.info.id] ?? workspace.lastPerson({ notThrough: 'command-line' }),
    remember: ({ info }, name) =>
      alone(async () => {
        const names = await known()
        if (remembers && names[info.id] !== name) await writeOwnFile(file, { ...names, [info.id]: name })
      }),
  }
}
