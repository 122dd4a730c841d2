import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { problemOfFault } from '../../../core/faults.ts'
import { AppError } from '../../../core/problem.ts'
import { keepFewPages, type Connection } from '../sqlite-connection.ts'
import { identify } from './identify.ts'
import { openToRead } from './read-only.ts'
import { partOf } from './side-files.ts'

/**
 * Makes sure that a file, or the names in a folder, reached the disk. Windows has no such call for folders.
 */
export function flush(path: string): void {
  if (process.platform === 'win32') return
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Gives a checked part its name: from now on it counts. */
export function accept(part: string, path: string): void {
  if (identify(part) !== 'workspace') throw new AppError('copy-failed', { path })
  flush(part)
  renameSync(part, path)
  flush(dirname(path))
}

/** SQLite does not tell a folder that is missing from one it may not enter. */
function asProblem(error: unknown, path: string): AppError {
  if (!existsSync(dirname(path))) return new AppError('path-missing', { path: dirname(path) })
  const problem = problemOfFault(error, { path })
  return problem instanceof AppError
    ? problem
    : new AppError('copy-failed', { path, reason: error instanceof Error ? error.message : String(error) })
}

/**
 * Writes a compacted copy of an open workspace, reopens and checks it, and only then gives it its name.
 * @throws AppError copy-failed, disk-full
 */
export function copyFrom(connection: Connection, path: string): void {
  const part = partOf(path)
  rmSync(part, { force: true })
  try {
    connection.prepare('vacuum into ?').run(part)
    accept(part, path)
  } catch (error) {
    throw asProblem(error, path)
  } finally {
    rmSync(part, { force: true })
  }
}

/** As `copyFrom`, beside whoever has the workspace open. */
export function copyWorkspace(source: string, path: string): void {
  const connection = openToRead(source)
  try {
    keepFewPages(connection)
    copyFrom(connection, path)
  } finally {
    connection.close()
  }
}
