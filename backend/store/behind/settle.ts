import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Language } from '../../../core/figures/model.ts'
import { AppError } from '../../../core/problem.ts'
import type { Driver } from '../driver.ts'
import { renderFigures } from '../figures-of.ts'
import { readerOf } from '../reader.ts'
import { parts } from '../repositories/rows.ts'
import type { Database, FigureUseTable } from '../schema.ts'
import type { WorkspaceReader } from '../workspace.ts'
import { BEHIND, CURRENT, isUnsure, printsElse } from './standing.ts'

/** Figures that are looked at before whoever else is waiting comes next. */
const figuresAtOnce = 1000
const keysAtOnce = 300

/**
 * Finds out of every figure that may be behind the data whether it is. Where a record cannot be read that it
 * rests on, it stays open, and whoever asks for it is told.
 */
export async function settle(db: Database, driver: Driver): Promise<void> {
  const reader = readerOf(db, driver)
  for (;;) {
    const uses = await nextUnsure(db)
    if (uses.length === 0) return
    const behind = await behindAmong(reader, uses)
    if (!behind) return
    await write(db, uses, behind)
    await setImmediate()
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

/** Those of some figures that print something old; undefined where that cannot be found out. */
async function behindAmong(
  reader: WorkspaceReader,
  uses: readonly FigureUseTable[],
): Promise<FigureUseTable[] | undefined> {
  const expressions = (language: Language): string[] =>
    uses.filter(use => use.language === language).map(({ expression }) => expression)
  try {
    const rendered = {
      zh: await renderFigures(reader, expressions('zh'), 'zh'),
      en: await renderFigures(reader, expressions('en'), 'en'),
    }
    return uses.filter(({ language, expression, printed }) =>
      printsElse(rendered[language][expression], printed),
    )
  } catch (error) {
    if (error instanceof AppError && error.code === 'row-unreadable') return undefined
    throw error
  }
}

/** @param uses the first that are unsure, in their order */
async function write(
  db: Database,
  uses: readonly FigureUseTable[],
  behind: readonly FigureUseTable[],
): Promise<void> {
  for (const some of parts(behind, keysAtOnce)) await writeBehind(db, some)
  const { place, document, position } = uses.at(-1)!
  await sql`update figure_use set behind = ${CURRENT}
    where ${isUnsure} and (place, document, position) <= (${place}, ${document}, ${position})`.execute(db)
}

const writeBehind = (db: Database, uses: readonly FigureUseTable[]): Promise<unknown> =>
  sql`update figure_use set behind = ${BEHIND} where (place, document, position) in (values ${sql.join(
    uses.map(({ place, document, position }) => sql`(${place}, ${document}, ${sql.lit(position)})`),
  )})`.execute(db)
