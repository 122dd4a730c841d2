import type { Handler } from '../api/app.ts'
import { harden } from '../api/harden.ts'
import type { Session } from '../office/session.ts'
import { boundedBody } from '../office/uploads.ts'
import type { Admissions } from './admissions.ts'

/** What a door leads to. */
export interface Rooms {
  /** For whoever has a session. */
  readonly inside: Handler
  /**
   * For everybody else on this machine: it knows nothing but the files of the interface, and answers
   * undefined for anything else.
   */
  readonly outside: (request: Request) => Promise<Response | undefined>
}

/** Where a door is, once it is open. */
export interface Place {
  readonly port: number
  /** What the Host of a request may be. */
  readonly hosts: readonly string[]
}

/**
 * What stands between a loopback port and the rest of the machine: the Host must be ours (the one guard
 * against DNS rebinding), a mutation must come from our own page as JSON (an upload as plain bytes, which no
 * form can send either), and who has no session is handed to a handler that has nothing to tell. So there is
 * no list of what is guarded, and no spelling that is not on it.
 */
export interface Guard {
  /** For the fragment of the URL that opens the app; the one before counts no more. */
  newToken(): string
  handler(request: Request): Promise<Response>
}

const methods: readonly string[] = ['GET', 'HEAD', 'POST']

/** `onAdmitted` is told when a token was exchanged: there is none then until a new one is made. */
export function guard(
  { inside, outside }: Rooms,
  admissions: Admissions,
  place: () => Place,
  onAdmitted: () => void = () => undefined,
): Guard {
  const exchange = async (request: Request): Promise<Response> => {
    if (admissions.of(secretIn(request, place()))) return entered()
    const secret = admissions.admit(await offeredToken(request))
    if (secret === undefined) return refuse(403)
    onAdmitted()
    return entered(`${cookieName(place())}=${secret}; HttpOnly; SameSite=Strict; Path=/`)
  }

  const sessionOf = (request: Request): Session | undefined =>
    isFromElsewhere(request) ? undefined : admissions.of(secretIn(request, place()))

  return {
    newToken: () => admissions.newToken(),
    async handler(request) {
      const { hosts } = place()
      const { pathname } = new URL(request.url)
      if (!hosts.includes(request.headers.get('host') ?? '')) return refuse(421)
      if (!methods.includes(request.method)) return refuse(405)
      if (
        request.method === 'POST' &&
        !isOwn(request, pathname === '/upload' ? 'application/octet-stream' : 'application/json', hosts)
      )
        return refuse(403)
      if (pathname === '/session' && request.method === 'POST') return exchange(request)
      const session = sessionOf(request)
      return session ? inside(request, session) : ((await outside(request)) ?? refuse(401))
    },
  }
}

const entered = (cookie?: string): Response =>
  harden(new Response(null, { status: 204, ...(cookie && { headers: { 'set-cookie': cookie } }) }))

const refuse = (status: number): Response => harden(new Response(null, { status }))

/**
 * Cookies belong to a host and not to its port: servers side by side take each other's for their own unless
 * they are named apart.
 */
const cookieName = ({ port }: Place): string => `lectern-session-${port}`

const tokenBytes = 1000

/** The token a page offers; undefined where the body is not what the interface sends. */
async function offeredToken(request: Request): Promise<string | undefined> {
  const bytes = await boundedBody(request, tokenBytes)
  const body: unknown = bytes && parsed(new TextDecoder().decode(bytes))
  return typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string'
    ? body.token
    : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Browsers say who asks: a page of another address, another port of this machine among them, has no use for
 * our session.
 */
const isFromElsewhere = (request: Request): boolean =>
  ['cross-site', 'same-site'].includes(request.headers.get('sec-fetch-site') ?? '')

function isOwn(request: Request, contentType: string, hosts: readonly string[]): boolean {
  const origin = request.headers.get('origin')
  const isExpected = (request.headers.get('content-type') ?? '').startsWith(contentType)
  return isExpected && origin !== null && hosts.some(host => origin === `http://${host}`)
}

function secretIn(request: Request, place: Place): string | undefined {
  const cookies = (request.headers.get('cookie') ?? '').split(';').map(cookie => cookie.trim())
  const name = cookieName(place)
  return cookies.find(cookie => cookie.startsWith(`${name}=`))?.slice(name.length + 1)
}
