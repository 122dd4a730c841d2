import { mkdirSync, rmSync, statSync } from 'node:fs'
import { copyFile, rename } from 'node:fs/promises'
import { basename, isAbsolute, join, resolve } from 'node:path'
import { AppError } from '../../../core/problem.ts'
import { expired } from './backup-rule.ts'
import { listBackups } from './backups.ts'
import { realPath } from './file-identity.ts'
import { backupFolder, partOf } from './side-files.ts'

/** Where in a second place the backups of a workspace file lie: several workspaces may share one. */
export const folderIn = (place: string, workspaceFile: string): string =>
  join(place, basename(backupFolder(workspaceFile)))

/**
 * Makes sure that a folder can be a second place for the backups of a workspace file: another disk, a drive
 * of the office.
 * @throws AppError second-place-missing, second-place-same
 */
export function requireSecondPlace(place: string, workspaceFile: string): void {
  if (!isAbsolute(place) || !statSync(place, { throwIfNoEntry: false })?.isDirectory())
    throw new AppError('second-place-missing', { path: place })
  const first = backupFolder(workspaceFile)
  if ([place, folderIn(place, workspaceFile)].some(each => realPath(resolve(each)) === realPath(first)))
    throw new AppError('second-place-same', { path: place })
}

/**
 * Copies a finished backup to a second place, where as many are kept as in the first. What was never finished
 * is not one. `now` is ISO 8601.
 * @throws AppError second-place-missing, where a drive is not there today
 */
export async function keepInSecondPlace(
  place: string,
  workspaceFile: string,
  { folder, name, now }: { readonly folder: string; readonly name: string; readonly now: string },
): Promise<void> {
  requireSecondPlace(place, workspaceFile)
  const own = folderIn(place, workspaceFile)
  mkdirSync(own, { recursive: true })
  const part = partOf(join(own, name))
  try {
    await copyFile(join(folder, name), part)
    await rename(part, join(own, name))
  } finally {
    rmSync(part, { force: true })
  }
  for (const old of expired(listBackups(own, now), now)) rmSync(join(own, old.name), { force: true })
}
