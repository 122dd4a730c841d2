import { randomUUID } from 'node:crypto'
import type { Database } from '../schema.ts'
import type { EntryKind, RenamedEntries } from '../workspace.ts'

export const entryKinds: readonly EntryKind[] = ['indicator', 'region', 'department', 'topic']

export const isEntryKind = (kind: string): kind is EntryKind =>
  (entryKinds as readonly string[]).includes(kind)

/**
 * An entry is known by its id whatever it is called: the log names it so, and values are marked by those of
 * their indicator and region. The id is the key it was first called by, so that two copies of a workspace
 * know it by the same.
 */
export async function idOfEntry(db: Database, kind: EntryKind, key: string): Promise<string> {
  const own = await db.selectFrom(kind).select('id').where('key', '=', key).executeTakeFirst()
  if (own) return own.id
  const taken = await db.selectFrom(kind).select('id').where('id', '=', key).executeTakeFirst()
  return taken ? randomUUID() : key
}

/** What an entry is called by now; its id where there is none. */
export async function keyOfEntry(db: Database, kind: EntryKind, id: string): Promise<string> {
  const own = await db.selectFrom(kind).select('key').where('id', '=', id).executeTakeFirst()
  return own?.key ?? id
}

/** The ids of those that are called otherwise by now, by their keys. */
export async function renamedOf(db: Database, kind: EntryKind): Promise<Map<string, string>> {
  const rows = await db.selectFrom(kind).select(['key', 'id']).whereRef('key', '!=', 'id').execute()
  return new Map(rows.map(({ key, id }) => [key, id]))
}

export const renamedEntries = async (db: Database): Promise<RenamedEntries> => ({
  indicator: await renamedOf(db, 'indicator'),
  region: await renamedOf(db, 'region'),
  department: await renamedOf(db, 'department'),
  topic: await renamedOf(db, 'topic'),
})
