import { sql } from 'kysely'
import { AppError } from '../../../core/problem.ts'
import type { Database, Schema } from '../schema.ts'
import type { Unit } from '../unit.ts'

type Revised = 'block' | 'event' | 'script' | 'question' | 'chart'
type Row = Readonly<Record<string, string | number>>
/** A document's own columns. */
type Fields<Table extends Revised> = Omit<Schema[Table], 'id' | 'revision' | 'removedAt'>

async function currentRevision(db: Database, table: Revised, id: string): Promise<number | undefined> {
  const row = await db
    .selectFrom(table)
    .select('revision')
    .where('id', '=', id)
    .where('removedAt', '=', '')
    .executeTakeFirst()
  return row?.revision
}

/** Why a save changed nothing: somebody else saved first, or there is no such document (any more). */
async function refusal(db: Database, table: Revised, id: string): Promise<AppError> {
  const current = await currentRevision(db, table, id)
  return current === undefined
    ? new AppError('not-found', { kind: table, id })
    : new AppError('stale-revision', { current })
}

const columns = (row: Row) => sql.join(Object.keys(row).map(column => sql.ref(column)))
const values = (row: Row) => sql.join(Object.values(row).map(value => sql.val(value)))
const assignments = (row: Row) =>
  sql.join(Object.entries(row).map(([column, value]) => sql`${sql.ref(column)} = ${sql.val(value)}`))

/**
 * Inserts the row where `expected` is 0, otherwise updates the one whose revision is `expected`; returns the
 * new revision.
 * @throws AppError stale-revision, not-found
 */
export async function saveRevision<Table extends Revised>(
  { db, touch, wrote }: Unit,
  table: Table,
  id: string,
  fields: Fields<Table>,
  expected: number,
): Promise<number> {
  await touch(table, id)
  const row: Row = { ...fields, id, revision: expected + 1 }
  const result =
    expected === 0
      ? await sql`insert into ${sql.table(table)} (${columns(row)}, removed_at) values (${values(row)}, '') on conflict do nothing`.execute(
          db,
        )
      : await sql`update ${sql.table(table)} set ${assignments(row)} where id = ${id} and revision = ${expected} and removed_at = ''`.execute(
          db,
        )
  if (result.numAffectedRows !== 1n) throw await refusal(db, table, id)
  wrote(table, id, { ...row, removedAt: '' })
  return expected + 1
}
