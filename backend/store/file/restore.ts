import { constants, copyFileSync, existsSync, lstatSync, mkdirSync, readlinkSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { userInfo } from 'node:os'
import { AppError } from '../../../core/problem.ts'
import { openConnection } from '../sqlite-connection.ts'
import { backupName } from './backup-rule.ts'
import { checkBackup } from './backups.ts'
import { accept, copyWorkspace, flush } from './copy.ts'
import { realPath } from './file-identity.ts'
import { identify, requireWorkspace } from './identify.ts'
import { lockWorkspace } from './lock.ts'
import { backupFolder, journalFiles, partOf } from './side-files.ts'

/** A restore that turns out to be wrong can itself be undone from this. */
const keptName = (now: string): string => backupName(now, '-before-restore')

/** Keeps a damaged file byte for byte, with the changes that belong to it. */
function keepAsItIs(path: string, kept: string): void {
  copyFileSync(path, kept)
  for (const [from, to] of journalFiles(path).map(
    (file, index) => [file, journalFiles(kept)[index]!] as const,
  )) {
    if (existsSync(from)) copyFileSync(from, to)
  }
  flush(kept)
}

function keepPresent(path: string, folder: string, now: string): void {
  mkdirSync(folder, { recursive: true })
  const kept = join(folder, keptName(now))
  if (identify(path) === 'workspace') copyWorkspace(path, kept)
  else if (existsSync(path)) keepAsItIs(path, kept)
}

/**
 * Changes still beside the old file would be taken for changes of the restored one: they are carried in or
 * removed first.
 */
function settleJournal(path: string): void {
  if (identify(path) === 'workspace') {
    const connection = openConnection(path, false)
    try {
      connection.exec('pragma journal_mode = delete')
    } finally {
      connection.close()
    }
  }
  for (const file of journalFiles(path)) rmSync(file, { force: true })
}

function replace(path: string, backup: string): void {
  const part = partOf(path)
  try {
    copyFileSync(backup, part, constants.COPYFILE_FICLONE)
    requireWorkspace(part)
    settleJournal(path)
    accept(part, path)
  } finally {
    rmSync(part, { force: true })
  }
}

/**
 * Puts a workspace file that was just made in the place of another that nobody has open, or of none. `now` is
 * ISO 8601.
 * @throws AppError target-is-link, workspace-in-use, not-a-workspace where something else lies there
 */
export function replaceWorkspace(path: string, made: string, now: string): void {
  const file = resolve(path)
  const found = lstatSync(file, { throwIfNoEntry: false })
  if (found?.isSymbolicLink())
    throw new AppError('target-is-link', { path: file, target: readlinkSync(file) })
  if (found && identify(file, false) === 'not-a-workspace')
    throw new AppError('not-a-workspace', { path: file })
  const lock = lockWorkspace(file, { person: userInfo().username, process: process.pid, since: now })
  try {
    if (found) settleJournal(file)
    accept(made, file)
  } finally {
    lock.release()
  }
}

/**
 * Puts a backup in the place of a workspace file that is closed; the present file is kept among the backups
 * first. Returns the name under which it was kept. `now` is ISO 8601.
 * @throws AppError backup-missing, workspace-damaged (the backup), workspace-in-use
 */
export function restoreBackup(
  path: string,
  name: string,
  now: string,
  folder = backupFolder(realPath(path)),
): string {
  const file = realPath(path)
  checkBackup(folder, name)
  const lock = lockWorkspace(file, { person: userInfo().username, process: process.pid, since: now })
  try {
    keepPresent(file, folder, now)
    replace(file, join(folder, name))
    return keptName(now)
  } finally {
    lock.release()
  }
}
