import { app, BrowserWindow, shell, type WebContents } from 'electron'
import { join } from 'node:path'
import { isOurs, origin, safeOutside } from './origin.ts'

export interface WindowOptions {
  /** Folder of the built main process; the preload stands beside it. */
  readonly folder: string
  readonly dark: boolean
}

/**
 * A page may not leave the interface, open windows, or embed other pages; addresses meant for people go to
 * the system.
 */
export function confine(contents: WebContents): void {
  const stay = (event: { preventDefault(): void }, address: string): void => {
    if (!isOurs(address)) event.preventDefault()
  }
  contents.on('will-navigate', event => stay(event, event.url))
  contents.on('will-frame-navigate', event => stay(event, event.url))
  contents.on('will-redirect', event => stay(event, event.url))
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    const address = safeOutside(url)
    if (address) void shell.openExternal(address)
    return { action: 'deny' }
  })
}

/** The only place a window is made. */
export function createWindow({ folder, dark }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 560,
    show: false,
    backgroundColor: dark ? '#15171a' : '#f5f3ee',
    webPreferences: {
      preload: join(folder, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // The spelling checker fetches its dictionaries from the network.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  confine(window.webContents)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${origin}/`)
  return window
}
