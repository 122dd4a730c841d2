import type { ScriptId } from '../../../core/documents/model.ts'
import { forgetFigures } from '../repositories/figure-uses.ts'
import { forgetKept } from '../repositories/kept-figures.ts'
import { forgetPlacements } from '../repositories/placements.ts'
import { findScript, indexScript, listScripts } from '../repositories/scripts.ts'
import type { StoredKind } from './kind.ts'

export const script: StoredKind = {
  title: 'title',
  remember: (db, _driver, id) => script.indexFigures(db, id),
  async forget(db, _driver, id) {
    await forgetFigures(db, 'script', id)
    await forgetPlacements(db, 'script', id)
  },
  async indexFigures(db, id) {
    const found = await findScript(db, id as ScriptId)
    if (found) await indexScript(db, found)
  },
  async indexAllFigures(db) {
    for (const one of await listScripts(db)) await indexScript(db, one)
  },
  destroyParts: (unit, id) => forgetKept(unit, { place: 'script', id }),
}
