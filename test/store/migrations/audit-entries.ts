import type { Database } from '../../../backend/store/schema.ts'

/** What the audit table of before the log holds, the newest first. */
export async function auditEntries(
  db: Database,
  action?: string,
): Promise<{ person: string; action: string; subject: string; facts: unknown }[]> {
  const all = db.selectFrom('audit').selectAll().orderBy('id', 'desc')
  const rows = await (action === undefined ? all : all.where('action', '=', action)).execute()
  return rows.map(({ facts, id: _, at: _at, ...row }) => ({ ...row, facts: JSON.parse(facts) as unknown }))
}
