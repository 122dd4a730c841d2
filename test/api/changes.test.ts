import { renameSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { changesSince, type Told } from '../../backend/office/changes-since.ts'
import { addValue, figure, openOffice, paragraph, withAirData, type Office } from './office.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
})

afterEach(() => office.close())

/** What one is told until a kind of change, and the place of it. */
async function toldUntil(
  type: string,
  since?: string,
): Promise<{ types: string[]; origins: Set<string>; place: string }> {
  const over = new AbortController()
  const [types, origins] = [[] as string[], new Set<string>()]
  for await (const { place, change } of changesSince(
    office.backend,
    office.session,
    since === undefined ? {} : { heard: since },
    over.signal,
  )) {
    types.push(`${change.type} ${change.id}`)
    if ('origin' in change) origins.add(change.origin)
    if (change.type !== type) continue
    over.abort()
    return { types, origins, place }
  }
  throw new Error('nothing more was told')
}

it('tells whoever comes back what was done since they were last told, by whom it was done', async () => {
  const { place } = await toldUntil('feed.here')
  const { id } = await office.api.blocks.create.mutate({
    title: '空气',
    paragraphs: [paragraph(figure('{{优良天数@2022}}', '295天'))],
  })
  await addValue(office, '优良天数', '2022', '301', 1)
  const { revision } = await office.api.indicators.get.query({ key: '优良天数' })
  await office.api.indicators.rename.mutate({ key: '优良天数', to: '好天数', expected: revision })
  await office.api.blocks.remove.mutate({ id, expected: 2 })
  const { types, origins, place: now } = await toldUntil('person.present', place)
  const since = types.slice(types.indexOf(`block.saved ${id}`))
  expect(since).toEqual([
    `block.saved ${id}`,
    `block.saved ${id}`,
    'observation.saved 好天数',
    'indicator.saved 好天数',
    `block.saved ${id}`,
    `block.saved ${id}`,
    `block.removed ${id}`,
    'figure.found ',
    'foreign.found ',
    'person.present ',
  ])
  expect([...origins]).toEqual(['window'])
  const again = await toldUntil('person.present', now)
  expect(again.types.filter(type => type.startsWith('block.'))).toEqual([`block.removed ${id}`])
})

it('tells of a gap where that was another opening, or nobody knows the place', async () => {
  const { place } = await toldUntil('feed.here')
  const { location } = office.backend.info()!
  await office.api.workspace.close.mutate()
  await office.api.workspace.open.mutate({ path: location })
  for (const since of [place, '', 'x', `${place}x`])
    expect((await toldUntil('feed.gap', since)).types).toEqual(['feed.here ', 'feed.gap '])
})

it('tells of a gap where more was done than is worth telling', async () => {
  const { place } = await toldUntil('feed.here')
  for (let made = 0; made < 201; made += 1)
    await office.backend
      .workspace()
      .act({ name: 'topics', person: '王', at: '2023-08-11T10:00:00.000Z', origin: 'test' }, writer =>
        writer.saveTopic({ key: `t${made}`, name: `主题${made}`, nameEn: '', parent: '' }),
      )
  expect((await toldUntil('feed.gap', place)).types).toEqual(['feed.here ', 'feed.gap '])
})

it('tells whoever begins to listen what was done since they read, and nothing where that was nothing', async () => {
  const { place } = (await office.api.workspace.info.query())!
  /** What is told first, a change made afterwards being the last of it. */
  const toldSince = async (seen: string): Promise<string[]> => {
    const over = new AbortController()
    const told: string[] = []
    const feed = changesSince(office.backend, office.session, { seen }, over.signal)
    await feed.next()
    const last = office.session.become('李')
    for await (const {
      change: { type, id },
    } of feed) {
      told.push(type === 'topic.saved' ? `${type} ${id}` : type)
      if (type === 'person.present') over.abort()
    }
    await last
    return told
  }
  expect(await toldSince(place)).toEqual(['person.present'])
  await office.api.register.saveTopic.mutate({ key: 'air', name: '空气', nameEn: '', seen: null })
  expect(await toldSince(place)).toContain('topic.saved air')
  expect(await toldSince((await office.api.workspace.info.query())!.place)).toEqual(['person.present'])
  expect(await toldSince('')).toContain('feed.gap')
})

it('tells whoever comes later, too, that the file was moved', async () => {
  renameSync(office.backend.info()!.location, office.file('moved.lectern'))
  expect((await toldUntil('workspace.displaced')).types).toEqual([
    'feed.here ',
    `workspace.displaced ${office.backend.info()!.id}`,
  ])
})

it('goes on telling what changes, in its order, from where it was asked', async () => {
  const over = new AbortController()
  const told = changesSince(office.backend, office.session, {}, over.signal)
  await told.next()
  await office.api.register.saveTopic.mutate({ key: 'air', name: '空气', nameEn: '', seen: null })
  const next = await told.next()
  over.abort()
  expect((next.value as Told).change).toMatchObject({
    type: 'topic.saved',
    id: 'air',
    origin: 'window',
  })
})

it('goes on from where a browser that connects again says it was', async () => {
  const { place } = await toldUntil('feed.here')
  await office.api.register.saveTopic.mutate({ key: 'air', name: '空气', nameEn: '', seen: null })
  const over = new AbortController()
  const response = await office.handler(
    new Request('http://lectern.test/api/trpc/changes', {
      headers: { accept: 'text/event-stream', 'last-event-id': place },
      signal: over.signal,
    }),
  )
  let said = ''
  for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
    said += part
    if (said.includes('person.present')) break
  }
  over.abort()
  expect(said).toContain('"type":"topic.saved","id":"air"')
  expect(said).not.toContain('feed.gap')
})
