import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Driver } from '../driver.ts'
import { readerOf } from '../reader.ts'
import { isUnreadable, parts } from '../repositories/rows.ts'
import type { Database, FigureUseTable } from '../schema.ts'
import { createRenderings, type Rendered } from './renderings.ts'
import { BEHIND, CURRENT, isUnsure } from './standing.ts'

/** Figures that are looked at before whoever else is waiting comes next. */
const figuresAtOnce = 1000
const keysAtOnce = 300

/**
 * Finds out of every figure that may be behind the data whether it is, within one transaction. Where a record
 * cannot be read that one rests on, it stays open, and whoever asks for it is told.
 * @param known what some of them render to as the data stands
 */
export async function settle(db: Database, driver: Driver, known?: Rendered): Promise<void> {
  const behindAmong = createRenderings(readerOf(db, driver), known)
  try {
    for (let uses = await nextUnsure(db); uses.length > 0; uses = await nextUnsure(db)) {
      await write(db, uses, await behindAmong(uses))
      await setImmediate()
    }
  } catch (error) {
    if (!isUnreadable(error)) throw error
  }
}

const nextUnsure = (db: Database): Promise<FigureUseTable[]> =>
  db
    .selectFrom('figureUse')
    .selectAll()
    .where(isUnsure)
    .orderBy('place')
    .orderBy('document')
    .orderBy('position')
    .limit(figuresAtOnce)
    .execute()

/** @param uses the first that are unsure, in their order */
async function write(
  db: Database,
  uses: readonly FigureUseTable[],
  behind: readonly FigureUseTable[],
): Promise<void> {
  await setBehind(db, behind, BEHIND)
  const { place, document, position } = uses.at(-1)!
  await sql`update figure_use set behind = ${CURRENT}
    where ${isUnsure} and (place, document, position) <= (${place}, ${document}, ${position})`.execute(db)
}

/** Says how some figures stand to the data. */
export async function setBehind(
  db: Database,
  uses: readonly FigureUseTable[],
  behind: number,
): Promise<void> {
  for (const some of parts(uses, keysAtOnce)) {
    const keys = some.map(
      ({ place, document, position }) => sql`(${place}, ${document}, ${sql.lit(position)})`,
    )
    await sql`update figure_use set behind = ${behind}
      where (place, document, position) in (values ${sql.join(keys)})`.execute(db)
  }
}
