import { readdirSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What stays outside the bundle: the shell, Node, the one native package, and a driver `pg` asks for in vain. */
const outside = ['electron', '@napi-rs/canvas', 'pg-native', ...builtinModules, /^node:/]

/** A sandboxed preload must be one CommonJS file, so it is bundled by itself beside the main process. */
function preload(): Plugin {
  return {
    name: 'lectern-preload',
    async closeBundle() {
      const { build } = await import('vite')
      await build({
        configFile: false,
        logLevel: 'warn',
        build: {
          ssr: here('./electron/preload.ts'),
          outDir: here('./dist/electron'),
          emptyOutDir: false,
          reportCompressedSize: false,
          rolldownOptions: { external: outside, output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
        },
      })
    },
  }
}

/** Threads stand beside the file that starts them, under the name they have in the sources. */
const workers = Object.fromEntries(
  readdirSync(here('./backend'), { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path).endsWith('worker.ts'))
    .map((path) => [basename(path, '.ts'), here(`./backend/${path}`)]),
)

/** The main process and everything it runs, with its libraries: only what cannot be bundled is shipped as a package. */
export default defineConfig({
  plugins: [preload()],
  ssr: { noExternal: true, external: ['electron', '@napi-rs/canvas', 'pg-native'] },
  build: {
    ssr: true,
    target: 'node24',
    outDir: here('./dist/electron'),
    emptyOutDir: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { main: here('./electron/main.ts'), ...workers },
      external: outside,
      output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
