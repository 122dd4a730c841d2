import { randomUUID } from 'node:crypto'
import { existsSync, rmSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { documentKinds } from '../../../core/documents/kinds.ts'
import { AppError } from '../../../core/problem.ts'
import { recordTables } from '../log/records.ts'
import { migrate } from '../migrations/index.ts'
import { knownMigrations } from '../migrations/names.ts'
import { writeIdentity } from '../repositories/settings.ts'
import { storedKinds } from '../kinds/index.ts'
import type { Database } from '../schema.ts'
import { queries, sqliteDriver } from '../sqlite.ts'
import { applicationId, isAboutContent, openConnection, type Connection } from '../sqlite-connection.ts'
import { accept } from './copy.ts'
import { realPath } from './file-identity.ts'
import { carriesOurMark } from './identify.ts'
import { openToRead } from './read-only.ts'
import { readableRows, type RawRow } from './readable-rows.ts'
import { partOf } from './side-files.ts'

/** What was read of a damaged file, and what was not. */
export interface Salvaged {
  readonly path: string
  /** How many rows were read. */
  readonly read: number
  /** What could not be: `observation/12`, `block/air`; `observation` where nobody knows how much of it. */
  readonly lost: readonly string[]
}

/** What follows from the rest and is made again. */
const derived: ReadonlySet<string> = new Set([
  'block_text',
  'placement',
  'figure_use',
  'figure_use_operand',
  'migration',
  'migration_lock',
])

const namesIn = (connection: Connection, statement: string): string[] =>
  connection
    .prepare(statement)
    .all()
    .map(row => String(row['name']))

const tablesIn = (connection: Connection): string[] =>
  namesIn(connection, "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")

/**
 * How far releases had brought the file.
 * @throws AppError workspace-newer
 */
function levelOf(source: Connection, path: string): (typeof knownMigrations)[number] {
  const found = readableRows(source, 'migration').rows.map(({ name }) => String(name))
  if (found.some(name => !(knownMigrations as readonly string[]).includes(name)))
    throw new AppError('workspace-newer', { path })
  return knownMigrations.findLast(name => found.includes(name)) ?? knownMigrations.at(-1)!
}

const snake = (name: string): string => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

/** The columns that hold JSON, by table: a row in which one does not is as good as unread. */
const jsonIn: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.values(recordTables).map(({ table, json }) => [snake(table), json.map(snake)] as const),
  ['act', ['facts']] as const,
  ['act_change', ['patch']] as const,
])

function isJson(value: unknown): boolean {
  if (value === '') return true
  try {
    JSON.parse(String(value))
    return true
  } catch {
    return false
  }
}

const keysOf: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.values(recordTables).map(({ table, key }) => [snake(table), key.map(snake)] as const),
  ['act', ['number']] as const,
])

/** `block/air` where its key was read, `block/12` by its place in the table where it was not. */
function nameOf(table: string, row: RawRow): string {
  const key = (keysOf.get(table) ?? []).map(column => row[column])
  return `${table}/${key.length > 0 && !key.includes(undefined) ? key.join(' ') : String(row['row_number'])}`
}

/** Copies the rows of one table that can be read; gives what cannot. */
function copyTable(source: Connection, target: Connection, table: string): { read: number; lost: string[] } {
  const { rows, lost, isCutOff } = readableRows(source, table)
  const wanted = namesIn(target, `select name from pragma_table_info('${table}')`)
  const refused: string[] = []
  for (const row of rows) {
    const columns = wanted.filter(column => column in row)
    try {
      if (!(jsonIn.get(table) ?? []).every(column => isJson(row[column]))) throw new Error('no JSON')
      target
        .prepare(
          `insert into "${table}" (${columns.map(column => `"${column}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
        )
        .run(...columns.map(column => row[column]!))
    } catch {
      refused.push(nameOf(table, row))
    }
  }
  const unread = lost.map(number => `${table}/${number}`)
  return { read: rows.length - refused.length, lost: [...unread, ...refused, ...(isCutOff ? [table] : [])] }
}

/** What documents are found by is made again; a document that cannot be read does not hide the others. */
async function makeFindable(db: Database): Promise<string[]> {
  const lost: string[] = []
  for (const place of documentKinds)
    for (const { id } of await db.selectFrom(place).select('id').where('removedAt', '=', '').execute())
      try {
        await sqliteDriver.transaction(db, within => storedKinds[place].remember(within, sqliteDriver, id))
      } catch {
        await db.deleteFrom(place).where('id', '=', id).execute()
        lost.push(`${place}/${id}`)
      }
  return lost
}

function openDamaged(path: string): { source: Connection; tables: string[] } {
  try {
    const source = openToRead(path)
    return { source, tables: tablesIn(source) }
  } catch (error) {
    throw isAboutContent(error) ? new AppError('workspace-unreadable', { path }, { cause: error }) : error
  }
}

/**
 * Brings what can be read of a damaged workspace file into a new one; the file itself is left as it is.
 * @param now ISO 8601
 * @throws AppError workspace-missing, not-a-workspace, workspace-newer, workspace-unreadable,
 * workspace-exists
 */
export async function salvageWorkspace(damaged: string, path: string, now: string): Promise<Salvaged> {
  const [from, to] = [realPath(damaged), resolve(path)]
  if (!statSync(from, { throwIfNoEntry: false })?.isFile())
    throw new AppError('workspace-missing', { path: from })
  if (existsSync(to)) throw new AppError('workspace-exists', { path: to })
  if (!carriesOurMark(from)) throw new AppError('not-a-workspace', { path: from })
  const { source, tables } = openDamaged(from)
  const part = partOf(to)
  rmSync(part, { force: true })
  const target = openConnection(part, false)
  const db = queries(target)
  try {
    target.exec(`pragma application_id = ${applicationId}`)
    await migrate(db, sqliteDriver.searchIndex, levelOf(source, from))
    target.exec('pragma foreign_keys = off; begin')
    const copied = tablesIn(target)
      .filter(
        table => tables.includes(table) && !derived.has(table) && !/^block_(?:title_)?index/.test(table),
      )
      .map(table => copyTable(source, target, table))
    // What belonged to a row that is lost stays: it may be all there is of it.
    target.exec('commit')
    await migrate(db, sqliteDriver.searchIndex)
    await writeIdentity(db, randomUUID(), now, { name: basename(from, '.lectern') })
    await db.updateTable('workspace').set({ figuresIndexed: 0 }).execute()
    const unreadable = await makeFindable(db)
    await db.destroy()
    accept(part, to)
    return {
      path: to,
      read: copied.reduce((sum, { read }) => sum + read, 0) - unreadable.length,
      lost: [...copied.flatMap(({ lost }) => lost), ...unreadable],
    }
  } finally {
    if (target.isOpen) target.close()
    source.close()
    rmSync(part, { force: true })
  }
}
