import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { failedLately, rememberFetch } from '../../../../scripts/start/failed-fetch.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-failed-'))
  file = join(folder, 'cache', 'electron-fetch.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const monday = new Date('2026-03-02T09:00:00Z')
const mondayNight = new Date('2026-03-02T23:00:00Z')
const wednesday = new Date('2026-03-04T09:00:00Z')

it('does not try again on the same day what failed', () => {
  rememberFetch(file, 'linux x64', monday, 'no-network')
  expect(failedLately(file, 'linux x64', mondayNight)).toBe('no-network')
})

it('tries again after a day', () => {
  rememberFetch(file, 'linux x64', monday, 'no-network')
  expect(failedLately(file, 'linux x64', wednesday)).toBeUndefined()
})

it('tries another mirror at once', () => {
  rememberFetch(file, 'linux x64', monday, 'stalled')
  expect(failedLately(file, 'linux x64 mirror.example', mondayNight)).toBeUndefined()
})

it('forgets a failure once a fetch went well', () => {
  rememberFetch(file, 'linux x64', monday, 'failed')
  rememberFetch(file, 'linux x64', monday, undefined)
  expect(failedLately(file, 'linux x64', mondayNight)).toBeUndefined()
})

it('tries where nothing, or nothing readable, is remembered', () => {
  expect(failedLately(file, 'linux x64', monday)).toBeUndefined()
  rememberFetch(file, 'linux x64', monday, 'failed')
  writeFileSync(file, '{')
  expect(failedLately(file, 'linux x64', monday)).toBeUndefined()
})
