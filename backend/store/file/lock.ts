import { randomUUID } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { problemOfFault } from '../../../core/faults.ts'
import { AppError } from '../../../core/problem.ts'
import { isBusy, openConnection, type Connection } from '../sqlite-connection.ts'
import { lockFile } from './side-files.ts'

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

function readHolder(path: string): (Holder & { token: string }) | undefined {
  if (!existsSync(lockFile(path))) return undefined
  let connection: Connection | undefined
  try {
    connection = openConnection(lockFile(path), true, 1000)
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

function release(connection: Connection, path: string): void {
  const remove = (): void => rmSync(lockFile(path), { force: true })
  try {
    remove()
    connection.close()
  } catch {
    // Windows removes no open file.
    connection.close()
    rmSync(lockFile(path), { force: true, maxRetries: 2 })
  }
}

/** The claim, or undefined where another has it or came between. */
function tryLock(path: string, holder: Holder): Lock | undefined {
  const token = randomUUID()
  let connection: Connection | undefined
  try {
    const claimed = (connection = openConnection(lockFile(path), false, 0))
    claim(claimed, holder, token)
    // Between the two steps another may have left word, or the holder before us removed the file under our
    // hands.
    if (readHolder(path)?.token === token) return { release: () => release(claimed, path) }
    claimed.close()
    return undefined
  } catch (error) {
    if (connection?.isOpen) connection.close()
    if (isBusy(error)) return undefined
    throw problemOfFault(error, { path })
  }
}

/**
 * Claims a workspace file for this process.
 * @throws AppError workspace-in-use with the holder and since when, workspace-locked where nobody left word
 */
export function lockWorkspace(path: string, holder: Holder): Lock {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const lock = tryLock(path, holder)
    if (lock) return lock
  }
  const other = readHolder(path)
  if (!other) throw new AppError('workspace-locked', { path })
  throw new AppError('workspace-in-use', { holder: other.person, process: other.process, since: other.since })
}
