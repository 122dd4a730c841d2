import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildIfOlder } from '../../scripts/build/targets.ts'
import { root } from '../../scripts/root.ts'

let data = ''
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'lectern-bundle-'))
  await buildIfOlder(['renderer', 'electron'])
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

it('the shipped main process opens the sample, exports on its own thread, and ends by itself', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'test/bundle.ts')], {
    env: { ...process.env, LECTERN_DATA: data }, encoding: 'utf8', timeout: 60_000,
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
