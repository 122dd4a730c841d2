import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Driver } from '../driver.ts'
import { readerOf } from '../reader.ts'
import type { Database, FigureUseTable } from '../schema.ts'
import { createRenderings } from './renderings.ts'
import { isUnreadable } from '../repositories/rows.ts'
import { setBehind, settle } from './settle.ts'
import { BEHIND, CURRENT, UNSURE } from './standing.ts'

/** Figures that are looked at in one go, and how long others then have the processor, in milliseconds. */
const figuresAtOnce = 1000
const rest = 5

type Last = Pick<FigureUseTable, 'place' | 'document' | 'position'> | undefined

/**
 * Looks at every printed figure again, a part at a time: a workspace of an earlier release says of none how
 * it stands, this release may print some otherwise, and another program may have changed what they read.
 * @returns how many stood otherwise than was known
 */
export async function lookAgain(db: Database, driver: Driver, signal: AbortSignal): Promise<number> {
  const behindAmong = createRenderings(readerOf(db, driver))
  let [count, last]: [number, Last] = [0, undefined]
  try {
    for (;;) {
      const next = await nextAfter(db, last)
      if (next.length === 0 || signal.aborted) return count
      const uses = wholeDocuments(next)
      const behind = new Set(await behindAmong(uses))
      const otherwise = uses.filter(use => use.behind !== (behind.has(use) ? BEHIND : CURRENT))
      if (otherwise.length > 0) await driver.transaction(db, within => findOut(within, driver, otherwise))
      count += otherwise.length
      last = uses.at(-1)
      await setTimeout(rest)
    }
  } catch (error) {
    if (signal.aborted || isUnreadable(error)) return count
    throw error
  }
}

/** What was read before the transaction may have changed since. */
async function findOut(db: Database, driver: Driver, uses: readonly FigureUseTable[]): Promise<void> {
  await setBehind(db, uses, UNSURE)
  await settle(db, driver)
}

/** A document is looked at whole: its figures that read alike are told apart by their order. */
function wholeDocuments(uses: readonly FigureUseTable[]): readonly FigureUseTable[] {
  const { place, document } = uses.at(-1)!
  const whole = uses.filter(use => use.place !== place || use.document !== document)
  return uses.length < figuresAtOnce || whole.length === 0 ? uses : whole
}

function nextAfter(db: Database, last: Last): Promise<FigureUseTable[]> {
  const all = db
    .selectFrom('figureUse')
    .selectAll()
    .orderBy('place')
    .orderBy('document')
    .orderBy('position')
    .limit(figuresAtOnce)
  if (!last) return all.execute()
  const { place, document, position } = last
  return all.where(sql<boolean>`(place, document, position) > (${place}, ${document}, ${position})`).execute()
}
