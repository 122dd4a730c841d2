import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { AppError } from '../../core/problem.ts'
import { createJobs, type Jobs } from '../jobs/jobs.ts'
import { loadSample } from '../sample/index.ts'
import { createWorkspaceFile, openSqliteWorkspace, type Workspace, type WorkspaceInfo } from '../store/index.ts'
import { createBackupKeeper, type BackupInfo, type BackupKeeper } from './backup-keeper.ts'
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
  /** Keep the recent list; the command line leaves it alone. */
  readonly remembers?: boolean
}

interface Opened {
  readonly workspace: Workspace
  readonly keeper: BackupKeeper
  readonly stopListening: () => void
}

export function createDesk({ dataFolder, now, remembers = true }: DeskOptions): Desk {
  const changes = createChangeFeed()
  const jobs = createJobs()
  const recentFile = join(dataFolder, 'recent.json')
  let opened: Opened | undefined

  const settle = async (workspace: Workspace): Promise<WorkspaceInfo> => {
    await close()
    const keeper = createBackupKeeper(workspace, now)
    opened = { workspace, keeper, stopListening: workspace.onChange(changes.publish) }
    const { info } = workspace
    if (remembers) await rememberRecent(recentFile, { path: info.location, name: info.name, openedAt: now() })
    changes.publish({ type: 'workspace.opened', id: info.id })
    return info
  }

  const close = async (): Promise<void> => {
    if (!opened) return
    const { workspace, keeper, stopListening } = opened
    opened = undefined
    stopListening()
    await keeper.stop()
    await workspace.close()
    changes.publish({ type: 'workspace.closed', id: workspace.info.id })
  }

  const current = (): Opened => {
    if (!opened) throw new AppError('no-workspace')
    return opened
  }

  /** The same file may be opened again at this desk: it is let go first, and taken back where the new opening fails. */
  const open = async (path: string, readOnly: boolean): Promise<WorkspaceInfo> => {
    const wanted = resolve(path)
    const previous = opened?.workspace.info
    if (previous?.location === wanted) await close()
    try {
      return await settle(await openSqliteWorkspace(wanted, { readOnly, clock: now }))
    } catch (error) {
      if (previous?.location === wanted) await settle(await openSqliteWorkspace(wanted, { readOnly: previous.readOnly, clock: now }))
      throw error
    }
  }

  const create = async (wanted: NewWorkspace): Promise<WorkspaceInfo> => {
    const path = resolve(wanted.path.endsWith('.lectern') ? wanted.path : `${wanted.path}.lectern`)
    if (existsSync(path)) throw new AppError('workspace-exists', { path })
    await mkdir(dirname(path), { recursive: true })
    const workspace = await createWorkspaceFile(path, { name: wanted.name, homeRegion: 'home', person: wanted.person }, { clock: now })
    await workspace.saveRegion({ key: 'home', name: wanted.region, nameEn: '', parent: '', invented: false })
    return settle(workspace)
  }

  const openSample = async (): Promise<WorkspaceInfo> => {
    const path = join(dataFolder, 'sample', 'luzhou.lectern')
    if (!existsSync(path)) await makeSample(path, now)
    return open(path, false)
  }

  return {
    jobs,
    changes,
    current: () => opened?.workspace,
    workspace: () => current().workspace,
    open,
    create,
    openSample,
    close,
    recent: () => readRecent(recentFile),
    saveCopy: path => current().keeper.saveCopy(resolve(path)),
    backups: () => current().keeper.list(),
    backUpNow: () => current().keeper.backUpNow(),
    async restoreBackup(name) {
      const { keeper, workspace } = current()
      const { location } = workspace.info
      await keeper.check(name)
      await close()
      await keeper.restore(name)
      return open(location, false)
    },
    async shutDown() {
      await close()
      await jobs.close()
    },
  }
}

/** Writes the sample workspace as a new file, whole or not at all. */
export async function makeSample(path: string, now: () => string): Promise<void> {
  const part = `${path}.part`
  await mkdir(dirname(path), { recursive: true })
  await rm(part, { force: true })
  const workspace = await createWorkspaceFile(part, { name: '示例：泸州市生态文明建设新闻发布会', homeRegion: 'luzhou', person: '新闻科' }, { clock: now })
  try {
    await loadSample(workspace, now())
  } finally {
    await workspace.close()
  }
  await rename(part, path)
}
