import { randomUUID } from 'node:crypto'
import { markUnsure } from '../behind/mark-unsure.ts'
import { settle } from '../behind/settle.ts'
import type { Driver } from '../driver.ts'
import type { Database } from '../schema.ts'
import type { Unit } from '../unit.ts'
import { beginAct, forgetAct, sealAct } from './acts.ts'
import { createJournal } from './journal.ts'
import type { NewAct } from './model.ts'

/** An act that is over, with what it changed. */
export interface Done<Result> {
  readonly result: Result
  readonly unit: Unit
}

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
      touch: (kind, ...key) => journal.touch({ kind, key }),
      made: (kind, ...key) => journal.made({ kind, key }),
      saw: (kind, id, row) => journal.saw({ kind, key: [id] }, row),
      wrote: (kind, id, row) => journal.wrote({ kind, key: [id] }, row),
    }
    const result = await work(unit)
    const changes = await journal.changes()
    if (changes.length + unit.marks.length === 0) await forgetAct(within, number)
    else {
      await markUnsure(unit, changes)
      await settle(within, driver)
      await sealAct(within, number, changes, unit.marks)
    }
    return { result, unit }
  })
}
