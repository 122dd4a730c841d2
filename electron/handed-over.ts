import { posix, win32 } from 'node:path'
import { AppError } from '../core/problem.ts'

/** What the system or a second start handed over: a name, and the folder it is meant from. */
export interface HandedOver {
  readonly name: string
  readonly folder: string
}

const ending = /\.lectern$/i

/** The workspace named on a command line; the words before it are the program's own and its switches. */
export function namedOn(words: readonly string[], folder: string): HandedOver | undefined {
  const name = words.slice(1).find(word => ending.test(word) && !word.startsWith('-'))
  return name === undefined ? undefined : { name, folder }
}

/**
 * `\\server\share`, `//server/share` and the device paths `\\?\` and `\\.\`: opening one asks another
 * machine, or a driver.
 */
const beyondThisMachine = /^[\\/]{2}/

/**
 * The absolute path of a workspace file on this machine. Whatever can start the app can name any file, so
 * nothing else is opened.
 * @throws AppError not-a-local-workspace
 */
export function localWorkspace({ name, folder }: HandedOver, platform: NodeJS.Platform): string {
  const path = platform === 'win32' ? win32.resolve(folder, name) : posix.resolve(folder, name)
  if (!ending.test(path) || beyondThisMachine.test(path) || beyondThisMachine.test(name))
    throw new AppError('not-a-local-workspace', { path: name })
  return path
}
