import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserCommand, hasDisplay } from '../../../../scripts/start/browser.ts'

const url = 'http://127.0.0.1:8000/#token'

describe('opening the browser', () => {
  let programs = ''
  beforeAll(() => {
    programs = mkdtempSync(join(tmpdir(), 'lectern-programs-'))
    writeFileSync(join(programs, 'xdg-open'), '')
    chmodSync(join(programs, 'xdg-open'), 0o755)
  })
  afterAll(() => rmSync(programs, { recursive: true, force: true }))

  it('uses what each system opens addresses with', () => {
    expect([
      browserCommand(url, { platform: 'darwin', environment: {} }),
      browserCommand(url, { platform: 'win32', environment: {} }),
      browserCommand(url, { platform: 'linux', environment: { DISPLAY: ':0', PATH: programs } }),
    ]).toEqual([
      ['open', url],
      ['rundll32', 'url.dll,FileProtocolHandler', url],
      ['xdg-open', url],
    ])
  })

  it('uses the browser the person named', () => {
    expect(
      browserCommand(url, { platform: 'linux', environment: { DISPLAY: ':0', BROWSER: 'firefox' } }),
    ).toEqual(['firefox', url])
  })

  it('only prints when told so, without a display, and without a program that opens addresses', () => {
    expect([
      browserCommand(url, { platform: 'darwin', environment: { BROWSER: 'none' } }),
      browserCommand(url, { platform: 'linux', environment: { PATH: programs } }),
      browserCommand(url, { platform: 'linux', environment: { DISPLAY: ':0', PATH: '' } }),
    ]).toEqual([undefined, undefined, undefined])
  })

  it('counts a Wayland session as a display', () => {
    expect(hasDisplay({ platform: 'linux', environment: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true)
    expect(hasDisplay({ platform: 'linux', environment: {} })).toBe(false)
  })
})
