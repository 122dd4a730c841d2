import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { licencesOf } from './scripts/licences/plugin.ts'
import { nodeBundle, outside } from './scripts/build/node-bundle.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

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

/**
 * The main process and everything it runs, with its libraries: only what cannot be bundled is shipped as a
 * package.
 */
export default defineConfig({
  ...nodeBundle({ main: 'electron/main.ts' }, 'dist/electron'),
  plugins: [licencesOf(), preload()],
})
