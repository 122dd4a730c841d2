import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildIfOlder } from '../../scripts/build/targets.ts'
import { root } from '../../scripts/root.ts'

let data = ''
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'lectern-bundle-'))
  await buildIfOlder(['renderer', 'electron', 'backend'])
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

it('the shipped main process opens the sample, exports on its own thread, and ends by itself', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'test/bundle.ts')], {
    env: { ...process.env, LECTERN_DATA: data },
    encoding: 'utf8',
    timeout: 60_000,
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout)).toEqual({
    page: 200,
    workspace: 'luzhou.lectern',
    files: [
      { begins: 'PK\u0003\u0004', bytes: expect.any(Number) },
      { begins: '\u0089PNG', bytes: expect.any(Number) },
      { begins: 'PK\u0003\u0004', bytes: expect.any(Number) },
    ],
  })
})

describe('the command line', () => {
  const run = (door: string, ...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, door), ...words], {
      encoding: 'utf8',
      cwd: data,
    })
    return { status, stdout, stderr }
  }
  const built = (...words: string[]) => run('scripts/lectern.js', ...words)
  const sources = (...words: string[]) => run('backend/doors/cli.ts', ...words)

  it('says the same from what the build made as from its sources', () => {
    const workspace = join(data, 'empty.lectern')
    expect(built('new', workspace, '--name', '示例', '--region', '泸州市')).toEqual({
      status: 0,
      stdout: `${workspace}\n`,
      stderr: '',
    })
    for (const words of [
      ['--help'],
      ['help', 'data'],
      ['info', workspace, '--json'],
      ['figure', workspace, '{{a@2022}}'],
      ['stale'],
      ['nonsense'],
    ]) {
      expect(built(...words)).toEqual(sources(...words))
    }
  })

  it('loads no module of another command, nor any database, to list what it can do', () => {
    const { stderr } = run('test/loaded-modules.ts', '--help')
    expect(stderr).toContain('commander')
    expect(
      stderr.split('\n').filter(url => /node_modules\/(?!commander\/)|backend\/(?!doors\/cli)/.test(url)),
    ).toEqual([])
  })
})
