import type { Facts } from '../../../core/problem.ts'
import type { AuditTable, Database } from '../schema.ts'
import type { Unit } from '../unit.ts'
import type { AuditEntry, AuditFilter } from '../workspace.ts'
import { fromJson, toJson } from './rows.ts'

const pageSize = 100

export async function appendAudit(
  { db, made }: Unit,
  { at, person, action, subject, facts }: Omit<AuditEntry, 'id'>,
): Promise<void> {
  const { id } = await db
    .insertInto('audit')
    .values({ at, person, action, subject, facts: toJson(facts) })
    .returning('id')
    .executeTakeFirstOrThrow()
  made('audit', Number(id))
}

/** The newest first. */
export async function listAudit(
  db: Database,
  { subject, person, action, before, limit = pageSize }: AuditFilter = {},
): Promise<AuditEntry[]> {
  let query = db.selectFrom('audit').selectAll()
  if (subject !== undefined) query = query.where('subject', '=', subject)
  if (person !== undefined) query = query.where('person', '=', person)
  if (action !== undefined) query = query.where('action', '=', action)
  if (before !== undefined) query = query.where('id', '<', before)
  return (await query.orderBy('id', 'desc').limit(limit).execute()).map(read)
}

/** PostgreSQL hands large numbers over as text. */
const read = (row: { [Column in keyof AuditTable]: Column extends 'id' ? number : string }): AuditEntry => ({
  ...row,
  id: Number(row.id),
  facts: factsIn(row.facts),
})

function factsIn(text: string): Facts {
  const facts = fromJson(text)
  return typeof facts === 'object' && facts !== null ? (facts as Facts) : {}
}
