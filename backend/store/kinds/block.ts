import type { BlockId } from '../../../core/documents/model.ts'
import { destroyVersions } from '../repositories/block-versions.ts'
import { findBlock, findBlocks, indexBlock, indexBlockFigures } from '../repositories/blocks.ts'
import { forgetFigures } from '../repositories/figure-uses.ts'
import { forgetKept } from '../repositories/kept-figures.ts'
import { parts } from '../repositories/rows.ts'
import type { StoredKind } from './kind.ts'

const blocksAtOnce = 100

export const block: StoredKind = {
  title: 'title',
  async remember(db, driver, id) {
    const found = await findBlock(db, id as BlockId)
    if (found) await indexBlock(db, driver, found)
  },
  async forget(db, driver, id) {
    await forgetFigures(db, 'block', id)
    await driver.unindexBlock(db, id)
  },
  async indexFigures(db, id) {
    await indexBlockFigures(db, await findBlocks(db, [id]))
  },
  async indexAllFigures(db) {
    const blocks = await db.selectFrom('block').select('id').where('removedAt', '=', '').execute()
    const ids = blocks.map(({ id }) => id)
    for (const some of parts(ids, blocksAtOnce)) await indexBlockFigures(db, await findBlocks(db, some))
  },
  async destroyParts(unit, id) {
    await destroyVersions(unit, id as BlockId)
    await forgetKept(unit, { place: 'block', id })
  },
}
