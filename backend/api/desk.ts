import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { AppError } from '../../core/problem.ts'
import { createJobs, type Jobs } from '../jobs/jobs.ts'
import { loadSample } from '../sample/index.ts'
import { createBackups, type BackupInfo, createWorkspaceFile, openSqliteWorkspace, type Workspace, type WorkspaceInfo } from '../store/index.ts'
import { createChangeFeed, type ChangeFeed } from './change-feed.ts'
import { readRecent, rememberRecent, type RecentWorkspace } from './recent.ts'

export interface NewWorkspace {
  readonly path: string
  readonly name: string
  /** Name of the home region. */
  readonly region: string
  readonly person: string
}

/** One desk has one workspace open at a time, and what belongs to working at it: the recent list, backups, long work. */
export interface Desk {
  readonly jobs: Jobs
  readonly changes: ChangeFeed
  current(): Workspace | undefined
  /** Throws `no-workspace` where none is open. */
  workspace(): Workspace
  open(path: string, readOnly: boolean): Promise<WorkspaceInfo>
  create(wanted: NewWorkspace): Promise<WorkspaceInfo>
  /** Opens the sample workspace, which is made at the first call. */
  openSample(): Promise<WorkspaceInfo>
  close(): Promise<void>
  recent(): Promise<RecentWorkspace[]>
  saveCopy(path: string): Promise<void>
  backups(): Promise<BackupInfo[]>
  backUpNow(): Promise<BackupInfo[]>
  restoreBackup(name: string): Promise<WorkspaceInfo>
  /** Closes the workspace and ends long work; for the moment the app goes. */
  shutDown(): Promise<void>
}

export interface DeskOptions {
  /** Folder for the recent list and the sample workspace. */
  readonly dataFolder: string
  /** The moment, ISO 8601. */
  readonly now: () => string
}

