import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where npm put Electron's package, and what the environment says about an Electron elsewhere. */
export interface ElectronPlace {
  readonly packageFolder: string
  /** ELECTRON_OVERRIDE_DIST_PATH: the folder of an installed Electron. */
  readonly override: string | undefined
  readonly platform: NodeJS.Platform
}

const executables: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return undefined
  }
}

function versionOf(packageFolder: string): string | undefined {
  const text = read(join(packageFolder, 'package.json'))
  return text === undefined ? undefined : (JSON.parse(text) as { version: string }).version
}

/**
 * Half an installation (unpacking was interrupted) has no path.txt or another version, and does not count.
 */
function installed(packageFolder: string): string | undefined {
  const executable = read(join(packageFolder, 'path.txt'))
  const version = read(join(packageFolder, 'dist', 'version'))?.replace(/^v/, '')
  if (!executable || version !== versionOf(packageFolder)) return undefined
  return join(packageFolder, 'dist', executable)
}

/**
 * The Electron to start, or undefined where none is installed. Reads three small files and asks for no
 * module, because importing `electron` starts a download where the binary is missing.
 */
export function findElectron({ packageFolder, override, platform }: ElectronPlace): string | undefined {
  const binary = override ? join(override, executables[platform] ?? 'electron') : installed(packageFolder)
  return binary && existsSync(binary) ? binary : undefined
}
