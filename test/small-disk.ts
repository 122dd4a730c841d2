import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own for one test, really small. */
export interface SmallDisk {
  readonly folder: string
  /** Fills it to the last byte. */
  fill(): void
  empty(): void
  makeReadOnly(): void
  remove(): void
}

/** Undefined where none can be mounted: only the superuser may. */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-disk-'))
  const filler = join(folder, 'filler')
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).status !== 0)
    return undefined
  return {
    folder,
    fill: () => fill(filler),
    empty: () => rmSync(filler, { force: true }),
    makeReadOnly: () => void execFileSync('mount', ['-o', 'remount,ro', folder]),
    remove() {
      spawnSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function fill(path: string): void {
  const file = openSync(path, 'w')
  for (let size = 65_536; size > 0;) {
    try {
      writeSync(file, Buffer.alloc(size))
    } catch {
      size = Math.floor(size / 2)
    }
  }
  closeSync(file)
}

/** Whether this machine lets a test have a disk; a run says so where it does not. */
export function canMountDisks(): boolean {
  const disk = mountSmallDisk(1)
  disk?.remove()
  if (!disk)
    console.error('No disk can be mounted here: what happens on a full and a read-only one was not tested.')
  return disk !== undefined
}
