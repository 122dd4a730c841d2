import { fromJson } from '../repositories/rows.ts'
import type { Database } from '../schema.ts'

/**
 * Who did something last, but for what came through one door; '' where nobody did. Until there were sessions
 * the workspace itself said who that was.
 */
export async function lastPerson(db: Database, notThrough: string): Promise<string> {
  const act = await db
    .selectFrom('act')
    .select(['person', 'facts'])
    .where(({ or, and, eb }) =>
      or([and([eb('person', '!=', ''), eb('origin', '!=', notThrough)]), eb('name', '=', 'log.sessions')]),
    )
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (act) return act.person || formerPerson(act.facts)
  const entry = await db
    .selectFrom('audit')
    .select('person')
    .where('person', '!=', '')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return entry?.person ?? ''
}

function formerPerson(facts: string): string {
  const { person } = (fromJson(facts) ?? {}) as { readonly person?: unknown }
  return typeof person === 'string' ? person : ''
}
