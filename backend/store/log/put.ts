import { sql, type RawBuilder } from 'kysely'
import { isSame, type Json, type JsonObject } from '../../../core/acts/index.ts'
import { AppError } from '../../../core/problem.ts'
import { isEntryKind } from '../repositories/entry-ids.ts'
import type { EntryKind } from '../workspace.ts'
import { searchText } from '../repositories/indicators.ts'
import type { Unit } from '../unit.ts'
import { recordTables, storedIn, type RecordName } from './records.ts'

type Row = Readonly<Record<string, string | number>>

const columnOf = (kind: RecordName['kind'], column: string, value: Json): string | number =>
  recordTables[kind].json.includes(column) && typeof value !== 'string'
    ? JSON.stringify(value)
    : (value as string | number)

/**
 * Who and when a row says wrote it last, and what follows from what it says, where it has columns for that.
 */
function asideOf({ kind }: RecordName, content: JsonObject, revision: number, { by, at }: Unit): Row {
  const known: Row = { revision, updatedAt: at, updatedBy: by, removed: 0 }
  const aside = recordTables[kind].aside.flatMap(column =>
    known[column] === undefined ? [] : [[column, known[column]]],
  )
  const found =
    kind === 'indicator'
      ? { searchText: searchText(content as unknown as Parameters<typeof searchText>[0]) }
      : {}
  return { ...Object.fromEntries(aside), ...found }
}

const matching = ({ kind, key }: RecordName): RawBuilder<unknown> =>
  sql.join(
    recordTables[kind].key.map((column, index) => sql`${sql.ref(column)} = ${key[index]}`),
    sql` and `,
  )

/** What a value was ever stored under stays, marked as removed; every other record goes. */
async function takeOut(unit: Unit, name: RecordName): Promise<void> {
  const { table, aside } = recordTables[name.kind]
  const statement = aside.includes('removed')
    ? sql`update ${sql.table(table)} set removed = 1 where ${matching(name)}`
    : sql`delete from ${sql.table(table)} where ${matching(name)}`
  await statement.execute(unit.db)
}

/** Whether a document is only to stand elsewhere in its order, which is no new revision of it. */
function isOnlyMoved(kind: RecordName['kind'], content: JsonObject, there: Row): boolean {
  const orderKey = there['orderKey']
  return orderKey !== undefined && isSame({ ...content, orderKey }, storedIn(kind, there).content)
}

/** @throws AppError key-taken where another is called so by now */
async function requireFree({ db }: Unit, kind: EntryKind, id: string, key: string): Promise<void> {
  const other = await db
    .selectFrom(kind)
    .select('name')
    .where('key', '=', key)
    .where('id', '!=', id)
    .executeTakeFirst()
  if (other) throw new AppError('key-taken', { key, name: other.name })
}

/**
 * Makes a record what it was at some moment, as a later revision than it ever had, so that nobody's older
 * view is saved over it.
 * @param said undefined where there was none
 * @param lastRevision the highest the log knows of
 * @throws AppError key-taken
 */
export async function putRecord(
  unit: Unit,
  name: RecordName,
  said: JsonObject | undefined,
  lastRevision: number,
): Promise<void> {
  const { kind, key } = name
  // An entry that says nothing of its key is called by its id.
  const content: JsonObject | undefined = said && isEntryKind(kind) ? { key: String(key[0]), ...said } : said
  const { table, key: keyColumns, aside } = recordTables[kind]
  await unit.touch(kind, ...key)
  if (content === undefined) return takeOut(unit, name)
  if (isEntryKind(kind)) await requireFree(unit, kind, String(key[0]), String(content['key']))
  const {
    rows: [there],
  } = await sql<Row>`select * from ${sql.table(table)} where ${matching(name)}`.execute(unit.db)
  const own = Object.fromEntries(
    Object.entries(content).map(([column, value]) => [column, columnOf(kind, column, value)]),
  )
  const revision = Math.max(lastRevision, Number(there?.['revision'] ?? 0)) + 1
  const row: Row =
    there && isOnlyMoved(kind, content, there) ? own : { ...own, ...asideOf(name, content, revision, unit) }
  if (there) {
    const assignments = sql.join(
      Object.entries(row).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
    )
    await sql`update ${sql.table(table)} set ${assignments} where ${matching(name)}`.execute(unit.db)
    return
  }
  if (aside.includes('createdAt')) throw new Error(`${kind} cannot be made anew`)
  const whole: Row = {
    ...Object.fromEntries(keyColumns.map((column, index) => [column, key[index]!])),
    ...row,
  }
  await sql`insert into ${sql.table(table)} (${sql.join(Object.keys(whole).map(column => sql.ref(column)))}) values (${sql.join(Object.values(whole))})`.execute(
    unit.db,
  )
}
