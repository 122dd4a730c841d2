import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../core/problem.ts'
import type { JobFile } from '../../jobs/jobs.ts'
import { requireTarget, writeAside, writeFileWhole, type Aside } from '../../store/index.ts'
import { printLines } from './print.ts'

/** Where a command was told to write. */
export interface Out {
  readonly out: string
  readonly force?: boolean
}

export const forceOption = ['--force', 'write over a file of that name; never over a workspace'] as const

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    found => found.isDirectory(),
    () => false,
  )

/** The path given, or where that is a folder what the product calls the file in it. */
export async function placeFor({ out, force = false }: Out): Promise<Target> {
  const inFolder = await isFolder(out)
  if (!inFolder && /[\\/]$/.test(out)) throw new AppError('folder-missing', { path: out })
  // Before anything is worked out: a name that is taken is no reason to wait for.
  if (!inFolder) requireTarget(out, { force })
  return { pathOf: file => (inFolder ? join(out, file.name) : out), force }
}

export interface Target {
  pathOf(file: JobFile): string
  readonly force: boolean
}

/** A finished file on the disk, not yet under its name. */
export const asideAt = ({ pathOf, force }: Target, bytes: Uint8Array, file: JobFile): Aside =>
  writeAside(pathOf(file), bytes, { force })

/** Writes a finished file and says where. */
export function writeOut(
  { pathOf, force }: Target,
  { bytes, file }: { readonly bytes: Uint8Array; readonly file: JobFile },
): void {
  writeFileWhole(pathOf(file), bytes, { force })
  printLines([pathOf(file)])
}
