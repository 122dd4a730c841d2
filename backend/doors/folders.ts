import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Where this person's recent list and sample workspace live, by the custom of each system; LECTERN_DATA names
 * another place.
 */
export function dataFolder(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (environment.LECTERN_DATA) return environment.LECTERN_DATA
  if (platform === 'win32')
    return join(environment.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Lectern')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Lectern')
  return join(environment.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'lectern')
}

/** Where this person's documents lie; the home folder where the system has no folder for them. */
export function documentsFolder(home = homedir(), exists: (path: string) => boolean = existsSync): string {
  return [join(home, 'Documents'), join(home, '文档'), join(home, '文稿')].find(exists) ?? home
}

/** The built interface, beside the sources. */
export const interfaceFolder = (): string => fileURLToPath(new URL('../../dist/renderer', import.meta.url))
