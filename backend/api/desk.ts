import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { AppError } from '../../core/problem.ts'
import { createJobs, type Jobs } from '../jobs/jobs.ts'
import {
  backupFolder,
  createBackups,
  createWorkspaceFile,
  listBackups,
  openSqliteWorkspace,
  restoreBackup,
  type BackupInfo,
  type Backups,
  type Workspace,
  type WorkspaceInfo,
} from '../store/index.ts'
import { createChangeFeed, type ChangeFeed } from './change-feed.ts'
import { inTurn } from './in-turn.ts'
import { createReadings, type Readings } from './readings.ts'
import { readRecent, rememberRecent, type RecentWorkspace } from './recent.ts'
import { makeSample } from './sample-file.ts'
import { createUploads, type Uploads } from './uploads.ts'

export interface NewWorkspace {
  readonly path: string
  readonly name: string
  /** Name of the home region. */
  readonly region: string
  readonly person: string
}

/** The open workspace. A file opened again, as after a backup was restored, is another opening of it. */
export interface OpenInfo extends WorkspaceInfo {
  readonly opening: string
  /**
   * It was to be written to and can only be read where it lies: the file, its folder or its disk is
   * read-only.
   */
  readonly onlyReadable: boolean
}

/**
 * One desk has one workspace open at a time, and what belongs to working at it: the recent list, backups,
 * long work.
 */
export interface Desk {
  readonly jobs: Jobs
  readonly changes: ChangeFeed
  /** Files that arrived, and those being imported. */
  readonly uploads: Uploads
  readonly readings: Readings
  current(): Workspace | undefined
  info(): OpenInfo | undefined
  /** Damage was found in the open workspace after it was opened. */
  isDamaged(): boolean
  /** Throws `no-workspace` where none is open. */
  workspace(): Workspace
  open(path: string, readOnly: boolean): Promise<OpenInfo>
  create(wanted: NewWorkspace): Promise<OpenInfo>
  /** Opens the sample workspace, which is made at the first call. */
  openSample(): Promise<OpenInfo>
  close(): Promise<void>
  recent(): Promise<RecentWorkspace[]>
  /** To a new file: another workspace, perhaps open elsewhere, is never written over. */
  saveCopy(path: string): Promise<void>
  /** The newest first. */
  backups(): BackupInfo[]
  backUpNow(): Promise<BackupInfo[]>
  restoreBackup(name: string): Promise<OpenInfo>
  /** The backups of a file that need not open any more, the newest first. */
  backupsOf(path: string): BackupInfo[]
  /**
   * Puts a backup in the place of a file that does not open, and opens it; the file itself is kept among the
   * backups.
   */
  restoreFile(path: string, name: string): Promise<OpenInfo>
  /** Closes the workspace and ends long work; for the moment the app goes. */
  shutDown(): Promise<void>
}

export interface DeskOptions {
  /** Folder for the recent list and the sample workspace. */
  readonly dataFolder: string
  /** Where a file that is named without its folder belongs; the folder the program runs in where absent. */
  readonly documentsFolder?: string
  /** The moment, ISO 8601. */
  readonly now: () => string
  /** Keep the recent list; the command line leaves it alone. */
  readonly remembers?: boolean
  /** Told of what fails while nobody is waiting for it. */
  readonly report?: (error: unknown) => void
}

interface Opened {
  readonly workspace: Workspace
  readonly opening: string
  readonly onlyReadable: boolean
  readonly backups: Backups
  readonly stop: () => Promise<void>
}

/** How often an open workspace asks whether a backup is due. */
const backupRound = 60_000

interface Watching {
  readonly now: () => string
  readonly report: (error: unknown) => void
  readonly publish: ChangeFeed['publish']
  /** The command line's sessions are one command long. */
  readonly remembers: boolean
}

/** Backs an open workspace up while it changes, and tells of its changes, until it is let go. */
function watch(
  workspace: Workspace,
  { now, report, publish, remembers }: Watching,
  onlyReadable: boolean,
): Opened {
  const backups = createBackups(workspace, { now })
  const rounds = setInterval(() => {
    backups.backUpIfDue().catch(report)
  }, backupRound).unref()
  const stopListening = workspace.onChange(publish)
  const looking = new AbortController()
  const looked = remembers ? lookAgain(workspace, publish, looking.signal).catch(report) : undefined
  return {
    workspace,
    opening: randomUUID(),
    onlyReadable,
    backups,
    stop: async () => {
      clearInterval(rounds)
      looking.abort()
      await looked
      backups.stop()
      stopListening()
    },
  }
}

async function lookAgain(
  workspace: Workspace,
  publish: ChangeFeed['publish'],
  signal: AbortSignal,
): Promise<void> {
  const found = await workspace.lookAgain(signal)
  if (found > 0 && !signal.aborted) publish({ type: 'figure.found', id: workspace.info.id })
}

export function createDesk({
  dataFolder,
  documentsFolder = '',
  now,
  remembers = true,
  report = console.error,
}: DeskOptions): Desk {
  const changes = createChangeFeed()
  const jobs = createJobs(report)
  const readings = createReadings()
  const recentFile = join(dataFolder, 'recent.json')
  /** Two openings at once would leave one workspace open that nobody can close. */
  const alone = inTurn()
  const placed = (path: string): string => resolve(documentsFolder, path)
  let opened: Opened | undefined
  let damaged = false

  const settle = async (workspace: Workspace, onlyReadable = false): Promise<OpenInfo> => {
    await close()
    opened = watch(workspace, { now, report, publish: changes.publish, remembers }, onlyReadable)
    damaged = false
    const { info } = workspace
    if (remembers)
      await rememberRecent(recentFile, { path: info.location, name: info.name, openedAt: now() }).catch(
        report,
      )
    changes.publish({ type: 'workspace.opened', id: info.id })
    if (remembers) void lookForDamage(workspace)
    return { ...info, opening: opened.opening, onlyReadable }
  }

  /**
   * A large file is opened before it is read whole; whoever works in it is told as soon as damage is found.
   */
  const lookForDamage = async (workspace: Workspace): Promise<void> => {
    const isSound = await workspace.isSound().catch(() => true)
    if (isSound || opened?.workspace !== workspace) return
    damaged = true
    changes.publish({ type: 'workspace.damaged', id: workspace.info.id })
  }

  /**
   * A short session is backed up at its end; the command line's are one command long and leave that to the
   * desk.
   */
  const close = async (backsUp = remembers): Promise<void> => {
    if (!opened) return
    const { workspace, backups, stop } = opened
    // Whoever still reads or writes meanwhile is answered; the backup of a large file takes a while.
    if (backsUp && !workspace.info.readOnly) await backups.backUpAtEnd().catch(report)
    opened = undefined
    await stop()
    await workspace.close()
    changes.publish({ type: 'workspace.closed', id: workspace.info.id })
  }

  const current = (): Opened => {
    if (!opened) throw new AppError('no-workspace')
    return opened
  }

  /**
   * The same file may be opened again at this desk: it is let go first, and taken back where the new opening
   * fails.
   */
  const open = async (path: string, readOnly: boolean): Promise<OpenInfo> => {
    const wanted = placed(path)
    const previous = opened?.workspace.info
    if (previous?.location === wanted) await close()
    try {
      return await openSqliteWorkspace(wanted, { readOnly, clock: now }).then(workspace =>
        settle(workspace, workspace.info.readOnly && !readOnly),
      )
    } catch (error) {
      if (previous?.location === wanted)
        await settle(await openSqliteWorkspace(wanted, { readOnly: previous.readOnly, clock: now }))
      throw error
    }
  }

  const openSample = async (): Promise<OpenInfo> => {
    const path = join(dataFolder, 'sample', 'luzhou.lectern')
    if (!existsSync(path)) await makeSample(path, now)
    return open(path, false)
  }

  /**
   * Restoring keeps the present file itself. One more backup at the end could push out the very one that is
   * wanted.
   */
  const restore = async (location: string, name: string): Promise<OpenInfo> => {
    const isInHand = opened?.workspace.info.location === location
    if (isInHand) await close(false)
    try {
      restoreBackup(location, name, now())
    } catch (error) {
      if (isInHand) await open(location, false)
      throw error
    }
    return open(location, false)
  }

  return {
    jobs,
    changes,
    uploads: createUploads(),
    readings,
    current: () => opened?.workspace,
    info: () =>
      opened && { ...opened.workspace.info, opening: opened.opening, onlyReadable: opened.onlyReadable },
    isDamaged: () => damaged,
    workspace: () => current().workspace,
    open: (path, readOnly) => alone(() => open(path, readOnly)),
    create: wanted =>
      alone(async () => settle(await makeEmpty({ ...wanted, path: placed(wanted.path) }, now))),
    openSample: () => alone(openSample),
    close: () => alone(() => close()),
    recent: () => readRecent(recentFile),
    saveCopy: async path => {
      const target = placed(path)
      if (existsSync(target)) throw new AppError('workspace-exists', { path: target })
      await current().workspace.saveCopy(target)
    },
    backups: () => current().backups.list(),
    async backUpNow() {
      const { backups } = current()
      await backups.backUpNow()
      return backups.list()
    },
    restoreBackup: name => alone(async () => restore(current().workspace.info.location, name)),
    backupsOf: path => listBackups(backupFolder(placed(path))),
    restoreFile: (path, name) => alone(() => restore(placed(path), name)),
    async shutDown() {
      await jobs.close()
      readings.closeAll()
      await alone(() => close())
    },
  }
}

/** Makes and opens a workspace with nothing in it but its home region. @throws AppError workspace-exists */
async function makeEmpty(
  { path, name, region, person }: NewWorkspace,
  clock: () => string,
): Promise<Workspace> {
  const file = path.endsWith('.lectern') ? path : `${path}.lectern`
  await mkdir(dirname(file), { recursive: true })
  const workspace = await createWorkspaceFile(file, { name, homeRegion: 'home', person }, { clock })
  await workspace.act({ name: 'workspace.create', person, at: clock(), origin: '' }, writer =>
    writer.saveRegion({
      key: 'home',
      name: region,
      nameEn: '',
      parent: '',
      invented: false,
      complete: false,
    }),
  )
  return workspace
}
