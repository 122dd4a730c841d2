import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { guard } from '../../backend/doors/guard.ts'
import { createAdmissions } from '../../backend/doors/admissions.ts'
import { createOffice } from '../../backend/office/office.ts'

const host = '127.0.0.1:4000'
const origin = `http://${host}`

const office = createOffice({ dataFolder: tmpdir(), now: () => '', report: fail })

function fail(error: unknown): never {
  throw error
}

const opened = () => {
  const page = async (request: Request) =>
    new URL(request.url).pathname === '/' ? new Response('page') : undefined
  const rooms = { inside: async () => new Response('inside'), outside: page }
  const door = guard(
    rooms,
    createAdmissions(() => office.begin(), fail),
    () => ({ port: 4000, hosts: [host] }),
  )
  return { ...door, token: door.newToken() }
}

const ask = (door: ReturnType<typeof opened>, path: string, init: RequestInit & { host?: string } = {}) =>
  door.handler(
    new Request(`${origin}${path}`, { ...init, headers: { host: init.host ?? host, ...init.headers } }),
  )

const json = { origin, 'content-type': 'application/json' }

const enter = (door: ReturnType<typeof opened>, token: string) =>
  ask(door, '/session', { method: 'POST', headers: json, body: JSON.stringify({ token }) })

const cookieFrom = (response: Response) => response.headers.get('set-cookie')!.split(';')[0]!

describe('the guard of the loopback door', () => {
  it('shows the interface to anybody on this machine and the data to nobody without a session', async () => {
    const door = opened()
    expect((await ask(door, '/')).status).toBe(200)
    expect((await ask(door, '/api/trpc/workspace.info')).status).toBe(401)
    expect((await ask(door, '/download/1')).status).toBe(401)
  })

  it('exchanges the launch token once for a cookie no script can read', async () => {
    const door = opened()
    const entered = await enter(door, door.token)
    expect(entered.headers.get('set-cookie')).toMatch(
      /^lectern-session-4000=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    )
    expect(
      (await ask(door, '/api/trpc/workspace.info', { headers: { cookie: cookieFrom(entered) } })).status,
    ).toBe(200)
    expect((await enter(door, door.token)).status).toBe(403)
  })

  it('lets another in with a new token, and whoever is in stay', async () => {
    const door = opened()
    const first = cookieFrom(await enter(door, door.token))
    const second = cookieFrom(await enter(door, door.newToken()))
    const statuses = await Promise.all(
      [first, second].map(
        async cookie => (await ask(door, '/api/trpc/workspace.info', { headers: { cookie } })).status,
      ),
    )
    expect(statuses).toEqual([200, 200])
  })

  it('lets nobody in with a token that a newer one took the place of', async () => {
    const door = opened()
    door.newToken()
    expect((await enter(door, door.token)).status).toBe(403)
  })

  it('has nothing to tell a page of another address that the browser sends its session for', async () => {
    const door = opened()
    const cookie = cookieFrom(await enter(door, door.token))
    const from = async (site: string) =>
      (await ask(door, '/api/trpc/workspace.info', { headers: { cookie, 'sec-fetch-site': site } })).status
    expect([
      await from('same-site'),
      await from('cross-site'),
      await from('same-origin'),
      await from('none'),
    ]).toEqual([401, 401, 200, 200])
  })

  it('refuses a token it did not give', async () => {
    const door = opened()
    expect((await enter(door, 'guessed')).status).toBe(403)
    expect((await enter(door, door.token)).status).toBe(204)
  })

  it('refuses a name that another machine resolved to this one', async () => {
    expect((await ask(opened(), '/', { host: 'rebound.example' })).status).toBe(421)
  })

  it('takes a mutation from its own page only, as JSON only', async () => {
    const door = opened()
    const cookie = cookieFrom(await enter(door, door.token))
    const post = (headers: Record<string, string>) =>
      ask(door, '/api/trpc/blocks.save', { method: 'POST', headers: { cookie, ...headers }, body: '{}' })
    expect((await post(json)).status).toBe(200)
    expect((await post({ ...json, origin: 'http://elsewhere.example' })).status).toBe(403)
    expect((await post({ 'content-type': 'application/json' })).status).toBe(403)
    expect((await post({ origin, 'content-type': 'text/plain' })).status).toBe(403)
  })

  it('takes a file from its own page only, as plain bytes only', async () => {
    const door = opened()
    const cookie = cookieFrom(await enter(door, door.token))
    const post = (headers: Record<string, string>) =>
      ask(door, '/upload?name=a.csv', { method: 'POST', headers, body: 'a' })
    const bytes = { origin, 'content-type': 'application/octet-stream' }
    expect((await post({ ...bytes, cookie })).status).toBe(200)
    expect((await post(bytes)).status).toBe(401)
    expect((await post({ ...bytes, cookie, origin: 'http://elsewhere.example' })).status).toBe(403)
    expect((await post({ ...json, cookie })).status).toBe(403)
    expect((await post({ origin, cookie, 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(
      403,
    )
  })
})
