import type { RawBuilder } from 'kysely'
import type { QueryToken } from '../../core/search/index.ts'
import type { SearchIndex } from './migrations/search-index.ts'
import type { BlockTextTable, Database } from './schema.ts'

/** What differs between the two databases. Everything else is the same Kysely query for both. */
export interface Driver {
  readonly searchIndex: SearchIndex
  /** Replaces what one block is found by. */
  indexBlock(db: Database, text: BlockTextTable): Promise<void>
  unindexBlock(db: Database, block: string): Promise<void>
  /** Rows with the columns block, body and initials of the blocks that hold all of the words, the newest first where that costs nothing. */
  blocksHolding(tokens: readonly QueryToken[]): RawBuilder<BlockTextTable>
  /** Runs work in one transaction. @throws AppError for what the user can do something about: disk-full, workspace-damaged */
  transaction<Result>(db: Database, work: (db: Database) => Promise<Result>): Promise<Result>
}
