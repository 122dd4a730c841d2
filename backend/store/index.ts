import type { PostgresOptions } from './open-postgres.ts'
import type { Workspace } from './workspace.ts'

export { openSqliteWorkspace, createWorkspaceFile, type OpenOptions } from './file/open.ts'
export { identify, type FileKind } from './file/identify.ts'
export { createBackups, listBackups, type Backups } from './file/backups.ts'
export type { BackupInfo } from './file/backup-rule.ts'
export type { Displaced } from './file/hold.ts'
export { isSameFile, realPath } from './file/file-identity.ts'
export { surroundingsOf, type Surroundings } from './file/surroundings.ts'
export { momentary, removeLeftOvers } from './file/left-overs.ts'
export {
  requireTarget,
  writeAside,
  writeFileWhole,
  type Aside,
  type WriteOptions,
} from './file/write-file.ts'
export { replaceWorkspace, restoreBackup } from './file/restore.ts'
export { isRecordKind } from './log/records.ts'
export { leavingOutUnreadable } from './repositories/rows.ts'
export { recordsIn } from './file/count-records.ts'
export { salvageWorkspace, type Salvaged } from './file/salvage.ts'
export { keepInSecondPlace, requireSecondPlace } from './file/second-place.ts'
export { backupFolder } from './file/side-files.ts'
export type { PostgresOptions } from './open-postgres.ts'
export type * from './workspace.ts'
export type * from './log/model.ts'

/**
 * Opens the shared workspace in a PostgreSQL database, and sets it up where the database is empty. Its driver
 * is loaded when first used: most offices work with files.
 * @throws AppError database-unreachable
 */
export async function openPostgresWorkspace(url: string, options?: PostgresOptions): Promise<Workspace> {
  const { openPostgres } = await import('./open-postgres.ts')
  return openPostgres(url, options)
}
