import { sql } from 'kysely'
import { normalise, initials, queryTerms, queryTokens } from '../../../core/search/index.ts'
import { plainText } from '../../../core/documents/index.ts'
import type { Block } from '../../../core/documents/model.ts'
import type { Driver } from '../driver.ts'
import type { BlockTextTable, Database } from '../schema.ts'
import type { BlockFilter } from '../workspace.ts'
import { containing } from './rows.ts'

/** Beyond so many finds nobody reads on, and ranking more of them would be felt while typing. */
export const findsAtMost = 1000

export const searchTextOf = (block: Block): BlockTextTable =>
  ({ block: block.id, body: normalise(`${block.title}\n${plainText(block.paragraphs)}`), initials: initials(block.title) })

interface Find {
  id: string
  title: string
  updatedAt: string
}

/** The index knows which words occur, not in which order: the text decides. */
const holds = (term: string) =>
  sql<boolean>`(found.body like ${containing(term)} escape '\\' or found.initials like ${containing(term)} escape '\\')`

async function finds(db: Database, driver: Driver, filter: BlockFilter, terms: readonly string[]): Promise<Find[]> {
  const source = driver.blocksHolding(terms.flatMap(queryTokens))
  const conditions = [
    sql`block.removed_at = ''`,
    ...terms.map(holds),
    ...(filter.topic === undefined ? [] : [sql`block.topic = ${filter.topic}`]),
    ...(filter.department === undefined ? [] : [sql`block.department = ${filter.department}`]),
    ...(filter.state === undefined ? [] : [sql`block.state = ${filter.state}`]),
  ]
  const { rows } = await sql<Find>`select block.id, block.title, block.updated_at from (${source}) as found
    join block on block.id = found.block where ${sql.join(conditions, sql` and `)} limit ${findsAtMost}`.execute(db)
  return rows
}

/** A word in the title says more than one in the text; then the latest change first. */
function ranked(found: readonly Find[], terms: readonly string[]): Find[] {
  const inTitle = new Map(found.map(({ id, title }) => [id, terms.every(term => normalise(title).includes(term))]))
  return [...found].sort((a, b) =>
    Number(inTitle.get(b.id)) - Number(inTitle.get(a.id)) || compare(b.updatedAt, a.updatedAt) || compare(a.id, b.id))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Ids of the blocks a query finds, the best first, `findsAtMost` of them at most. */
export async function searchBlocks(db: Database, driver: Driver, filter: BlockFilter): Promise<string[]> {
  const terms = queryTerms(filter.query ?? '')
  return ranked(await finds(db, driver, filter, terms), terms).map(found => found.id)
}
