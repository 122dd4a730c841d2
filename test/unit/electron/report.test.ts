import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createReport } from '../../../electron/report.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-report-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const report = (error: unknown) => createReport(join(folder, 'logs'), () => '2026-03-02T09:00:00Z')(error)
const log = () => readFileSync(join(folder, 'logs', 'lectern.log'), 'utf8')

it('keeps each error with its time', () => {
  report('the disk is full')
  report('and still is')
  expect(log()).toBe('2026-03-02T09:00:00Z the disk is full\n2026-03-02T09:00:00Z and still is\n')
})

it('starts anew when the log has grown large, and keeps the one before', () => {
  report('first')
  writeFileSync(join(folder, 'logs', 'lectern.log'), 'x'.repeat(1_000_001))
  report('second')
  expect([log(), statSync(join(folder, 'logs', 'lectern.log.1')).size]).toEqual([
    '2026-03-02T09:00:00Z second\n',
    1_000_001,
  ])
})
