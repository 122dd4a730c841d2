import type { SQLInputValue, StatementSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import {
  CamelCasePlugin,
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  sql,
} from 'kysely'
import type {
  DatabaseConnection,
  Driver as ConnectionDriver,
  RawBuilder,
  SqliteDatabase,
  SqliteStatement,
} from 'kysely'
import { problemOfFault } from '../../core/faults.ts'
import { bigrams } from '../../core/search/index.ts'
import type { QueryToken } from '../../core/search/index.ts'
import { freeOfHold, type Hold } from './file/hold.ts'
import type { Driver, SearchScope, StoreRows } from './driver.ts'
import type { BlockTextTable, Database, Schema } from './schema.ts'
import { byIds, parts } from './repositories/rows.ts'
import type { Connection } from './sqlite-connection.ts'

const statementsKept = 200

/**
 * node:sqlite stores NULL for a Date without a word, so anything but text, numbers and bytes is refused here.
 */
function bindable(parameter: unknown): SQLInputValue {
  if (
    typeof parameter === 'string' ||
    typeof parameter === 'number' ||
    typeof parameter === 'bigint' ||
    parameter instanceof Uint8Array
  )
    return parameter
  throw new TypeError(`cannot be stored: ${Object.prototype.toString.call(parameter)}`)
}

/** Stands for the parameters of a statement that is run once for each row. */
class EachRow {
  readonly rows: readonly (readonly unknown[])[]

  constructor(rows: readonly (readonly unknown[])[]) {
    this.rows = rows
  }
}

/** Of all runs together, how many rows were changed. */
function runForEach(
  statement: StatementSync,
  { rows }: EachRow,
): { changes: number; lastInsertRowid: number } {
  let changes = 0
  for (const row of rows) changes += Number(statement.run(...row.map(bindable)).changes)
  return { changes, lastInsertRowid: 0 }
}

/** Who looks after the file under a connection, and hears of each transaction that is stored. */
type Watch = Pick<Hold, 'requireInPlace' | 'wrote'>

type Translate = <Result>(work: () => Result) => Result

/**
 * Says what went wrong in the user's terms, wherever a statement fails; what became of the file says more.
 */
const translating =
  (path: string, { requireInPlace }: Watch): Translate =>
  work => {
    try {
      return work()
    } catch (error) {
      requireInPlace()
      throw problemOfFault(error, { path })
    }
  }

function asKyselyStatement(statement: StatementSync, translate: Translate): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: parameters => translate(() => statement.all(...parameters.map(bindable))),
    run: parameters =>
      translate(() => {
        const [first] = parameters
        return first instanceof EachRow
          ? runForEach(statement, first)
          : statement.run(...parameters.map(bindable))
      }),
    iterate: parameters => statement.iterate(...parameters.map(bindable)),
  }
}

/** node:sqlite in the shape Kysely expects, with statements kept prepared. */
function asKyselyDatabase(connection: Connection, watch: Watch): SqliteDatabase {
  const translate = translating(connection.location() ?? '', watch)
  const kept = new Map<string, SqliteStatement>()
  const prepare = (text: string): SqliteStatement => {
    const known = kept.get(text)
    if (known) return known
    const statement = asKyselyStatement(
      translate(() => connection.prepare(text)),
      translate,
    )
    if (kept.size >= statementsKept) kept.clear()
    kept.set(text, statement)
    return statement
  }
  return { prepare, close: () => connection.close() }
}

/**
 * Takes the write lock at the start: a transaction that reads first could otherwise fail at its first write.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #watch: Watch

  constructor(database: SqliteDatabase, watch: Watch) {
    super({ database })
    this.#watch = watch
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await super.commitTransaction(connection)
    this.#watch.wrote()
  }

  /**
   * After a fault of the disk SQLite has rolled back by itself: that there is nothing to take back must not
   * hide the fault.
   */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => undefined)
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
  readonly #watch: Watch

  constructor(database: SqliteDatabase, watch: Watch) {
    super({ database })
    this.#database = database
    this.#watch = watch
  }

  override createDriver(): ConnectionDriver {
    return new ImmediateDriver(this.#database, this.#watch)
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }
}

/** Query builder over one open connection; destroying it closes the connection. */
export const queries = (connection: Connection, watch: Watch = freeOfHold): Database =>
  new Kysely<Schema>({
    dialect: new NodeSqliteDialect(asKyselyDatabase(connection, watch), watch),
    plugins: [new CamelCasePlugin()],
  })

const matchExpression = (tokens: readonly QueryToken[]): string =>
  tokens.map(token => (token.prefix ? `"${token.text}"*` : `"${token.text}"`)).join(' AND ')

const indexOf = (within: SearchScope): RawBuilder<unknown> =>
  sql.table(within === 'title' ? 'blockTitleIndex' : 'blockIndex')

const everyBlock = sql<
  BlockTextTable & { number: number }
>`select number, block, title, initials, body from block_text`

const scopes = ['title', 'anywhere'] as const

/** Rows of an index that are written before whoever else is waiting comes next. */
const indexedAtOnce = 200

/** Runs one statement for each row, a part of the rows at a time. */
async function writeEach<Row>(
  db: Database,
  rows: readonly Row[],
  statement: RawBuilder<unknown>,
  values: (row: Row) => readonly unknown[],
): Promise<void> {
  const { sql: text } = statement.compile(db)
  for (const [at, part] of [...parts(rows, indexedAtOnce)].entries()) {
    if (at > 0) await setImmediate()
    await db.executeQuery(CompiledQuery.raw(text, [new EachRow(part.map(values))]))
  }
}

/**
 * In the order of their numbers: an index that is told of an earlier row writes to the file what it has
 * gathered so far.
 */
async function unindexBlocks(db: Database, blocks: readonly string[]): Promise<void> {
  const rows = await byIds(blocks, async some => {
    const found = await sql<{ number: number }>`
      select number from block_text where block in (${sql.join(some)})`.execute(db)
    return found.rows
  })
  const numbers = rows.map(({ number }) => number).sort((one, other) => one - other)
  for (const table of [...scopes.map(indexOf), sql.table('blockText')])
    await writeEach(db, numbers, sql`delete from ${table} where rowid = ${0}`, number => [number])
}

/**
 * A row gets a new, higher number each time, so that the order of the index is the order of saving. All old
 * rows go before the first new one comes, for the same reason as they go in order.
 */
async function indexBlocks(db: Database, texts: readonly BlockTextTable[]): Promise<void> {
  await unindexBlocks(
    db,
    texts.map(({ block }) => block),
  )
  const {
    rows: [last],
  } = await sql<{ number: number }>`select coalesce(max(number), 0) as number from block_text`.execute(db)
  const numbered = texts.map((text, index) => ({ ...text, number: last!.number + 1 + index }))
  await writeEach(
    db,
    numbered,
    sql`insert into block_text (number, block, title, initials, body)
      values (${0}, ${''}, ${''}, ${''}, ${''})`,
    ({ number, block, title, initials, body }) => [number, block, title, initials, body],
  )
  for (const within of scopes)
    await writeEach(
      db,
      numbered,
      sql`insert into ${indexOf(within)} (rowid, words) values (${0}, ${''})`,
      ({ number, title, initials, body }) => [
        number,
        bigrams(`${within === 'title' ? title : body}\n${initials}`),
      ],
    )
}

/** One statement that is run for each row: a statement of many rows takes SQLite twice as long. */
function storingRows(db: Database, table: keyof Schema, columns: readonly string[]): StoreRows {
  const places = sql.join(columns.map(() => sql`${''}`))
  const { sql: text } =
    sql`insert into ${sql.table(table)} (${sql.join(columns.map(column => sql.ref(column)))}) values (${places})
    on conflict do nothing`.compile(db)
  return async rows =>
    Number((await db.executeQuery(CompiledQuery.raw(text, [new EachRow(rows)]))).numAffectedRows)
}

export const sqliteDriver: Driver = {
  searchIndex: 'fts5',
  snapshot: (db, work) => db.transaction().execute(work),
  transaction: (db, work) => db.transaction().execute(work),
  storingRows,
  indexBlocks,
  unindexBlock: (db, block) => unindexBlocks(db, [block]),
  // The index can give its rows the last saved first, but only under its own name for their number.
  blocksHolding: (tokens, within) =>
    tokens.length === 0
      ? everyBlock
      : sql<BlockTextTable & { number: number }>`
    select ${indexOf(within)}.rowid as number, block, title, initials, body
    from ${indexOf(within)} join block_text on block_text.number = ${indexOf(within)}.rowid
    where ${indexOf(within)} match ${matchExpression(tokens)}`,
}
