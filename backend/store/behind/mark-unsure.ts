import { sql, type RawBuilder } from 'kysely'
import { derivedFrom } from '../../../core/figures/index.ts'
import type { RecordName } from '../log/records.ts'
import { listDerived } from '../repositories/indicators.ts'
import { keyOfEntry } from '../repositories/entry-ids.ts'
import type { EntryKind } from '../workspace.ts'
import { containing } from '../repositories/rows.ts'
import type { Database } from '../schema.ts'
import type { Unit } from '../unit.ts'
import { UNSURE } from './standing.ts'

/**
 * Says of every figure that reads something an act changed that it may print something old: the values the
 * act stored, definitions, and regions. Figures of documents that were saved are new, and unsure by
 * themselves.
 */
export async function markUnsure(unit: Unit, changed: readonly RecordName[]): Promise<void> {
  if (unit.marks.length > 0) await markReading(unit.db, valuesOf(unit.act))
  const indicators = await keysOf(unit.db, changed, 'indicator')
  if (indicators.length > 0) await markReading(unit.db, await definedBy(unit.db, indicators))
  for (const region of await keysOf(unit.db, changed, 'region')) await markNaming(unit.db, region)
}

/** What the entries are called by now. */
const keysOf = (db: Database, changed: readonly RecordName[], kind: EntryKind): Promise<string[]> =>
  Promise.all(
    changed.filter(name => name.kind === kind).map(({ key }) => keyOfEntry(db, kind, String(key[0]))),
  )

type Reading = RawBuilder<unknown>

/** By the period they have, and by any: a record changes with a value of any year before. */
const valuesOf = (act: number): Reading => sql`
  select read.place, read.document, read.position
  from observation as stored
  join figure_use_operand as read
    on read.indicator = stored.indicator and read.region = stored.region and read.period in (stored.period, '')
  where stored.act = ${act}`

/** A definition that changed counts for what is computed from its values too. */
async function definedBy(db: Database, keys: readonly string[]): Promise<Reading> {
  const computed = derivedFrom(keys, await listDerived(db)).map(({ key }) => key)
  return sql`
  select read.place, read.document, read.position from figure_use_operand as read
  where read.indicator in (${sql.join([...new Set([...keys, ...computed])])})`
}

const markReading = (db: Database, reading: Reading): Promise<unknown> =>
  sql`update figure_use set behind = ${UNSURE}
  where behind <> ${UNSURE} and (place, document, position) in (${reading})`.execute(db)

/** Figures print regions by name, and compare those of a scope, which they name in brackets. */
async function markNaming(db: Database, region: string): Promise<void> {
  await markReading(
    db,
    sql`select read.place, read.document, read.position from figure_use_operand as read where read.region = ${region}`,
  )
  await sql`update figure_use set behind = ${UNSURE} where behind <> ${UNSURE}
    and (expression like '%(%' or expression like ${containing(region)} escape '\\')`.execute(db)
}
