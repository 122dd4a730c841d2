// Plain JavaScript on purpose: the command line asks it before anything else, and stripping types takes
// longer than asking.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * One thing `npm run build` makes: what it is made from, and the folder it is made in.
 * @typedef {{ readonly name: 'renderer' | 'backend' | 'electron', readonly config: string, readonly sources:
 * readonly string[], readonly folder: string }} Target
 */

const nodeSources = ['backend', 'core', 'templates', 'scripts/build', 'package-lock.json']

/** @type {readonly Target[]} */
export const targets = [
  {
    name: 'renderer',
    config: 'vite.config.ts',
    sources: ['renderer', 'core', 'vite.config.ts', 'package-lock.json'],
    folder: 'dist/renderer',
  },
  {
    name: 'backend',
    config: 'vite.backend.config.ts',
    sources: [...nodeSources, 'vite.backend.config.ts'],
    folder: 'dist/backend',
  },
  {
    name: 'electron',
    config: 'vite.electron.config.ts',
    sources: [...nodeSources, 'electron', 'vite.electron.config.ts'],
    folder: 'dist/electron',
  },
]

/**
 * The file whose age tells when a target was built.
 * @param {Target} target
 */
export const stampOf = ({ folder }) => join(root, folder, '.built')

/**
 * When anything at or under a path changed last, in milliseconds. A folder counts too: deleting a file
 * changes its folder's time only.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map(name => newest(join(path, name))))
}

/**
 * Whether any source is newer than what was built from it.
 * @param {Target} target
 */
export function isOlder(target) {
  const builtAt = statSync(stampOf(target), { throwIfNoEntry: false })?.mtimeMs ?? 0
  return target.sources.some(path => newest(join(root, path)) > builtAt)
}

/**
 * @param {Target['name']} name
 * @returns {Target}
 */
export const targetOf = name => /** @type {Target} */ (targets.find(target => target.name === name))
