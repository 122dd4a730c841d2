import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { problemOfFault } from '../../../core/faults.ts'
import { AppError } from '../../../core/problem.ts'
import { flush } from './copy.ts'
import { carriesOurMark } from './identify.ts'
import { momentary, removeLeftOvers } from './left-overs.ts'
import { journalFiles } from './side-files.ts'

export interface WriteOptions {
  /** Whoever asks knows that a file of this name is there and gives it up. */
  readonly force?: boolean
}

/** A file that is on the disk whole, but not yet under its name. */
export interface Aside {
  readonly path: string
  /**
   * Gives it its name, at once and for every reader.
   * @throws AppError target-exists where another came first
   */
  place(): void
  /** Takes back what was done, the name included: what it took the place of is there again. */
  discard(): void
  /** Nothing is taken back any more. */
  settle(): void
}

/** Files beside an open workspace that are part of it. */
function isPartOfWorkspace(path: string): boolean {
  const owner = [
    path.replace(/-(?:wal|shm|journal)$/, ''),
    join(dirname(path), basename(path).replace(/^\.(.+)-lock$/, '$1')),
  ]
  return owner.some(
    file =>
      file !== path &&
      existsSync(file) &&
      (journalFiles(file).includes(path) || basename(path).endsWith('-lock')) &&
      isWorkspace(file),
  )
}

const isWorkspace = (file: string): boolean => statSync(file).isFile() && carriesOurMark(file)

/**
 * What a file may be written over: nothing without `force`, and with it another file of the same kind of
 * thing only. Never a workspace, open or not, nor what belongs to one; never what a link leads to; never a
 * folder, a device or a pipe.
 * @throws AppError folder-missing, target-is-link, target-is-folder, target-not-a-file, target-is-workspace,
 * target-exists
 */
export function requireTarget(path: string, { force = false }: WriteOptions = {}): void {
  const folder = dirname(resolve(path))
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new AppError('folder-missing', { path: folder })
  if (isPartOfWorkspace(path)) throw new AppError('target-is-workspace', { path })
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (!found) return
  if (found.isSymbolicLink()) throw new AppError('target-is-link', { path, target: readlinkSync(path) })
  if (found.isDirectory()) throw new AppError('target-is-folder', { path })
  if (!found.isFile()) throw new AppError('target-not-a-file', { path })
  if (carriesOurMark(path)) throw new AppError('target-is-workspace', { path })
  if (!force) throw new AppError('target-exists', { path })
}

function writeFlushed(path: string, bytes: Uint8Array | string): void {
  const file = openSync(path, 'wx')
  try {
    writeFileSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/**
 * File systems without hard links (of memory sticks, of shares) cannot give a name and refuse a taken one in
 * one step.
 */
const withoutLinks: readonly string[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']

function giveFreeName(part: string, path: string): void {
  try {
    linkSync(part, path)
    rmSync(part)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' || existsSync(path)) throw new AppError('target-exists', { path })
    if (!withoutLinks.includes(code)) throw error
    renameSync(part, path)
  }
}

/** Keeps what is about to be replaced, under a name that nobody takes for a file. */
function keepBefore(path: string, kept: string): void {
  try {
    linkSync(path, kept)
  } catch {
    copyFileSync(path, kept)
  }
}

/** @throws AppError as `requireTarget`, and what a fault of the disk means */
export function writeAside(path: string, bytes: Uint8Array | string, options: WriteOptions = {}): Aside {
  const part = momentary(dirname(path), 'part')
  const before = momentary(dirname(path), 'before')
  let isPlaced = false
  const said = <Result>(work: () => Result): Result => {
    try {
      return work()
    } catch (error) {
      rmSync(part, { force: true })
      throw problemOfFault(error, { path })
    }
  }
  said(() => {
    requireTarget(path, options)
    removeLeftOvers(dirname(path))
    writeFlushed(part, bytes)
  })
  return {
    path,
    place: () =>
      said(() => {
        requireTarget(path, options)
        if (options.force && existsSync(path)) {
          keepBefore(path, before)
          renameSync(part, path)
        } else giveFreeName(part, path)
        isPlaced = true
        flush(dirname(path))
      }),
    discard() {
      rmSync(part, { force: true })
      if (!isPlaced) return
      if (existsSync(before)) renameSync(before, path)
      else rmSync(path, { force: true })
      isPlaced = false
    },
    settle: () => rmSync(before, { force: true }),
  }
}

/**
 * Writes a file for a person: beside its place first and flushed to the disk, then under its name in one
 * step. A full disk, a power cut or a killed process leaves what was there before, or nothing.
 * @throws AppError as `writeAside`
 */
export function writeFileWhole(path: string, bytes: Uint8Array | string, options: WriteOptions = {}): void {
  const aside = writeAside(path, bytes, options)
  aside.place()
  aside.settle()
}
