import type { SQLInputValue, StatementSync } from 'node:sqlite'
import { CamelCasePlugin, CompiledQuery, Kysely, SqliteAdapter, SqliteDialect, SqliteDriver, sql } from 'kysely'
import type { DatabaseConnection, Driver as ConnectionDriver, SqliteDatabase, SqliteStatement } from 'kysely'
import { bigrams } from '../../core/search/index.ts'
import type { QueryToken } from '../../core/search/index.ts'
import type { Driver } from './driver.ts'
import type { BlockTextTable, Database, Schema } from './schema.ts'
import { problemOf, type Connection } from './sqlite-connection.ts'

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
function asKyselyDatabase(connection: Connection): SqliteDatabase {
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
export const queries = (connection: Connection): Database =>
  new Kysely<Schema>({ dialect: new NodeSqliteDialect(asKyselyDatabase(connection)), plugins: [new CamelCasePlugin()] })

const matchExpression = (tokens: readonly QueryToken[]): string =>
  tokens.map(token => (token.prefix ? `"${token.text}"*` : `"${token.text}"`)).join(' AND ')

const everyBlock = sql<BlockTextTable>`select block, body, initials from block_text`

async function unindexBlock(db: Database, block: string): Promise<void> {
  await sql`delete from block_index where rowid = (select number from block_text where block = ${block})`.execute(db)
  await sql`delete from block_text where block = ${block}`.execute(db)
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
