import { sql } from 'kysely'
import type { DocumentKind } from '../../../core/documents/kinds.ts'
import { AppError } from '../../../core/problem.ts'
import type { Database, Schema } from '../schema.ts'
import type { Unit } from '../unit.ts'
import { forEachRow } from './rows.ts'

type Row = Readonly<Record<string, string | number>>
/** A document's own columns. */
type Fields<Table extends DocumentKind> = Omit<Schema[Table], 'id' | 'revision' | 'removedAt'>

async function currentRevision(db: Database, table: DocumentKind, id: string): Promise<number | undefined> {
  const row = await db
    .selectFrom(table)
    .select('revision')
    .where('id', '=', id)
    .where('removedAt', '=', '')
    .executeTakeFirst()
  return row?.revision
}

/** Why a save changed nothing: somebody else saved first, or there is no such document (any more). */
async function refusal(db: Database, table: DocumentKind, id: string): Promise<AppError> {
  const current = await currentRevision(db, table, id)
  return current === undefined
    ? new AppError('not-found', { kind: table, id })
    : new AppError('stale-revision', { current })
}

const names = (columns: readonly string[]) => sql.join(columns.map(column => sql.ref(column)))
const listed = (values: readonly (string | number)[]) => sql.join(values.map(value => sql.val(value)))

/** Writes one row after another; those that write the same columns share a statement. */
function rowWriter(db: Database, table: DocumentKind) {
  const statements = new Map<string, ReturnType<typeof forEachRow>>()
  const prepared = (key: string, statement: Parameters<typeof forEachRow>[1]) => {
    const known = statements.get(key) ?? forEachRow(db, statement)
    statements.set(key, known)
    return known
  }
  return {
    insert: (row: Row): Promise<number> =>
      prepared(
        'new',
        values =>
          sql`insert into ${sql.table(table)} (${names(Object.keys(row))}, removed_at)
            values (${listed(values)}, '') on conflict do nothing`,
      )(Object.values(row)),
    update(row: Row, id: string, expected: number): Promise<number> {
      const columns = Object.keys(row)
      return prepared(columns.join(), values => {
        const set = sql.join(columns.map((column, at) => sql`${sql.ref(column)} = ${values[at]}`))
        return sql`update ${sql.table(table)} set ${set}
          where id = ${id} and revision = ${expected} and removed_at = ''`
      })([...Object.values(row), id, expected])
    },
  }
}

/** The columns that do not stand in a row yet: each that is written has the indexes it is in written too. */
const otherThan = (row: Row, before: Row | undefined): Row =>
  before ? Object.fromEntries(Object.entries(row).filter(([column, value]) => before[column] !== value)) : row

/** What is saved of a document, and the revision it was seen in, 0 where it is new. */
export interface NewState<Table extends DocumentKind> {
  readonly id: string
  readonly fields: Fields<Table>
  readonly expected: number
}

/**
 * Inserts each row whose `expected` is 0, and updates those whose revision is `expected`; the next revision
 * of each is one more.
 * @throws AppError stale-revision, not-found
 */
export async function saveRevisions<Table extends DocumentKind>(
  { db, touch, wrote }: Unit,
  table: Table,
  states: readonly NewState<Table>[],
): Promise<void> {
  const { insert, update } = rowWriter(db, table)
  for (const { id, fields, expected } of states) {
    const before = await touch(table, id)
    const row: Row = { ...fields, id, revision: expected + 1 }
    const saved =
      expected === 0
        ? await insert(row)
        : await update({ ...otherThan(row, before?.row), revision: expected + 1 }, id, expected)
    if (saved !== 1) throw await refusal(db, table, id)
    wrote(table, id, { ...row, removedAt: '' })
  }
}

/** Saves one, and returns its new revision. @throws AppError stale-revision, not-found */
export async function saveRevision<Table extends DocumentKind>(
  unit: Unit,
  table: Table,
  id: string,
  fields: Fields<Table>,
  expected: number,
): Promise<number> {
  await saveRevisions(unit, table, [{ id, fields, expected }])
  return expected + 1
}
