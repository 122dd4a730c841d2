import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { AppError } from '../../core/problem.ts'
import { createJobRoom } from '../jobs/jobs.ts'
import {
  backupFolder,
  createBackups,
  createWorkspaceFile,
  isSameFile,
  leavingOutUnreadable,
  listBackups,
  openSqliteWorkspace,
  realPath,
  recordsIn,
  restoreBackup,
  salvageWorkspace,
  surroundingsOf,
  type BackupInfo,
  type Backups,
  type Salvaged,
  type Surroundings,
  type Unfounded,
  type Workspace,
  type WorkspaceInfo,
} from '../store/index.ts'
import { createChangeFeed, type ChangeFeed } from './change-feed.ts'
import { compareWithLog, type Compared } from './comparing.ts'
import { inTurn } from '../acts/in-turn.ts'
import { createPersons } from './persons.ts'
import {
  createSecondBackups,
  createSecondPlaces,
  type SecondBackups,
  type SecondPlaces,
} from './second-places.ts'
import { readRecent, rememberRecent, type RecentWorkspace } from './recent.ts'
import { makeSample } from '../acts/sample-file.ts'
import { createSessions, type Session } from './session.ts'

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
  /** What about the place it lies in endangers it. */
  readonly surroundings: Surroundings
}

/**
 * What all who work in one place share: the one workspace open at a time with its backups, the recent list,
 * and word of what changed. Whoever works in it has a session of their own.
 */
export interface Office {
  readonly changes: ChangeFeed
  /** One more session, which ends with the office at the latest; `person` is in it, where the door knows. */
  begin(person?: string): Session
  current(): Workspace | undefined
  info(): OpenInfo | undefined
  /** What another program changed in the open workspace, as far as that was found after it was opened. */
  foreign(): readonly Unfounded[]
  /** Looks once more for what another program changed. */
  compareAgain(): void
  /**
   * Reads lists for people to look at: a record that cannot be read is left out of them, and what became of
   * it looked for, once for each.
   */
  listing<Result>(work: () => Result): Result
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
  /**
   * Saves what is open to a new file and goes on in that: for a file that another program moved or wrote
   * over. It stays the same opening, so that nobody has to leave what they are writing.
   * @throws AppError workspace-exists, workspace-torn, and as `saveCopy`
   */
  goOnElsewhere(path: string): Promise<OpenInfo>
  /** The newest first. */
  backups(): CountedBackup[]
  backUpNow(): Promise<CountedBackup[]>
  restoreBackup(name: string): Promise<OpenInfo>
  /** Where else backups of the open workspace go. */
  second(): SecondBackups
  /** The backups of a file that need not open any more, the newest first. */
  backupsOf(path: string): CountedBackup[]
  /** As `salvageWorkspace`. */
  salvage(damaged: string, path: string): Promise<Salvaged>
  /**
   * Puts a backup in the place of a file that does not open, and opens it; the file itself is kept among the
   * backups.
   */
  restoreFile(path: string, name: string): Promise<OpenInfo>
  /** Ends every session and closes the workspace; for the moment the app goes. */
  shutDown(): Promise<void>
}

export interface OfficeOptions {
  /** Folder for the recent list and the sample workspace. */
  readonly dataFolder: string
  /** Where a file that is named without its folder belongs; the folder the program runs in where absent. */
  readonly documentsFolder?: string
  /** The moment, ISO 8601. */
  readonly now: () => string
  /** Keep what was opened last, and by whom; the command line leaves that alone. */
  readonly remembers?: boolean
  /** How long after opening a workspace is compared with its log, in milliseconds. */
  readonly compareAfter?: number
  /** Told of what fails while nobody is waiting for it. */
  readonly report?: (error: unknown) => void
}

/** A backup with how many records it holds, null where it cannot be read. */
export interface CountedBackup extends BackupInfo {
  readonly records: number | null
}

const withRecords = ({ folder, list }: Pick<Backups, 'folder' | 'list'>): CountedBackup[] =>
  list().map(backup => ({ ...backup, records: recordsIn(join(folder, backup.name)) }))

async function backUpAndCount(backups: Backups): Promise<CountedBackup[]> {
  await backups.backUpNow()
  return withRecords(backups)
}

function backupsBeside(path: string, now: () => string): CountedBackup[] {
  const folder = backupFolder(realPath(path))
  return withRecords({ folder, list: () => listBackups(folder, now()) })
}

/** What is the same wherever an opening goes on. */
interface Opening {
  readonly opening: string
  readonly onlyReadable: boolean
}

interface Opened extends Opening {
  readonly workspace: Workspace
  readonly surroundings: Surroundings
  readonly backups: Backups
  readonly second: SecondBackups
  isDamaged(): boolean
  readonly compared: Compared
  readonly stop: () => Promise<void>
}

/** Long enough for the first screen to be there, in milliseconds: what comes later competes with nobody. */
const AFTER_OPENING = 4000

/** How often it is asked whether a backup is due, and whether the file is still where it was. */
const round = 60_000

interface Watching {
  readonly now: () => string
  readonly report: (error: unknown) => void
  readonly publish: ChangeFeed['publish']
  /** The command line's sessions are one command long. */
  readonly remembers: boolean
  /** Milliseconds, Infinity for never. */
  readonly compareAfter: number
  readonly secondPlaces: SecondPlaces
}

/** Backs an open workspace up while it changes, and tells of its changes, until it is let go. */
function watch(
  workspace: Workspace,
  { now, report, publish, remembers, compareAfter, secondPlaces }: Watching,
  opening: Opening,
): Opened {
  const second = createSecondBackups(workspace, secondPlaces, {
    now,
    backUp: () => backups.backUpNow(),
    folder: backupFolder(workspace.info.location),
    failed: () => publish({ type: 'backup.failed', id: workspace.info.id }),
    report,
  })
  const backups = createBackups(workspace, { now, made: second.keep })
  let isTold = false
  /** Whoever is about to write hears of it before. */
  const lookAfter = (): void => {
    const became = workspace.displaced()
    if (became !== undefined && !isTold) publish({ type: 'workspace.displaced', id: workspace.info.id })
    isTold = became !== undefined
    if (!isTold) backups.backUpIfDue().catch(report)
  }
  const rounds = setInterval(lookAfter, round).unref()
  const stopListening = workspace.onChange(publish)
  const looking = new AbortController()
  let isDamaged = false
  /**
   * A large file is opened before it is read whole; whoever works in it is told as soon as damage is found.
   */
  const lookForDamage = async (): Promise<void> => {
    if (await workspace.isSound(looking.signal).catch(() => true)) return
    isDamaged = true
    publish({ type: 'workspace.damaged', id: workspace.info.id })
  }
  const lookedForDamage = remembers ? lookForDamage() : undefined
  const looked = remembers ? lookAgain(workspace, publish, looking.signal).catch(report) : undefined
  const compared = compareWithLog(workspace, {
    after: compareAfter,
    report,
    tell: () => publish({ type: 'foreign.found', id: workspace.info.id }),
  })
  return {
    workspace,
    ...opening,
    surroundings: surroundingsOf(workspace.info.location),
    backups,
    second,
    compared,
    isDamaged: () => isDamaged,
    stop: async () => {
      clearInterval(rounds)
      looking.abort()
      await Promise.all([looked, lookedForDamage, compared.stop(), backups.stop()])
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

const remember = (file: string, { location, name }: WorkspaceInfo, openedAt: string): Promise<void> =>
  rememberRecent(file, { path: location, name, openedAt })

export function createOffice({
  dataFolder,
  documentsFolder = '',
  now,
  remembers = true,
  compareAfter = remembers ? AFTER_OPENING : Infinity,
  report = console.error,
}: OfficeOptions): Office {
  const changes = createChangeFeed()
  const jobs = createJobRoom(report)
  const recentFile = join(dataFolder, 'recent.json')
  const secondPlaces = createSecondPlaces(join(dataFolder, 'second-places.json'))
  /** Two openings at once would leave one workspace open that nobody can close. */
  const alone = inTurn()
  const placed = (path: string): string => resolve(documentsFolder, path)
  let opened: Opened | undefined

  const settle = async (workspace: Workspace, onlyReadable = false): Promise<OpenInfo> => {
    await close()
    return enter(workspace, { opening: randomUUID(), onlyReadable })
  }

  const enter = async (workspace: Workspace, opening: Opening): Promise<OpenInfo> => {
    opened = watch(
      workspace,
      { now, report, publish: changes.publish, remembers, compareAfter, secondPlaces },
      opening,
    )
    const { info } = workspace
    if (remembers) await remember(recentFile, info, now()).catch(report)
    changes.publish({ type: 'workspace.opened', id: info.id })
    return infoOf(opened)
  }

  /**
   * A short session is backed up at its end; the command line's are one command long and leave that to the
   * office.
   */
  const close = async (backsUp = remembers): Promise<void> => {
    if (!opened) return
    const { workspace, backups } = opened
    // Whoever still reads or writes meanwhile is answered; the backup of a large file takes a while.
    if (backsUp && !workspace.info.readOnly) await lastBackup(workspace, backups).catch(report)
    const leaving = opened
    opened = undefined
    await letGo(leaving)
    changes.publish({ type: 'workspace.closed', id: workspace.info.id })
  }

  const goOnElsewhere = async (path: string): Promise<OpenInfo> => {
    const former = current()
    const target = newFile(placed(path))
    await former.workspace.saveCopy(target)
    const workspace = await openSqliteWorkspace(target, { clock: now })
    await letGo(former)
    return enter(workspace, { opening: former.opening, onlyReadable: false })
  }

  const current = (): Opened => {
    if (!opened) throw new AppError('no-workspace')
    return opened
  }

  const sessions = createSessions({
    jobs,
    changes,
    persons: createPersons(join(dataFolder, 'persons.json'), remembers),
    workspace: () => current().workspace,
  })

  /**
   * The same file may be opened again: it is let go first, and taken back where the new opening
   * fails.
   */
  const open = async (path: string, readOnly: boolean): Promise<OpenInfo> => {
    const wanted = placed(path)
    const previous = opened?.workspace.info
    const isAgain = previous !== undefined && isSameFile(previous.location, wanted)
    if (isAgain) await close()
    try {
      return await openSqliteWorkspace(wanted, { readOnly, clock: now }).then(workspace =>
        settle(workspace, workspace.info.readOnly && !readOnly),
      )
    } catch (error) {
      if (isAgain)
        await settle(
          await openSqliteWorkspace(previous.location, { readOnly: previous.readOnly, clock: now }),
        )
      throw error
    }
  }

  /**
   * Restoring keeps the present file itself. One more backup at the end could push out the very one that is
   * wanted.
   */
  const restore = async (location: string, name: string): Promise<OpenInfo> => {
    const isInHand = opened !== undefined && isSameFile(opened.workspace.info.location, location)
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
    changes,
    begin: sessions.begin,
    current: () => opened?.workspace,
    info: () => opened && infoOf(opened),
    isDamaged: () => opened?.isDamaged() ?? false,
    foreign: () => opened?.compared.found() ?? [],
    compareAgain: () => opened?.compared.again(),
    listing: work =>
      leavingOutUnreadable(({ facts }) => opened?.compared.turnedUp(JSON.stringify(facts)), work),
    workspace: () => current().workspace,
    open: (path, readOnly) => alone(() => open(path, readOnly)),
    create: wanted =>
      alone(async () => settle(await makeEmpty({ ...wanted, path: placed(wanted.path) }, now))),
    openSample: () => alone(async () => open(await sampleFile(dataFolder, now), false)),
    close: () => alone(() => close()),
    recent: () => readRecent(recentFile),
    saveCopy: path => current().workspace.saveCopy(newFile(placed(path))),
    goOnElsewhere: path => alone(() => goOnElsewhere(path)),
    backups: () => withRecords(current().backups),
    backUpNow: () => backUpAndCount(current().backups),
    second: () => current().second,
    restoreBackup: name => alone(async () => restore(current().workspace.info.location, name)),
    backupsOf: path => backupsBeside(placed(path), now),
    salvage: (damaged, path) => salvageWorkspace(placed(damaged), withEnding(placed(path)), now()),
    restoreFile: (path, name) => alone(() => restore(placed(path), name)),
    async shutDown() {
      await sessions.close()
      await jobs.close()
      await alone(() => close())
    },
  }
}

/** The sample workspace, made where there is none yet. */
async function sampleFile(dataFolder: string, now: () => string): Promise<string> {
  const path = join(dataFolder, 'sample', 'luzhou.lectern')
  if (!existsSync(path)) await makeSample(path, now)
  return path
}

/** What became of the file makes a backup of what is open the last of it there is. */
const lastBackup = (workspace: Workspace, backups: Backups): Promise<unknown> =>
  workspace.displaced() === undefined ? backups.backUpAtEnd() : backups.backUpNow()

/** Leaves the file to whoever comes next. */
async function letGo({ workspace, stop }: Opened): Promise<void> {
  await stop()
  await workspace.close()
}

const infoOf = ({ workspace, opening, onlyReadable, surroundings }: Opened): OpenInfo => ({
  ...workspace.info,
  opening,
  onlyReadable,
  surroundings,
})

const withEnding = (path: string): string => (path.endsWith('.lectern') ? path : `${path}.lectern`)

/** @throws AppError workspace-exists */
function newFile(path: string): string {
  const target = withEnding(path)
  if (existsSync(target)) throw new AppError('workspace-exists', { path: target })
  return target
}

/** Makes and opens a workspace with nothing in it but its home region. @throws AppError workspace-exists */
async function makeEmpty(
  { path, name, region, person }: NewWorkspace,
  clock: () => string,
): Promise<Workspace> {
  const file = withEnding(path)
  await mkdir(dirname(file), { recursive: true })
  const workspace = await createWorkspaceFile(file, { name, homeRegion: 'home' }, { clock })
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
