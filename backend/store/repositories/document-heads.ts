import { z } from 'zod'
import { Language } from '../../../core/figures/model.ts'
import type { Database } from '../schema.ts'
import type { DocumentHead, UsePlace } from '../workspace.ts'
import { byIds, fromRow, readRows } from './rows.ts'

const Head = z.object({ id: z.string(), title: z.string(), language: Language.nullable() })

interface HeadRow {
  readonly id: string
  readonly title: string
  readonly language: string | null
  readonly removedAt: string
}

async function rowsOf(db: Database, place: UsePlace, ids: readonly string[]): Promise<HeadRow[]> {
  switch (place) {
    case 'release':
      return (await db.selectFrom('release').select(['id', 'title']).where('id', 'in', ids).execute()).map(
        row => ({ ...row, language: null, removedAt: '' }),
      )
    case 'question':
      return db
        .selectFrom('question')
        .select(['id', 'question as title', 'language', 'removedAt'])
        .where('id', 'in', ids)
        .execute()
    default:
      return db
        .selectFrom(place)
        .select(['id', 'title', 'language', 'removedAt'])
        .where('id', 'in', ids)
        .execute()
  }
}

/** In no order; those that are in the trash or gone are left out. */
export async function listDocumentHeads(
  db: Database,
  place: UsePlace,
  ids: readonly string[],
): Promise<DocumentHead[]> {
  const rows = await byIds(ids, some => rowsOf(db, place, some))
  return readRows(
    rows.filter(({ removedAt }) => removedAt === ''),
    row => fromRow(Head, row, place),
  )
}
