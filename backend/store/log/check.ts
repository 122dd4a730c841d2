import { sql } from 'kysely'
import type { Database, ObservationTable } from '../schema.ts'
import { hashOf, marksDigest } from './acts.ts'
import { markOf } from './journal.ts'
import { renamedEntries } from '../repositories/entry-ids.ts'
import type { RecordKind, Unfounded } from './model.ts'
import { isThere, nameOf, recordTables, storedIn, titleOf, type Row } from './records.ts'
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

/** Rows read at once: what is checked may hold more than the memory does. */
const rowsAtOnce = 1000

/** All rows of a table, in the order of its key, a part at a time. */
async function* rowsOf(db: Database, table: string, key: readonly string[]): AsyncGenerator<Row> {
  const columns = sql.join(key.map(column => sql.ref(column)))
  for (let last: Row | undefined; ;) {
    const after = last && sql`where (${columns}) > (${sql.join(key.map(column => last![column]))})`
    const { rows } = await sql<Row>`select * from ${sql.table(table)} ${after ?? sql``}
      order by ${columns} limit ${rowsAtOnce}`.execute(db)
    yield* rows
    if (rows.length < rowsAtOnce) return
    last = rows.at(-1)
  }
}

interface Said {
  readonly record: string
  readonly act: number
  readonly position: number
  readonly after: string
}

/** The mark of what the log last said of each record of a kind. */
async function lastSaid(db: Database, kind: RecordKind): Promise<Map<string, string>> {
  const said = new Map<string, string>()
  for (let last: Said | undefined; ;) {
    const after = last && sql`and (record, act, position) > (${last.record}, ${last.act}, ${last.position})`
    const { rows } = await sql<Said>`select record, act, position, after from act_change
      where kind = ${kind} ${after ?? sql``} order by record, act, position limit ${rowsAtOnce}`.execute(db)
    for (const row of rows) said.set(row.record, row.after)
    if (rows.length < rowsAtOnce) return said
    last = rows.at(-1)
  }
}

/** What people last called a record. */
async function lastTitle(db: Database, kind: RecordKind, record: string): Promise<string> {
  const row = await db
    .selectFrom('actChange')
    .select('title')
    .where('kind', '=', kind)
    .where('record', '=', record)
    .orderBy('act', 'desc')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return row.title
}

async function unfoundedRecords(db: Database): Promise<Unfounded[]> {
  const found: Unfounded[] = []
  for (const kind of Object.keys(recordTables) as RecordKind[])
    for await (const one of unfoundedOf(db, kind)) found.push(one)
  return found
}

async function* unfoundedOf(db: Database, kind: RecordKind): AsyncGenerator<Unfounded> {
  const { table, key } = recordTables[kind]
  const last = await lastSaid(db, kind)
  for await (const row of rowsOf(db, table, key)) {
    if (!isThere(row)) continue
    const name = { kind, key: key.map(column => row[column]!) }
    const record = nameOf(name)
    const mark = last.get(record) ?? ''
    last.delete(record)
    const { content } = storedIn(kind, row)
    if (mark !== markOf(content) && !(kind === 'settings' && mark === ''))
      yield {
        record: `${kind}/${record}`,
        did: mark === '' ? 'added' : 'changed',
        title: titleOf(name, content),
      }
  }
  for (const [record, after] of last)
    if (after !== '')
      yield { record: `${kind}/${record}`, did: 'gone', title: await lastTitle(db, kind, record) }
}

async function unfoundedValues(db: Database): Promise<Unfounded[]> {
  const found: Unfounded[] = []
  const renamed = await renamedEntries(db)
  const marks = new Map<number, number[]>()
  const key = ['indicator', 'region', 'period', 'revision']
  for await (const row of rowsOf(db, 'observation', key) as AsyncIterable<ObservationTable>) {
    if (valueMark(row, whose(row, renamed)) !== row.mark) found.push(changedValue(row))
    const list = marks.get(row.act) ?? []
    list.push(row.mark)
    marks.set(row.act, list)
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
