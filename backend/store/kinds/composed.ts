import type { ComposedKind } from '../../../core/documents/kinds.ts'
import { forgetFigures } from '../repositories/figure-uses.ts'
import { forgetKept } from '../repositories/kept-figures.ts'
import { forgetPlacements } from '../repositories/placements.ts'
import type { Database } from '../schema.ts'
import type { StoredKind } from './kind.ts'

interface Reading<Document> {
  readonly title: StoredKind['title']
  readonly find: (db: Database, id: string) => Promise<Document | undefined>
  readonly list: (db: Database) => Promise<Document[]>
  readonly index: (db: Database, document: Document) => Promise<void>
}

/** A kind of document that prints figures of its own and places blocks. */
export function composed<Document>(
  place: ComposedKind,
  { title, find, list, index }: Reading<Document>,
): StoredKind {
  const indexFigures = async (db: Database, id: string): Promise<void> => {
    const found = await find(db, id)
    if (found) await index(db, found)
  }
  return {
    title,
    remember: (db, _driver, id) => indexFigures(db, id),
    async forget(db, _driver, id) {
      await forgetFigures(db, place, id)
      await forgetPlacements(db, place, id)
    },
    indexFigures,
    async indexAllFigures(db) {
      for (const one of await list(db)) await index(db, one)
    },
    destroyParts: (unit, id) => forgetKept(unit, { place, id }),
  }
}
