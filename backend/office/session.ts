import { randomUUID } from 'node:crypto'
import { createReadings, type Readings } from '../acts/imports/readings.ts'
import type { JobRoom, Jobs } from '../jobs/jobs.ts'
import type { Workspace } from '../store/index.ts'
import type { Change, ChangeFeed } from './change-feed.ts'
import type { Persons } from './persons.ts'
import { createUploads, type Uploads } from './uploads.ts'

/** One person at work in an office. What they brought and what was written for them is nobody else's. */
export interface Session {
  /** Files that arrived, and those being imported. */
  readonly uploads: Uploads
  readonly readings: Readings
  /** Long work they asked for, and the files it wrote. */
  readonly jobs: Jobs
  /** Who they are in the open workspace; '' where nobody said. @throws AppError no-workspace */
  person(): Promise<string>
  /** Says who they are from now on, in the open workspace. @throws AppError no-workspace */
  become(name: string): Promise<void>
  /** What changes in the office, and here, until the signal ends it. */
  follow(signal: AbortSignal): AsyncIterable<Change>
  /** Ends their long work, and lets go of what they brought. */
  close(): Promise<void>
}

/** What an office does for each session. */
interface Shared {
  readonly jobs: JobRoom
  readonly changes: ChangeFeed
  readonly persons: Persons
  /** @throws AppError no-workspace */
  readonly workspace: () => Workspace
}

/** The sessions of an office. */
export interface Sessions {
  /** `person` is who is in it, where the door knows. */
  begin(person?: string): Session
  /** Ends each of them. */
  close(): Promise<void>
}

export function createSessions(office: Shared): Sessions {
  const open = new Set<Session>()
  return {
    begin(person) {
      const session = createSession(office, person, () => open.delete(session))
      open.add(session)
      return session
    },
    close: async () => void (await Promise.all([...open].map(session => session.close()))),
  }
}

function createSession(office: Shared, known: string | undefined, ended: () => void): Session {
  const id = randomUUID()
  const jobs = office.jobs.begin()
  const readings = createReadings()
  /** By workspace: once asked for, it is nobody else's to change. */
  const persons = new Map<string, string>()
  return {
    uploads: createUploads(),
    readings,
    jobs,
    async person() {
      const workspace = office.workspace()
      const { id: of } = workspace.info
      const last = persons.get(of) ?? known ?? (await office.persons.lastIn(workspace))
      // They may have said meanwhile.
      const name = persons.get(of) ?? last
      persons.set(of, name)
      return name
    },
    async become(name) {
      const workspace = office.workspace()
      persons.set(workspace.info.id, name)
      await office.persons.remember(workspace, name)
      office.changes.publish({ type: 'person.present', id })
    },
    follow: signal => withoutOthers(office.changes.follow(signal), id),
    async close() {
      ended()
      await jobs.close()
      readings.closeAll()
    },
  }
}

/** Who is present elsewhere is no news here. */
async function* withoutOthers(changes: AsyncIterable<Change>, session: string): AsyncGenerator<Change> {
  for await (const change of changes)
    if (change.type !== 'person.present' || change.id === session) yield change
}
