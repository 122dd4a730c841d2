import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { createServer, type ProxyOptions } from 'vite'
import { redeem } from './dev/session.ts'
import { root } from './root.ts'
import { openBrowser } from './start/browser.ts'

const page = { host: '127.0.0.1', port: 5173 }
const backendPort = 5174
const asked = process.argv[2]
const file = asked === undefined ? [] : [resolve(process.env.INIT_CWD ?? process.cwd(), asked)]

let session: string | undefined

/** Node restarts the backend when a file it has read changes; the page asks the newest one. */
function startBackend(): void {
  const words = [
    '--watch',
    '--watch-preserve-output',
    join(root, 'scripts/dev/backend.ts'),
    `${page.host}:${page.port}`,
    String(backendPort),
    ...file,
  ]
  const child = spawn(process.execPath, words, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  child.on('message', message => void announce(message))
  process.once('exit', () => child.kill())
}

async function announce(message: unknown): Promise<void> {
  const { url } = message as { url?: string }
  if (url === undefined) return
  const isFirst = session === undefined
  session = await redeem(url)
  if (!isFirst) return
  const address = `http://${page.host}:${page.port}/`
  console.log(`Lectern, reloading as you edit: ${address}`)
  openBrowser(address, { platform: process.platform, environment: process.env })
}

/** Requests to the backend carry the session the proxy redeemed. */
const toBackend: ProxyOptions = {
  target: `http://127.0.0.1:${backendPort}`,
  bypass: request => {
    if (session) request.headers.cookie = session
    return undefined
  },
}

const vite = await createServer({
  configFile: join(root, 'vite.config.ts'),
  server: {
    ...page,
    strictPort: true,
    proxy: { '/api/': toBackend, '/download': toBackend, '/upload': toBackend, '/session': toBackend },
  },
})
await vite.listen()
startBackend()
