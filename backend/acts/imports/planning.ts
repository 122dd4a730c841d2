import { setImmediate } from 'node:timers/promises'
import { withAdditions, type Additions } from '../../../core/documents/index.ts'
import { lackingIn, type FateCounts, type Register } from '../../../core/reading/table/index.ts'
import { AppError } from '../../../core/problem.ts'
import { pack, type FileHead, type Part } from '../../import/index.ts'
import { registerOf, type Importer } from './importer.ts'
import type { ReadyReading } from './readings.ts'

/** What of a file is to be imported, and as what. */
export interface Wish {
  readonly parts: readonly Part[]
  /** The source of values for which the tables name none; '' is the name of the file. */
  readonly source: string
  readonly additions: Additions
}

/**
 * Does what needs the reading's plan to be that of the wish: planned anew where it is of another, or where
 * `anew` says so.
 */
export const withPlan = <Result>(
  reading: ReadyReading,
  importer: Importer,
  wish: Wish,
  work: (counts: FateCounts) => Promise<Result>,
  { anew = false } = {},
): Promise<Result> =>
  reading.exclusively(async () => {
    const { planned } = reading
    const isKept = !anew && planned?.parts === partsKey(wish)
    return work(isKept ? planned.counts : await plan(reading, importer, wish))
  })

/** @throws AppError mapping-incomplete, naming what no column and no constant gives */
export function requireComplete(head: FileHead, parts: readonly Part[], register: Register): void {
  for (const { table, mapping } of parts) {
    const lacking = lackingIn(mapping, register)
    if (lacking.length > 0)
      throw new AppError('mapping-incomplete', { table: head.tables[table]?.name ?? '', fields: lacking })
  }
}

/**
 * Makes the plan of an import: what becomes of each value as the workspace is now. Where a table lacks
 * something, each of its values asks for it.
 */
async function plan(reading: ReadyReading, importer: Importer, wish: Wish): Promise<FateCounts> {
  const { parts, source, additions } = wish
  const asked = await reading.thread.interpret(
    parts,
    withAdditions(await registerOf(importer), additions),
    source || reading.fileName,
  )
  let settled: Promise<unknown> = Promise.resolve()
  for (const [portion, places] of asked.entries()) {
    // While the thread settles a portion, what the next one depends on is looked up here.
    const current = pack(await importer.workspace.currentValues(places))
    await settled
    settled = reading.thread.settle(portion, current)
    // Whoever fails first is heard; the other may fail unheard.
    settled.catch(() => undefined)
    // The database answers without giving way; whoever else is waiting comes next.
    await setImmediate()
  }
  await settled
  const counts = await reading.thread.counts()
  reading.planned = { parts: partsKey(wish), counts }
  return counts
}

/** Whether the thread's plan was made of the same. */
const partsKey = ({ parts, source, additions }: Wish): string => JSON.stringify([parts, source, additions])
