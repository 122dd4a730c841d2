import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { placeId, TextName } from '../../core/documents/index.ts'
import type { Block, EventId, Script } from '../../core/documents/model.ts'
import {
  addValue,
  figure,
  get,
  openOffice,
  paragraph,
  problemOf,
  withAirData,
  words,
  type Office,
} from './office.ts'

const days = figure('{{优良天数@2022}}', '295天')
const rate = figure('{{优良天数@2022/有效天数@2022:占比}}', '80.8%')

let office: Office
let block: Block
let event: EventId
let script: Script

beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
  block = await office.api.blocks.create.mutate({
    title: '空气质量',
    paragraphs: [paragraph(words('优良天数'), days, words('，优良天数率'), rate, words('。'))],
  })
  block = await office.api.blocks.approve.mutate({ id: block.id, expected: block.revision })
  event = (await office.api.events.create.mutate({ title: '新闻发布会', date: '2023-08-11' })).id
  script = await office.api.scripts.create.mutate({
    event,
    kind: 'main-speech',
    title: '发布词',
    date: '2023-08-11',
    items: [
      { id: 'h', type: 'heading', level: 1, text: '成效' },
      { id: 'p', type: 'placement', block: block.id, use: { mode: 'follow' } },
    ],
  })
})

afterEach(async () => {
  await office.close()
  expect(office.reported).toEqual([])
})

describe('blocks', () => {
  it('begins a new draft when approved words change, and the script keeps printing what was approved', async () => {
    const edited = await office.api.blocks.save.mutate({
      id: block.id,
      expected: block.revision,
      changes: { paragraphs: [paragraph(words('改过的话。'))] },
    })
    expect(edited).toMatchObject({ state: 'draft', version: 2, approvedVersion: 1 })
    const { placed } = await office.api.scripts.get.query({ id: script.id })
    expect(placed[placeId({ place: 'script', id: script.id }, TextName.parse('p'))]).toMatchObject({
      version: 1,
      state: 'approved',
      paragraphs: block.paragraphs,
    })
  })

  it('keeps the approval when only the owner changes', async () => {
    expect(
      await office.api.blocks.save.mutate({
        id: block.id,
        expected: block.revision,
        changes: { owner: '李' },
      }),
    ).toMatchObject({ state: 'approved', version: 1 })
    expect((await office.api.blocks.get.query({ id: block.id })).block.owner).toBe('李')
  })

  it('refuses a save over a newer one and loses neither', async () => {
    await office.api.blocks.save.mutate({
      id: block.id,
      expected: block.revision,
      changes: { title: '先到' },
    })
    const late = office.api.blocks.save.mutate({
      id: block.id,
      expected: block.revision,
      changes: { title: '后到' },
    })
    expect(await problemOf(late)).toEqual({ code: 'stale-revision', facts: { current: block.revision + 1 } })
    expect((await office.api.blocks.get.query({ id: block.id })).block.title).toBe('先到')
  })

  it('comes back from the trash', async () => {
    await office.api.blocks.remove.mutate({ id: block.id, expected: block.revision })
    expect((await office.api.blocks.list.query({})).total).toBe(0)
    expect((await problemOf(office.api.blocks.get.query({ id: block.id }))).code).toBe('not-found')
    await office.api.blocks.restore.mutate({ id: block.id, expected: block.revision })
    expect((await office.api.blocks.list.query({})).total).toBe(1)
  })

  it('refuses items that share an id within a document, or take the name of another of its parts', async () => {
    const text = (id: string) => ({ id, type: 'paragraph' as const, inlines: [words('好。')] })
    const items = [text('a'), text('a')]
    const refusal = { code: 'bad-input' }
    expect(
      await problemOf(
        office.api.scripts.save.mutate({ id: script.id, expected: script.revision, changes: { items } }),
      ),
    ).toMatchObject(refusal)
    expect(
      await problemOf(office.api.questions.create.mutate({ event: script.event, answer: items })),
    ).toMatchObject(refusal)
    expect(
      await problemOf(
        office.api.questions.create.mutate({ event: script.event, answer: [text('main-line')] }),
      ),
    ).toMatchObject(refusal)
  })

  it('says where it is used', async () => {
    expect(await office.api.blocks.usedIn.query({ id: block.id })).toEqual([
      { place: 'script', id: script.id, item: 'p', title: '发布词' },
    ])
  })
})

describe('a new observation', () => {
  beforeEach(async () => {
    await addValue(office, '优良天数', '2022', '296', 1)
  })

  it('marks the block and the script that places it, old and new side by side', async () => {
    const stale = (await office.api.stale.list.query()).map(({ place, id, printed, current, via }) => ({
      place,
      id,
      printed,
      current,
      via,
    }))
    expect(stale).toEqual([
      { place: 'block', id: block.id, printed: '295天', current: '296天', via: '' },
      { place: 'block', id: block.id, printed: '80.8%', current: '81.1%', via: '' },
      { place: 'script', id: script.id, printed: '295天', current: '296天', via: block.id },
      { place: 'script', id: script.id, printed: '80.8%', current: '81.1%', via: block.id },
    ])
  })

  it('changes nothing that was approved by itself', async () => {
    expect((await office.api.blocks.get.query({ id: block.id })).block.paragraphs).toEqual(block.paragraphs)
  })

  it('is taken over where a person accepts it, as a new approved version, and only there', async () => {
    await office.api.stale.accept.mutate({
      places: [{ place: 'block', id: block.id, expression: '{{优良天数@2022}}', current: '296天' }],
    })
    const { block: accepted } = await office.api.blocks.get.query({ id: block.id })
    expect(accepted).toMatchObject({ state: 'approved', version: 2, approvedVersion: 2 })
    expect(
      accepted.paragraphs[0]!.inlines.map(inline => (inline.type === 'figure' ? inline.printed : '')),
    ).toEqual(['', '296天', '', '80.8%', ''])
    const left = await office.api.stale.list.query()
    expect(left.map(({ place, printed }) => ({ place, printed }))).toEqual([
      { place: 'block', printed: '80.8%' },
      { place: 'script', printed: '80.8%' },
    ])
  })

  it('is not taken over where the words have moved on since the person saw them, nor is anything beside it', async () => {
    const place = { place: 'block' as const, id: block.id }
    const seen = [
      { ...place, expression: '{{优良天数@2022}}', current: '296天' },
      { ...place, expression: '{{优良天数@2022/有效天数@2022:占比}}', current: '81.1%' },
    ]
    await addValue(office, '优良天数', '2022', '297', 2)
    expect(await problemOf(office.api.stale.accept.mutate({ places: seen }))).toEqual({
      code: 'figures-moved-on',
      facts: { count: 2, figures: ['296天 → 297天', '81.1% → 81.4%'] },
    })
    expect(
      await problemOf(
        office.api.stale.accept.mutate({ places: [seen[0]!, { ...seen[1]!, current: '81.4%' }] }),
      ),
    ).toMatchObject({ facts: { figures: ['296天 → 297天'] } })
    expect((await office.api.blocks.get.query({ id: block.id })).block).toMatchObject({
      revision: block.revision,
      paragraphs: block.paragraphs,
    })
  })

  it('is not taken over where the data has come back to what the place prints', async () => {
    await addValue(office, '优良天数', '2022', '295', 2)
    expect(
      await problemOf(
        office.api.stale.accept.mutate({
          places: [{ place: 'block', id: block.id, expression: '{{优良天数@2022}}', current: '296天' }],
        }),
      ),
    ).toEqual({ code: 'figures-moved-on', facts: { count: 1, figures: ['296天 → 295天'] } })
  })

  it('is taken over once where two people accept the same words', async () => {
    const places = [
      { place: 'block' as const, id: block.id, expression: '{{优良天数@2022}}', current: '296天' },
    ]
    expect([
      await office.api.stale.accept.mutate({ places }),
      await office.api.stale.accept.mutate({ places }),
    ]).toMatchObject([{ accepted: 1 }, { accepted: 0 }])
  })

  it('is taken over everywhere at once where a person accepts all', async () => {
    expect(await office.api.stale.accept.mutate({ places: null })).toMatchObject({ accepted: 2 })
    expect(await office.api.stale.list.query()).toEqual([])
  })
})

describe('questions', () => {
  it('move to another place in their order', async () => {
    const first = await office.api.questions.create.mutate({ event, question: '一' })
    await office.api.questions.create.mutate({ event, question: '二' })
    const third = await office.api.questions.create.mutate({ event, question: '三' })
    await office.api.questions.move.mutate({ id: first.id, after: third.id })
    expect(
      (await office.api.questions.list.query({ event })).map(
        ({ question, position }) => `${position}${question}`,
      ),
    ).toEqual(['1二', '2三', '3一'])
  })

  it('keep counting from 1 without a gap or a double when one is removed, added and brought back', async () => {
    const order = async (): Promise<string[]> =>
      (await office.api.questions.list.query({ event })).map(
        ({ question, position }) => `${position}${question}`,
      )
    const first = await office.api.questions.create.mutate({ event, question: '一' })
    await office.api.questions.create.mutate({ event, question: '二' })
    await office.api.questions.remove.mutate({ id: first.id, expected: 1 })
    await office.api.questions.create.mutate({ event, question: '三' })
    expect(await order()).toEqual(['1二', '2三'])
    await office.api.questions.restore.mutate({ id: first.id, expected: 1 })
    expect(await order()).toEqual(['1一', '2二', '3三'])
  })

  it('need approval again once the answer changes, and not for a new fallback', async () => {
    const question = await office.api.questions.create.mutate({ event, question: '空气如何？' })
    const approved = await office.api.questions.approve.mutate({
      id: question.id,
      expected: question.revision,
    })
    const guided = await office.api.questions.save.mutate({
      id: question.id,
      expected: approved.revision,
      changes: { fallback: '会后提供。' },
    })
    expect(guided.state).toBe('approved')
    const reworded = await office.api.questions.save.mutate({
      id: question.id,
      expected: guided.revision,
      changes: { mainLine: [words('持续改善。')] },
    })
    expect(reworded.state).toBe('draft')
  })
})

describe('exports', () => {
  it('write the speech as a Word file that prints the figure and is fetched once done', async () => {
    const job = await office.api.exports.start.mutate({
      kind: 'script',
      script: script.id,
      template: 'official',
    })
    await office.session.jobs.finished(job.id)
    const response = await get(office, `/download/${job.id}`)
    expect(decodeURIComponent(response.headers.get('content-disposition')!)).toContain('发布词（草稿）.docx')
    const document = strFromU8(unzipSync(new Uint8Array(await response.arrayBuffer()))['word/document.xml']!)
    expect(document).toContain('295天')
    expect(document).toContain('80.8%')
  })

  it('stop, naming the placement, where a placed block is gone', async () => {
    await office.api.blocks.remove.mutate({ id: block.id, expected: block.revision })
    const start = office.api.exports.start.mutate({ kind: 'script', script: script.id, template: 'official' })
    expect(await problemOf(start)).toEqual({
      code: 'placement-without-content',
      facts: { placement: 'p', block: block.id },
    })
  })

  it('are not found once nobody knows the job', async () => {
    expect((await get(office, '/download/nothing')).status).toBe(404)
  })
})
