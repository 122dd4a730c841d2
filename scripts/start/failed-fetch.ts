import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { FetchFailure } from './fetch-electron.ts'

/**
 * A fetch that failed. `attempt` names what was tried, so that another mirror or version is tried at once.
 */
export interface FailedFetch {
  readonly at: string
  readonly attempt: string
  readonly reason: FetchFailure
}

const day = 24 * 60 * 60 * 1000

function read(file: string): FailedFetch | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as FailedFetch
  } catch {
    return undefined
  }
}

/** Why the same attempt failed within the last day, or undefined where it is worth trying. */
export function failedLately(file: string, attempt: string, now: Date): FetchFailure | undefined {
  const last = read(file)
  if (last?.attempt !== attempt) return undefined
  const age = now.getTime() - Date.parse(last.at)
  return age >= 0 && age < day ? last.reason : undefined
}

/** Keeps the failure, or forgets an earlier one where `reason` is undefined. */
export function rememberFetch(
  file: string,
  attempt: string,
  now: Date,
  reason: FetchFailure | undefined,
): void {
  if (!reason) return rmSync(file, { force: true })
  mkdirSync(dirname(file), { recursive: true })
  const failure: FailedFetch = { at: now.toISOString(), attempt, reason }
  writeFileSync(file, JSON.stringify(failure))
}
