import { tmpdir, userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'

/** The file whose lock says that somebody has the workspace open. */
export const lockFile = (path: string): string => join(dirname(path), `.${basename(path)}-lock`)

/**
 * Where the locks of files lie that are named by what they are: one file may have several names, in several
 * folders.
 */
export const locksByIdentity = (): string => join(tmpdir(), `lectern-open-${userInfo().username}`)

/** Changes that SQLite has not yet carried into the file, and the memory it shares with other readers. */
export const journalFiles = (path: string): readonly string[] => [
  `${path}-wal`,
  `${path}-shm`,
  `${path}-journal`,
]

/** Where backups go unless another folder is given. */
export const backupFolder = (path: string): string =>
  join(dirname(path), `${basename(path, '.lectern')}.backups`)

/** A file on its way: nothing takes it for a finished one, even after a power cut. */
export const partOf = (path: string): string => `${path}.part`
