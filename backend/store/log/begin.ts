import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../schema.ts'
import { beginAct, sealAct } from './acts.ts'
import { markOf, type RecordChange } from './journal.ts'
import { renamedEntries } from '../repositories/entry-ids.ts'
import type { RecordKind } from './model.ts'
import { isThere, recordTables, storedIn, titleOf } from './records.ts'
import { valueMark, whose } from './value-marks.ts'

/**
 * A workspace of an earlier release has records and no log: its first act says what each of them is, so that
 * whatever changes them from here on can be told from it. What they were made of before is not known, and
 * that act is not taken back.
 */
export async function beginLog(db: Database, at: string): Promise<void> {
  if (await db.selectFrom('act').select('number').limit(1).executeTakeFirst()) return
  const changes = await presentRecords(db)
  const { count } = await db
    .selectFrom('observation')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  if (changes.length === 0 && Number(count) === 0) return
  const number = await beginAct(db, randomUUID(), { name: 'log.begin', person: '', at, origin: 'opening' })
  await sealAct(db, number, changes, await markValues(db, number))
}

async function presentRecords(db: Database): Promise<RecordChange[]> {
  const changes: RecordChange[] = []
  for (const [kind, { table, key }] of Object.entries(recordTables) as [
    RecordKind,
    (typeof recordTables)[RecordKind],
  ][]) {
    const { rows } = await sql<Record<string, string | number>>`select * from ${sql.table(table)}`.execute(db)
    for (const row of rows.filter(isThere)) {
      const { content, revision } = storedIn(kind, row)
      const name = { kind, key: key.map(column => row[column]!) }
      changes.push({
        name,
        title: titleOf(name, content),
        patch: { did: 'set' },
        before: '',
        after: markOf(content),
        revision,
      })
    }
  }
  return changes
}

const rowsAtOnce = 5000

async function markValues(db: Database, act: number): Promise<number[]> {
  const marks: number[] = []
  const renamed = await renamedEntries(db)
  for (;;) {
    const rows = await db
      .selectFrom('observation')
      .selectAll()
      .where('act', '=', 0)
      .limit(rowsAtOnce)
      .execute()
    for (const row of rows) {
      const mark = valueMark(row, whose(row, renamed))
      marks.push(mark)
      await db
        .updateTable('observation')
        .set({ act, mark })
        .where('indicator', '=', row.indicator)
        .where('region', '=', row.region)
        .where('period', '=', row.period)
        .where('revision', '=', row.revision)
        .execute()
    }
    if (rows.length < rowsAtOnce) return marks
  }
}
