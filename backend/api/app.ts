import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { Hono } from 'hono'
import { AppError } from '../../core/problem.ts'
import type { Context } from './context.ts'
import type { Desk } from './desk.ts'
import { appRouter } from './router.ts'
import { boundedBody } from './uploads.ts'

export type { AppRouter } from './router.ts'

export interface AppOptions {
  readonly desk: Desk
  /** Folder of the built interface. */
  readonly interfaceFolder: string
  readonly now: () => string
  /** Told of each error nobody foresaw, once. */
  readonly report: (error: unknown) => void
}

export type Handler = (request: Request) => Promise<Response>

/** The one handler behind every door: the typed API, downloads, and the built interface. */
export function createHandler(options: AppOptions): Handler {
  const context: Context = { desk: options.desk, now: options.now, origin: 'window' }
  const app = new Hono()
  app.all('/api/trpc/*', ({ req }) => fetchRequestHandler({
    endpoint: '/api/trpc',
    req: req.raw,
    router: appRouter,
    createContext: () => context,
    // A page full of written figures is longer than an address may be, so the interface sends its reads as POST too.
    allowMethodOverride: true,
    onError: ({ error }) => { if (!(error.cause instanceof AppError) && error.code === 'INTERNAL_SERVER_ERROR') options.report(error.cause ?? error) },
  }))
  app.post('/upload', ({ req }) => upload(options.desk, req.raw))
  app.get('/download/:job', ({ req }) => download(options.desk, req.param('job')))
  app.get('*', ({ req }) => interfaceFile(options.interfaceFolder, new URL(req.url).pathname))
  app.onError(error => {
    options.report(error)
    return new Response(null, { status: 500 })
  })
  return async request => harden(await app.fetch(request))
}

/** Takes a file in: its bytes as the body, its name in the address. What it is, reading it will tell. */
async function upload(desk: Desk, request: Request): Promise<Response> {
  const name = (new URL(request.url).searchParams.get('name') ?? '').split(/[\\/]/).at(-1)!.slice(0, 200)
  const bytes = await boundedBody(request)
  return bytes ? Response.json({ upload: desk.uploads.keep({ name, bytes }) }) : new Response(null, { status: 413 })
}

/** What encodeURIComponent leaves although a header means something by it (RFC 8187). */
const percentEncoded = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`

function download(desk: Desk, job: string): Response {
  try {
    const { bytes, file } = desk.jobs.result(job)
    return new Response(bytes, { headers: {
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, percentEncoded)}`,
      'cache-control': 'no-store',
    } })
  } catch (error) {
    if (error instanceof AppError) return new Response('not found', { status: 404 })
    throw error
  }
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.json': 'application/json', '.map': 'application/json',
}

/** A file of the built interface; a path that names none is a place inside the interface, and gets its page. */
async function interfaceFile(folder: string, path: string): Promise<Response> {
  const asked = normalize(join(folder, readable(path)))
  const inside = asked.startsWith(folder.endsWith(sep) ? folder : folder + sep)
  const type = mediaTypes[extname(asked)]
  const body = inside && type ? await readIfPresent(asked) : undefined
  if (body) return new Response(body, { headers: { 'content-type': type!, 'cache-control': path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache' } })
  if (extname(path) !== '') return new Response('not found', { status: 404 })
  const page = await readIfPresent(join(folder, 'index.html'))
  if (!page) return new Response('The interface has not been built: run npm start.', { status: 503 })
  return new Response(page, { headers: { 'content-type': mediaTypes['.html']!, 'cache-control': 'no-cache' } })
}

/** A path as its file is named; one that is none (a broken escape, a NUL) as it is written, which names no file either. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll('\0', '%00')
  } catch {
    return path
  }
}

async function readIfPresent(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(file))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return undefined
    throw error
  }
}

const policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The same guard on every answer: nothing from elsewhere runs in the interface. */
function harden(response: Response): Response {
  const headers = new Headers(response.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'no-referrer')
  return new Response(response.body, { status: response.status, headers })
}
