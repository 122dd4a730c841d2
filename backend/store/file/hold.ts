import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, truncateSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '../../../core/problem.ts'
import { pragma, type Connection, type Journal } from '../sqlite-connection.ts'
import { identityOf, identityOfOpen } from './file-identity.ts'
import { isOnShare, momentary } from './left-overs.ts'
import { journalFiles } from './side-files.ts'

/** What became of an open workspace file behind the program's back. */
export type Displaced = 'workspace-gone' | 'workspace-replaced' | 'workspace-overwritten' | 'journal-gone'

/** The hold an open workspace has on its file. */
export interface Hold {
  /** What became of the file, undefined where its name still names it and it holds what was written here. */
  displaced(): Displaced | undefined
  /**
   * @throws AppError with what became of the file, where its name no longer names it or it was written over
   */
  requireInPlace(): void
  /** Something was written through this opening, so the file may hold something else from here on. */
  wrote(): void
  /** Before the connection closes: what another program wrote into the file is left as it is. */
  letGo(): void
  /** After the connection is closed. */
  release(): void
}

/** A workspace that nobody can move or write over under the program: one that is only read, or a database. */
export const freeOfHold: Hold = {
  displaced: () => undefined,
  requireInPlace: () => undefined,
  wrote: () => undefined,
  letGo: () => undefined,
  release: () => undefined,
}

export const headerBytes = 100

/** The files this process holds, by what they are. */
const held = new Map<string, number>()

/**
 * The beginning of a file. One that is held is never opened a second time: closing that would take every lock
 * of this process from it (https://sqlite.org/howtocorrupt.html, 2.2).
 */
export function readHeader(path: string): Buffer {
  const known = held.get(identityOf(path))
  if (known !== undefined) return bytesAt(known, 0, headerBytes)
  const file = openSync(path, 'r')
  try {
    return bytesAt(file, 0, headerBytes)
  } finally {
    closeSync(file)
  }
}

function bytesAt(file: number, at: number, count: number): Buffer {
  const bytes = Buffer.alloc(count)
  return bytes.subarray(0, readSync(file, bytes, 0, count, at))
}

/**
 * What tells one state of the file from another: its header, and the page that counts the acts. Only what is
 * written into the file itself changes it, so this opening knows each of its own changes.
 */
function stateOf(file: number, pageBytes: number, countingPage: number): Buffer {
  return Buffer.concat([
    bytesAt(file, 0, headerBytes),
    countingPage > 0 ? bytesAt(file, (countingPage - 1) * pageBytes, pageBytes) : Buffer.alloc(0),
  ])
}

const countingPageOf = (connection: Connection): number =>
  Number(
    connection.prepare("select rootpage from sqlite_schema where name = 'sqlite_sequence'").get()?.rootpage ??
      0,
  )

const smallBytes = 8 * 1024 * 1024

/**
 * A small file is held in memory whole, so that what is open can be stored elsewhere even after another
 * program wrote over the file.
 */
function keepInMemory(connection: Connection, file: number): void {
  if (fstatSync(file).size <= smallBytes) connection.prepare('select count(*) from dbstat').get()
}

/**
 * Holds a file that was just opened and written to.
 * @param before what the file was before it was opened
 * @throws AppError workspace-replaced where another came in its place meanwhile
 */
export function holdFile(path: string, before: string, connection: Connection, journal: Journal): Hold {
  const file = openSync(path, 'r')
  const identity = identityOfOpen(file)
  if (identity !== before) {
    closeSync(file)
    throw new AppError('workspace-replaced', { path })
  }
  held.set(identity, file)
  const pageBytes = Number(pragma(connection, 'page_size'))
  const countingPage = countingPageOf(connection)
  const [log = ''] = journal === 'wal' ? journalFiles(path) : []
  const onShare = isOnShare(dirname(path))
  const logIdentity = log && identityOf(log)
  keepInMemory(connection, file)
  const present = (): Buffer => stateOf(file, pageBytes, countingPage)
  const header = (): Buffer => bytesAt(file, 0, headerBytes)
  const version = (): unknown => pragma(connection, 'data_version')
  let known = present()
  let knownVersion = version()
  let aside = ''
  let isForeign = false

  const wrote = (): void => {
    known = present()
    knownVersion = version()
  }

  /** What came by way of the database is there for this opening too, whoever wrote it. */
  function isWrittenOver(): boolean {
    if (known.equals(present())) return false
    if (version() === knownVersion) return true
    wrote()
    return false
  }

  /**
   * Whoever opened the file next would take the log beside it for its own. It is put aside; what it holds is
   * still read here.
   */
  function putLogAside(): void {
    if (log === '' || aside !== '' || identityOf(log) !== logIdentity) return
    const place = momentary(dirname(path), 'before')
    renameSync(log, place)
    aside = place
  }

  /** The log is carried into the file it belongs to, and left empty for whatever has its name now. */
  function carryLog(): void {
    if (log === '' || connection.isTransaction) return
    connection.exec('pragma wal_checkpoint(truncate)')
    wrote()
  }

  function quietly(work: () => void): void {
    try {
      work()
    } catch {
      // What cannot be put right here is no reason to hide what became of the file.
    }
  }

  /** Some shares give a file another number whenever they are asked. */
  const isOther = (now: string): boolean =>
    now !== identity && !(onShare && readHeader(path).equals(header()))

  function removeOwnLog(): void {
    if (log === '' || (aside === '' && identityOf(log) !== logIdentity)) return
    for (const beside of journalFiles(path)) rmSync(beside, { force: true })
  }

  function displaced(): Displaced | undefined {
    const now = identityOf(path)
    if (now === '') return 'workspace-gone'
    if (isOther(now)) return 'workspace-replaced'
    if (isWrittenOver()) return 'workspace-overwritten'
    return identityOf(log || path) === (logIdentity || identity) ? undefined : 'journal-gone'
  }

  return {
    displaced,
    requireInPlace() {
      const became = displaced()
      if (became === undefined) return
      quietly(became === 'workspace-overwritten' ? putLogAside : carryLog)
      throw new AppError(became, { path })
    },
    wrote,
    letGo() {
      const became = displaced()
      isForeign = became === 'workspace-overwritten' || became === 'workspace-replaced'
      if (became === 'workspace-overwritten') quietly(putLogAside)
      else if (became !== undefined) quietly(carryLog)
      if (aside !== '') truncateSync(aside, 0)
    },
    release() {
      if (held.get(identity) === file) held.delete(identity)
      closeSync(file)
      // SQLite leaves what stands beside a file that is not the one it opened.
      if (isForeign) quietly(removeOwnLog)
      if (aside !== '') rmSync(aside, { force: true })
    },
  }
}
