import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { AppError } from '../../core/problem.ts'
import { bigrams } from '../../core/search/index.ts'
import type { QueryToken } from '../../core/search/index.ts'
import type { Driver } from './driver.ts'
import type { BlockTextTable, Schema } from './schema.ts'
import type { Database } from './schema.ts'

/** Query builder over a pool of connections to the database that `url` names. */
export function connectPostgres(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: 8, connectionTimeoutMillis: 10_000 })
  // An idle connection that the server ends is replaced at the next query; that is no error to stop for.
  pool.on('error', () => undefined)
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] })
}

const problems = new Map([
  ['53100', 'disk-full'],
  ['25006', 'read-only'],
  ['XX001', 'workspace-damaged'],
  ['XX002', 'workspace-damaged'],
])
const unreachableServer = /^(08|28|57P|3D)|^E(CONNREFUSED|NOTFOUND|TIMEDOUT|HOSTUNREACH|CONNRESET)$/

/** What an error of PostgreSQL or of the way to it means to the user; any other error stays itself. */
export function postgresProblemOf(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = { reason: error instanceof Error ? error.message : '' }
  if (unreachableServer.test(code)) return new AppError('database-unreachable', reason)
  const problem = problems.get(code)
  return problem === undefined ? error : new AppError(problem, reason)
}

/** Words are letters and digits only, so quotes around them are all a tsquery needs. */
const matchExpression = (tokens: readonly QueryToken[]): string =>
  tokens.map(token => (token.prefix ? `'${token.text}':*` : `'${token.text}'`)).join(' & ')

const everyBlock = sql<BlockTextTable>`select block, body, initials from block_text`

/** A serialization failure cannot occur: every write names the revision it replaces, and the row decides. */
export const postgresDriver: Driver = {
  searchIndex: 'text-vectors',
  async transaction(db, work) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      throw postgresProblemOf(error)
    }
  },
  async indexBlock(db, { block, body, initials }) {
    const words = bigrams(`${body}\n${initials}`).split(' ')
    await sql`insert into block_text (block, body, initials, words) values (${block}, ${body}, ${initials}, array_to_tsvector(${words}::text[]))
      on conflict (block) do update set body = excluded.body, initials = excluded.initials, words = excluded.words`.execute(db)
  },
  async unindexBlock(db, block) {
    await sql`delete from block_text where block = ${block}`.execute(db)
  },
  blocksHolding: tokens => tokens.length === 0 ? everyBlock : sql<BlockTextTable>`
    select block, body, initials from block_text where words @@ ${matchExpression(tokens)}::tsquery`,
}
