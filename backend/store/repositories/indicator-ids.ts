import { randomUUID } from 'node:crypto'
import type { Database } from '../schema.ts'

/**
 * An indicator is known by its id whatever it is called: the log names it so, and values are marked by it.
 * The id is the key it was first called by, so that two copies of a workspace know it by the same.
 */
export async function idOfIndicator(db: Database, key: string): Promise<string> {
  const own = await db.selectFrom('indicator').select('id').where('key', '=', key).executeTakeFirst()
  if (own) return own.id
  const taken = await db.selectFrom('indicator').select('id').where('id', '=', key).executeTakeFirst()
  return taken ? randomUUID() : key
}

/** What an indicator is called by now; its id where there is none. */
export async function keyOfIndicator(db: Database, id: string): Promise<string> {
  const own = await db.selectFrom('indicator').select('key').where('id', '=', id).executeTakeFirst()
  return own?.key ?? id
}

/** The ids of those that are called otherwise by now, by their keys. */
export async function renamedIndicators(db: Database): Promise<Map<string, string>> {
  const rows = await db.selectFrom('indicator').select(['key', 'id']).whereRef('key', '!=', 'id').execute()
  return new Map(rows.map(({ key, id }) => [key, id]))
}
