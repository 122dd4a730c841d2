import { createHash, type Hash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { sql, type ExpressionBuilder, type RawBuilder } from 'kysely'
import { canonical, type Patch } from '../../../core/acts/index.ts'
import type { Facts } from '../../../core/problem.ts'
import { isEntryKind } from '../repositories/entry-ids.ts'
import { forEachRow, fromJson, parts, toJson } from '../repositories/rows.ts'
import type { ActChangeTable, Database, Schema } from '../schema.ts'
import type { RecordChange } from './journal.ts'
import type { Act, ActChange, ActFilter, NewAct, RecordKind, RecordRef } from './model.ts'
import { nameOf, type RecordName } from './records.ts'

/** Writes the act down before anything it does; its number orders the log. */
export async function beginAct(
  db: Database,
  id: string,
  { name, person, at, origin, facts = {}, undoes = '' }: NewAct,
): Promise<number> {
  const { number } = await db
    .insertInto('act')
    .values({
      id,
      name,
      person,
      at,
      origin,
      facts: toJson(facts),
      undoes,
      valuesMark: '',
      previous: '',
      hash: '',
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return Number(number)
}

/** Takes back an act that changed nothing. */
export const forgetAct = (db: Database, number: number): Promise<unknown> =>
  db.deleteFrom('act').where('number', '=', number).execute()

/**
 * Adds what the act did and seals it: its hash covers all of it and the hash of the act before, so that no
 * act can be changed, added or taken out later without every hash behind it telling.
 * @param changes are written down as they come; whoever else is waiting comes next after every part of many
 * @param marks of the values it stored, in any order
 * @returns the records it changed
 */
export async function sealAct(
  db: Database,
  number: number,
  changes: Iterable<RecordChange> | AsyncIterable<RecordChange>,
  marks: readonly number[],
): Promise<RecordName[]> {
  const previous = await hashBefore(db, number)
  const act = await db.selectFrom('act').selectAll().where('number', '=', number).executeTakeFirstOrThrow()
  const valuesMark = marksDigest(marks)
  const digest = digestOf({ ...act, number, valuesMark, previous })
  const changed: RecordName[] = []
  let rows: ActChangeTable[] = []
  const writePart = forEachRow(db, insertChanges)
  for await (const { name, title, patch, before, after, revision } of changes) {
    const row: ActChangeTable = {
      act: number,
      position: changed.length,
      kind: name.kind,
      record: nameOf(name),
      title,
      patch: toJson(patch),
      before,
      after,
      revision,
    }
    addTo(digest, row)
    changed.push(name)
    rows.push(row)
    if (rows.length < rowsAtOnce) continue
    await writePart(rows.flatMap(valuesOf))
    rows = []
    await setImmediate()
  }
  if (rows.length > 0) await forEachRow(db, insertChanges)(rows.flatMap(valuesOf))
  await db
    .updateTable('act')
    .set({ valuesMark, previous, hash: digest.digest('hex') })
    .where('number', '=', number)
    .execute()
  return changed
}

const rowsAtOnce = 100

const valuesOf = (row: ActChangeTable): (string | number)[] => [
  row.act,
  row.position,
  row.revision,
  row.kind,
  row.record,
  row.title,
  row.before,
  row.after,
  row.patch,
]

const changeColumns = 9

function insertChanges(values: readonly (string | number)[]): RawBuilder<unknown> {
  const rows = [...parts(values, changeColumns)].map(row => sql`(${sql.join(row)})`)
  return sql`insert into act_change (act, position, revision, kind, record, title, before, after, patch)
    values ${sql.join(rows)}`
}

async function hashBefore(db: Database, number: number): Promise<string> {
  const row = await db
    .selectFrom('act')
    .select('hash')
    .where('number', '<', number)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.hash ?? ''
}

interface Sealed {
  readonly number: number
  readonly id: string
  readonly name: string
  readonly person: string
  readonly at: string
  readonly origin: string
  readonly facts: string
  readonly undoes: string
  readonly valuesMark: string
  readonly previous: string
}

interface SealedChange {
  readonly kind: string
  readonly record: string
  readonly patch: string
  readonly before: string
  readonly after: string
}

/** SHA-256 over an act, what it changed and the act before. */
export function hashOf(act: Sealed, changes: readonly SealedChange[]): string {
  const digest = digestOf(act)
  for (const change of changes) addTo(digest, change)
  return digest.digest('hex')
}

const digestOf = ({
  number,
  id,
  name,
  person,
  at,
  origin,
  facts,
  undoes,
  valuesMark,
  previous,
}: Sealed): Hash =>
  createHash('sha256').update(
    canonical([number, id, name, person, at, origin, facts, undoes, valuesMark, previous]),
  )

const addTo = (digest: Hash, { kind, record, patch, before, after }: SealedChange): Hash =>
  digest.update(canonical([kind, record, patch, before, after]))

/** One mark for the values an act stored, whatever their order; '' for none. */
export function marksDigest(marks: readonly number[]): string {
  if (marks.length === 0) return ''
  return createHash('sha256').update(Uint32Array.from(marks).sort()).digest('hex').slice(0, 32)
}

const pageSize = 100

/** The newest first. */
export async function listActs(
  db: Database,
  {
    person,
    id,
    since,
    until,
    before,
    after,
    record,
    word,
    state,
    without = [],
    limit = pageSize,
  }: ActFilter = {},
): Promise<Act[]> {
  let query = db
    .selectFrom('act')
    .leftJoin('act as undoing', 'undoing.undoes', 'act.id')
    .select([
      'act.number',
      'act.id',
      'act.at',
      'act.person',
      'act.origin',
      'act.name',
      'act.facts',
      'act.undoes',
      'undoing.id as undoneBy',
    ])
  if (person !== undefined) query = query.where('act.person', '=', person)
  if (id !== undefined) query = query.where('act.id', '=', id)
  if (since !== undefined) query = query.where('act.at', '>=', since)
  if (until !== undefined) query = query.where('act.at', '<', until)
  if (before !== undefined) query = query.where('act.number', '<', before)
  if (after !== undefined) query = query.where('act.number', '>', after)
  if (without.length > 0) query = query.where('act.name', 'not in', without)
  if (state === 'standing')
    query = query
      .where('undoing.id', 'is', null)
      .where(({ or, eb }) => or([eb('act.undoes', '=', ''), eb('act.name', '=', 'log.redo')]))
  if (state === 'last')
    query = query
      .where('act.name', '!=', 'log.redo')
      .where(({ or, eb }) => or([eb('act.undoes', '=', ''), eb('undoing.id', 'is', null)]))
  if (record !== undefined) query = query.where('act.number', 'in', touching(db, record))
  if (word !== undefined) query = query.where(holding(db, word))
  const rows = await query.orderBy('act.number', 'desc').limit(limit).execute()
  return rows.map(row => ({
    ...row,
    number: Number(row.number),
    facts: factsIn(row.facts),
    undoneBy: row.undoneBy ?? '',
  }))
}

/** The numbers of the acts that did something to a record. */
function touching(db: Database, { kind, id }: RecordRef) {
  if (isEntryKind(kind))
    return db
      .selectFrom('actChange')
      .select('act')
      .where('kind', '=', kind)
      .where('record', '=', ({ fn, val }) =>
        fn.coalesce(db.selectFrom(kind).select('id').where('key', '=', id).limit(1), val(id)),
      )
  if (kind !== 'value')
    return db.selectFrom('actChange').select('act').where('kind', '=', kind).where('record', '=', id)
  const [indicator = '', region = '', period = ''] = JSON.parse(id) as string[]
  return db
    .selectFrom('observation')
    .select('act')
    .where('indicator', '=', indicator)
    .where('region', '=', region)
    .where('period', '=', period)
}

const holding =
  (db: Database, { text, called }: NonNullable<ActFilter['word']>) =>
  ({ or, eb }: ExpressionBuilder<Schema, 'act'>) => {
    const like = `%${text.toLowerCase().replaceAll(/[\\%_]/g, sign => `\\${sign}`)}%`
    const holds = (column: string) => sql<boolean>`lower(${sql.ref(column)}) like ${like} escape '\\'`
    return or([
      holds('act.person'),
      ...(called.length > 0 ? [eb('act.name', 'in', called)] : []),
      eb(
        'act.number',
        'in',
        db
          .selectFrom('actChange')
          .select('act')
          .where(inner => inner.or([holds('title'), holds('patch')]))
          .where('kind', '!=', 'audit'),
      ),
      eb(
        'act.number',
        'in',
        db
          .selectFrom('observation')
          .select('act')
          .where(inner => inner.or(['indicator', 'region', 'period', 'value', 'source', 'note'].map(holds))),
      ),
    ])
  }

const factsIn = (text: string): Facts => (fromJson(text) ?? {}) as Facts

/** Who did anything, by name. */
export async function actors(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('act')
    .select('person')
    .distinct()
    .where('person', '!=', '')
    .orderBy('person')
    .execute()
  return rows.map(({ person }) => person)
}

/** What an act did to records, in the order it did it. */
export async function changesOf(db: Database, number: number): Promise<ActChange[]> {
  const rows = await db
    .selectFrom('actChange')
    .selectAll()
    .where('act', '=', number)
    .orderBy('position')
    .execute()
  return rows.map(({ kind, record, title, patch, before, after, revision }) => ({
    kind: kind as RecordKind,
    record,
    title,
    patch: fromJson(patch) as Patch,
    before,
    after,
    revision,
  }))
}
