import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findElectron } from '../../../../scripts/start/electron-binary.ts'

let folder = ''
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'lectern-electron-')) })
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

const find = (override?: string) => findElectron({ packageFolder: folder, override, platform: 'linux' })

describe('finding Electron', () => {
  it('finds the binary that the installer unpacked', () => {
    put({ 'package.json': '{"version":"45.4.1"}', 'path.txt': 'electron', 'dist/version': 'v45.4.1', 'dist/electron': '' })
    expect(find()).toBe(join(folder, 'dist', 'electron'))
  })

  it('finds none where the package has no binary', () => {
    put({ 'package.json': '{"version":"45.4.1"}' })
    expect(find()).toBeUndefined()
  })

  it('does not count a binary left from another version', () => {
    put({ 'package.json': '{"version":"45.4.1"}', 'path.txt': 'electron', 'dist/version': '44.0.0', 'dist/electron': '' })
    expect(find()).toBeUndefined()
  })

  it('does not count an unpacking that was interrupted', () => {
    put({ 'package.json': '{"version":"45.4.1"}', 'dist/version': '45.4.1', 'dist/electron': '' })
    expect(find()).toBeUndefined()
  })

  it('prefers the folder the environment names', () => {
    put({ 'elsewhere/electron': '' })
    expect(find(join(folder, 'elsewhere'))).toBe(join(folder, 'elsewhere', 'electron'))
  })

  it('finds none where the folder the environment names has no binary', () => {
    put({ 'package.json': '{"version":"45.4.1"}', 'path.txt': 'electron', 'dist/version': '45.4.1', 'dist/electron': '' })
    expect(find(join(folder, 'nowhere'))).toBeUndefined()
  })

  it('answers within a millisecond', () => {
    put({ 'package.json': '{"version":"45.4.1"}', 'path.txt': 'electron', 'dist/version': '45.4.1', 'dist/electron': '' })
    const times = Array.from({ length: 20 }, () => {
      const begun = performance.now()
      find()
      return performance.now() - begun
    })
    expect(Math.min(...times)).toBeLessThan(1)
  })
})
