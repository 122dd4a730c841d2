import { sql } from 'kysely'
import { z } from 'zod'
import { Language } from '../../../core/figures/model.ts'
import { storedKinds } from '../kinds/index.ts'
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
  if (place === 'release') {
    const rows = await db.selectFrom('release').select(['id', 'title']).where('id', 'in', ids).execute()
    return rows.map(row => ({ ...row, language: null, removedAt: '' }))
  }
  const title = sql.ref<string>(storedKinds[place].title).as('title')
  return db.selectFrom(place).select(['id', title, 'language', 'removedAt']).where('id', 'in', ids).execute()
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
