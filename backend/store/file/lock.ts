import { randomUUID } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, rmSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { problemOfFault } from '../../../core/faults.ts'
import { AppError } from '../../../core/problem.ts'
import { isBusy, openConnection, type Connection } from '../sqlite-connection.ts'
import { identityOf } from './file-identity.ts'
import { lockFile, locksByIdentity } from './side-files.ts'

/** Who has a workspace open, as others are told. */
export interface Holder {
  readonly person: string
  readonly process: number
  /** ISO 8601. */
  readonly since: string
}

/**
 * An open workspace's claim on its file. It ends with the process, however that ends: the system lets go of
 * it.
 */
export interface Lock {
  release(): void
}

const attempts = 5

/** Leaves word of the holder, then takes the claim that lets others read the word but not claim. */
function claim(connection: Connection, holder: Holder, token: string): void {
  connection.exec('begin immediate')
  connection.exec(
    'create table if not exists holder (token text not null, person text not null, process integer not null, since text not null)',
  )
  connection.exec('delete from holder')
  connection
    .prepare('insert into holder values (?, ?, ?, ?)')
    .run(token, holder.person, holder.process, holder.since)
  connection.exec('commit')
  connection.exec('begin immediate')
}

function readHolder(file: string): (Holder & { token: string }) | undefined {
  if (!existsSync(file)) return undefined
  let connection: Connection | undefined
  try {
    connection = openConnection(file, true, 1000)
    const row = connection.prepare('select token, person, process, since from holder').get()
    return (
      row && {
        token: String(row.token),
        person: String(row.person),
        process: Number(row.process),
        since: String(row.since),
      }
    )
  } catch {
    return undefined
  } finally {
    connection?.close()
  }
}

function release(connection: Connection, file: string): void {
  const remove = (): void => rmSync(file, { force: true })
  try {
    remove()
    connection.close()
  } catch {
    // Windows removes no open file.
    connection.close()
    rmSync(file, { force: true, maxRetries: 2 })
  }
}

/** The claim, or undefined where another has it or came between. */
function tryLock(path: string, file: string, holder: Holder): Lock | undefined {
  const token = randomUUID()
  let connection: Connection | undefined
  try {
    const claimed = (connection = openConnection(file, false, 0))
    claim(claimed, holder, token)
    // Between the two steps another may have left word, or the holder before us removed the file under our
    // hands.
    if (readHolder(file)?.token === token) return { release: () => release(claimed, file) }
    claimed.close()
    return undefined
  } catch (error) {
    if (connection?.isOpen) connection.close()
    if (isBusy(error)) return undefined
    throw problemOfFault(error, { path })
  }
}

function lockBy(file: string, path: string, holder: Holder): Lock {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const lock = tryLock(path, file, holder)
    if (lock) return lock
  }
  const other = readHolder(file)
  if (!other) throw new AppError('workspace-locked', { path })
  throw new AppError('workspace-in-use', { holder: other.person, process: other.process, since: other.since })
}

/**
 * The folder is this person's own, or it is not used: whoever may write there could lead a lock elsewhere.
 */
function ownFolder(): string | undefined {
  const folder = locksByIdentity()
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const found = lstatSync(folder)
    const { uid } = userInfo()
    return found.isDirectory() && (uid < 0 || found.uid === uid) ? folder : undefined
  } catch {
    return undefined
  }
}

/**
 * Claims the name of a workspace file that is being made for this process.
 * @throws AppError as `lockWorkspace`
 */
export const lockName = (path: string, holder: Holder): Lock => lockBy(lockFile(path), path, holder)

/**
 * Claims what a file is, whatever it is called: a second name of it (a hard link) is the same file. Where
 * this computer has no place for that, its name alone is claimed.
 * @throws AppError as `lockWorkspace`
 */
export function lockIdentity(path: string, holder: Holder): Lock {
  const folder = ownFolder()
  const identity = identityOf(path)
  return folder === undefined || identity === ''
    ? { release: () => undefined }
    : lockBy(join(folder, `${identity}.lock`), path, holder)
}

/** Both are let go of together. */
export const bothLocks = (one: Lock, other: Lock): Lock => ({
  release() {
    other.release()
    one.release()
  },
})

/**
 * Claims a workspace file for this process, by its name and by what it is.
 * @param path where the file itself lies: see `realPath`
 * @throws AppError workspace-in-use with the holder and since when, workspace-locked where nobody left word
 */
export function lockWorkspace(path: string, holder: Holder): Lock {
  const byName = lockName(path, holder)
  try {
    return bothLocks(byName, lockIdentity(path, holder))
  } catch (error) {
    byName.release()
    throw error
  }
}
