import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { serve, type Served, type ServeOptions } from '../../backend/doors/http.ts'
import { placeSample } from '../sample.ts'
import { sendRaw, spelled } from './raw-request.ts'

let opened: Served[] = []
let folders: string[] = []

afterEach(async () => {
  for (const served of opened) await served.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  opened = []
  folders = []
})

async function open(options: ServeOptions = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-door-'))
  folders.push(folder)
  mkdirSync(join(folder, 'interface'))
  writeFileSync(join(folder, 'interface', 'index.html'), 'page')
  await placeSample(join(folder, 'data'))
  const served = await serve({
    dataFolder: join(folder, 'data'),
    documentsFolder: folder,
    interfaceFolder: join(folder, 'interface'),
    ...options,
  })
  opened.push(served)
  return served
}

const originOf = ({ port }: Served): string => `http://127.0.0.1:${port}`
const json = (served: Served): Record<string, string> => ({
  'content-type': 'application/json',
  origin: originOf(served),
})

/**
 * Offers the token of a link, with the cookies a browser already has for this host; answers the cookie it is
 * given.
 */
async function enter(served: Served, url: string, cookie = ''): Promise<string> {
  const token = new URL(url).hash.slice('#token='.length)
  const answer = await fetch(`${originOf(served)}/session`, {
    method: 'POST',
    headers: { ...json(served), cookie },
    body: JSON.stringify({ token }),
  })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? String(answer.status)
}

const info = (served: Served, cookie: string): Promise<Response> =>
  fetch(`${originOf(served)}/api/trpc/workspace.info`, { headers: { cookie } })

const host = ({ port }: Served): string => `127.0.0.1:${port}`

describe('a session', () => {
  it('goes on where another server on this machine is opened in the same browser', async () => {
    const [one, other] = [await open(), await open()]
    const first = await enter(one, one.url)
    const jar = `${first}; ${await enter(other, other.url, first)}`
    expect([(await info(one, jar)).status, (await info(other, jar)).status]).toEqual([200, 200])
  })

  it('can be had anew while the server runs, and those that are open stay', async () => {
    const served = await open()
    const first = await enter(served, served.url)
    expect(await enter(served, served.url)).toBe('403')
    const second = await enter(served, served.newUrl())
    expect([(await info(served, first)).status, (await info(served, second)).status]).toEqual([200, 200])
  })
})

describe('what is sent to the door', () => {
  /**
   * Sends for as long as it is taken; answers the first line that comes back, and how many megabytes went
   * out.
   */
  function pour(
    served: Served,
    head: string,
    megabytes: number,
  ): Promise<{ readonly answer: string; readonly megabytes: number }> {
    return new Promise(resolve => {
      const chunk = Buffer.alloc(1_000_000, 'a')
      const isChunked = head.includes('chunked')
      let answer = ''
      const socket = connect(served.port, '127.0.0.1', () => {
        socket.write(head)
        send()
      })
      const send = (): void => {
        if (socket.destroyed || answer !== '' || socket.bytesWritten > megabytes * 1_000_000)
          return void socket.end()
        if (isChunked) socket.write(`${chunk.length.toString(16)}\r\n`)
        socket.write(chunk, () => {
          if (isChunked && socket.writable) socket.write('\r\n')
          send()
        })
      }
      socket.on('data', part => {
        answer += part.toString()
      })
      socket.on('error', () => undefined)
      socket.on('close', () =>
        resolve({ answer: answer.split('\r\n')[0]!, megabytes: socket.bytesWritten / 1_000_000 }),
      )
    })
  }

  const posting = (
    served: Served,
    path: string,
    headers: readonly string[],
    type = 'application/json',
  ): string =>
    [
      `POST ${path} HTTP/1.1`,
      `Host: ${host(served)}`,
      `Origin: ${originOf(served)}`,
      `Content-Type: ${type}`,
      ...headers,
      '',
      '',
    ].join('\r\n')

  it('is not taken in from anybody without a session', async () => {
    const served = await open()
    for (const path of ['/api/trpc/blocks.save', '/session']) {
      const told = await pour(served, posting(served, path, ['Transfer-Encoding: chunked']), 300)
      expect(told.answer).toMatch(/ 40[13] /)
      expect(told.megabytes).toBeLessThan(100)
    }
  })

  it('ends where it is longer than anything the interface sends, whether or not it says so before', async () => {
    const served = await open()
    const cookie = `Cookie: ${await enter(served, served.url)}`
    for (const said of ['Transfer-Encoding: chunked', 'Content-Length: 300000000']) {
      const told = await pour(served, posting(served, '/api/trpc/blocks.save', [said, cookie]), 300)
      expect(told.answer).toContain(' 413 ')
      expect(told.megabytes).toBeLessThan(100)
      const file = await pour(
        served,
        posting(served, '/upload?name=a.csv', [said, cookie], 'application/octet-stream'),
        300,
      )
      expect(file.answer).toContain(' 413 ')
      expect(file.megabytes).toBeLessThan(200)
    }
  })

  it('is no more calls at once than the interface makes', async () => {
    const served = await open()
    const cookie = await enter(served, served.url)
    const batch = (count: number) =>
      `${originOf(served)}/api/trpc/${Array(count).fill('workspace.info').join(',')}?batch=1&input={}`
    expect([
      (await fetch(batch(20), { headers: { cookie } })).status,
      (await fetch(batch(500), { headers: { cookie } })).status,
    ]).toEqual([200, 400])
  })

  it('has to arrive in time, its head and its body', async () => {
    const served = await open({ limits: { headers: 40, request: 80, round: 20 } })
    const begun = [
      `GET / HTTP/1.1\r\nHost: ${host(served)}\r\n`,
      'GET',
      posting(served, '/session', ['Content-Length: 20']),
      `${posting(served, '/session', ['Transfer-Encoding: chunked'])}1\r\n{`,
    ]
    expect(
      (await Promise.all(begun.map(text => sendRaw(served.port, text)))).map(({ status }) => status),
    ).toEqual([408, 408, 408, 408])
  })
})

describe('what the door answers', () => {
  const headersOf = (head: string): Record<string, string> =>
    Object.fromEntries(
      head
        .split('\r\n')
        .slice(1)
        .map(line => line.split(': ') as [string, string])
        .map(([name, value]) => [name.toLowerCase(), value]),
    )

  it('is kept by no browser and lent to no other page, whatever it is', async () => {
    const served = await open()
    const cookie = `Cookie: ${await enter(served, served.url)}`
    const targets = [
      '/api/trpc/workspace.info',
      '/api/trpc/none',
      '/download/none',
      '/nowhere',
      '/api/trpc/workspace.info?batch=1',
    ]
    const inside = targets.map(target => spelled({ target, host: host(served), headers: [cookie] }))
    const outside = [
      spelled({ target: '/api/trpc/workspace.info', host: host(served) }),
      spelled({ target: '/', host: 'elsewhere.example' }),
      spelled({ method: 'PUT', target: '/', host: host(served) }),
    ]
    for (const request of [...inside, ...outside]) {
      expect(headersOf((await sendRaw(served.port, request)).head)).toMatchObject({
        'cache-control': 'no-store',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
      })
    }
    const page = headersOf((await sendRaw(served.port, spelled({ target: '/', host: host(served) }))).head)
    expect(page).toMatchObject({
      'cache-control': 'no-cache',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  })
})
