import { constants } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { makeSample } from '../backend/acts/sample-file.ts'

let made: Promise<string> | undefined

/**
 * Made as a first start makes it, once for each process: printing all of its figures takes longer than most
 * tests.
 */
async function make(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-sample-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'sample.lectern')
  await makeSample(path, () => new Date().toISOString())
  return path
}

/**
 * Puts a copy of the sample where a desk with this data folder looks for it; where the disk can, the copy
 * shares its blocks.
 */
export async function placeSample(dataFolder: string): Promise<void> {
  made ??= make()
  const path = join(dataFolder, 'sample', 'luzhou.lectern')
  await mkdir(dirname(path), { recursive: true })
  await rm(path, { force: true })
  await copyFile(await made, path, constants.COPYFILE_FICLONE)
}
