import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Bytes after which the log starts anew; one earlier log is kept. */
const most = 1_000_000

function makeRoom(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > most) renameSync(file, `${file}.1`)
}

/**
 * Writes errors nobody foresaw to a file on this machine, which a person may send to whoever maintains the
 * app. It sends nothing itself.
 */
export function createReport(folder: string, now: () => string): (error: unknown) => void {
  const file = join(folder, 'lectern.log')
  return error => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    mkdirSync(folder, { recursive: true })
    makeRoom(file)
    appendFileSync(file, `${now()} ${text}\n`)
  }
}
