import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { licencesOf, licencesShown } from './scripts/licences/plugin.ts'
import product from './package.json' with { type: 'json' }

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * The interface: the same files for the window and the browser, under a policy that allows no inline script
 * and no data: address.
 */
export default defineConfig({
  root: here('./renderer'),
  plugins: [vue(), licencesOf(), licencesShown()],
  define: {
    __LECTERN_VERSION__: JSON.stringify(product.version),
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  build: {
    outDir: here('./dist/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
  },
})
