import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { copyAside, isSoundAside, unfoundedAside } from '../../backend/store/file/aside.ts'
import { placeSample } from '../sample.ts'

let folder: string
let sample: string
let started: Worker[]
const began = (worker: Worker): unknown => started.push(worker)
const never = new AbortController().signal
const file = (name: string): string => join(folder, name)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-aside-'))
  await placeSample(folder)
  sample = join(folder, 'sample', 'luzhou.lectern')
  started = []
  process.on('worker', began)
})
afterEach(() => {
  process.off('worker', began)
  rmSync(folder, { recursive: true, force: true })
})

it('has one errand after another done by one thread, and those sent at once each by its own', async () => {
  await Promise.all([isSoundAside(sample, never), unfoundedAside(sample, never)])
  const before = started.length
  expect(await isSoundAside(sample, never)).toBe(true)
  await copyAside(sample, file('copy.lectern'))
  expect(await isSoundAside(file('copy.lectern'), never)).toBe(true)
  expect(await unfoundedAside(file('copy.lectern'), never)).toEqual([])
  expect(started.length).toBe(before)
})

it('says what an errand failed of, and does the next all the same', async () => {
  writeFileSync(file('none.lectern'), 'no workspace at all')
  await expect(unfoundedAside(file('none.lectern'), never)).rejects.toThrow(/not a database/)
  expect(await isSoundAside(sample, never)).toBe(true)
})

it('ends the one errand that is not wanted any more, and leaves the other to its end', async () => {
  const leaving = new AbortController()
  const unwanted = isSoundAside(sample, leaving.signal)
  const wanted = unfoundedAside(sample, never)
  leaving.abort()
  await expect(unwanted).rejects.toThrow(/aborted/)
  expect(await wanted).toEqual([])
})
