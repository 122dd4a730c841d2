import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { temporaryFolder } from '../workspaces.ts'
import { commandLine, crashInLanes, earlyWriter } from './crashes.ts'

/** Each takes a program's whole life. The nightly form of the check names a thousand. */
const crashes = Number(process.env.LECTERN_CRASHES ?? 60)
const built = mkdtempSync(join(tmpdir(), 'lectern-writer-'))

afterAll(() => rmSync(built, { recursive: true, force: true }))

it('would notice an edit that is acknowledged before it is stored', { timeout: 300_000 }, async () => {
  const report = await crashInLanes({
    writer: await earlyWriter(built),
    folder: temporaryFolder(),
    crashes: 6,
  })
  expect(report.lost).toBeGreaterThan(0)
})

it(
  `loses no acknowledged edit when the command line is killed ${crashes} times`,
  { timeout: crashes * 6_000 + 300_000 },
  async () => {
    const report = await crashInLanes({
      writer: await commandLine(built),
      folder: temporaryFolder(),
      crashes,
    })
    expect(report).toMatchObject({ crashes, lost: 0, damaged: 0 })
    expect(report.acknowledged).toBeGreaterThanOrEqual(crashes)
  },
)
