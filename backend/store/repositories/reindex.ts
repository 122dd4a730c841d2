import { documentKinds } from '../../../core/documents/kinds.ts'
import { storedKinds } from '../kinds/index.ts'
import type { Database } from '../schema.ts'
import { forgetAllFigures } from './figure-uses.ts'
import { documentsPinning, type PinnedBlock } from './placements.ts'
import { findRelease, indexRelease, listReleases } from './releases.ts'

/** Reads the operands of every figure again, after a change of what a figure without region means. */
export async function reindexFigures(db: Database): Promise<void> {
  await forgetAllFigures(db)
  for (const kind of documentKinds) await storedKinds[kind].indexAllFigures(db)
  for (const { id } of await listReleases(db)) await indexRelease(db, (await findRelease(db, id))!)
}

/**
 * Grows when figures are found by more, or otherwise, than before: 1 finds them by all they reach beyond
 * their operands, 2 knows the language of each figure of a released file.
 */
const indexingRules = 2

/** Indexes the figures of a workspace again that an earlier release indexed by other rules. */
export async function updateFigureIndex(db: Database): Promise<void> {
  const { figuresIndexed } = await db
    .selectFrom('workspace')
    .select('figuresIndexed')
    .executeTakeFirstOrThrow()
  if (figuresIndexed >= indexingRules) return
  await reindexFigures(db)
  await db.updateTable('workspace').set({ figuresIndexed: indexingRules }).execute()
}

/**
 * Reads again the documents that print these versions of blocks, whose words have changed, or any, where the
 * language has.
 */
export async function reindexPinning(db: Database, pinned: readonly PinnedBlock[]): Promise<void> {
  for (const { place, document } of await documentsPinning(db, pinned))
    await storedKinds[place].indexFigures(db, document)
}
