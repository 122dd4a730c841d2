import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findElectron } from '../../../../scripts/start/electron-binary.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-electron-'))
})
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
    put({
      'package.json': '{"version":"45.4.1"}',
      'path.txt': 'electron',
      'dist/version': 'v45.4.1',
      'dist/electron': '',
    })
    expect(find()).toBe(join(folder, 'dist', 'electron'))
  })

  it('finds none where the package has no binary', () => {
    put({ 'package.json': '{"version":"45.4.1"}' })
    expect(find()).toBeUndefined()
  })

  it('does not count a binary left from another version', () => {
    put({
      'package.json': '{"version":"45.4.1"}',
      'path.txt': 'electron',
      'dist/version': '44.0.0',
      'dist/electron': '',
    })
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
    put({
      'package.json': '{"version":"45.4.1"}',
      'path.txt': 'electron',
      'dist/version': '45.4.1',
      'dist/electron': '',
    })
    expect(find(join(folder, 'nowhere'))).toBeUndefined()
  })

  it('answers in the time of a few looks at the disk, without starting anything', () => {
    put({
      'package.json': '{"version":"45.4.1"}',
      'path.txt': 'electron',
      'dist/version': '45.4.1',
      'dist/electron': '',
    })
    const took = (act: () => unknown): number => {
      const begun = performance.now()
      act()
      return performance.now() - begun
    }
    const rounds = Array.from(
      { length: 50 },
      () => [took(() => readFileSync(join(folder, 'package.json'), 'utf8')), took(() => find())] as const,
    )
    expect(
      Math.min(...rounds.map(([, whole]) => whole)) / Math.min(...rounds.map(([look]) => look)),
    ).toBeLessThan(40)
  })
})
