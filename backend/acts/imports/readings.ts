import type { FateCounts } from '../../../core/reading/table/index.ts'
import { AppError } from '../../../core/problem.ts'
import { startTableThread, type FileHead, type TableThread } from '../../import/index.ts'
import { inTurn } from '../in-turn.ts'

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

/** One that has been read. */
export type ReadyReading = Reading & { readonly head: FileHead }

/** The files that one session is importing; the oldest gives way. */
export interface Readings {
  /** Starts the thread that the next file will be read in, beside whatever else is to be done before. */
  prepare(): void
  open(id: string, fileName: string): Reading
  /** @throws AppError reading-gone */
  known(id: string): Reading
  /** @throws AppError reading-gone, reading-not-ready */
  ready(id: string): ReadyReading
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
      return reading as ReadyReading
    },
    close,
    closeAll() {
      prepared?.close()
      for (const id of [...readings.keys()]) close(id)
    },
  }
}
