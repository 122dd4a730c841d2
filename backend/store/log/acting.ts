import { randomUUID } from 'node:crypto'
import { markUnsure } from '../behind/mark-unsure.ts'
import { nothingRendered } from '../behind/renderings.ts'
import { settle } from '../behind/settle.ts'
import type { Driver } from '../driver.ts'
import type { Database } from '../schema.ts'
import type { Unit } from '../unit.ts'
import { beginAct, forgetAct, sealAct } from './acts.ts'
import { createJournal } from './journal.ts'
import type { NewAct, RecordKind } from './model.ts'
import type { RecordName } from './records.ts'

/** An act that is over, with what it changed. */
export interface Done<Result> {
  readonly result: Result
  readonly unit: Unit
}

const named = (kind: RecordKind, key: string | RecordName['key']): RecordName => ({
  kind,
  key: typeof key === 'string' ? [key] : key,
})

const readByFigures: ReadonlySet<RecordKind> = new Set(['indicator', 'region', 'settings'])

/** Whether figures may render to something else than at an earlier moment of an act. */
const changesFigures = ({ marks }: Unit, changed: readonly RecordName[]): boolean =>
  marks.length > 0 || changed.some(({ kind }) => readByFigures.has(kind))

/**
 * Does one thing in one transaction: all of it is stored, and stands in the log, or nothing. What changes
 * nothing is no act.
 */
export function doing<Result>(
  db: Database,
  driver: Driver,
  act: NewAct,
  work: (unit: Unit) => Promise<Result>,
): Promise<Done<Result>> {
  return driver.transaction(db, async within => {
    const number = await beginAct(within, act.id ?? randomUUID(), act)
    const journal = createJournal(within)
    const unit: Unit = {
      db: within,
      driver,
      act: number,
      by: act.person,
      at: act.at,
      changes: [],
      marks: [],
      rendered: nothingRendered(),
      touch: (kind, ...key) => journal.touch({ kind, key }),
      made: (kind, ...key) => journal.made({ kind, key }),
      saw: (kind, key, row) => journal.saw(named(kind, key), row),
      wrote: (kind, key, row) => journal.wrote(named(kind, key), row),
      standing: (kind, key) => journal.standing(named(kind, key)),
    }
    const result = await work(unit)
    const changed = await sealAct(within, number, journal.changes(), unit.marks)
    if (changed.length + unit.marks.length === 0) await forgetAct(within, number)
    else {
      await markUnsure(unit, changed)
      await settle(within, driver, changesFigures(unit, changed) ? undefined : unit.rendered)
    }
    return { result, unit }
  })
}
