import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import type { Driver } from '../../backend/store/driver.ts'
import {
  createWorkspaceFile,
  openPostgresWorkspace,
  openSqliteWorkspace,
  type Workspace,
} from '../../backend/store/index.ts'
import { writable, type WritableWorkspace } from '../writable.ts'
import { connectPostgres, postgresDriver } from '../../backend/store/postgres.ts'
import type { Database } from '../../backend/store/schema.ts'
import { openConnection } from '../../backend/store/sqlite-connection.ts'
import { queries, sqliteDriver } from '../../backend/store/sqlite.ts'

/** A clock that stands still until a test moves it. */
export interface TestClock {
  now: string
}

export interface OpenedForTest {
  readonly workspace: WritableWorkspace
  readonly clock: TestClock
  /** Opens the same workspace again, after the test closed it. */
  readonly reopen: () => Promise<WritableWorkspace>
}

export type Open = () => Promise<OpenedForTest>

const start = { name: '新闻办', homeRegion: 'luzhou', office: '市政府新闻办' }

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function untilTestEnds(workspace: Workspace, clock: TestClock): WritableWorkspace {
  onTestFinished(() => workspace.close())
  return writable(workspace, () => clock.now)
}

const firstMoment = '2023-08-11T09:00:00.000Z'

async function openFile(): Promise<OpenedForTest> {
  const path = join(temporaryFolder(), 'office.lectern')
  const clock = { now: firstMoment }
  const options = { clock: () => clock.now }
  const workspace = untilTestEnds(await createWorkspaceFile(path, start, options), clock)
  return {
    workspace,
    clock,
    reopen: async () => untilTestEnds(await openSqliteWorkspace(path, options), clock),
  }
}

/** Runs one statement on the server, in no workspace's database. */
export async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgres') })
  await client.connect()
  await client.query(statement)
  await client.end()
}

const addressOf = (database: string): string => inject('postgres').replace('/postgres?', `/${database}?`)
const newName = (): string => `office_${randomUUID().replaceAll('-', '')}`

/** Address of a new database that is gone after the test: an empty one, or a copy of another. */
async function newDatabase(template = 'template1'): Promise<string> {
  const name = newName()
  await onServer(`create database ${name} template ${template}`)
  onTestFinished(() => onServer(`drop database ${name} with (force)`))
  return addressOf(name)
}

let template: Promise<string> | undefined

/**
 * A database with a new workspace in it, made once for each process: copying it takes less than making its
 * tables.
 */
async function makeTemplate(): Promise<string> {
  const name = newName()
  await onServer(`create database ${name}`)
  const workspace = await openPostgresWorkspace(addressOf(name), { create: start, clock: () => firstMoment })
  await workspace.close()
  return name
}

async function openDatabase(): Promise<OpenedForTest> {
  template ??= makeTemplate()
  const url = await newDatabase(await template)
  const clock = { now: firstMoment }
  const options = { create: start, clock: () => clock.now }
  const workspace = untilTestEnds(await openPostgresWorkspace(url, options), clock)
  return {
    workspace,
    clock,
    reopen: async () => untilTestEnds(await openPostgresWorkspace(url, options), clock),
  }
}

/** An empty database before any migration, with its driver. */
export interface EmptyDatabase {
  readonly db: Database
  readonly driver: Driver
}

function untilClosed(db: Database, driver: Driver): EmptyDatabase {
  onTestFinished(() => db.destroy())
  return { db, driver }
}

const emptyFile = async (): Promise<EmptyDatabase> =>
  untilClosed(queries(openConnection(join(temporaryFolder(), 'empty.db'), false)), sqliteDriver)
const emptyDatabase = async (): Promise<EmptyDatabase> =>
  untilClosed(connectPostgres(await newDatabase()), postgresDriver)

/** Names the workspace of a release before there were sessions. */
export const nameFormer = (db: Database): Promise<unknown> =>
  sql`insert into workspace (number, id, name, home_region, person, office, created_at)
    values (1, 'old', '旧区', 'luzhou', '', '', '2023-08-11T09:00:00.000Z')`.execute(db)

export const emptyDatabases: [name: string, open: () => Promise<EmptyDatabase>][] =
  inject('postgres') === ''
    ? [['SQLite', emptyFile]]
    : [
        ['SQLite', emptyFile],
        ['PostgreSQL', emptyDatabase],
      ]

/** Both databases; PostgreSQL only where it is installed. */
export const workspaces: [name: string, open: Open][] =
  inject('postgres') === ''
    ? [['SQLite', openFile]]
    : [
        ['SQLite', openFile],
        ['PostgreSQL', openDatabase],
      ]
