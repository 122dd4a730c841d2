import { readdirSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { UserConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** What stays outside a bundle: the shell, the one native package, and a driver `pg` asks for in vain. */
const packages = ['electron', '@napi-rs/canvas', 'pg-native']

/** All that stays outside, Node's own modules included. */
export const outside = [...packages, ...builtinModules, /^node:/]

/** Threads stand beside the file that starts them, under the name they have in the sources. */
const workers = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(here('backend'), { recursive: true, encoding: 'utf8' })
      .filter(path => basename(path).endsWith('worker.ts'))
      .map(path => [basename(path, '.ts'), here(`backend/${path}`)]),
  )

/**
 * The backend with its libraries behind the named entries, each a path from the root: what runs in Node, in
 * one folder.
 */
export const nodeBundle = (entries: Readonly<Record<string, string>>, folder: string): UserConfig => ({
  ssr: { noExternal: true, external: packages },
  build: {
    ssr: true,
    target: 'node24',
    outDir: here(folder),
    emptyOutDir: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        ...Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, here(path)])),
        ...workers(),
      },
      external: outside,
      output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
