import type { RawBuilder } from 'kysely'
import type { QueryToken } from '../../core/search/index.ts'
import type { SearchIndex } from './migrations/search-index.ts'
import type { BlockTextTable, Database, Schema } from './schema.ts'

export type SearchScope = 'title' | 'anywhere'

/**
 * Stores rows, each its values in the order of the columns it was prepared for; says how many. A row whose
 * key is taken is left out.
 */
export type StoreRows = (rows: readonly (readonly (string | number)[])[]) => Promise<number>

/** What differs between the two databases. Everything else is the same Kysely query for both. */
export interface Driver {
  readonly searchIndex: SearchIndex
  /** Replaces what blocks are found by, in the order in which they are saved. */
  indexBlocks(db: Database, texts: readonly BlockTextTable[]): Promise<void>
  unindexBlock(db: Database, block: string): Promise<void>
  /**
   * The rows of blocks that hold all of the words in their title or anywhere, each with its `number`: the
   * higher, the later it was saved. The words may stand apart; whoever asks looks at the text itself.
   */
  blocksHolding(
    tokens: readonly QueryToken[],
    within: SearchScope,
  ): RawBuilder<BlockTextTable & { number: number }>
  /** Prepares for many rows of one table. */
  storingRows(db: Database, table: keyof Schema, columns: readonly string[]): StoreRows
  /** Reads that all see the same moment; nobody waits for them longer than the database makes them. */
  snapshot<Result>(db: Database, work: (db: Database) => Promise<Result>): Promise<Result>
  /**
   * Runs the work of an act in one transaction; acts follow one another.
   * @throws AppError for what the user can do something about: disk-full, workspace-damaged
   */
  transaction<Result>(db: Database, work: (db: Database) => Promise<Result>): Promise<Result>
}
