import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { JobFile } from '../../jobs/jobs.ts'
import { printLines } from './print.ts'

const isFolder = (path: string): Promise<boolean> => stat(path).then((found) => found.isDirectory(), () => false)

/** Writes a finished file to the path given, or under the name the product gives it where that path is a folder. */
export async function writeOut(out: string, { bytes, file }: { readonly bytes: Uint8Array; readonly file: JobFile }): Promise<void> {
  const path = await isFolder(out) ? join(out, file.name) : out
  await writeFile(path, bytes)
  printLines([path])
}
