import { DatabaseSync } from 'node:sqlite'

export type Connection = DatabaseSync

/** Marks a file as a Lectern workspace: `Lect` in the header's application id. */
export const applicationId = 0x4c656374

export const pragma = (connection: Connection, name: string): unknown =>
  Object.values(connection.prepare(`pragma ${name}`).get() ?? {})[0]

/**
 * How the file keeps its promise that a commit survives a power cut. `truncate` serves file systems without
 * shared memory.
 */
export type Journal = 'wal' | 'truncate'

/** Enough for the index pages of a large library. */
const cacheKilobytes = 24 * 1024

/**
 * Every connection's settings: nothing a file brings along is trusted to run. `patience` is how long a lock
 * is waited for, in milliseconds.
 */
export function openConnection(path: string | URL, readOnly: boolean, patience = 5000): Connection {
  const connection = new DatabaseSync(path, {
    readOnly,
    timeout: patience,
    enableForeignKeyConstraints: true,
    enableDoubleQuotedStringLiterals: false,
    allowExtension: false,
  })
  connection.exec('pragma trusted_schema = off')
  connection.exec(`pragma cache_size = -${cacheKilobytes}`)
  return connection
}

/** For whoever reads a file once, from its beginning to its end. */
export const keepFewPages = (connection: Connection): void => connection.exec('pragma cache_size = -2048')

/** Prepares a connection for writing: every commit reaches the disk before it is acknowledged. */
export function makeDurable(connection: Connection, journal: Journal): void {
  if (journal === 'truncate') connection.exec('pragma locking_mode = exclusive')
  connection.exec(`pragma journal_mode = ${journal}`)
  connection.exec('pragma synchronous = full')
}

const full = 2

/**
 * Some builds fall back to synchronous=NORMAL at the first write after the switch to WAL, where a power cut
 * loses commits. Call it after a first write that nobody was told of.
 */
export function confirmDurable(connection: Connection): void {
  if (Number(pragma(connection, 'synchronous')) >= full) return
  connection.exec('pragma synchronous = full')
  if (Number(pragma(connection, 'synchronous')) < full) throw new Error('SQLite refuses synchronous=FULL')
}

const errorCode = (error: unknown): number =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0

/** Another connection holds the lock that was asked for. */
export const isBusy = (error: unknown): boolean => errorCode(error) === 5 || errorCode(error) === 6

/**
 * The memory that the readers of a file share could not be made: SQLITE_CANTOPEN, and SQLITE_IOERR_SHMOPEN,
 * _SHMSIZE, _SHMLOCK and _SHMMAP.
 */
export const isAboutShared = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && [14, 4618, 4874, 5130, 5386].includes(Number(error.errcode))

/**
 * The file itself does not hold what it ought to: it is corrupt, no database, or lacks a table; a fault of
 * the disk says nothing of it.
 */
export const isAboutContent = (error: unknown): boolean => [1, 11, 26].includes(errorCode(error))
