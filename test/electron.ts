import { EventEmitter } from 'node:events'
import { tmpdir } from 'node:os'

/**
 * Stands in for the `electron` module, which cannot be imported outside Electron. It keeps the order of
 * events that the app relies on: a close that is prevented stops a quit, a quit that goes on passes
 * `will-quit`.
 */
class StandInEvent {
  defaultPrevented = false
  preventDefault(): void {
    this.defaultPrevented = true
  }
}

type Answer = (...words: unknown[]) => unknown

/** The main side of one page's messages. */
class PageMessages extends EventEmitter {
  readonly handlers = new Map<string, Answer>()
  handle(channel: string, answer: Answer): void {
    this.handlers.set(channel, answer)
  }
}

export class StandInContents extends EventEmitter {
  readonly ipc = new PageMessages()
  readonly sent: { channel: string; words: unknown[] }[] = []
  isGone = false
  windowOpenHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler
  }

  send(channel: string, ...words: unknown[]): void {
    this.sent.push({ channel, words })
    ipcRenderer.emit(channel, {}, ...words)
  }

  isCrashed(): boolean {
    return this.isGone
  }

  /** Lets something happen to the page; answers whether the app prevented it. */
  attempt(name: string, details: object = {}): boolean {
    const event = Object.assign(new StandInEvent(), details)
    this.emit(name, event)
    return event.defaultPrevented
  }
}

export class BrowserWindow extends EventEmitter {
  static open: BrowserWindow[] = []
  readonly webContents = new StandInContents()
  readonly seen: string[] = []
  readonly options: { webPreferences: Record<string, unknown> }
  address = ''

  constructor(options: { webPreferences: Record<string, unknown> }) {
    super()
    this.options = options
    BrowserWindow.open.push(this)
  }

  async loadURL(address: string): Promise<void> {
    this.address = address
  }

  close(): boolean {
    const event = new StandInEvent()
    this.emit('close', event)
    if (event.defaultPrevented) return false
    BrowserWindow.open = BrowserWindow.open.filter(window => window !== this)
    this.emit('closed')
    if (BrowserWindow.open.length === 0) app.emit('window-all-closed')
    return true
  }

  show(): void {
    this.seen.push('show')
  }

  focus(): void {
    this.seen.push('focus')
  }

  restore(): void {
    this.seen.push('restore')
  }

  isMinimized(): boolean {
    return false
  }
}

class StandInApp extends EventEmitter {
  readonly exits: number[] = []
  readonly switches: string[] = []
  readonly commandLine = { appendSwitch: (name: string): void => void this.switches.push(name) }
  isFirst = true
  isPackaged = false
  locale = 'zh-CN'

  getLocale(): string {
    return this.locale
  }

  getPath(): string {
    return tmpdir()
  }

  requestSingleInstanceLock(): boolean {
    return this.isFirst
  }

  async whenReady(): Promise<void> {}

  quit(): void {
    this.emit('before-quit', new StandInEvent())
    if (!BrowserWindow.open.every(window => window.close())) return
    const event = new StandInEvent()
    this.emit('will-quit', event)
    if (!event.defaultPrevented) this.exits.push(0)
  }

  exit(code: number): void {
    this.exits.push(code)
  }
}

/** The page's side of the messages, answered by the newest window. `frame` is the one that asks. */
class StandInRenderer extends EventEmitter {
  frame: { url: string; parent: object | null } | null = { url: 'lectern://app/', parent: null }

  #event(): object {
    return { senderFrame: this.frame }
  }

  async invoke(channel: string, ...words: unknown[]): Promise<unknown> {
    return BrowserWindow.open.at(-1)?.webContents.ipc.handlers.get(channel)?.(this.#event(), ...words)
  }

  send(channel: string, ...words: unknown[]): void {
    BrowserWindow.open.at(-1)?.webContents.ipc.emit(channel, this.#event(), ...words)
  }
}

class StandInSession {
  permissionRequest: (contents: unknown, permission: string, answer: (allowed: boolean) => void) => void =
    () => undefined
  permissionCheck: () => boolean = () => true
  devicePermission: () => boolean = () => true
  blocked: { urls: string[]; ask(url: string): boolean } = { urls: [], ask: () => false }
  readonly webRequest = {
    onBeforeRequest: (
      filter: { urls: string[] },
      listen: (details: { url: string }, answer: (verdict: { cancel?: boolean }) => void) => void,
    ): void => {
      this.blocked = {
        urls: filter.urls,
        ask: url => {
          let cancelled = false
          listen({ url }, ({ cancel }) => {
            cancelled = cancel ?? false
          })
          return cancelled
        },
      }
    },
  }

  setPermissionRequestHandler(handler: typeof this.permissionRequest): void {
    this.permissionRequest = handler
  }

  setPermissionCheckHandler(handler: () => boolean): void {
    this.permissionCheck = handler
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.devicePermission = handler
  }
}

/** What the person answers to the next dialog of each kind. */
export const answers = { open: '', save: '', message: 0 }
export const asked: object[] = []

export const app = new StandInApp()
export const ipcRenderer = new StandInRenderer()
export const session = { defaultSession: new StandInSession() }
export const nativeTheme = { shouldUseDarkColors: false }
export const opened: string[] = []
export const shell = { openExternal: async (address: string): Promise<void> => void opened.push(address) }
export const exposed: Record<string, unknown> = {}
export const contextBridge = {
  exposeInMainWorld: (name: string, api: unknown): void => void (exposed[name] = api),
}

export const dialog = {
  errors: [] as string[],
  showErrorBox: (_title: string, text: string): void => void dialog.errors.push(text),
  async showOpenDialog(_window: unknown, options: object): Promise<{ filePaths: string[] }> {
    asked.push(options)
    return { filePaths: answers.open ? [answers.open] : [] }
  },
  async showSaveDialog(_window: unknown, options: object): Promise<{ filePath: string }> {
    asked.push(options)
    return { filePath: answers.save }
  },
  async showMessageBox(_window: unknown, options: object): Promise<{ response: number }> {
    asked.push(options)
    return { response: answers.message }
  },
}

export const Menu = {
  shown: [] as {
    label?: string
    submenu?: { id?: string; label?: string; role?: string; click?(): void }[]
  }[],
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu: (menu: unknown): void => void (Menu.shown = menu as typeof Menu.shown),
}

export const protocol = {
  schemes: [] as { scheme: string }[],
  handlers: new Map<string, (request: Request) => Promise<Response>>(),
  registerSchemesAsPrivileged: (schemes: { scheme: string }[]): void => void (protocol.schemes = schemes),
  handle: (scheme: string, handler: (request: Request) => Promise<Response>): void =>
    void protocol.handlers.set(scheme, handler),
}

/** As after a fresh start. */
export function reset(): void {
  BrowserWindow.open = []
  app.removeAllListeners()
  app.exits.length = 0
  app.isFirst = true
  app.isPackaged = false
  ipcRenderer.frame = { url: 'lectern://app/', parent: null }
  session.defaultSession = new StandInSession()
  Object.assign(answers, { open: '', save: '', message: 0 })
  for (const list of [asked, opened, dialog.errors, app.switches]) list.length = 0
  protocol.handlers.clear()
}
