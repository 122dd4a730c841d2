import { sql, type ExpressionBuilder } from 'kysely'
import type { Facts } from '../../../core/problem.ts'
import { fromJson } from '../repositories/rows.ts'
import type { Database, Schema } from '../schema.ts'
import type { ActFilter, RecordRef, TrailEntry } from './model.ts'

const pageSize = 100

/** The newest first, by what acts are asked for by. */
export async function listTrail(
  db: Database,
  { person, since, until, before, after, record, word, limit = pageSize }: ActFilter = {},
): Promise<TrailEntry[]> {
  if (after !== undefined && after >= 0) return []
  const last = await lastBeforeLog(db)
  if (last === 0) return []
  let query = db.selectFrom('audit').selectAll().where('id', '<=', last)
  if (person !== undefined) query = query.where('person', '=', person)
  if (since !== undefined) query = query.where('at', '>=', since)
  if (until !== undefined) query = query.where('at', '<', until)
  if (before !== undefined) query = query.where('id', '<', before + last)
  if (after !== undefined) query = query.where('id', '>', after + last)
  if (record !== undefined) query = query.where(about(record))
  if (word !== undefined) query = query.where(holding(word))
  const rows = await query.orderBy('id', 'desc').limit(limit).execute()
  return rows.map(row => {
    const id = Number(row.id)
    return { ...row, id, number: id - last, facts: factsIn(row.facts) }
  })
}

/** Who is named in it. */
export async function trailPersons(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('audit')
    .select('person')
    .distinct()
    .where('id', '<=', await lastBeforeLog(db))
    .where('person', '!=', '')
    .execute()
  return rows.map(({ person }) => person)
}

/** The entries of later numbers say again what acts say: for a while both were written. */
async function lastBeforeLog(db: Database): Promise<number> {
  const row = await db
    .selectFrom('actChange')
    .innerJoin('act', 'act.number', 'actChange.act')
    .select(sql<number | string | null>`max(cast(record as integer))`.as('last'))
    .where('act.name', '=', 'log.begin')
    .where('actChange.kind', '=', 'audit')
    .executeTakeFirst()
  return Number(row?.last ?? 0)
}

/** Keys of different kinds may be the same word; ids are nobody else's. */
const keyed: ReadonlySet<RecordRef['kind']> = new Set([
  'region',
  'department',
  'topic',
  'indicator',
  'person',
  'settings',
])

const about =
  ({ kind, id }: RecordRef) =>
  ({ and, eb }: ExpressionBuilder<Schema, 'audit'>) =>
    and([
      ...(kind === 'settings' ? [] : [eb('subject', '=', kind === 'value' ? valueSubject(id) : id)]),
      ...(keyed.has(kind) ? [eb('action', 'like', `${kind}.%`)] : []),
    ])

function valueSubject(id: string): string {
  const [indicator = '', region = '', period = ''] = JSON.parse(id) as string[]
  return `${indicator}[${region}]@${period}`
}

const holding =
  ({ text, called }: NonNullable<ActFilter['word']>) =>
  ({ or, eb }: ExpressionBuilder<Schema, 'audit'>) => {
    const like = `%${text.toLowerCase().replaceAll(/[\\%_]/g, sign => `\\${sign}`)}%`
    return or([
      ...['person', 'subject', 'facts'].map(
        column => sql<boolean>`lower(${sql.ref(column)}) like ${like} escape '\\'`,
      ),
      ...(called.length > 0 ? [eb('action', 'in', called)] : []),
    ])
  }

function factsIn(text: string): Facts {
  const facts = fromJson(text)
  return typeof facts === 'object' && facts !== null ? (facts as Facts) : {}
}
