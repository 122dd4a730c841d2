import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AppError } from '../../core/problem.ts'
import type { Context } from './context.ts'
import type { Office } from '../office/office.ts'
import type { Session } from '../office/session.ts'
import { harden } from './harden.ts'
import { interfaceFile } from './interface-files.ts'
import { appRouter } from './router.ts'
import { boundedBody } from '../office/uploads.ts'

export type { AppRouter } from './router.ts'

export interface AppOptions {
  readonly office: Office
  /** Folder of the built interface. */
  readonly interfaceFolder: string
  readonly now: () => string
  /** Told of each error nobody foresaw, once. */
  readonly report: (error: unknown) => void
}

/** Answers a request, on behalf of whoever's session it came in. */
export type Handler = (request: Request, session: Session) => Promise<Response>

interface Asked {
  readonly Bindings: { readonly session: Session }
}

/**
 * What one request of the interface may bring, in bytes: a long script is a hundredth of it. Files come by
 * /upload.
 */
const mostBytes = 16_000_000
/** Calls of one request. The interface sends up to a page's reads together. */
const mostCalls = 100

/** The one handler behind every door: the typed API, downloads, and the built interface. */
export function createHandler(options: AppOptions): Handler {
  const app = createApp(options)
  return async (request, session) =>
    (await interfaceFile(options.interfaceFolder, request)) ?? harden(await app.fetch(request, { session }))
}

/** What the handler answers beside the files of the interface. */
export function createApp(options: AppOptions): Hono<Asked> {
  const contextOf = (request: Request, session: Session): Context => ({
    office: options.office,
    session,
    now: options.now,
    origin: windowIn(request),
    opening: request.headers.get('x-lectern-opening') ?? undefined,
  })
  const app = new Hono<Asked>()
  app.use('/api/trpc/*', bodyLimit({ maxSize: mostBytes, onError: () => tooLarge() }))
  app.all('/api/trpc/*', ({ req, env }) =>
    fetchRequestHandler({
      endpoint: '/api/trpc',
      req: req.raw,
      router: appRouter,
      createContext: () => contextOf(req.raw, env.session),
      // A page full of written figures is longer than an address may be, so the interface sends its reads as
      // POST too.
      allowMethodOverride: true,
      maxBatchSize: mostCalls,
      onError: ({ error }) => {
        if (!(error.cause instanceof AppError) && error.code === 'INTERNAL_SERVER_ERROR')
          options.report(error.cause ?? error)
      },
    }),
  )
  app.post('/upload', ({ req, env }) => upload(env.session, req.raw))
  app.get('/download/:job', ({ req, env }) => download(env.session, req.param('job')))
  app.notFound(() => new Response('not found', { status: 404 }))
  app.onError(error => {
    options.report(error)
    return new Response(null, { status: 500 })
  })
  return app
}

const tooLarge = (): Response => new Response(null, { status: 413 })

/** Which window asks, by the name it gave itself; so it knows its own acts among those the feed tells of. */
function windowIn({ headers }: Request): string {
  const name = headers.get('x-lectern-window') ?? ''
  return /^[\w-]{1,64}$/.test(name) ? name : 'window'
}

/** Takes a file in: its bytes as the body, its name in the address. What it is, reading it will tell. */
async function upload({ uploads }: Session, request: Request): Promise<Response> {
  const name = (new URL(request.url).searchParams.get('name') ?? '').split(/[\\/]/).at(-1)!.slice(0, 200)
  const bytes = await boundedBody(request)
  return bytes ? Response.json({ upload: uploads.keep({ name, bytes }) }) : tooLarge()
}

/** What encodeURIComponent leaves although a header means something by it (RFC 8187). */
const percentEncoded = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`

function download({ jobs }: Session, job: string): Response {
  try {
    const { bytes, file } = jobs.result(job)
    return new Response(bytes, {
      headers: {
        'content-type': file.mediaType,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, percentEncoded)}`,
      },
    })
  } catch (error) {
    if (error instanceof AppError) return new Response('not found', { status: 404 })
    throw error
  }
}
