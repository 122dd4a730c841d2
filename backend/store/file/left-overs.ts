import { randomUUID } from 'node:crypto'
import { readdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning } from './is-running.ts'

/**
 * What is made beside a file for a moment: to try something, to be given a name, to be put back, to be made
 * in.
 */
export type Use = 'probe' | 'part' | 'before' | 'making'

/**
 * A name for a moment's use, which says whose it is: whoever finds it once that process is gone removes it.
 */
export const momentary = (folder: string, use: Use): string =>
  join(folder, `.lectern-${use}-${process.pid}-${randomUUID()}`)

/** Releases before this one did not say whose a probe was. */
const named =
  /^\.lectern-(?:probe|part|before|making)-(?:(\d+)-)?[0-9a-f]{8}-[0-9a-f-]{27}(?:-wal|-shm|-journal)?$/

const day = 24 * 60 * 60_000

const isOld = (path: string): boolean =>
  Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > day

/** File systems between machines, by the number statfs gives them: NFS, SMB (three), FUSE, 9P, AFS, Ceph. */
const shared = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997, 0x5346414f, 0x00c36400,
])

/** Whether other machines may have a folder too. */
export const isOnShare = (folder: string): boolean =>
  folder.startsWith('\\\\') || shared.has(Number(statfsSync(folder).type) >>> 0)

/** The processes of another machine are not known here: what they left is told by its age. */
function isLeft(folder: string, name: string, onShare: boolean): boolean {
  const parts = named.exec(name)
  if (!parts) return false
  return parts[1] === undefined || onShare ? isOld(join(folder, name)) : !isRunning(Number(parts[1]))
}

/** Removes what processes that are gone left in a folder. What cannot be removed harms nobody and stays. */
export function removeLeftOvers(folder: string): void {
  try {
    const onShare = isOnShare(folder)
    const left = readdirSync(folder).filter(name => isLeft(folder, name, onShare))
    for (const name of left) rmSync(join(folder, name), { recursive: true, force: true })
  } catch {
    // A folder that cannot be read or written to keeps what is in it.
  }
}
