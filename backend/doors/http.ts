import type { Server } from 'node:http'
import { resolve } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { AppError } from '../../core/problem.ts'
import { createHandler } from '../api/app.ts'
import { createOffice, type Office } from '../office/office.ts'
import { interfaceFile } from '../api/interface-files.ts'
import { openFirst } from './first.ts'
import { dataFolder, documentsFolder, interfaceFolder } from './folders.ts'
import { guard, type Guard } from './guard.ts'
import { announceDoor, withdrawDoor } from './open-doors.ts'
import { createAdmissions } from './admissions.ts'

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
  readonly limits?: Limits
}

/**
 * How long a request may take to arrive, in milliseconds: a connection that dawdles ends, or a few of them
 * would hold the door.
 */
export interface Limits {
  readonly headers: number
  /** Headers and body. */
  readonly request: number
  /** How often connections are looked at. */
  readonly round: number
}

const usualLimits: Limits = { headers: 10_000, request: 120_000, round: 5_000 }
/** Connections at once; a browser takes six for a window. */
const mostConnections = 256
const mostHeaderBytes = 16_384

export interface Served {
  /** Address with the launch token in its fragment; opens the app once. */
  readonly url: string
  /**
   * Another such address, for whoever's session is gone; the one before counts no more where nobody used it.
   */
  newUrl(): string
  readonly port: number
  readonly office: Office
  close(): Promise<void>
}

/** Serves the app on 127.0.0.1 only, to whoever holds the launch token. */
export async function serve(options: ServeOptions = {}): Promise<Served> {
  const now = (): string => new Date().toISOString()
  const report = (error: unknown): void => console.error(error instanceof AppError ? error.message : error)
  const data = options.dataFolder ?? dataFolder()
  const office = createOffice({
    dataFolder: data,
    documentsFolder: options.documentsFolder ?? documentsFolder(),
    now,
    report,
  })
  await (options.file === undefined ? openFirst(office, report) : office.open(resolve(options.file), false))
  const files = options.interfaceFolder ?? interfaceFolder()
  const inside = createHandler({ office, interfaceFolder: files, now, report })
  let port = 0
  const hosts = (): string[] => [`127.0.0.1:${port}`, `localhost:${port}`, ...(options.alsoFrom ?? [])]
  /** The link of the door as it is from now on, left where this person finds it. */
  const newUrl = (): string => {
    const url = `http://127.0.0.1:${port}/#token=${guarded.newToken()}`
    try {
      announceDoor(data, { port, process: process.pid, url })
    } catch (error) {
      report(error)
    }
    return url
  }
  const guarded = guard(
    { inside, outside: request => interfaceFile(files, request) },
    createAdmissions(() => office.begin(), report),
    () => ({ port, hosts: hosts() }),
    newUrl,
  )
  const server = patientServer(guarded.handler, options.limits ?? usualLimits)
  port = await listen(server, options.port ?? 0).catch(async (error: unknown) => {
    await office.shutDown()
    throw error
  })
  return {
    url: newUrl(),
    newUrl,
    port,
    office,
    async close() {
      withdrawDoor(data, port)
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await office.shutDown()
    },
  }
}

/** A server that waits for a request so long and no longer. */
function patientServer(handler: Guard['handler'], { headers, request, round }: Limits): Server {
  const serverOptions = {
    headersTimeout: headers,
    requestTimeout: request,
    connectionsCheckingInterval: round,
    maxHeaderSize: mostHeaderBytes,
  }
  const server = createAdaptorServer({ fetch: handler, serverOptions }) as Server
  server.maxConnections = mostConnections
  return server
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
