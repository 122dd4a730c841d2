import { createReadings, type Readings } from '../acts/imports/readings.ts'
import type { JobRoom, Jobs } from '../jobs/jobs.ts'
import { createUploads, type Uploads } from './uploads.ts'

/** One person at work in an office. What they brought and what was written for them is nobody else's. */
export interface Session {
  /** Files that arrived, and those being imported. */
  readonly uploads: Uploads
  readonly readings: Readings
  /** Long work they asked for, and the files it wrote. */
  readonly jobs: Jobs
  /** Ends their long work, and lets go of what they brought. */
  close(): Promise<void>
}

/** What an office does for each session. */
interface Shared {
  readonly jobs: JobRoom
}

/** The sessions of an office. */
export interface Sessions {
  begin(): Session
  /** Ends each of them. */
  close(): Promise<void>
}

export function createSessions(office: Shared): Sessions {
  const open = new Set<Session>()
  return {
    begin() {
      const session = createSession(office, () => open.delete(session))
      open.add(session)
      return session
    },
    close: async () => void (await Promise.all([...open].map(session => session.close()))),
  }
}

function createSession(office: Shared, ended: () => void): Session {
  const jobs = office.jobs.begin()
  const readings = createReadings()
  return {
    uploads: createUploads(),
    readings,
    jobs,
    async close() {
      ended()
      await jobs.close()
      readings.closeAll()
    },
  }
}
