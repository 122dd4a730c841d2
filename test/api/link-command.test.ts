import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { serve, type Served } from '../../backend/doors/http.ts'
import { placeSample } from '../sample.ts'
import { runCommand } from './command.ts'

let folder = ''
let served: Served | undefined

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-link-'))
  vi.stubEnv('LECTERN_DATA', folder)
  await placeSample(folder)
})
afterEach(async () => {
  await served?.close()
  served = undefined
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

async function enter(url: string): Promise<number> {
  const { origin, hash } = new URL(url)
  const body = JSON.stringify({ token: hash.slice('#token='.length) })
  return (
    await fetch(`${origin}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body,
    })
  ).status
}

it('prints a link that lets a browser in, another each time one was used', async () => {
  served = await serve({ documentsFolder: folder, interfaceFolder: folder })
  expect(await enter(served.url)).toBe(204)
  const links = [(await runCommand('link')).said.trim()]
  expect(await enter(links[0]!)).toBe(204)
  links.push((await runCommand('link')).said.trim())
  expect([await enter(links[0]!), await enter(links[1]!)]).toEqual([403, 204])
})

it('keeps a link where nobody but the person who started the app can read it', async () => {
  served = await serve({ documentsFolder: folder, interfaceFolder: folder })
  const files = ['doors', ...readdirSync(join(folder, 'doors')).map(name => join('doors', name))]
  expect(files.map(file => statSync(join(folder, file)).mode & 0o077)).toEqual([0, 0])
})

it('says that nothing is being served, after it was closed and where whoever served it is gone', async () => {
  served = await serve({ documentsFolder: folder, interfaceFolder: folder })
  await served.close()
  served = undefined
  mkdirSync(join(folder, 'doors'), { recursive: true })
  writeFileSync(
    join(folder, 'doors', '1.json'),
    JSON.stringify({ port: 1, process: 2 ** 30, url: 'http://127.0.0.1:1/#token=a' }),
  )
  writeFileSync(join(folder, 'doors', '2.json'), 'no word of a door')
  expect(await runCommand('link')).toMatchObject({
    code: 2,
    said: '',
    complaint: expect.stringContaining('no-open-door'),
  })
})
