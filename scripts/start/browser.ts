import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface Desktop {
  readonly platform: NodeJS.Platform
  readonly environment: NodeJS.ProcessEnv
}

/** A program and its arguments. */
export type Command = readonly [program: string, ...words: string[]]

/** Whether windows can open here at all. */
export function hasDisplay({ platform, environment }: Desktop): boolean {
  return (
    platform === 'win32' ||
    platform === 'darwin' ||
    Boolean(environment.DISPLAY ?? environment.WAYLAND_DISPLAY)
  )
}

function isOnPath(program: string, { environment }: Desktop): boolean {
  return (environment.PATH ?? '').split(delimiter).some(folder => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/**
 * What opens `url` in the person's browser, or undefined where nothing does: then the address is only
 * printed.
 */
export function browserCommand(url: string, desktop: Desktop): Command | undefined {
  const { platform, environment } = desktop
  if (environment.BROWSER === 'none' || !hasDisplay(desktop)) return undefined
  if (environment.BROWSER) return [environment.BROWSER, url]
  if (platform === 'darwin') return ['open', url]
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url]
  return isOnPath('xdg-open', desktop) ? ['xdg-open', url] : undefined
}

/**
 * Starts the browser and does not wait for it; a browser that cannot be started leaves the printed address.
 */
export function openBrowser(url: string, desktop: Desktop): void {
  const command = browserCommand(url, desktop)
  if (!command) return
  const [program, ...words] = command
  const child = spawn(program, words, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
