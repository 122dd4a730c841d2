import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { createHandler } from '../api/app.ts'
import { createDesk, type Desk } from '../api/desk.ts'
import { dataFolder, interfaceFolder } from './folders.ts'
import { guard } from './guard.ts'

export interface ServeOptions {
  /** The workspace to open; none opens the sample the first time, and the last one used after that. */
  readonly file?: string
  /** 0 takes a free port. */
  readonly port?: number
  readonly dataFolder?: string
  readonly interfaceFolder?: string
  /** A page served from elsewhere during development, e.g. `127.0.0.1:5173`. */
  readonly alsoFrom?: readonly string[]
}

export interface Served {
  /** Address with the launch token in its fragment; opens the app once. */
  readonly url: string
  readonly port: number
  readonly desk: Desk
  close(): Promise<void>
}

/** Serves the app on 127.0.0.1 only, to whoever holds the launch token. */
export async function serve(options: ServeOptions = {}): Promise<Served> {
  const now = (): string => new Date().toISOString()
  const desk = createDesk({ dataFolder: options.dataFolder ?? dataFolder(), now })
  await openFirst(desk, options.file)
  const handler = createHandler({ desk, interfaceFolder: options.interfaceFolder ?? interfaceFolder(), now, report: error => console.error(error) })
  let port = 0
  const guarded = guard(handler, () => [`127.0.0.1:${port}`, `localhost:${port}`, ...(options.alsoFrom ?? [])])
  const server = createAdaptorServer({ fetch: guarded.handler }) as Server
  port = await listen(server, options.port ?? 0)
  return {
    url: `http://127.0.0.1:${port}/#token=${guarded.token}`,
    port,
    desk,
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await desk.shutDown()
    },
  }
}

/** The file asked for; else the one used last; else, at the very first start, the sample. A file that will not open is left to the start screen. */
async function openFirst(desk: Desk, file: string | undefined): Promise<void> {
  if (file !== undefined) return void await desk.open(file, false)
  const [last] = await desk.recent()
  if (!last) return void await desk.openSample()
  await desk.open(last.path, false).catch((error: unknown) => console.error(String(error)))
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}
