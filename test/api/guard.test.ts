import { describe, expect, it } from 'vitest'
import { guard } from '../../backend/doors/guard.ts'

const host = '127.0.0.1:4000'
const origin = `http://${host}`

const opened = () => guard(async () => new Response('inside'), () => [host])

const ask = (door: ReturnType<typeof opened>, path: string, init: RequestInit & { host?: string } = {}) =>
  door.handler(new Request(`${origin}${path}`, { ...init, headers: { host: init.host ?? host, ...init.headers } }))

const json = { origin, 'content-type': 'application/json' }

const enter = (door: ReturnType<typeof opened>, token: string) => ask(door, '/session', { method: 'POST', headers: json, body: JSON.stringify({ token }) })

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
    expect(entered.headers.get('set-cookie')).toMatch(/^lectern-session=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
    expect((await ask(door, '/api/trpc/workspace.info', { headers: { cookie: cookieFrom(entered) } })).status).toBe(200)
    expect((await enter(door, door.token)).status).toBe(403)
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
    const post = (headers: Record<string, string>) => ask(door, '/api/trpc/blocks.save', { method: 'POST', headers: { cookie, ...headers }, body: '{}' })
    expect((await post(json)).status).toBe(200)
    expect((await post({ ...json, origin: 'http://elsewhere.example' })).status).toBe(403)
    expect((await post({ 'content-type': 'application/json' })).status).toBe(403)
    expect((await post({ origin, 'content-type': 'text/plain' })).status).toBe(403)
  })

  it('takes a file from its own page only, as plain bytes only', async () => {
    const door = opened()
    const cookie = cookieFrom(await enter(door, door.token))
    const post = (headers: Record<string, string>) => ask(door, '/upload?name=a.csv', { method: 'POST', headers, body: 'a' })
    const bytes = { origin, 'content-type': 'application/octet-stream' }
    expect((await post({ ...bytes, cookie })).status).toBe(200)
    expect((await post(bytes)).status).toBe(401)
    expect((await post({ ...bytes, cookie, origin: 'http://elsewhere.example' })).status).toBe(403)
    expect((await post({ ...json, cookie })).status).toBe(403)
    expect((await post({ origin, cookie, 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(403)
  })
})
