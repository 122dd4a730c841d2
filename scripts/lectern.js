// Plain JavaScript on purpose: it is the command line's first file, and stripping types takes longer than all
// it does.
import './node-version.js'
import { fileURLToPath } from 'node:url'
import { isOlder, targetOf } from './build/built.js'

// What the build made runs where it is current; otherwise the sources, which take a second longer.
if (isOlder(targetOf('backend'))) {
  await import('../backend/doors/cli.ts')
} else {
  // Named only here: an older Node, which is told so above, has none.
  const { enableCompileCache } = await import('node:module')
  enableCompileCache(fileURLToPath(new URL('../.cache/compiled', import.meta.url)))
  await import(new URL('../dist/backend/cli.js', import.meta.url).href)
}
