import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { workspaceOver } from '../database-workspace.ts'
import { migrate } from '../migrations/index.ts'
import { identity } from '../repositories/settings.ts'
import type { Database } from '../schema.ts'
import { applicationId, confirmDurable, makeDurable, openConnection, queries, sqliteDriver } from '../sqlite.ts'
import type { Settings, Workspace } from '../workspace.ts'

export interface OpenOptions {
  readonly readOnly?: boolean
  /** Now, ISO 8601; the computer's clock where absent. */
  readonly clock?: () => string
}

/** What a new workspace starts with; the home region is registered by whoever fills the workspace. */
export interface NewWorkspace extends Partial<Settings> {
  readonly name: string
}

const computerClock = (): string => new Date().toISOString()

async function over(connection: DatabaseSync, db: Database, path: string, options: OpenOptions): Promise<Workspace> {
  const { id, name } = await identity(db)
  return workspaceOver({
    db,
    driver: sqliteDriver,
    info: { id, name, location: path, readOnly: options.readOnly === true },
    can: { backups: true, notifyOthers: false },
    clock: options.clock ?? computerClock,
    afterFirstWrite: () => confirmDurable(connection),
    release: async () => {},
  })
}

export async function openSqliteWorkspace(path: string, options: OpenOptions = {}): Promise<Workspace> {
  const connection = openConnection(path, options.readOnly === true)
  const db = queries(connection)
  if (options.readOnly !== true) {
    makeDurable(connection, 'wal')
    await migrate(db, 'fts5')
  }
  return over(connection, db, path, options)
}

async function writeIdentity(db: Database, settings: NewWorkspace, now: string): Promise<void> {
  const { name, homeRegion = '', person = '', office = '' } = settings
  await db.insertInto('workspace').values({ id: randomUUID(), name, homeRegion, person, office, createdAt: now }).execute()
}

export async function createWorkspaceFile(path: string, settings: NewWorkspace, options: OpenOptions = {}): Promise<Workspace> {
  const connection = openConnection(path, false)
  connection.exec(`pragma application_id = ${applicationId}`)
  makeDurable(connection, 'wal')
  const db = queries(connection)
  await migrate(db, 'fts5')
  await writeIdentity(db, settings, (options.clock ?? computerClock)())
  return over(connection, db, path, options)
}
