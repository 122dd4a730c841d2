import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../root.ts'

/** One thing `npm run build` makes: what it is made from, and the file whose age tells whether it is current. */
export interface Target {
  readonly name: 'renderer' | 'electron'
  readonly config: string
  readonly sources: readonly string[]
  readonly folder: string
}

export const targets: readonly Target[] = [
  {
    name: 'renderer',
    config: 'vite.config.ts',
    sources: ['renderer', 'core', 'vite.config.ts', 'package-lock.json'],
    folder: 'dist/renderer',
  },
  {
    name: 'electron',
    config: 'vite.electron.config.ts',
    sources: ['electron', 'backend', 'core', 'templates', 'vite.electron.config.ts', 'scripts/build', 'package-lock.json'],
    folder: 'dist/electron',
  },
]

/** A folder counts too: deleting a file changes its folder's time only. */
async function newest(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined)
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const inside = await Promise.all((await readdir(path)).map((name) => newest(join(path, name))))
  return Math.max(found.mtimeMs, ...inside)
}

const stampOf = (target: Target) => join(root, target.folder, '.built')

function builtAt(target: Target): number {
  return statSync(stampOf(target), { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/** Whether any source is newer than what was built from it. */
export async function isOlder(target: Target): Promise<boolean> {
  const sources = await Promise.all(target.sources.map((path) => newest(join(root, path))))
  return Math.max(...sources) > builtAt(target)
}

/** Builds and remembers when it began, so that a source saved during the build counts as newer. */
export async function build(target: Target): Promise<void> {
  const { build: bundle } = await import('vite')
  const begun = new Date()
  rmSync(stampOf(target), { force: true })
  await bundle({ configFile: join(root, target.config), logLevel: 'warn' })
  writeFileSync(stampOf(target), `${begun.toISOString()}\n`)
  utimesSync(stampOf(target), begun, begun)
}

/** Builds those of the targets that are not current; the others cost a walk over the sources. */
export async function buildIfOlder(names: readonly Target['name'][]): Promise<void> {
  for (const target of targets.filter(({ name }) => names.includes(name))) {
    if (await isOlder(target)) await build(target)
  }
}
