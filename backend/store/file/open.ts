import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { tmpdir, userInfo } from 'node:os'
import { problemOfFault } from '../../../core/faults.ts'
import { AppError } from '../../../core/problem.ts'
import { createChangeFeed } from '../changes.ts'
import { workspaceOver } from '../database-workspace.ts'
import { beginLog } from '../log/begin.ts'
import { unfounded } from '../log/check.ts'
import { migrate } from '../migrations/index.ts'
import { updateFigureIndex } from '../repositories/reindex.ts'
import { noOthers } from '../others.ts'
import { identity, writeIdentity } from '../repositories/settings.ts'
import type { Database } from '../schema.ts'
import { queries, sqliteDriver } from '../sqlite.ts'
import {
  applicationId,
  confirmDurable,
  makeDurable,
  openConnection,
  type Connection,
  type Journal,
} from '../sqlite-connection.ts'
import type { NewWorkspace, Workspace } from '../workspace.ts'
import { backupName } from './backup-rule.ts'
import { copyFrom, flush } from './copy.ts'
import { copyAside, isSoundAside, unfoundedAside } from './aside.ts'
import { identityOf, realPath } from './file-identity.ts'
import { freeOfHold, holdFile, type Hold } from './hold.ts'
import { isBehind, requireWorkspace } from './identify.ts'
import { journalFor } from './journal.ts'
import { bothLocks, lockIdentity, lockName, lockWorkspace, type Holder, type Lock } from './lock.ts'
import { mergeWhenIdle } from './merge.ts'
import { isOnlyReadable, openToRead } from './read-only.ts'
import { copyUnlessTorn } from './rescue.ts'
import { backupFolder, partOf } from './side-files.ts'

export interface OpenOptions {
  readonly readOnly?: boolean
  /** Now, ISO 8601; the computer's clock where absent. */
  readonly clock?: () => string
  /** Who others are told has the file open; the name of the user's account where absent. */
  readonly person?: string
  /** How changes are logged; found out by trying where absent. */
  readonly journal?: Journal
}

const computerClock = (): string => new Date().toISOString()

/** A connection with what belongs to it. */
interface OpenFile {
  readonly path: string
  readonly connection: Connection
  readonly db: Database
  readonly journal: Journal
  readonly lock: Lock | undefined
  readonly hold: Hold
  /** A folder that goes when the workspace is closed. */
  readonly temporary?: string
}

/** A connection that only reads. It is used once here: one that was never used would not be closed. */
async function readingBeside(path: string, hold: Hold): Promise<Database> {
  const reading = queries(openConnection(path, true), hold)
  await identity(reading)
  return reading
}

async function over(
  { path, connection, db, journal, lock, hold, temporary }: OpenFile,
  options: OpenOptions,
): Promise<Workspace> {
  const { id, name } = await identity(db)
  const merging = lock && journal === 'wal' ? mergeWhenIdle(connection, hold) : undefined
  const workspace = workspaceOver({
    db,
    reading: merging ? await readingBeside(path, hold) : db,
    driver: sqliteDriver,
    info: { id, name, location: path, readOnly: lock === undefined },
    can: { backups: true, notifyOthers: false },
    clock: options.clock ?? computerClock,
    // Without shared memory nobody else can read the file while it is open, so the copy is made through this
    // connection.
    copyTo: async target => {
      const wanted = otherFile(path, target)
      const became = hold.displaced()
      if (became === 'workspace-overwritten') await copyUnlessTorn(connection, wanted)
      else if (journal === 'wal' && became === undefined) await copyAside(path, wanted)
      else copyFrom(connection, wanted)
    },
    isSound: async signal => journal === 'truncate' || isSoundAside(path, signal),
    hold,
    feed: createChangeFeed(),
    others: noOthers,
    // A file that nobody else can read while it is open is read through this connection.
    unfoundedAside: signal => (journal === 'truncate' ? unfounded(db) : unfoundedAside(path, signal)),
    release: () => {
      merging?.stop()
      hold.release()
      lock?.release()
      if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true })
    },
  })
  if (merging) workspace.onChange(merging.changed)
  return workspace
}

function otherFile(path: string, target: string): string {
  if (resolve(target) === path) throw new AppError('copy-onto-itself', { path })
  return target
}

const smallBytes = 8 * 1024 * 1024

/**
 * A small file is read whole before it is opened. A large one would keep the first screen waiting; `isSound`
 * reads it.
 */
const requireOpenable = (path: string): void => requireWorkspace(path, statSync(path).size <= smallBytes)

const holderIn = (options: OpenOptions): Holder => ({
  person: options.person ?? userInfo().username,
  process: process.pid,
  since: (options.clock ?? computerClock)(),
})

/** Leaves nothing open where opening stops half-way. */
async function openOrRelease(
  path: string,
  lock: Lock | undefined,
  open: () => Promise<Workspace>,
): Promise<Workspace> {
  try {
    return await open()
  } catch (error) {
    lock?.release()
    throw openingProblem(problemOfFault(error, { path }), path)
  }
}

/** Nothing was to be saved yet. */
const openingProblem = (problem: unknown, path: string): unknown =>
  problem instanceof AppError && problem.code === 'workspace-busy'
    ? new AppError('workspace-locked', { path })
    : problem

/**
 * A file of an earlier release gets the tables it lacks, and its figures are found by this release's rules.
 */
async function bringUpToDate(db: Database, now: string): Promise<void> {
  await migrate(db, sqliteDriver.searchIndex)
  await sqliteDriver.transaction(db, updateFigureIndex)
  await sqliteDriver.transaction(db, within => beginLog(within, now))
}

/** What an earlier release saved is there again should this one bring it up to date wrongly. */
function keepBeforeUpgrade(path: string, connection: Connection, now: string): void {
  const folder = backupFolder(path)
  mkdirSync(folder, { recursive: true })
  copyFrom(connection, join(folder, backupName(now, '-before-upgrade')))
}

async function openForWriting(path: string, lock: Lock, options: OpenOptions): Promise<Workspace> {
  requireOpenable(path)
  const journal = options.journal ?? journalFor(path)
  const before = identityOf(path)
  const connection = openConnection(path, false)
  let hold = freeOfHold
  const db = queries(connection, {
    requireInPlace: () => hold.requireInPlace(),
    wrote: () => hold.wrote(),
  })
  try {
    makeDurable(connection, journal)
    if (isBehind(connection)) keepBeforeUpgrade(path, connection, (options.clock ?? computerClock)())
    await bringUpToDate(db, (options.clock ?? computerClock)())
    await db.updateTable('workspace').set({ number: 1 }).execute()
    confirmDurable(connection)
    hold = holdFile(path, before, connection, journal)
    const workspace = await over({ path, connection, db, journal, lock, hold }, options)
    await workspace.act(
      { name: 'trash.purge', person: '', at: (options.clock ?? computerClock)(), origin: 'opening' },
      writer => writer.purgeTrash(),
    )
    return workspace
  } catch (error) {
    if (connection.isOpen) connection.close()
    hold.release()
    throw error
  }
}

async function openForReading(path: string, options: OpenOptions): Promise<Workspace> {
  requireOpenable(path)
  const connection = openToRead(path)
  if (isBehind(connection)) return openUpgraded(path, connection, options)
  return over(
    { path, connection, db: queries(connection), journal: 'wal', lock: undefined, hold: freeOfHold },
    options,
  )
}

/**
 * A file of an earlier release is read through a copy brought up to date: whoever only reads leaves it as it
 * is.
 */
async function openUpgraded(path: string, original: Connection, options: OpenOptions): Promise<Workspace> {
  const temporary = mkdtempSync(join(tmpdir(), 'lectern-'))
  try {
    const copy = join(temporary, 'copy.lectern')
    copyFrom(original, copy)
    const connection = openConnection(copy, false)
    const db = queries(connection)
    await bringUpToDate(db, (options.clock ?? computerClock)())
    return await over(
      { path, connection, db, journal: 'wal', lock: undefined, hold: freeOfHold, temporary },
      options,
    )
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true })
    throw error
  } finally {
    original.close()
  }
}

/**
 * Opens a workspace file. For writing it is locked against other processes; for reading it may be open
 * elsewhere. Where it may only be read it is opened so, whatever was asked for.
 * @throws AppError workspace-missing, not-a-workspace, workspace-damaged, workspace-newer, workspace-in-use,
 * workspace-locked
 */
export async function openSqliteWorkspace(path: string, options: OpenOptions = {}): Promise<Workspace> {
  const file = realPath(path)
  if (!existsSync(file)) throw new AppError('workspace-missing', { path: file })
  if (options.readOnly === true || isOnlyReadable(file))
    return openOrRelease(file, undefined, () => openForReading(file, options))
  const lock = lockWorkspace(file, holderIn(options))
  return openOrRelease(file, lock, () => openForWriting(file, lock, options))
}

/** Makes the file under another name first, so that a half-made workspace is never found under its own. */
async function writeNewFile(path: string, wanted: NewWorkspace, now: string): Promise<void> {
  const part = partOf(path)
  rmSync(part, { force: true })
  const connection = openConnection(part, false)
  const db = queries(connection)
  try {
    connection.exec(`pragma application_id = ${applicationId}`)
    await migrate(db, sqliteDriver.searchIndex)
    await writeIdentity(db, randomUUID(), now, wanted)
  } finally {
    await db.destroy()
    if (connection.isOpen) connection.close()
  }
  flush(part)
  renameSync(part, path)
  flush(dirname(path))
}

/**
 * Makes a new workspace file and opens it. A file that is there is never replaced.
 * @throws AppError workspace-exists, workspace-in-use
 */
export async function createWorkspaceFile(
  path: string,
  wanted: NewWorkspace,
  options: OpenOptions = {},
): Promise<Workspace> {
  const file = resolve(path)
  if (existsSync(file)) throw new AppError('workspace-exists', { path: file })
  const holder = holderIn(options)
  const named = lockName(file, holder)
  return openOrRelease(file, named, async () => {
    await writeNewFile(file, wanted, (options.clock ?? computerClock)())
    return openForWriting(file, bothLocks(named, lockIdentity(file, holder)), options)
  })
}
