import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createApi, workIn } from '../../../renderer/api.ts'

/** What left the page: the address asked, and the opening it was asked of. */
const left: (readonly [asked: string, opening: string | null])[] = []

beforeEach(() => {
  left.length = 0
  vi.stubGlobal('fetch', (address: string, { headers }: { headers: HeadersInit }) => {
    const asked = new URL(address).pathname.replace('/api/trpc/', '')
    left.push([asked, new Headers(headers).get('x-lectern-opening')])
    const answers = asked.split(',').map(() => ({ result: { data: null } }))
    return Promise.resolve(Response.json(answers))
  })
})
afterEach(() => {
  workIn('')
  vi.unstubAllGlobals()
})

it('sends calls made at once together, but none with those of another opening', async () => {
  const api = createApi('http://lectern.test')
  workIn('former')
  const former = [api.register.topics.query(), api.register.regions.query()]
  workIn('next')
  await Promise.all([...former, api.register.departments.query(), api.workspace.settings.query()])
  expect(left).toEqual([
    ['register.topics,register.regions', 'former'],
    ['register.departments,workspace.settings', 'next'],
  ])
})
