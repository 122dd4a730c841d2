import { CamelCasePlugin, CompiledQuery, Kysely, PostgresDialect, sql, type RawBuilder } from 'kysely'
import pg from 'pg'
import { problemOfFault } from '../../core/faults.ts'
import { bigrams } from '../../core/search/index.ts'
import type { QueryToken } from '../../core/search/index.ts'
import type { Driver, StoreRows } from './driver.ts'
import { parts } from './repositories/rows.ts'
import type { BlockTextTable, Database, Schema } from './schema.ts'

/** Query builder over a pool of connections to the database that `url` names. */
export function connectPostgres(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: 8, connectionTimeoutMillis: 10_000 })
  // An idle connection that the server ends is replaced at the next query; that is no error to stop for.
  pool.on('error', () => undefined)
  const connect = () =>
    pool.connect().catch(error => {
      throw problemOfFault(error)
    })
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: { connect, end: () => pool.end(), options: pool.options } }),
    plugins: [new CamelCasePlugin()],
  })
}

/** Words are letters and digits only, so quotes around them are all a tsquery needs. */
const matchExpression = (tokens: readonly QueryToken[]): string =>
  tokens.map(token => (token.prefix ? `'${token.text}':*` : `'${token.text}'`)).join(' & ')

const everyBlock = sql<
  BlockTextTable & { number: number }
>`select number, block, title, initials, body from block_text`

const wordsOf = (text: string): string[] => bigrams(text).split(' ')

/** Fewer than make a statement of 65,535 values. */
const indexedAtOnce = 250

async function unindexBlocks(db: Database, blocks: readonly string[]): Promise<void> {
  for (const some of parts(blocks, indexedAtOnce))
    await sql`delete from block_text where block in (${sql.join(some)})`.execute(db)
}

/** A row gets a new, higher number each time, so that its order is the order of saving. */
async function indexBlocks(db: Database, texts: readonly BlockTextTable[]): Promise<void> {
  await unindexBlocks(
    db,
    texts.map(({ block }) => block),
  )
  for (const some of parts(texts, indexedAtOnce))
    await sql`insert into block_text (block, title, initials, body, title_words, words)
      values ${sql.join(some.map(rowOf))}`.execute(db)
}

function rowOf({ block, title, initials, body }: BlockTextTable): RawBuilder<unknown> {
  const titleWords = wordsOf(`${title}\n${initials}`)
  const words = [...titleWords, ...wordsOf(body)]
  return sql`(${block}, ${title}, ${initials}, ${body},
    array_to_tsvector(${titleWords}::text[]), array_to_tsvector(${words}::text[]))`
}

/** All that is read in it is of one moment. */
async function inOne<Result>(db: Database, work: (db: Database) => Promise<Result>): Promise<Result> {
  try {
    return await db.transaction().setIsolationLevel('repeatable read').execute(work)
  } catch (error) {
    throw problemOfFault(error)
  }
}

/** Rows that go to the server in one statement, which takes 65,535 values. */
const rowsAtOnce = 250

/**
 * A statement of many rows for each way to the server. Its text is composed once: composing takes longer than
 * storing.
 */
function storingRows(db: Database, table: keyof Schema, columns: readonly string[]): StoreRows {
  const texts = new Map<number, string>()
  const textFor = (count: number): string => {
    const row = sql`(${sql.join(columns.map(() => sql`${''}`))})`
    const text =
      texts.get(count) ??
      sql`insert into ${sql.table(table)} (${sql.join(columns.map(column => sql.ref(column)))})
      values ${sql.join(Array.from({ length: count }, () => row))} on conflict do nothing`.compile(db).sql
    texts.set(count, text)
    return text
  }
  return async rows => {
    let stored = 0
    for (let at = 0; at < rows.length; at += rowsAtOnce) {
      const part = rows.slice(at, at + rowsAtOnce)
      stored += Number(
        (await db.executeQuery(CompiledQuery.raw(textFor(part.length), part.flat()))).numAffectedRows,
      )
    }
    return stored
  }
}

export const postgresDriver: Driver = {
  searchIndex: 'text-vectors',
  snapshot: inOne,
  transaction: (db, work) =>
    inOne(db, async within => {
      // The lock comes before the first reading, which then shows what the act before left.
      await sql`lock table act in exclusive mode`.execute(within)
      return work(within)
    }),
  storingRows,
  indexBlocks,
  unindexBlock: (db, block) => unindexBlocks(db, [block]),
  blocksHolding: (tokens, within) =>
    tokens.length === 0
      ? everyBlock
      : sql<BlockTextTable & { number: number }>`
    select number, block, title, initials, body from block_text
    where ${sql.ref(within === 'title' ? 'titleWords' : 'words')} @@ ${matchExpression(tokens)}::tsquery`,
}
