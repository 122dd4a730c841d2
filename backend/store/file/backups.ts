import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../core/problem.ts'
import type { Workspace } from '../workspace.ts'
import { backupName, dueAtEnd, dueBackup, expired, inOrder, timeOf } from './backup-rule.ts'
import type { BackupInfo } from './backup-rule.ts'
import { requireWorkspace } from './identify.ts'
import { backupFolder } from './side-files.ts'

export interface BackupOptions {
  /** Where backups are kept; beside the workspace file where absent. */
  readonly folder?: string
  /** Now, ISO 8601. */
  readonly now: () => string
  /** Is awaited with each backup that was made. */
  readonly made?: (backup: BackupInfo) => Promise<void>
}

/** The backups of one open workspace file. Whoever holds the clock calls `backUpIfDue` from time to time. */
export interface Backups {
  readonly folder: string
  /** The newest first. */
  list(): BackupInfo[]
  /** Backs up what changed, if it changed for 15 minutes; says what was made. */
  backUpIfDue(): Promise<BackupInfo | undefined>
  backUpNow(): Promise<BackupInfo>
  /** Before the workspace closes: backs up the changes of a session that was too short for a backup. */
  backUpAtEnd(): Promise<BackupInfo | undefined>
  /** Stops watching for changes. The file is let go of once this is over. */
  stop(): Promise<void>
}

/**
 * The backups in a folder, the newest first. A copy that was never finished is not one. `now` is ISO 8601.
 */
export function listBackups(folder: string, now: string): BackupInfo[] {
  const files = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : []
  const backups = files.flatMap(name => {
    const at = timeOf(name)
    return at === undefined ? [] : [{ name, at, bytes: statSync(join(folder, name)).size }]
  })
  return inOrder(backups, now)
}

/**
 * Makes sure that a backup is there and sound, before anything is closed for its sake.
 * @throws AppError backup-missing, workspace-damaged, workspace-newer
 */
export function checkBackup(folder: string, name: string): void {
  if (timeOf(name) === undefined || !existsSync(join(folder, name)))
    throw new AppError('backup-missing', { name })
  requireWorkspace(join(folder, name))
}

async function backUp(workspace: Workspace, folder: string, now: string): Promise<BackupInfo> {
  mkdirSync(folder, { recursive: true })
  removeUnfinished(folder)
  const name = backupName(now)
  await workspace.saveCopy(join(folder, name))
  for (const old of expired(listBackups(folder, now), now)) rmSync(join(folder, old.name), { force: true })
  return { name, at: now, bytes: statSync(join(folder, name)).size }
}

/** Removes copies that were never finished: a crash leaves them, and nothing else removes them. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder))
    if (name.endsWith('.part') || name.endsWith('.part-journal')) rmSync(join(folder, name), { force: true })
}

/** Watches an open workspace file and keeps its backups. */
export function createBackups(
  workspace: Workspace,
  { folder = backupFolder(workspace.info.location), now, made = async () => undefined }: BackupOptions,
): Backups {
  let firstChange = ''
  const stopListening = workspace.onChange(() => {
    if (firstChange === '') firstChange = now()
  })
  /** Those under way. */
  const making = new Set<Promise<unknown>>()
  const make = async (): Promise<BackupInfo> => {
    const unsaved = firstChange
    firstChange = ''
    try {
      const backup = await backUp(workspace, folder, now())
      await made(backup)
      return backup
    } catch (error) {
      firstChange = unsaved || firstChange
      throw error
    }
  }
  const backUpNow = (): Promise<BackupInfo> => {
    const backup = make()
    const over: Promise<boolean> = backup.catch(() => undefined).then(() => making.delete(over))
    making.add(over)
    return backup
  }
  const stop = async (): Promise<void> => {
    stopListening()
    await Promise.all(making)
  }
  const lastBackup = (): string => listBackups(folder, now())[0]?.at ?? ''
  const backUpIfDue = async (): Promise<BackupInfo | undefined> =>
    dueBackup(now(), lastBackup(), firstChange) ? backUpNow() : undefined
  const backUpAtEnd = async (): Promise<BackupInfo | undefined> =>
    dueAtEnd(now(), lastBackup(), firstChange) ? backUpNow() : undefined
  return { folder, list: () => listBackups(folder, now()), backUpIfDue, backUpNow, backUpAtEnd, stop }
}
