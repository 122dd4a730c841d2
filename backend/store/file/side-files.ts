import { basename, dirname, join } from 'node:path'

/** The file whose lock says that somebody has the workspace open. */
export const lockFile = (path: string): string => join(dirname(path), `.${basename(path)}-lock`)

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
