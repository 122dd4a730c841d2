import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildIfOlder } from '../../scripts/build/targets.ts'
import { root } from '../../scripts/root.ts'
import { hasDisplay } from '../../scripts/start/browser.ts'
import { findElectron } from '../../scripts/start/electron-binary.ts'

const electron = findElectron({
  packageFolder: join(root, 'node_modules/electron'),
  override: process.env.ELECTRON_OVERRIDE_DIST_PATH,
  platform: process.platform,
})
const canOpen = electron !== undefined && hasDisplay({ platform: process.platform, environment: process.env })
if (!canOpen)
  process.stdout.write(
    "The window is not tested here: it needs Electron's binary (npm start fetches it) and a display.\n",
  )

describe.runIf(canOpen)('the window', () => {
  let data = ''
  let app: ElectronApplication
  let page: Page

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'lectern-window-'))
    await buildIfOlder(['renderer', 'electron'])
    const words = process.getuid?.() === 0 ? ['--no-sandbox', root] : [root]
    app = await _electron.launch({
      executablePath: electron!,
      args: words,
      env: { ...(process.env as Record<string, string>), LECTERN_DATA: data },
    })
    page = await app.firstWindow()
  })

  afterAll(async () => {
    await app?.close()
    rmSync(data, { recursive: true, force: true })
  })

  it('opens the interface on the private scheme', async () => {
    await page.waitForSelector('#app > *')
    expect(new URL(page.url()).protocol).toBe('lectern:')
  })

  it('gives the page the bridge and nothing of Node', async () => {
    expect(
      await page.evaluate(() => [
        typeof window.lectern?.pickWorkspaceToOpen,
        'require' in window,
        'process' in window,
      ]),
    ).toEqual(['function', false, false])
  })

  it('hears changes over the private scheme', async () => {
    const kind = await page.evaluate(async () => {
      const answer = await fetch('/api/trpc/changes', { headers: { accept: 'text/event-stream' } })
      await answer.body?.cancel()
      return answer.headers.get('content-type')
    })
    expect(kind).toContain('text/event-stream')
  })

  it('stays in the interface', async () => {
    const before = page.url()
    await page.evaluate(() => {
      location.href = 'https://example.org/'
    })
    expect(page.url()).toBe(before)
  })
})
