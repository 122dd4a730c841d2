import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../backend/api/app.ts'
import { appRouter } from '../../backend/api/router.ts'
import { serve, type Served } from '../../backend/doors/http.ts'
import type { Act } from '../../backend/store/index.ts'
import { placeSample } from '../sample.ts'
import { sendRaw, spelled, type RawAnswer, type Spelled } from './raw-request.ts'

/**
 * Whoever has no session gets the files of the interface and may offer a token. Every route the product has
 * is asked for in every spelling that ever walked around a guard: none of them may be answered.
 */

const page = '<!doctype html><title>the interface</title>'
const script = 'globalThis.isInterface = true'

let folder = ''
let served: Served
let before: Act[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-door-'))
  mkdirSync(join(folder, 'interface', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'interface', 'index.html'), page)
  writeFileSync(join(folder, 'interface', 'assets', 'index.js'), script)
  writeFileSync(join(folder, 'interface', '.hidden.json'), '"hidden"')
  writeFileSync(join(folder, 'beside.json'), '"beside"')
  await placeSample(join(folder, 'data'))
  served = await serve({
    dataFolder: join(folder, 'data'),
    documentsFolder: folder,
    interfaceFolder: join(folder, 'interface'),
  })
  before = await served.office.workspace().acts()
})
afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Every procedure, and every other path the handler knows. */
function everyRoute(): string[] {
  const app = createApp({
    office: served.office,
    interfaceFolder: folder,
    now: () => '',
    report: () => undefined,
  })
  const paths = new Set(app.routes.map(({ path }) => path.replace(/:\w+/g, 'x').replaceAll('*', 'x')))
  return [...procedures.map(([name]) => `/api/trpc/${name}`), ...paths].filter(
    path => path !== '/x' && path !== 'x',
  )
}

const procedures = Object.entries(
  appRouter._def.procedures as unknown as Readonly<
    Record<string, { readonly _def: { readonly type: string } }>
  >,
)

/** Whether a path is asked for with a body. */
const isWriting = (path: string): boolean =>
  path === '/upload' ||
  procedures.some(([name, { _def }]) => path === `/api/trpc/${name}` && _def.type === 'mutation')

const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`
const twice = (path: string): string => path.replaceAll('%', '%25')
const letter = /[a-z]/

/** One path, as somebody writes it who wants the guard to see another than the router does. */
const pathSpellings: Readonly<Record<string, (path: string) => string>> = {
  'as it is': path => path,
  'its first letter in percent': path => path.replace(letter, percent),
  'every letter in percent': path => path.replaceAll(/[a-z]/g, percent),
  'every sign in percent': path => `/${[...path.slice(1)].map(percent).join('')}`,
  'its first letter in percent, twice': path => twice(path.replace(letter, percent)),
  'its slashes in percent': path => `/${path.slice(1).replaceAll('/', '%2f')}`,
  'its slashes in percent, capital': path => `/${path.slice(1).replaceAll('/', '%2F')}`,
  'its slashes in percent, twice': path => `/${path.slice(1).replaceAll('/', '%252f')}`,
  'in capitals': path => path.toUpperCase(),
  'with a capital': path => path.replace(letter, sign => sign.toUpperCase()),
  'after two slashes': path => `/${path}`,
  'after four slashes': path => `///${path}`,
  'with two slashes within': path => `/${path.slice(1).replaceAll('/', '//')}`,
  'after a dot': path => `/.${path}`,
  'with a dot within': path => `/${path.slice(1).replaceAll('/', '/./')}`,
  'after two dots': path => `/..${path}`,
  'after a folder and two dots': path => `/assets/..${path}`,
  'after a folder and two dots in percent': path => `/assets/%2e%2e${path}`,
  'after a file and two dots': path => `/assets/index.js/..${path.replace(/^/, '/..')}`,
  'after a folder, two dots and a slash in percent': path => `/assets/..%2f${path.slice(1)}`,
  'after a folder, two dots and a backslash in percent': path => `/assets/..%5c${path.slice(1)}`,
  'after a dot in percent': path => `/%2e${path}`,
  'with a dot behind': path => `${path}.`,
  'with a slash behind': path => `${path}/`,
  'with a slash and a dot behind': path => `${path}/.`,
  'with a space behind': path => `${path}%20`,
  'with a NUL behind': path => `${path}%00`,
  'with a NUL and an ending behind': path => `${path}%00.js`,
  'with an ending behind': path => `${path}.js`,
  'with a file behind': path => `${path}/assets/index.js`,
  'with a parameter behind': path => `${path};a=b`,
  'with a parameter within': path => `/${path.slice(1).replace('/', ';a=b/')}`,
  'with a file in its query': path => `${path}?/assets/index.js`,
  'with a file behind its hash': path => `${path}#/assets/index.js`,
  'with backslashes': path => path.replaceAll('/', '\\'),
  'with one backslash': path => path.replace(/\/(?=[^/]*$)/, '\\'),
  'after a backslash in percent': path => `/%5c${path.slice(1)}`,
  'with a slash of two bytes': path => path.replaceAll(/(?!^)\//g, '%c0%af'),
  'in full-width letters': path =>
    path.replace(letter, sign => encodeURIComponent(String.fromCodePoint(sign.codePointAt(0)! + 0xfee0))),
  'with a broken escape': path => `${path}%`,
  'after the page': path => `/index.html${path}`,
  'with a tab within': path => path.replace(letter, sign => `${sign}%09`),
}

const ours = (): string => `127.0.0.1:${served.port}`
const json = (origin: string): string[] => [`Origin: ${origin}`, 'Content-Type: application/json']

/** What else can be said of one path. */
function requestSpellings(path: string): Record<string, Spelled> {
  const host = ours()
  const own = `http://${host}`
  const post = { method: 'POST', target: path, host, body: '{}' }
  const methods = [
    'HEAD',
    'OPTIONS',
    'PUT',
    'PATCH',
    'DELETE',
    'TRACE',
    'CONNECT',
    'PROPFIND',
    'QUERY',
    'SOURCE',
  ]
  return {
    'a mutation': { ...post, headers: json(own) },
    'a mutation from nowhere': { ...post, headers: json('null') },
    'a mutation without an origin': { ...post, headers: ['Content-Type: application/json'] },
    'a mutation from another port': { ...post, headers: json('http://127.0.0.1:1') },
    'a form': { ...post, headers: [`Origin: ${own}`, 'Content-Type: text/plain'], body: 'a=b' },
    bytes: { ...post, headers: [`Origin: ${own}`, 'Content-Type: application/octet-stream'], body: 'a' },
    'a whole address': { target: `${own}${path}`, host },
    'a whole address elsewhere': { target: `http://elsewhere.example${path}`, host },
    'a whole address with a name': { target: `http://a:b@${host}${path}`, host },
    'a whole address of another kind': { target: `https://${host}${path}`, host },
    'no slash': { target: path.slice(1), host },
    'the oldest protocol': { target: path, version: '1.0', host },
    'the oldest protocol without a host': { target: path, version: '1.0', host: undefined },
    'no host': { target: path, host: undefined },
    'an empty host': { target: path, host: '' },
    'another host': { target: path, host: 'elsewhere.example' },
    'a host with a dot': { target: path, host: `localhost.:${served.port}` },
    'a host without its port': { target: path, host: '127.0.0.1' },
    'a host written as a number': { target: path, host: `2130706433:${served.port}` },
    'a host with a path': { target: path, host: `${host}/index.html` },
    'a host said by a proxy': {
      target: path,
      host: 'elsewhere.example',
      headers: [`X-Forwarded-Host: ${host}`, 'X-Forwarded-For: 127.0.0.1'],
    },
    'another method by its header': { ...post, headers: [...json(own), 'X-HTTP-Method-Override: GET'] },
    'another address by its header': {
      target: '/',
      host,
      headers: [`X-Original-URL: ${path}`, `X-Rewrite-URL: ${path}`],
    },
    'a guessed session': {
      target: path,
      host,
      headers: [`Cookie: lectern-session-${served.port}=guessed; lectern-session=guessed`],
    },
    'an empty session': {
      target: path,
      host,
      headers: [`Cookie: lectern-session-${served.port}=; lectern-session-${served.port}`],
    },
    'a change of protocol': { target: path, host, headers: ['Upgrade: websocket', 'Connection: Upgrade'] },
    ...Object.fromEntries(methods.map(method => [`the method ${method}`, { method, target: path, host }])),
  }
}

/** An answer that says nothing: refused, closed without a word, or what anybody may have. */
function saysNothing({ status, body }: RawAnswer): boolean {
  if (status === 200) return body === page || body === script || body === ''
  return (
    status === 0 ||
    ([400, 401, 403, 404, 405, 413, 415, 421, 501].includes(status) && !body.includes('"result"'))
  )
}

/** As many at once as leave the machine room for others. */
async function inParts<Item>(items: readonly Item[], ask: (item: Item) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < items.length; at += 40) await Promise.all(items.slice(at, at + 40).map(ask))
}

async function answered(
  requests: readonly { readonly name: string; readonly request: Spelled }[],
): Promise<string[]> {
  const told: string[] = []
  await inParts(requests, async ({ name, request }) => {
    const answer = await sendRaw(served.port, spelled(request))
    if (!saysNothing(answer)) told.push(`${name}: ${answer.status} ${answer.body.slice(0, 60)}`)
  })
  return told
}

describe('a request without a session', () => {
  it('knows every route and more than forty spellings', () => {
    expect(everyRoute()).toEqual(
      expect.arrayContaining(['/upload', '/download/x', '/api/trpc/blocks.save', '/api/trpc/changes']),
    )
    expect(Object.keys(pathSpellings).length).toBeGreaterThan(40)
  })

  it('is told nothing, however the path of a route is spelled', async () => {
    const posted = { method: 'POST', headers: json(`http://${ours()}`), body: '{}' }
    const requests = everyRoute().flatMap(path =>
      Object.entries(pathSpellings).map(([name, spell]) => ({
        name: `${name}: ${path}`,
        request: { ...(isWriting(path) && posted), target: spell(path), host: ours() },
      })),
    )
    expect(await answered(requests)).toEqual([])
  })

  it('is told nothing, whatever else is said of a route', async () => {
    const requests = everyRoute().flatMap(path =>
      Object.entries(requestSpellings(path)).map(([name, request]) => ({
        name: `${name}: ${path}`,
        request,
      })),
    )
    expect(await answered(requests)).toEqual([])
  })

  it('gets the files of the interface, and no other file of the machine', async () => {
    const ask = async (target: string) => (await sendRaw(served.port, spelled({ target, host: ours() }))).body
    expect(await Promise.all(['/', '/index.html', '/assets/index.js'].map(ask))).toEqual([page, page, script])
    const beyond = [
      '/.hidden.json',
      '/../beside.json',
      '/..%2fbeside.json',
      '/assets/..%2f..%2fbeside.json',
      '/assets',
      '/assets/',
      '//beside.json',
      '/%2e%2e/beside.json',
    ]
    expect((await Promise.all(beyond.map(ask))).join('')).toBe('')
  })

  it('changes nothing', async () => {
    expect(await served.office.workspace().acts()).toEqual(before)
  })
})
