import { isPrintingKind } from '../../../core/documents/kinds.ts'
import { sql, type RawBuilder } from 'kysely'
import { isSame, type Json } from '../../../core/acts/index.ts'
import type { BlockId } from '../../../core/documents/model.ts'
import type { RecordKind } from '../log/model.ts'
import { recordTables, type RecordName, type Row } from '../log/records.ts'
import { reindexPinning } from '../repositories/reindex.ts'
import { findRelease, indexRelease } from '../repositories/releases.ts'
import { containing, jsonIn, toJson } from '../repositories/rows.ts'
import { storedKinds } from '../kinds/index.ts'
import type { Unit } from '../unit.ts'
import { changeOf } from '../log/follow.ts'
import { expressionRenamed, isInFigures, jsonRenamed, naming, type Renaming } from './naming.ts'

type Key = readonly (string | number)[]

/** Every record that names the entry names it by its new key. */
export async function renameInRecords(unit: Unit, renaming: Renaming): Promise<void> {
  for (const kind of Object.keys(naming[renaming.kind]) as RecordKind[])
    await renameWhere(unit, kind, holding(kind, renaming), renaming)
  if (isInFigures(renaming.kind)) await renameKept(unit, renaming)
}

/** The same for one record. */
export async function renameInRecord(
  unit: Unit,
  { kind, key }: RecordName,
  renaming: Renaming,
): Promise<void> {
  if (kind === 'kept-figure' && isInFigures(renaming.kind)) return renameKept(unit, renaming)
  if (naming[renaming.kind][kind])
    await renameWhere(unit, kind, matching(recordTables[kind].key, key), renaming)
}

async function renameWhere(
  unit: Unit,
  kind: RecordKind,
  where: RawBuilder<unknown>,
  renaming: Renaming,
): Promise<void> {
  const { table } = recordTables[kind]
  const { rows } = await sql<Row>`select * from ${sql.table(table)} where ${where}`.execute(unit.db)
  for (const row of rows) await renameInRow(unit, kind, row, renaming)
}

const matching = (columns: readonly string[], key: Key): RawBuilder<unknown> =>
  sql.join(
    columns.map((column, index) => sql`${sql.ref(column)} = ${key[index]}`),
    sql` and `,
  )

function holding(kind: RecordKind, { kind: entry, from }: Renaming): RawBuilder<unknown> {
  const { keys = [], json = [] } = naming[entry][kind]!
  return sql.join(
    [
      ...keys.map(column => sql`${sql.ref(column)} = ${from}`),
      ...json.map(column => sql`${sql.ref(column)} like ${containing(from)} escape '\\'`),
    ],
    sql` or `,
  )
}

async function renameInRow(unit: Unit, kind: RecordKind, row: Row, renaming: Renaming): Promise<void> {
  const renamed = renamedColumns(kind, row, renaming)
  if (renamed.length === 0) return
  const { table, key: keyColumns } = recordTables[kind]
  const key = keyColumns.map(column => row[column]!)
  await unit.touch(kind, ...key)
  const assignments = sql.join(
    [...renamed, ...saving(unit, row)].map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
  )
  await sql`update ${sql.table(table)} set ${assignments} where ${matching(keyColumns, key)}`.execute(unit.db)
  if (isInFigures(renaming.kind)) await findAgain(unit, kind, key)
  unit.changes.push(changeOf(kind, String('key' in row ? row['key'] : key[0]), true))
}

function renamedColumns(
  kind: RecordKind,
  row: Row,
  renaming: Renaming,
): (readonly [string, string | number])[] {
  const { keys = [], json = [] } = naming[renaming.kind][kind]!
  return [
    ...keys.filter(column => row[column] === renaming.from).map(column => [column, renaming.to] as const),
    ...json.flatMap(column => {
      if (row[column] === '') return []
      const content = jsonIn(String(row[column])) as Json
      const after = jsonRenamed(content, renaming)
      return isSame(content, after) ? [] : [[column, toJson(after)] as const]
    }),
  ]
}

/** A record says otherwise from now on: an older view of it is not saved over it unseen. */
const saving = ({ by, at }: Unit, row: Row): (readonly [string, string | number])[] => [
  ...('revision' in row ? [['revision', Number(row['revision']) + 1] as const] : []),
  ...('updatedBy' in row ? [['updatedBy', by] as const] : []),
  ...('updatedAt' in row ? [['updatedAt', at] as const] : []),
]

async function findAgain({ db, driver }: Unit, kind: RecordKind, [first, version]: Key): Promise<void> {
  const id = String(first)
  if (kind === 'block-version') await reindexPinning(db, [{ block: id as BlockId, version: Number(version) }])
  if (kind === 'release') await indexRelease(db, (await findRelease(db, id))!)
  // What a block says stands in its approved version too.
  const place = kind === 'block-version' ? 'block' : kind
  if (!isPrintingKind(place)) return
  await storedKinds[place].forget(db, driver, id)
  await storedKinds[place].remember(db, driver, id)
}

/** Reasons are kept by how the figure is written. */
async function renameKept({ db, touch, changes }: Unit, renaming: Renaming): Promise<void> {
  const { rows } =
    await sql<Row>`select * from kept_figure where expression like ${containing(renaming.from)} escape '\\'`.execute(
      db,
    )
  const columns = recordTables['kept-figure'].key
  for (const row of rows) {
    const expression = expressionRenamed(String(row['expression']), renaming)
    if (expression === row['expression']) continue
    const [key, renamed] = [row, { ...row, expression }].map(each => columns.map(column => each[column]!))
    for (const each of [key!, renamed!]) await touch('kept-figure', ...each)
    await sql`update kept_figure set expression = ${expression} where ${matching(columns, key!)}`.execute(db)
    changes.push({ type: 'figure.kept', id: String(row['document']) })
  }
}
