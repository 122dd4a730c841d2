import { statSync } from 'node:fs'
import type { Connection } from '../sqlite-connection.ts'
import type { Hold } from './hold.ts'

/**
 * Long enough for somebody who goes on typing, short enough for somebody who then copies the file by hand.
 */
const pause = 1000

/** Brings what is logged beside a file into the file itself. */
export interface Merging {
  /** Something was written. */
  changed(): void
  stop(): void
}

/**
 * Keeps the file itself up to date: changes are logged beside it first, and whoever copies the file alone
 * would else copy what it held before. Merges when nothing was written for a moment; waits on where a
 * transaction or a reader is in the way.
 */
export function mergeWhenIdle(connection: Connection, hold: Hold): Merging {
  let timer: NodeJS.Timeout | undefined
  const stop = (): void => clearTimeout(timer)
  let lastShrunk = -Infinity
  const shrink = (): void => {
    if (performance.now() - lastShrunk < pause || connection.isTransaction || !isLarge(connection)) return
    lastShrunk = performance.now()
    if (hold.displaced() === undefined) emptyLog(connection)
    hold.wrote()
  }
  const changed = (): void => {
    stop()
    shrink()
    timer = setTimeout(merge, pause).unref()
  }
  const merge = (): void => {
    if (!connection.isOpen || hold.displaced() === 'workspace-overwritten') return
    if (connection.isTransaction || !isMerged(connection)) changed()
    hold.wrote()
  }
  return { changed, stop }
}

/**
 * What is read elsewhere all the time keeps the log from being begun anew, and it grows with every change.
 */
const mostLogged = 16 * 1024 * 1024

const isLarge = (connection: Connection): boolean =>
  (statSync(`${connection.location()}-wal`, { throwIfNoEntry: false })?.size ?? 0) > mostLogged

/** Long enough for a query of another process, short enough for whoever types. In milliseconds. */
const patience = 100
const usualPatience = 5000

/**
 * Holds new readers to the file itself and waits a moment for those that still read the log, then empties it.
 * Where somebody reads on for longer, the next change tries again.
 */
function emptyLog(connection: Connection): void {
  try {
    connection.exec(`pragma busy_timeout = ${patience}`)
    connection.prepare('pragma wal_checkpoint(truncate)').get()
  } catch {
    // The log is as safe as the file.
  } finally {
    connection.exec(`pragma busy_timeout = ${usualPatience}`)
  }
}

/**
 * A checkpoint writes as much as readers allow: all of it where as many pages are in the file as in the log.
 * What a full or failing disk keeps from the file stays in the log, where it is as safe: nobody waits for
 * this, so nobody is told.
 */
function isMerged(connection: Connection): boolean {
  try {
    const { busy, log, checkpointed } = connection.prepare('pragma wal_checkpoint(passive)').get() as Record<
      string,
      number
    >
    return busy === 0 && log === checkpointed
  } catch {
    return false
  }
}
