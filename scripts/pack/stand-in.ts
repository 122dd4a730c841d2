import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A folder that electron-builder takes for an unpacked Electron: enough to build a real app.asar and assert
 * what is in it on a machine that cannot fetch the binary. What it makes does not run.
 */
export function makeStandIn(folder: string, version: string): string {
  rmSync(folder, { recursive: true, force: true })
  for (const inside of ['locales', 'resources']) mkdirSync(join(folder, inside), { recursive: true })
  const executable = process.platform === 'win32' ? 'electron.exe' : 'electron'
  writeFileSync(
    join(folder, executable),
    '#!/bin/sh\necho "This is not Electron: the app was packed without its binary." >&2\nexit 1\n',
  )
  chmodSync(join(folder, executable), 0o755)
  writeFileSync(join(folder, 'version'), version)
  for (const language of ['zh-CN', 'en-US']) writeFileSync(join(folder, 'locales', `${language}.pak`), '')
  return folder
}
