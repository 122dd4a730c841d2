import { setImmediate } from 'node:timers/promises'
import {
  lackingIn,
  Mapping,
  recalled,
  type FateCounts,
  type Register,
} from '../../../core/reading/table/index.ts'
import { mayBring, type Staff } from '../../../core/people/index.ts'
import { withAdditions, type Additions } from '../../../core/documents/index.ts'
import { AppError, type Problem } from '../../../core/problem.ts'
import {
  pack,
  startTableThread,
  type FileHead,
  type ImportFile,
  type Part,
  type TableThread,
} from '../../import/index.ts'
import type { WorkspaceReader } from '../../store/workspace.ts'
import { inTurn } from '../in-turn.ts'
import { staffOf } from '../rights.ts'

/** A file that was read, with the thread that holds its tables. */
export interface Reading {
  readonly id: string
  readonly fileName: string
  readonly thread: TableThread
  /** Undefined until it has been read. */
  head: FileHead | undefined
  /** What the thread's present plan was made of. */
  planned: { readonly parts: string; readonly counts: FateCounts } | undefined
  /** Runs work that needs the thread's plan to stay as it is, after all such work before it. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result>
}

/** The files that one session is importing; the oldest gives way. */
export interface Readings {
  /** Starts the thread that the next file will be read in, beside whatever else is to be done before. */
  prepare(): void
  open(id: string, fileName: string): Reading
  /** @throws AppError reading-gone */
  known(id: string): Reading
  /** @throws AppError reading-gone, reading-not-ready */
  ready(id: string): Reading & { readonly head: FileHead }
  close(id: string): void
  closeAll(): void
}

const kept = 2

export function createReadings(): Readings {
  const readings = new Map<string, Reading>()
  let prepared: TableThread | undefined
  const known = (id: string): Reading => {
    const reading = readings.get(id)
    if (!reading) throw new AppError('reading-gone')
    return reading
  }
  const close = (id: string): void => {
    readings.get(id)?.thread.close()
    readings.delete(id)
  }
  const takeThread = (): TableThread => {
    const thread = prepared ?? startTableThread()
    prepared = undefined
    return thread
  }
  return {
    prepare: () => void (prepared ??= startTableThread()),
    open(id, fileName) {
      for (const oldest of [...readings.keys()].slice(0, -(kept - 1))) close(oldest)
      const reading: Reading = {
        id,
        fileName,
        thread: takeThread(),
        head: undefined,
        planned: undefined,
        exclusively: inTurn(),
      }
      readings.set(id, reading)
      return reading
    },
    known,
    ready(id) {
      const reading = known(id)
      if (!reading.head) throw new AppError('reading-not-ready')
      return reading as Reading & { readonly head: FileHead }
    },
    close,
    closeAll() {
      prepared?.close()
      for (const id of [...readings.keys()]) close(id)
    },
  }
}

/** What names in a table are looked up in, as it is now, and what whoever imports may not do. */
export async function registerOf(reader: WorkspaceReader, by: string): Promise<Register> {
  const [indicators, regions, departments] = await Promise.all([
    reader.indicators(),
    reader.regions(),
    reader.departments(),
  ])
  const [{ homeRegion }, staff] = await Promise.all([reader.settings(), staffOf(reader)])
  return {
    indicators,
    regions,
    departments,
    homeRegion,
    barred: { checked: barrier(staff, by, 'checked'), published: barrier(staff, by, 'published') },
  }
}

/** What stands in the way of a person who would bring a value to a state as it comes in. */
function barrier(staff: Staff, by: string, state: 'checked' | 'published'): Problem | undefined {
  const may = mayBring(staff, by, undefined, state)
  return may.ok ? undefined : may.problem
}

/**
 * Reads a file in its thread. A thread that had to be ended knows no names, so the file's is given back here.
 */
export async function readFile(reading: Reading, file: ImportFile, register: Register): Promise<void> {
  try {
    reading.head = await reading.thread.read(file, register)
  } catch (error) {
    throw error instanceof AppError ? new AppError(error.code, { ...error.facts, name: file.name }) : error
  }
}

/**
 * How a table is read: as one of its shape was before, else as its header suggests. Undefined where no header
 * is found.
 */
export async function mappingOf(
  reader: WorkspaceReader,
  head: FileHead['tables'][number],
): Promise<{ mapping: Mapping; remembered: boolean } | undefined> {
  if (!head.suggested) return undefined
  const stored = await reader.importMap(head.fingerprint)
  const remembered = stored && Mapping.safeParse(stored.mapping)
  if (!remembered?.success || remembered.data.columns.length !== head.suggested.columns.length)
    return { mapping: head.suggested, remembered: false }
  return { mapping: recalled(remembered.data, head.suggested), remembered: true }
}

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
export async function plan(
  reading: Reading & { readonly head: FileHead },
  reader: WorkspaceReader,
  register: Register,
  parts: readonly Part[],
  source: string,
  additions: Additions,
): Promise<FateCounts> {
  const asked = await reading.thread.interpret(
    parts,
    withAdditions(register, additions),
    source || reading.fileName,
  )
  let settled: Promise<unknown> = Promise.resolve()
  for (const [portion, places] of asked.entries()) {
    // While the thread settles a portion, what the next one depends on is looked up here.
    const current = pack(await reader.currentValues(places))
    await settled
    settled = reading.thread.settle(portion, current)
    // Whoever fails first is heard; the other may fail unheard.
    settled.catch(() => undefined)
    // The database answers without giving way; whoever else is waiting comes next.
    await setImmediate()
  }
  await settled
  const counts = await reading.thread.counts()
  reading.planned = { parts: partsKey(parts, source, additions), counts }
  return counts
}

/** Whether the thread's plan was made of the same. */
export const partsKey = (parts: readonly Part[], source: string, additions: Additions): string =>
  JSON.stringify([parts, source, additions])
