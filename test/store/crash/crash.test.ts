import { expect, it } from 'vitest'
import { temporaryFolder } from '../workspaces.ts'
import { crashInLanes } from './crashes.ts'

const crashes = Number(process.env.LECTERN_CRASHES ?? 200)

it('would notice an edit that is acknowledged before it is stored', { timeout: 60_000 }, async () => {
  const report = await crashInLanes(temporaryFolder(), 6, 'early')
  expect(report.lost).toBeGreaterThan(0)
})

it(`loses no acknowledged edit when the writer is killed ${crashes} times`, { timeout: crashes * 1_500 + 60_000 }, async () => {
  const report = await crashInLanes(temporaryFolder(), crashes, 'stored')
  expect(report).toMatchObject({ crashes, lost: 0, damaged: 0 })
  expect(report.acknowledged).toBeGreaterThanOrEqual(crashes)
})
