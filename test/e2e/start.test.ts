import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildIfOlder } from '../../scripts/build/targets.ts'
import { root } from '../../scripts/root.ts'

let folder = ''
let child: ChildProcess | undefined
beforeAll(() => buildIfOlder(['renderer', 'backend']))
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-start-'))
})
afterEach(() => {
  child?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** `npm start` on a machine of its own: no earlier data, and no Electron even where this machine has one. */
function start(environment: NodeJS.ProcessEnv, words: string[] = []): ChildProcess {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...inherited } = process.env
  child = spawn(process.execPath, [join(root, 'scripts/start.ts'), ...words], {
    cwd: root,
    env: {
      ...inherited,
      LANG: 'en_GB.UTF-8',
      LECTERN_DATA: join(folder, 'data'),
      ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'none'),
      BROWSER: 'none',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return child
}

async function firstLine(started: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: started.stdout! })) return line
  return ''
}

describe('npm start', () => {
  it('serves the same app and prints where, on a machine without a display', async () => {
    const started = start({})
    const line = await firstLine(started)
    expect(line).toMatch(
      /^There is no display .* ELECTRON_MIRROR .* ELECTRON_OVERRIDE_DIST_PATH .*: http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/,
    )
    const page = await fetch(new URL('/', line.slice(line.lastIndexOf('http'))))
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<div id="app">')])
    started.kill('SIGTERM')
    expect(await once(started, 'exit')).toEqual([0, null])
  })

  it('says why there is no window where Electron can neither be found nor fetched', async () => {
    const line = await firstLine(start({ DISPLAY: ':99', ELECTRON_MIRROR: 'http://127.0.0.1:9/' }))
    expect(line).toMatch(/^Electron is not installed and could not be fetched \(no network\), .*#token=/)
  })

  it('names a file that is not there, and ends', async () => {
    const started = start({}, [join(folder, 'autumn.lectern')])
    let said = ''
    started.stderr!.on('data', (text: Buffer) => {
      said += text.toString()
    })
    const [code] = await once(started, 'close')
    expect([code, said]).toEqual([
      2,
      expect.stringContaining(`The file “${join(folder, 'autumn.lectern')}” cannot be found.`),
    ])
  })

  it('gives the app that is open a new address instead of starting another beside it', async () => {
    const first = await firstLine(start({}))
    const { port } = new URL(first.slice(first.lastIndexOf('http')))
    const running = child
    const again = start({})
    const second = await firstLine(again)
    child = running
    expect(second).toMatch(
      new RegExp(`^Lectern is being served .*: http://127\\.0\\.0\\.1:${port}/#token=[\\w-]{43}$`),
    )
    expect(await once(again, 'exit')).toEqual([0, null])
  })
})
