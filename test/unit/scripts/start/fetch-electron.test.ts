import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fetchElectron } from '../../../../scripts/start/fetch-electron.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-fetch-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs an installer of the given lines in place of Electron's. */
async function fetchWith(lines: string, patience = 5_000) {
  const installer = join(folder, 'install.js')
  const scratch = join(folder, 'scratch')
  writeFileSync(
    installer,
    `const fs = require('fs'); const os = require('os'); const path = require('path')\n${lines}`,
  )
  const seen: number[] = []
  const failure = await fetchElectron({
    installer,
    scratch,
    destination: join(folder, 'dist'),
    patience,
    onProgress: bytes => seen.push(bytes),
  })
  return { failure, seen, left: readdirSync(scratch) }
}

describe('fetching Electron', () => {
  it('says nothing failed when the installer ends well', async () => {
    expect(await fetchWith('process.exit(0)')).toEqual({ failure: undefined, seen: [], left: [] })
  })

  it('tells a missing network from other failures', async () => {
    const answers = [
      await fetchWith(`console.error(new TypeError('fetch failed').stack); process.exit(1)`),
      await fetchWith(`console.error('HTTPError: Response code 404 (Not Found)'); process.exit(1)`),
    ]
    expect(answers.map(({ failure }) => failure)).toEqual(['no-network', 'failed'])
  })

  it('gives up an installer that stands still, and leaves nothing behind', async () => {
    expect(await fetchWith('setInterval(() => {}, 1000)', 200)).toEqual({
      failure: 'stalled',
      seen: [],
      left: [],
    })
  })

  it('lets an installer go on while bytes come in, and reports them', async () => {
    const slow = `const file = path.join(os.tmpdir(), 'electron.zip'); fs.writeFileSync(file, '')
      let times = 0
      setInterval(() => { fs.appendFileSync(file, 'x'.repeat(1000)); times += 1; if (times === 30) process.exit(0) }, 50)`
    const { failure, seen } = await fetchWith(slow, 1_500)
    expect(failure).toBeUndefined()
    expect(seen.length).toBeGreaterThan(1)
    expect(seen).toEqual([...seen].sort((one, other) => one - other))
  })
})
