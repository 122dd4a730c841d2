import { app, Menu, nativeTheme, protocol, session, type BrowserWindow } from 'electron'
import type { Language, MenuGroup } from './bridge.ts'
import { channels } from './bridge.ts'
import { closeWhenSaved } from './closing.ts'
import { confirmClosing } from './dialogs.ts'
import type { Door } from './door.ts'
import { menuTemplate } from './menu.ts'
import { isOurs, scheme } from './origin.ts'
import { answerInterface } from './requests.ts'
import { secureSession } from './session.ts'
import { languageOf } from './sentences.ts'
import { createWindow } from './window.ts'

/** How long the interface may take to save what is left before the person is asked. */
const patience = 5_000

/** The running app, as main.ts speaks to it. */
export interface Running {
  /** Opens a workspace file in the window and brings it to the front. */
  openFile(file: string): Promise<void>
  /** Brings the window to the front, or opens it again where it was closed. */
  show(): void
}

/**
 * The scheme belongs to the app, its hosts do not: an address such as `lectern://elsewhere` would be another
 * origin with our answers.
 */
const answerOwnHost = (door: Door, request: Request): Promise<Response> =>
  isOurs(request.url) ? door.handle(request) : Promise.resolve(new Response(null, { status: 404 }))

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** Leaves only when the store is closed: the last transaction is on the disk before the process ends. */
function leaveInOrder(door: Door): void {
  app.once('will-quit', event => {
    event.preventDefault()
    void door.close().then(
      () => app.exit(0),
      () => app.exit(1),
    )
  })
}

/** Puts the handler behind the private scheme, the window before it, and the menu above it. */
export function boot(door: Door, folder: string): Running {
  let language: Language = languageOf(app.getLocale())
  let window: BrowserWindow | undefined
  let isQuitting = false

  const showMenu = (spoken: Language, groups: readonly MenuGroup[]): void => {
    language = spoken
    const act = (command: string): void => window?.webContents.send(channels.menu, command)
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, groups, process.platform, act)))
  }

  const openWindow = (): BrowserWindow => {
    const opened = createWindow({ folder, dark: nativeTheme.shouldUseDarkColors })
    answerInterface({ window: opened, door, language: () => language, showMenu })
    closeWhenSaved(opened, patience, async () => {
      const mayClose = await confirmClosing(opened, language)
      isQuitting &&= mayClose
      return mayClose
    })
    opened.once('closed', () => {
      window = undefined
    })
    return opened
  }

  const show = (): void => {
    window ??= openWindow()
    bringForward(window)
  }

  secureSession(session.defaultSession)
  protocol.handle(scheme, request => answerOwnHost(door, request))
  leaveInOrder(door)
  app.on('before-quit', () => {
    isQuitting = true
  })
  app.on('window-all-closed', () => {
    if (isQuitting || process.platform !== 'darwin') app.quit()
  })
  showMenu(language, [])
  window = openWindow()

  return {
    show,
    async openFile(file) {
      await door.open(file)
      show()
    },
  }
}
