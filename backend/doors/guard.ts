import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Handler } from '../api/app.ts'

/**
 * What stands between a loopback port and the rest of the machine: the Host must be ours (the one guard against DNS
 * rebinding), a mutation must come from our own page as JSON (an upload as plain bytes, which no form can send either),
 * and everything but the interface's files needs the session that the launch token was exchanged for, once.
 */
export interface Guard {
  /** 256 bits, for the fragment of the URL that opens the app. */
  readonly token: string
  readonly handler: Handler
}

const cookieName = 'lectern-session'

export function guard(handler: Handler, hosts: () => readonly string[]): Guard {
  const token = randomBytes(32).toString('base64url')
  const session = randomBytes(32).toString('base64url')
  let spent = false

  const exchange = async (request: Request): Promise<Response> => {
    const offered = await offeredToken(request)
    if (hasSession(request, session)) return new Response(null, { status: 204 })
    if (spent || offered === undefined || !isEqual(offered, token)) return refuse(403)
    spent = true
    return new Response(null, { status: 204, headers: { 'set-cookie': `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/` } })
  }

  return {
    token,
    async handler(request) {
      const { pathname } = new URL(request.url)
      if (!hosts().includes(request.headers.get('host') ?? '')) return refuse(421)
      if (isMutation(request) && !isOwn(request, pathname === '/upload' ? 'application/octet-stream' : 'application/json', hosts())) return refuse(403)
      if (pathname === '/session' && request.method === 'POST') return exchange(request)
      if (isGuarded(pathname) && !hasSession(request, session)) return refuse(401)
      return handler(request)
    },
  }
}

/** The token a page offers; undefined where the body is not what the interface sends. */
async function offeredToken(request: Request): Promise<string | undefined> {
  const body: unknown = await request.json().catch(() => undefined)
  return typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string' ? body.token : undefined
}

const refuse = (status: number): Response => new Response(null, { status })

const isGuarded = (path: string): boolean => path.startsWith('/api/') || path.startsWith('/download/') || path === '/upload'

const isMutation = (request: Request): boolean => request.method !== 'GET' && request.method !== 'HEAD'

function isOwn(request: Request, contentType: string, hosts: readonly string[]): boolean {
  const origin = request.headers.get('origin')
  const isExpected = (request.headers.get('content-type') ?? '').startsWith(contentType)
  return isExpected && origin !== null && hosts.some(host => origin === `http://${host}`)
}

function hasSession(request: Request, session: string): boolean {
  const cookies = (request.headers.get('cookie') ?? '').split(';').map(cookie => cookie.trim())
  const value = cookies.find(cookie => cookie.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1)
  return value !== undefined && isEqual(value, session)
}

/** Compares digests, so that neither the length nor the time taken says anything about the secret. */
const isEqual = (left: string, right: string): boolean => timingSafeEqual(digest(left), digest(right))

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
