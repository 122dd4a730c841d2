import { defineConfig } from 'vite'
import { nodeBundle } from './scripts/build/node-bundle.ts'

/** The command line and the server for the browser, so that both start without reading a thousand modules. */
export default defineConfig(
  nodeBundle({ cli: 'backend/doors/cli.ts', browser: 'backend/doors/browser.ts' }, 'dist/backend'),
)
