import { DatabaseSync } from 'node:sqlite'
import type { SQLInputValue, StatementSync } from 'node:sqlite'
import { CamelCasePlugin, CompiledQuery, Kysely, SqliteAdapter, SqliteDialect, SqliteDriver, sql } from 'kysely'
import type { DatabaseConnection, Driver as ConnectionDriver, SqliteDatabase, SqliteStatement } from 'kysely'
import { AppError } from '../../core/problem.ts'
import { bigrams } from '../../core/search/index.ts'
import type { QueryToken } from '../../core/search/index.ts'
import type { Driver } from './driver.ts'
import type { BlockTextTable, Database, Schema } from './schema.ts'

/** Marks a file as a Lectern workspace: `Lect` in the header's application id. */
export const applicationId = 0x4c656374

const statementsKept = 200

/** node:sqlite stores NULL for a Date without a word, so anything but text, numbers and bytes is refused here. */
function bindable(parameter: unknown): SQLInputValue {
  if (typeof parameter === 'string' || typeof parameter === 'number' || typeof parameter === 'bigint' || parameter instanceof Uint8Array) return parameter
  throw new TypeError(`cannot be stored: ${Object.prototype.toString.call(parameter)}`)
}

function asKyselyStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: parameters => statement.all(...parameters.map(bindable)),
    run: parameters => statement.run(...parameters.map(bindable)),
    iterate: parameters => statement.iterate(...parameters.map(bindable)),
  }
}

/** node:sqlite in the shape Kysely expects, with statements kept prepared. */
function asKyselyDatabase(connection: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>()
  const prepare = (text: string): SqliteStatement => {
    const known = kept.get(text)
    if (known) return known
    const statement = asKyselyStatement(connection.prepare(text))
    if (kept.size >= statementsKept) kept.clear()
    kept.set(text, statement)
    return statement
  }
  return { prepare, close: () => connection.close() }
}

/** Takes the write lock at the start: a transaction that reads first could otherwise fail at its first write. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

/** SQLite rolls table changes back like any other, so a migration is stored whole or not at all. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class NodeSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase

  constructor(database: SqliteDatabase) {
    super({ database })
    this.#database = database
  }

  override createDriver(): ConnectionDriver {
    return new ImmediateDriver({ database: this.#database })
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }
}

/** Query builder over one open connection; destroying it closes the connection. */
export const queries = (connection: DatabaseSync): Database =>
  new Kysely<Schema>({ dialect: new NodeSqliteDialect(asKyselyDatabase(connection)), plugins: [new CamelCasePlugin()] })

export const pragma = (connection: DatabaseSync, name: string): unknown =>
  Object.values(connection.prepare(`pragma ${name}`).get() ?? {})[0]

/** How the file keeps its promise that a commit survives a power cut. `truncate` serves file systems without shared memory. */
export type Journal = 'wal' | 'truncate'

/** Every connection's settings: nothing a file brings along is trusted to run. */
export function openConnection(path: string | URL, readOnly: boolean): DatabaseSync {
  const connection = new DatabaseSync(path, { readOnly, timeout: 5000, enableForeignKeyConstraints: true, enableDoubleQuotedStringLiterals: false, allowExtension: false })
  connection.exec('pragma trusted_schema = off')
  return connection
}

/** Prepares a connection for writing: every commit reaches the disk before it is acknowledged. */
export function makeDurable(connection: DatabaseSync, journal: Journal): void {
  if (journal === 'truncate') connection.exec('pragma locking_mode = exclusive')
  connection.exec(`pragma journal_mode = ${journal}`)
  connection.exec('pragma synchronous = full')
}

const full = 2

/**
 * Some builds fall back to synchronous=NORMAL at the first write after the switch to WAL, where a power cut loses
 * commits. Call it after a first write.
 */
export function confirmDurable(connection: DatabaseSync): void {
  if (Number(pragma(connection, 'synchronous')) >= full) return
  connection.exec('pragma synchronous = full')
  if (Number(pragma(connection, 'synchronous')) < full) throw new Error('SQLite refuses synchronous=FULL')
}

const matchExpression = (tokens: readonly QueryToken[]): string =>
  tokens.map(token => (token.prefix ? `"${token.text}"*` : `"${token.text}"`)).join(' AND ')

const everyBlock = sql<BlockTextTable>`select block, body, initials from block_text`

async function unindexBlock(db: Database, block: string): Promise<void> {
  await sql`delete from block_index where rowid = (select number from block_text where block = ${block})`.execute(db)
  await sql`delete from block_text where block = ${block}`.execute(db)
}

const problems = new Map([
  [5, 'workspace-in-use'],
  [10, 'disk-failed'],
  [11, 'workspace-damaged'],
  [13, 'disk-full'],
  [26, 'workspace-damaged'],
])

const errorCode = (error: unknown): number => (error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0)

/** Another connection holds the lock that was asked for. */
export const isBusy = (error: unknown): boolean => errorCode(error) === 5 || errorCode(error) === 6

/** What an error of SQLite means to the user; any other error stays itself. */
export function problemOf(error: unknown): unknown {
  const problem = problems.get(errorCode(error))
  return problem === undefined ? error : new AppError(problem, { reason: (error as Error).message })
}

export const sqliteDriver: Driver = {
  searchIndex: 'fts5',
  async transaction(db, work) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      throw problemOf(error)
    }
  },
  async indexBlock(db, text) {
    await unindexBlock(db, text.block)
    await sql`insert into block_text (block, body, initials) values (${text.block}, ${text.body}, ${text.initials})`.execute(db)
    await sql`insert into block_index (rowid, words) select number, ${bigrams(`${text.body}\n${text.initials}`)} from block_text where block = ${text.block}`.execute(db)
  },
  unindexBlock,
  blocksHolding: tokens => tokens.length === 0 ? everyBlock : sql<BlockTextTable>`
    select block_text.block, block_text.body, block_text.initials
    from block_index join block_text on block_text.number = block_index.rowid
    where block_index match ${matchExpression(tokens)}`,
}
