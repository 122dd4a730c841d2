import { fstatSync, realpathSync, statSync, type BigIntStats } from 'node:fs'
import { resolve } from 'node:path'

const named = ({ dev, ino }: BigIntStats): string => `${dev}-${ino}`

/**
 * What a file is, whatever it is called: its device and its number there; '' where the name names nothing.
 */
export function identityOf(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found ? named(found) : ''
}

/** As `identityOf`, of a file that is open, whatever became of its name. */
export const identityOfOpen = (file: number): string => named(fstatSync(file, { bigint: true }))

/** The path a file lies at itself: what stands beside it is found by that, whichever link led to it. */
export function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}

/** Whether two paths lead to one file. */
export const isSameFile = (one: string, other: string): boolean =>
  realPath(one) === realPath(other) || (identityOf(one) !== '' && identityOf(one) === identityOf(other))
