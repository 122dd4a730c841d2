import type { Schema } from '../schema.ts'
import { existsSync, statSync } from 'node:fs'
import { problemOfFault } from '../../../core/faults.ts'
import { AppError } from '../../../core/problem.ts'
import { knownMigrations } from '../migrations/names.ts'
import { applicationId, isAboutContent, isBusy, keepFewPages, type Connection } from '../sqlite-connection.ts'
import { headerBytes, readHeader } from './hold.ts'
import { openImmutable, openToRead } from './read-only.ts'
import { journalFiles } from './side-files.ts'

/** What a file is, as far as opening it is concerned. */
export type FileKind = 'workspace' | 'newer' | 'damaged' | 'not-a-workspace' | 'missing'

const applicationIdAt = 68

/** Whether a file says of itself that it is a workspace, damaged or not. */
export function carriesOurMark(path: string): boolean {
  const header = readHeader(path)
  return (
    header.length === headerBytes &&
    header.subarray(0, 16).toString('latin1') === 'SQLite format 3\0' &&
    header.readUInt32BE(applicationIdAt) === applicationId
  )
}

/** Reads a file without leaving anything beside it, unless a crash left changes there that belong to it. */
function openUntouched(path: string): Connection {
  return journalFiles(path).some(existsSync) ? openToRead(path) : openImmutable(path)
}

function isSound(connection: Connection): boolean {
  keepFewPages(connection)
  return Object.values(connection.prepare('pragma quick_check(1)').get() ?? {})[0] === 'ok'
}

/**
 * Whether the file defines anything that would run by itself: triggers, views, virtual tables other than the
 * search indexes. A workspace has none of these, so a file that has them was made to do something behind the
 * user's back.
 */
function definesMore(connection: Connection): boolean {
  const row = connection
    .prepare(
      `select count(*) as count from sqlite_schema where type not in ('table', 'index')
    or (type = 'table' and sql like 'create virtual%' and name not in ('block_index', 'block_title_index'))`,
    )
    .get()
  return Number(row?.count) > 0
}

/** Tables that only finding and migrating know of. */
const tablesBeside = ['block_index', 'block_title_index', 'migration']

/**
 * The migration that made each table: a file that was brought so far has it. A table that is added does not
 * compile until it is here.
 */
const madeBy: Readonly<Record<keyof Schema, string>> = {
  workspace: '0001-workspace',
  region: '0001-workspace',
  department: '0001-workspace',
  topic: '0001-workspace',
  indicator: '0001-workspace',
  observation: '0001-workspace',
  block: '0001-workspace',
  blockVersion: '0001-workspace',
  blockText: '0001-workspace',
  event: '0001-workspace',
  script: '0001-workspace',
  question: '0001-workspace',
  chart: '0001-workspace',
  figureUse: '0001-workspace',
  figureUseOperand: '0001-workspace',
  placement: '0001-workspace',
  importBatch: '0002-imports',
  importMap: '0002-imports',
  person: '0003-register',
  audit: '0003-register',
  keptFigure: '0003-register',
  release: '0003-register',
  importAddition: '0007-imports',
  act: '0009-acts',
  actChange: '0009-acts',
}

/** As the database calls what the schema calls `blockVersion`. */
const nameInFile = (table: string): string => table.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

function lacksTables(connection: Connection): boolean {
  const names = connection
    .prepare(`select name from sqlite_schema where type = 'table'`)
    .all()
    .map(row => row.name)
  const done = new Set(migrationsIn(connection)).add('0001-workspace')
  const made = Object.entries(madeBy).filter(([, migration]) => done.has(migration))
  return [...tablesBeside, ...made.map(([table]) => nameInFile(table))].some(table => !names.includes(table))
}

const known: ReadonlySet<string> = new Set(knownMigrations)

const migrationsIn = (connection: Connection): string[] =>
  connection
    .prepare('select name from migration order by name')
    .all()
    .map(row => String(row.name))

/** Whether an earlier release saved the file. */
export const isBehind = (connection: Connection): boolean =>
  migrationsIn(connection).length < knownMigrations.length

function kindOf(connection: Connection, readsAll: boolean): FileKind {
  if ((readsAll && !isSound(connection)) || definesMore(connection)) return 'damaged'
  if (migrationsIn(connection).some(name => !known.has(name))) return 'newer'
  return lacksTables(connection) ? 'damaged' : 'workspace'
}

function inspect(path: string, readsAll: boolean): FileKind {
  try {
    const connection = openUntouched(path)
    try {
      return kindOf(connection, readsAll)
    } finally {
      connection.close()
    }
  } catch (error) {
    if (isBusy(error)) throw new AppError('workspace-locked', { path })
    if (isAboutContent(error)) return 'damaged'
    throw problemOfFault(error, { path })
  }
}

/**
 * Says what a file is and leaves it as it is. A received file is not trusted: see `definesMore`. Unless
 * `readsAll` is false, every page is read, which takes about a second for 100 MB.
 */
export function identify(path: string, readsAll = true): FileKind {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return 'missing'
  if (!carriesOurMark(path)) return 'not-a-workspace'
  return inspect(path, readsAll)
}

/**
 * As `identify` says it of the whole file, of one that is open here: see `readHeader` for why that matters.
 */
export const isSoundWhileOpen = (path: string): boolean => inspect(path, true) === 'workspace'

/**
 * @throws AppError workspace-missing, not-a-workspace, workspace-damaged, workspace-newer, workspace-locked
 */
export function requireWorkspace(path: string, readsAll = true): void {
  const kind = identify(path, readsAll)
  if (kind === 'workspace') return
  throw new AppError(kind === 'not-a-workspace' ? kind : `workspace-${kind}`, { path })
}
