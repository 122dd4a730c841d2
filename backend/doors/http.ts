import type { Server } from 'node:http'
import { resolve } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { AppError } from '../../core/problem.ts'
import { createHandler } from '../api/app.ts'
import { createDesk, type Desk } from '../api/desk.ts'
import { openFirst } from './first.ts'
import { dataFolder, documentsFolder, interfaceFolder } from './folders.ts'
import { guard } from './guard.ts'

export interface ServeOptions {
  /** The workspace to open; none opens the sample the first time, and the last one used after that. */
  readonly file?: string
  /** 0 takes a free port. */
  readonly port?: number
  readonly dataFolder?: string
  readonly documentsFolder?: string
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
  const report = (error: unknown): void => console.error(error instanceof AppError ? error.message : error)
  const desk = createDesk({ dataFolder: options.dataFolder ?? dataFolder(), documentsFolder: options.documentsFolder ?? documentsFolder(), now, report })
  await (options.file === undefined ? openFirst(desk, report) : desk.open(resolve(options.file), false))
  const handler = createHandler({ desk, interfaceFolder: options.interfaceFolder ?? interfaceFolder(), now, report })
  let port = 0
  const guarded = guard(handler, () => [`127.0.0.1:${port}`, `localhost:${port}`, ...(options.alsoFrom ?? [])])
  const server = createAdaptorServer({ fetch: guarded.handler }) as Server
  port = await listen(server, options.port ?? 0).catch(async (error: unknown) => {
    await desk.shutDown()
    throw error
  })
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

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}
