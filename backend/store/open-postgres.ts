import { randomUUID } from 'node:crypto'
import { problemOfFault } from '../../core/faults.ts'
import { AppError } from '../../core/problem.ts'
import { createChangeFeed } from './changes.ts'
import { workspaceOver } from './database-workspace.ts'
import { freeOfHold } from './file/hold.ts'
import { beginLog } from './log/begin.ts'
import { unfounded } from './log/check.ts'
import { migrate } from './migrations/index.ts'
import { listenToOthers } from './postgres-others.ts'
import { connectPostgres, postgresDriver } from './postgres.ts'
import { updateFigureIndex } from './repositories/reindex.ts'
import { identity, writeIdentity } from './repositories/settings.ts'
import type { Database } from './schema.ts'
import type { NewWorkspace, Workspace } from './workspace.ts'

export interface PostgresOptions {
  /** What the workspace starts with where the database is empty; the database's own name where absent. */
  readonly create?: NewWorkspace
  /** Now, ISO 8601; the computer's clock where absent. */
  readonly clock?: () => string
}

const can = { backups: false, notifyOthers: true }

/** The server makes commits durable, copies itself and counts its own users. */
const nothingBeside = {
  copyTo: async () => {
    throw new AppError('not-a-file-workspace')
  },
  isSound: async () => true,
  hold: freeOfHold,
  release: () => undefined,
}

const databaseName = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1))

async function prepare(db: Database, url: string, options: PostgresOptions, now: string): Promise<void> {
  await migrate(db, postgresDriver.searchIndex)
  await writeIdentity(db, randomUUID(), now, options.create ?? { name: databaseName(url) })
  await postgresDriver.transaction(db, updateFigureIndex)
  await postgresDriver.transaction(db, within => beginLog(within, now))
}

export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Workspace> {
  const clock = options.clock ?? (() => new Date().toISOString())
  const db = connectPostgres(url)
  try {
    await prepare(db, url, options, clock())
    const { id, name } = await identity(db)
    const info = { id, name, location: databaseName(url), readOnly: false }
    const feed = createChangeFeed()
    return workspaceOver({
      db,
      reading: db,
      driver: postgresDriver,
      info,
      can,
      clock,
      feed,
      others: await listenToOthers(url, db, feed.publish),
      unfoundedAside: () => postgresDriver.snapshot(db, unfounded),
      ...nothingBeside,
    })
  } catch (error) {
    await db.destroy()
    throw problemOfFault(error)
  }
}
