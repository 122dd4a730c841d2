import { sql } from 'kysely'
import type { Database, ObservationTable } from '../schema.ts'
import { hashOf, marksDigest } from './acts.ts'
import { markOf } from './journal.ts'
import { renamedEntries } from '../repositories/entry-ids.ts'
import type { RecordKind, Unfounded } from './model.ts'
import { isThere, nameOf, recordTables, storedIn, titleOf } from './records.ts'
import { valueMark, whose } from './value-marks.ts'

/** Everything that does not follow from the log; nothing where the workspace is as its acts left it. */
export async function unfounded(db: Database): Promise<Unfounded[]> {
  return [...(await unfoundedActs(db)), ...(await unfoundedRecords(db)), ...(await unfoundedValues(db))]
}

/** Acts whose hash does not say what they say, or that do not follow the one before. */
async function unfoundedActs(db: Database): Promise<Unfounded[]> {
  const found: Unfounded[] = []
  let previous = ''
  for (const act of await db.selectFrom('act').selectAll().orderBy('number').execute()) {
    const number = Number(act.number)
    const changes = await db
      .selectFrom('actChange')
      .selectAll()
      .where('act', '=', number)
      .orderBy('position')
      .execute()
    if (act.previous !== previous || hashOf({ ...act, number }, changes) !== act.hash)
      found.push({ record: `act/${number}`, did: 'changed', title: '' })
    previous = act.hash
  }
  return found
}

/** What the log last said of a record, and what people called it then. */
interface LastSaid {
  readonly after: string
  readonly title: string
}

async function lastSaid(db: Database, kind: RecordKind): Promise<Map<string, LastSaid>> {
  const rows = await db
    .selectFrom('actChange')
    .select(['record', 'title', 'after'])
    .where('kind', '=', kind)
    .orderBy('act')
    .orderBy('position')
    .execute()
  return new Map(rows.map(({ record, ...said }) => [record, said]))
}

async function unfoundedRecords(db: Database): Promise<Unfounded[]> {
  const found: Unfounded[] = []
  for (const [kind, { table, key }] of Object.entries(recordTables) as [
    RecordKind,
    (typeof recordTables)[RecordKind],
  ][]) {
    const last = await lastSaid(db, kind)
    const { rows } = await sql<Record<string, string | number>>`select * from ${sql.table(table)}`.execute(db)
    for (const row of rows.filter(isThere)) {
      const name = { kind, key: key.map(column => row[column]!) }
      const record = nameOf(name)
      const mark = last.get(record)?.after ?? ''
      last.delete(record)
      const { content } = storedIn(kind, row)
      if (mark !== markOf(content) && !(kind === 'settings' && mark === ''))
        found.push({
          record: `${kind}/${record}`,
          did: mark === '' ? 'added' : 'changed',
          title: titleOf(name, content),
        })
    }
    for (const [record, { after, title }] of last)
      if (after !== '') found.push({ record: `${kind}/${record}`, did: 'gone', title })
  }
  return found
}

/** Rows read at once. */
const rowsAtOnce = 5000

async function unfoundedValues(db: Database): Promise<Unfounded[]> {
  const found: Unfounded[] = []
  const renamed = await renamedEntries(db)
  const marks = new Map<number, number[]>()
  for (let at = 0; ; at += rowsAtOnce) {
    const rows = await db
      .selectFrom('observation')
      .selectAll()
      .orderBy('indicator')
      .orderBy('region')
      .orderBy('period')
      .orderBy('revision')
      .limit(rowsAtOnce)
      .offset(at)
      .execute()
    for (const row of rows) {
      if (valueMark(row, whose(row, renamed)) !== row.mark) found.push(changedValue(row))
      const list = marks.get(row.act) ?? []
      list.push(row.mark)
      marks.set(row.act, list)
    }
    if (rows.length < rowsAtOnce) break
  }
  for (const { number, valuesMark } of await db
    .selectFrom('act')
    .select(['number', 'valuesMark'])
    .execute()) {
    if (marksDigest(marks.get(Number(number)) ?? []) !== valuesMark)
      found.push({ record: `act/${Number(number)}`, did: 'changed', title: '' })
  }
  return found
}

const changedValue = ({ indicator, region, period }: ObservationTable): Unfounded => ({
  record: `value/${indicator}[${region}]@${period}`,
  did: 'changed',
  title: '',
  value: { indicator, region, period },
})
