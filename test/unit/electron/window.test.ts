import { beforeEach, describe, expect, it } from 'vitest'
import { createWindow } from '../../../electron/window.ts'
import { app, BrowserWindow, opened, reset } from '../../electron.ts'

function made(): BrowserWindow {
  createWindow({ folder: '/app/dist/electron', dark: false })
  return BrowserWindow.open.at(-1)!
}

describe('the window', () => {
  beforeEach(reset)

  it('gives the page no more than a browser would', () => {
    expect(made().options.webPreferences).toEqual({
      preload: '/app/dist/electron/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: true,
    })
  })

  it('has no developer tools in the packed app', () => {
    app.isPackaged = true
    expect(made().options.webPreferences.devTools).toBe(false)
  })

  it('opens the interface, and is shown once it is painted', () => {
    const window = made()
    expect([window.address, window.seen]).toEqual(['lectern://app/', []])
    window.emit('ready-to-show')
    expect(window.seen).toEqual(['show'])
  })

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('stays in the interface on %s', name => {
    const { webContents } = made()
    const addresses = [
      'lectern://app/library',
      'lectern://other/',
      'https://example.org/',
      'file:///etc/passwd',
      'about:blank',
      'javascript:alert(1)',
    ]
    expect(addresses.map(url => webContents.attempt(name, { url }))).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
    ])
  })

  it('embeds no other page', () => {
    expect(made().webContents.attempt('will-attach-webview')).toBe(true)
  })

  it('opens no window, and hands only https: and mailto: to the system', () => {
    const { webContents } = made()
    const addresses = [
      'https://example.org/a b',
      'mailto:office@example.org',
      'http://example.org',
      'file:///etc/passwd',
      'smb://host/share',
      'ms-word:ofe',
      'not an address',
    ]
    expect(addresses.map(url => webContents.windowOpenHandler({ url }).action)).toEqual(
      addresses.map(() => 'deny'),
    )
    expect(opened).toEqual(['https://example.org/a%20b', 'mailto:office@example.org'])
  })
})
