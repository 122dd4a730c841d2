import { DatabaseSync } from 'node:sqlite'
import { AppError } from '../../core/problem.ts'

export type Connection = DatabaseSync

/** Marks a file as a Lectern workspace: `Lect` in the header's application id. */
export const applicationId = 0x4c656374

export const pragma = (connection: Connection, name: string): unknown =>
  Object.values(connection.prepare(`pragma ${name}`).get() ?? {})[0]

/** How the file keeps its promise that a commit survives a power cut. `truncate` serves file systems without shared memory. */
export type Journal = 'wal' | 'truncate'

/** Enough for the index pages of a large library. */
const cacheKilobytes = 64 * 1024

/** Every connection's settings: nothing a file brings along is trusted to run. `patience` is how long a lock is waited for, in milliseconds. */
export function openConnection(path: string | URL, readOnly: boolean, patience = 5000): Connection {
  const connection = new DatabaseSync(path, { readOnly, timeout: patience, enableForeignKeyConstraints: true, enableDoubleQuotedStringLiterals: false, allowExtension: false })
  connection.exec('pragma trusted_schema = off')
  connection.exec(`pragma cache_size = -${cacheKilobytes}`)
  return connection
}

/** Prepares a connection for writing: every commit reaches the disk before it is acknowledged. */
export function makeDurable(connection: Connection, journal: Journal): void {
  if (journal === 'truncate') connection.exec('pragma locking_mode = exclusive')
  connection.exec(`pragma journal_mode = ${journal}`)
  connection.exec('pragma synchronous = full')
}

const full = 2

/**
 * Some builds fall back to synchronous=NORMAL at the first write after the switch to WAL, where a power cut loses
 * commits. Call it after a first write that nobody was told of.
 */
export function confirmDurable(connection: Connection): void {
  if (Number(pragma(connection, 'synchronous')) >= full) return
  connection.exec('pragma synchronous = full')
  if (Number(pragma(connection, 'synchronous')) < full) throw new Error('SQLite refuses synchronous=FULL')
}

const problems = new Map([
  [5, 'workspace-busy'],
  [10, 'disk-failed'],
  [11, 'workspace-damaged'],
  [13, 'disk-full'],
  [26, 'workspace-damaged'],
])

const errorCode = (error: unknown): number => (error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0)

/** Another connection holds the lock that was asked for. */
export const isBusy = (error: unknown): boolean => errorCode(error) === 5 || errorCode(error) === 6

/** What an error of SQLite about a file means to the user; any other error stays itself. */
export function problemOf(error: unknown, path: string): unknown {
  const problem = problems.get(errorCode(error))
  return problem === undefined ? error : new AppError(problem, { path, reason: (error as Error).message })
}
