import type { QuestionId, ScriptId } from '../../../core/documents/model.ts'
import type { Database } from '../schema.ts'
import { findBlocks, indexBlockFigures } from './blocks.ts'
import { listCharts, indexChart } from './charts.ts'
import { documentsPinning, type PinnedBlock } from './placements.ts'
import { forgetAllFigures } from './figure-uses.ts'
import { findRelease, indexRelease, listReleases } from './releases.ts'
import { findQuestion, indexQuestion, listQuestions } from './questions.ts'
import { parts } from './rows.ts'
import { findScript, indexScript, listScripts } from './scripts.ts'

const blocksAtOnce = 100

/** Reads the operands of every figure again, after a change of what a figure without region means. */
export async function reindexFigures(db: Database): Promise<void> {
  await forgetAllFigures(db)
  const blocks = await db.selectFrom('block').select('id').where('removedAt', '=', '').execute()
  for (const some of parts(blocks, blocksAtOnce))
    await indexBlockFigures(
      db,
      await findBlocks(
        db,
        some.map(({ id }) => id),
      ),
    )
  for (const script of await listScripts(db)) await indexScript(db, script)
  for (const question of await listQuestions(db)) await indexQuestion(db, question)
  for (const chart of await listCharts(db)) await indexChart(db, chart)
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
  for (const { place, document } of await documentsPinning(db, pinned)) {
    const script = place === 'script' ? await findScript(db, document as ScriptId) : undefined
    const question = place === 'question' ? await findQuestion(db, document as QuestionId) : undefined
    if (script) await indexScript(db, script)
    if (question) await indexQuestion(db, question)
  }
}
