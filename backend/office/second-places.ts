import { z } from 'zod'
import { inTurn } from '../acts/in-turn.ts'
import { problemOfFault } from '../../core/faults.ts'
import { AppError, type Problem } from '../../core/problem.ts'
import { keepInSecondPlace, requireSecondPlace, type BackupInfo, type Workspace } from '../store/index.ts'
import { readOwnFile, writeOwnFile } from './own-file.ts'

/** Where else the backups of a workspace go, and how that went last. */
export interface SecondPlace {
  /** A folder; '' where nobody named one. */
  readonly folder: string
  /** When the last backup went there since the workspace was opened, ISO 8601; '' for none. */
  readonly at: string
  /** Why the last one did not. */
  readonly problem: Problem | null
}

/** Folders by the id of the workspace: a drive is a matter of this machine. */
const Known = z.record(z.string(), z.string())

/** The second places that somebody named at this machine. */
export interface SecondPlaces {
  of(workspace: Workspace): Promise<string>
  name(workspace: Workspace, folder: string): Promise<void>
}

export function createSecondPlaces(file: string): SecondPlaces {
  const alone = inTurn()
  const known = (): Promise<z.infer<typeof Known>> => readOwnFile(file, Known, {})
  return {
    of: async ({ info }) => (await known())[info.id] ?? '',
    name: ({ info }, folder) =>
      alone(async () => {
        const { [info.id]: _, ...others } = await known()
        await writeOwnFile(file, folder === '' ? others : { ...others, [info.id]: folder })
      }),
  }
}

/** The second place of one open workspace. */
export interface SecondBackups {
  state(): Promise<SecondPlace>
  /**
   * Sends backups to a folder as well, beginning with one made now; '' to none.
   * @throws AppError second-place-missing, second-place-same; what was named before stays named then
   */
  name(place: string): Promise<SecondPlace>
  /** Copies a backup there, where a place is named. It never throws: the backup itself is made. */
  keep(backup: BackupInfo): Promise<void>
}

interface Watching {
  readonly now: () => string
  /** Makes a backup in the first place, which is this folder. */
  readonly backUp: () => Promise<BackupInfo>
  readonly folder: string
  /** Hears of each time a backup could not be copied. */
  readonly failed: () => void
  /** Hears of what nobody foresaw. */
  readonly report: (error: unknown) => void
}

export function createSecondBackups(
  workspace: Workspace,
  places: SecondPlaces,
  { now, backUp, folder, failed, report }: Watching,
): SecondBackups {
  let at = ''
  let problem: Problem | null = null

  const copy = async (place: string, { name }: BackupInfo): Promise<void> => {
    await keepInSecondPlace(place, workspace.info.location, { folder, name, now: now() })
    at = now()
    problem = null
  }

  const state = async (): Promise<SecondPlace> => ({ folder: await places.of(workspace), at, problem })

  return {
    state,
    async name(place) {
      if (place !== '') {
        requireSecondPlace(place, workspace.info.location)
        await copy(place, await backUp())
      } else {
        ;[at, problem] = ['', null]
      }
      await places.name(workspace, place)
      return state()
    },
    async keep(backup) {
      const place = await places.of(workspace)
      if (place === '') return
      try {
        await copy(place, backup)
      } catch (error) {
        problem = problemIn(error, place)
        if (problem.code === 'unexpected') report(error)
        failed()
      }
    },
  }
}

function problemIn(error: unknown, path: string): Problem {
  const found = problemOfFault(error, { path })
  return found instanceof AppError
    ? { code: found.code, facts: found.facts }
    : { code: 'unexpected', facts: {} }
}
