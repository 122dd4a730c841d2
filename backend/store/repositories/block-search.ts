import { sql, type RawBuilder } from 'kysely'
import { plainText } from '../../../core/documents/index.ts'
import type { Block } from '../../../core/documents/model.ts'
import { initials, normalise, queryTerms, queryTokens } from '../../../core/search/index.ts'
import type { Driver, SearchScope } from '../driver.ts'
import type { BlockTextTable, Database } from '../schema.ts'
import type { BlockFilter } from '../workspace.ts'
import { containing } from './rows.ts'

/** Beyond so many finds nobody reads on, and counting more of them would be felt while typing. */
const counted = 200

export const searchTextOf = (block: Block): BlockTextTable => ({
  block: block.id,
  title: normalise(block.title),
  initials: initials(block.title),
  body: normalise(`${block.title}\n${plainText(block.paragraphs)}`),
})

/** The index knows which words occur, not in which order: the text decides. */
function holds(term: string, within: SearchScope): RawBuilder<boolean> {
  const pattern = containing(term)
  const text = sql.ref(within === 'title' ? 'found.title' : 'found.body')
  return sql<boolean>`(${text} like ${pattern} escape '\\' or found.initials like ${pattern} escape '\\')`
}

/** Only where something is asked of the block itself is its own row read. */
function narrowing({ topic, department, state }: BlockFilter): RawBuilder<boolean>[] {
  const wanted = Object.entries({ topic, department, state }).filter(([, value]) => value !== undefined)
  if (wanted.length === 0) return []
  const conditions = wanted.map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
  return [
    sql<boolean>`exists (select 1 from block where block.id = found.block and ${sql.join(conditions, sql` and `)})`,
  ]
}

/** Ids of the blocks that hold every term, the last saved first. */
async function finds(
  db: Database,
  driver: Driver,
  filter: BlockFilter,
  terms: readonly string[],
  within: SearchScope,
  most: number,
): Promise<string[]> {
  const source = driver.blocksHolding(terms.flatMap(queryTokens), within)
  const conditions = [...terms.map(term => holds(term, within)), ...narrowing(filter)]
  const { rows } = await sql<{ block: string }>`select found.block from (${source}) as found
    where ${sql.join(conditions, sql` and `)} order by found.number desc limit ${most}`.execute(db)
  return rows.map(({ block }) => block)
}

/**
 * Ids of the blocks a query finds: those that hold it in their title first, then the last saved first. There
 * are 200 at most, or as many as the page asked for needs.
 */
export async function searchBlocks(
  db: Database,
  driver: Driver,
  filter: BlockFilter,
  pageEnd: number,
): Promise<string[]> {
  const terms = queryTerms(filter.query ?? '')
  const most = Math.max(counted, pageEnd)
  const inTitle = await finds(db, driver, filter, terms, 'title', most)
  const anywhere = await finds(db, driver, filter, terms, 'anywhere', most)
  return [...new Set([...inTitle, ...anywhere])].slice(0, most)
}
