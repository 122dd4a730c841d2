import { sql } from 'kysely'
import { applied, isSame, type Json, type JsonObject, type Patch } from '../../../core/acts/index.ts'
import type { BlockId } from '../../../core/documents/model.ts'
import { targetKey } from '../../../core/figures/data.ts'
import { Key } from '../../../core/figures/model.ts'
import { renamedIn } from '../../../core/figures/rename.ts'
import { AppError } from '../../../core/problem.ts'
import type { RecordKind } from '../log/model.ts'
import { recordTables, type RecordName, type Row } from '../log/records.ts'
import type { Unit } from '../unit.ts'
import { listDerived, searchText } from './indicators.ts'
import { keyOfIndicator, renamedIndicators } from './indicator-ids.ts'
import { reindexPinning } from './reindex.ts'
import { findRelease, indexRelease } from './releases.ts'
import { containing, jsonIn, toJson } from './rows.ts'
import { forget, remember } from './trash.ts'

interface Renaming {
  readonly from: string
  readonly to: string
}

/** Where figures stand, by the columns they stand in; what is in the trash, and every older version, too. */
const written = {
  'block-version': ['paragraphs'],
  block: ['paragraphs'],
  script: ['items'],
  question: ['mainLine', 'answer'],
  chart: ['series'],
  release: ['figures'],
  'import-map': ['mapping'],
  'import-addition': ['additions'],
} as const satisfies Partial<Record<RecordKind, readonly string[]>>

/**
 * Calls an indicator by another key, with everything that names it: its values, formulas, the figures of
 * all documents and of what left the house, kept ones, and how tables are read. Its targets go by the new
 * key too.
 * @throws AppError key-taken, key-malformed
 */
export async function renameIndicator(unit: Unit, id: string, to: string): Promise<void> {
  const { db } = unit
  const from = await keyOfIndicator(db, id)
  if (from === to) return
  const target = await db
    .selectFrom('indicator')
    .select('id')
    .where('key', '=', targetKey(from))
    .executeTakeFirst()
  await moveEntry(unit, id, { from, to })
  await renameInFormulas(unit, { from, to })
  await renameInRecords(unit, { from, to })
  await renameKept(unit, { from, to })
  if (target) await renameIndicator(unit, target.id, targetKey(to))
}

/** Values refer to the entry by its key: the entry of the new key is there before they are moved. */
async function moveEntry({ db, touch, changes }: Unit, id: string, { from, to }: Renaming): Promise<void> {
  if (!Key.safeParse(to).success) throw new AppError('key-malformed', { key: to })
  const taken = await db.selectFrom('indicator').select('name').where('key', '=', to).executeTakeFirst()
  if (taken) throw new AppError('key-taken', { key: to, name: taken.name })
  await touch('indicator', id)
  const row = await db.selectFrom('indicator').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const called = { key: to, name: row.name, nameEn: row.nameEn, aliases: jsonIn(row.aliases) as string[] }
  await db
    .insertInto('indicator')
    .values({ ...row, key: to, searchText: searchText(called), revision: row.revision + 1 })
    .execute()
  await db.updateTable('observation').set({ indicator: to }).where('indicator', '=', from).execute()
  await db.deleteFrom('indicator').where('key', '=', from).execute()
  for (const key of [from, to]) {
    changes.push({ type: 'indicator.saved', id: key })
    changes.push({ type: 'observation.saved', id: key })
  }
}

async function renameInFormulas({ db, touch, changes }: Unit, { from, to }: Renaming): Promise<void> {
  for (const { key, formula, revision } of await listDerived(db)) {
    if (!formula?.operands.includes(from)) continue
    const { id } = await db
      .selectFrom('indicator')
      .select('id')
      .where('key', '=', key)
      .executeTakeFirstOrThrow()
    await touch('indicator', id)
    const operands = formula.operands.map(operand => (operand === from ? to : operand))
    await db
      .updateTable('indicator')
      .set({ formula: toJson({ ...formula, operands }), revision: revision + 1 })
      .where('key', '=', key)
      .execute()
    changes.push({ type: 'indicator.saved', id: key })
  }
}

async function renameInRecords(unit: Unit, renaming: Renaming): Promise<void> {
  const { db } = unit
  for (const [kind, columns] of Object.entries(written) as [keyof typeof written, readonly string[]][]) {
    const { table } = recordTables[kind]
    const naming = sql.join(
      columns.map(column => sql`${sql.ref(column)} like ${containing(renaming.from)} escape '\\'`),
      sql` or `,
    )
    const { rows } = await sql<Row>`select * from ${sql.table(table)} where ${naming}`.execute(db)
    for (const row of rows) await renameInRow(unit, kind, columns, row, renaming)
  }
}

async function renameInRow(
  unit: Unit,
  kind: keyof typeof written,
  columns: readonly string[],
  row: Row,
  renaming: Renaming,
): Promise<void> {
  const renamed = columns.flatMap(column => {
    const content = jsonIn(String(row[column])) as Json
    const after = renamedJson(content, renaming)
    return isSame(content, after) ? [] : [[column, toJson(after)] as const]
  })
  if (renamed.length === 0) return
  const { table, key: keyColumns } = recordTables[kind]
  const key = keyColumns.map(column => row[column]!)
  await unit.touch(kind, ...key)
  const saved = 'updatedAt' in row ? saving(unit, row) : []
  const assignments = sql.join(
    [...renamed, ...saved].map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
  )
  const matching = sql.join(
    keyColumns.map((column, index) => sql`${sql.ref(column)} = ${key[index]}`),
    sql` and `,
  )
  await sql`update ${sql.table(table)} set ${assignments} where ${matching}`.execute(unit.db)
  await findAgain(unit, kind, key)
}

/** A document says otherwise from now on: an older view of it is not saved over it unseen. */
const saving = ({ by, at }: Unit, row: Row): (readonly [string, string | number])[] => [
  ['revision', Number(row['revision']) + 1],
  ['updatedBy', by],
  ['updatedAt', at],
]

async function findAgain(
  { db, driver, changes }: Unit,
  kind: keyof typeof written,
  [first, version]: readonly (string | number)[],
): Promise<void> {
  const id = String(first)
  if (kind === 'import-map' || kind === 'import-addition') return
  if (kind === 'block-version') await reindexPinning(db, [{ block: id as BlockId, version: Number(version) }])
  if (kind === 'release') {
    await indexRelease(db, (await findRelease(db, id))!)
    changes.push({ type: 'release.saved', id })
    return
  }
  // What a block says stands in its approved version too.
  const place = kind === 'block-version' ? 'block' : kind
  await forget(db, driver, place, id)
  await remember(db, driver, place, id)
  changes.push({ type: `${place}.saved`, id })
}

/** Reasons are kept by how the figure is written. */
async function renameKept({ db, touch, changes }: Unit, { from, to }: Renaming): Promise<void> {
  const rows = await sql<Row>`select * from kept_figure where expression like ${containing(from)} escape '\\'`
    .execute(db)
    .then(found => found.rows)
  const columns = recordTables['kept-figure'].key
  for (const row of rows) {
    const expression = renamedIn(String(row['expression']), from, to)
    if (expression === row['expression']) continue
    const renamed: Row = { ...row, expression }
    for (const each of [row, renamed]) await touch('kept-figure', ...columns.map(column => each[column]!))
    const matching = sql.join(
      columns.map(column => sql`${sql.ref(column)} = ${row[column]}`),
      sql` and `,
    )
    await sql`update kept_figure set expression = ${expression} where ${matching}`.execute(db)
    changes.push({ type: 'figure.kept', id: String(row['document']) })
  }
}

/** Plain data in which an indicator may be named: by a written figure, by itself, or as what a name means. */
function renamedJson(value: Json, renaming: Renaming): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return (value as readonly Json[]).map(each => renamedJson(each, renaming))
  return Object.fromEntries(
    Object.entries(value as JsonObject).map(([name, held]) => [name, renamedField(name, held, renaming)]),
  )
}

function renamedField(name: string, held: Json, renaming: Renaming): Json {
  const { from, to } = renaming
  if (typeof held === 'string') {
    if (name === 'expression') return renamedIn(held, from, to)
    return name === 'indicator' && held === from ? to : held
  }
  if (name !== 'indicators' || typeof held !== 'object' || held === null) return renamedJson(held, renaming)
  return Array.isArray(held)
    ? (held as readonly JsonObject[]).map(each => (each['key'] === from ? { ...each, key: to } : each))
    : Object.fromEntries(Object.entries(held).map(([said, key]) => [said, key === from ? to : key]))
}

/**
 * Records that were put back may name an indicator by a key it had then: they say the present one, unless
 * that key is another's by now.
 */
export async function renameFormer(unit: Unit, names: readonly RecordName[]): Promise<void> {
  for (const [to, id] of await renamedIndicators(unit.db))
    for (const from of await formerKeys(unit, id, to)) {
      await renameInFormulas(unit, { from, to })
      for (const name of names) await renameInRecord(unit, name, { from, to })
    }
}

async function renameInRecord(unit: Unit, { kind, key }: RecordName, renaming: Renaming): Promise<void> {
  if (!isWritten(kind)) return
  const { table, key: keyColumns } = recordTables[kind]
  const matching = sql.join(
    keyColumns.map((column, index) => sql`${sql.ref(column)} = ${key[index]}`),
    sql` and `,
  )
  const { rows } = await sql<Row>`select * from ${sql.table(table)} where ${matching}`.execute(unit.db)
  for (const row of rows) await renameInRow(unit, kind, written[kind], row, renaming)
}

const isWritten = (kind: RecordKind): kind is keyof typeof written => kind in written

/** What an indicator was called before, but for what another is called by now. */
async function formerKeys({ db }: Unit, id: string, present: string): Promise<string[]> {
  const changes = await db
    .selectFrom('actChange')
    .select('patch')
    .where('kind', '=', 'indicator')
    .where('record', '=', id)
    .orderBy('act')
    .execute()
  const keys = new Set([id])
  let key: Json | undefined
  for (const { patch } of changes) {
    const change = jsonIn(patch) as Patch
    const renamed = change.did === 'fields' ? change.fields['key'] : undefined
    const outcome = renamed && applied(renamed, key)
    if (!outcome?.ok) continue
    key = outcome.value
    if (typeof key === 'string') keys.add(key)
  }
  const taken = await db
    .selectFrom('indicator')
    .select('key')
    .where('key', 'in', [...keys])
    .execute()
  for (const each of taken) keys.delete(each.key)
  keys.delete(present)
  return [...keys]
}
