import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { planExport } from '../../backend/acts/exports/planned-export.ts'
import type { Block, EventId, Script } from '../../core/documents/model.ts'
import { airPlace, openAirEvent, publishAir } from './air-event.ts'
import { addValue, figure, paragraph, problemOf, words, type Office } from './office.ts'
import { wordParagraphs } from '../word-text.ts'

let office: Office
let block: Block
let event: EventId
let script: Script

beforeEach(async () => {
  ;({ office, block, event, script } = await openAirEvent())
})

afterEach(async () => {
  await office.close()
  expect(office.reported).toEqual([])
})

const publish = (): Promise<void> => publishAir(office)

const start = (purpose: 'final') =>
  office.api.exports.start.mutate({ kind: 'script', script: script.id, template: 'official', purpose })

describe('the reason why old words were kept', () => {
  const days = '{{优良天数@2022}}'
  const keep = (where: 'question' | 'block' | 'script', id: string, reason: string) =>
    office.api.stale.keep.mutate({ place: where, id, expression: days, current: '296天', reason })

  it('is that of the very document each figure of a file stands in', async () => {
    await publish()
    const mainLine = [figure(days, '295天')]
    const [first, second] = [
      await office.api.questions.create.mutate({
        event,
        question: '甲？',
        mainLine,
        answer: [{ id: 'p', type: 'placement', block: block.id, use: { mode: 'follow' } }],
      }),
      await office.api.questions.create.mutate({
        event,
        question: '乙？',
        mainLine,
        answer: [
          {
            id: 'p',
            type: 'placement',
            block: block.id,
            use: { mode: 'edited', version: 1, paragraphs: [paragraph(figure(days, '295天'))] },
          },
        ],
      }),
    ]
    await addValue(office, '优良天数', '2022', '296', 2)
    await office.api.observations.advance.mutate({ ...airPlace('优良天数'), to: 'published', expected: 3 })
    for (const [where, id, reason] of [
      ['question', second.id, '乙的理由'],
      ['block', block.id, '素材的理由'],
      ['question', first.id, '甲的理由'],
    ] as const)
      await keep(where, id, reason)
    const job = await office.api.exports.start.mutate({
      kind: 'questions',
      event,
      form: 'full',
      purpose: 'final',
      reason: '已请示',
    })
    await office.session.jobs.finished(job.id)
    const [listed] = await office.api.releases.list.query()
    const { figures } = await office.api.releases.get.query({ id: listed!.id })
    expect(figures.map(({ text, kept }) => `${text} ${kept?.reason}`)).toEqual([
      '295天 甲的理由',
      '295天 素材的理由',
      '295天 甲的理由',
      '295天 乙的理由',
      '295天 乙的理由',
      '295天 乙的理由',
    ])
  })

  it('is that of each figure, where two print alike', async () => {
    await addValue(office, '有效天数', '2022', '295', 1)
    const [first, second] = [days, '{{有效天数@2022}}']
    const speech = await office.api.scripts.create.mutate({
      event,
      kind: 'main-speech',
      title: '发布词二',
      items: [
        {
          id: 'a',
          type: 'paragraph',
          inlines: [figure(first, '295天'), words('，'), figure(second, '295天'), words('。')],
        },
      ],
    })
    await publish()
    for (const indicator of ['优良天数', '有效天数']) {
      const [latest] = await office.api.observations.history.query(airPlace(indicator))
      await addValue(office, indicator, '2022', '300', latest!.revision)
    }
    await publish()
    const decide = (expression: string, reason: string) =>
      office.api.stale.keep.mutate({ place: 'script', id: speech.id, expression, current: '300天', reason })
    await decide(first, '已宣读')
    await decide(second, '口径待定')
    const job = await office.api.exports.start.mutate({
      kind: 'script',
      script: speech.id,
      template: 'official',
      purpose: 'final',
    })
    await office.session.jobs.finished(job.id)
    const { figures } = await office.api.releases.get.query({
      id: (await office.api.releases.list.query())[0]!.id,
    })
    expect(figures.map(({ text, expression, kept }) => `${expression} ${text} ${kept?.reason}`)).toEqual([
      `${first} 295天 已宣读`,
      `${second} 295天 口径待定`,
    ])
  })

  it('is that of each wording of one figure', async () => {
    const revise = async (value: string) => {
      const [latest] = await office.api.observations.history.query(airPlace('优良天数'))
      await addValue(office, '优良天数', '2022', value, latest!.revision)
      await publish()
    }
    const speech = await office.api.scripts.create.mutate({
      event,
      kind: 'main-speech',
      title: '发布词二',
      items: [{ id: 'a', type: 'paragraph', inlines: [figure(days, '295天')] }],
    })
    await publish()
    await revise('297')
    await revise('296')
    await keep('script', speech.id, '先前的理由')
    const items = [...speech.items, { id: 'b', type: 'paragraph' as const, inlines: [figure(days, '297天')] }]
    await office.api.scripts.save.mutate({ id: speech.id, expected: speech.revision, changes: { items } })
    await keep('script', speech.id, '后来的理由')
    const job = await office.api.exports.start.mutate({
      kind: 'script',
      script: speech.id,
      template: 'official',
      purpose: 'final',
    })
    await office.session.jobs.finished(job.id)
    const { figures } = await office.api.releases.get.query({
      id: (await office.api.releases.list.query())[0]!.id,
    })
    expect(figures.map(({ text, kept }) => `${text} ${kept?.reason}`)).toEqual([
      '295天 先前的理由',
      '297天 后来的理由',
    ])
  })

  it('is that of each single figure, where one document says the same twice, and is asked anew of one that is written later', async () => {
    const speech = await office.api.scripts.create.mutate({
      event,
      kind: 'main-speech',
      title: '发布词二',
      items: [
        {
          id: 'a',
          type: 'paragraph',
          inlines: [
            words('市区'),
            figure(days, '295天'),
            words('，全市'),
            figure(days, '295天'),
            words('。'),
          ],
        },
        { id: 'b', type: 'paragraph', inlines: [figure(days, '295天')] },
      ],
    })
    await publish()
    await addValue(office, '优良天数', '2022', '296', 2)
    await publish()
    const at = { place: 'script' as const, id: speech.id }
    const spot = (item: string, nth: number) => ({ version: 0, item, nth })
    const keepAt = (item: string, nth: number, reason: string) =>
      office.api.stale.keep.mutate({
        ...at,
        expression: days,
        current: '296天',
        reason,
        spots: [spot(item, nth)],
      })
    expect([await keepAt('a', 1, '全市的理由'), await keepAt('b', 0, '结尾的理由')]).toMatchObject([
      { kept: 1 },
      { kept: 1 },
    ])
    const left = async () => (await office.api.stale.list.query(at)).map(stale => stale.spot)
    expect(await left()).toEqual([spot('a', 0)])
    await keepAt('a', 0, '市区的理由')
    const [first, second] = speech.items as [
      Extract<Script['items'][number], { type: 'paragraph' }>,
      Script['items'][number],
    ]
    const items = [
      { ...second, id: 'b' },
      { ...first, inlines: [words('去年'), ...first.inlines] },
    ]
    const moved = await office.api.scripts.save.mutate({
      id: speech.id,
      expected: speech.revision,
      changes: { items },
    })
    expect(await left()).toEqual([])
    const job = await office.api.exports.start.mutate({
      kind: 'script',
      script: speech.id,
      template: 'official',
      purpose: 'final',
    })
    await office.session.jobs.finished(job.id)
    const { figures } = await office.api.releases.get.query({
      id: (await office.api.releases.list.query())[0]!.id,
    })
    expect(figures.map(({ kept }) => kept?.reason)).toEqual(['结尾的理由', '市区的理由', '全市的理由'])
    const more = [...items, { id: 'c', type: 'paragraph' as const, inlines: [figure(days, '295天')] }]
    await office.api.scripts.save.mutate({
      id: speech.id,
      expected: moved.revision,
      changes: { items: more },
    })
    expect(await left()).toEqual([spot('c', 0)])
  })

  it('stays with its figure where a person takes the newer words for the twin beside it', async () => {
    const twins = paragraph(
      words('市区'),
      figure(days, '295天'),
      words('，全市'),
      figure(days, '295天'),
      words('。'),
    )
    const speech = await office.api.scripts.create.mutate({
      event,
      kind: 'main-speech',
      title: '发布词二',
      items: [
        { id: 'a', type: 'paragraph', ...twins },
        {
          id: 'b',
          type: 'placement',
          block: block.id,
          use: { mode: 'edited', version: 1, paragraphs: [paragraph(figure(days, '295天')), twins] },
        },
      ],
    })
    await publish()
    await addValue(office, '优良天数', '2022', '296', 2)
    await publish()
    const at = { place: 'script' as const, id: speech.id, expression: days, current: '296天' }
    const spots = [
      { version: 0, item: 'a', nth: 1 },
      { version: 0, item: 'b', nth: 1 },
    ]
    await office.api.stale.keep.mutate({ ...at, reason: '已宣读', spots })
    expect(await office.api.stale.accept.mutate({ places: [at] })).toMatchObject({ accepted: 3 })
    const { script: saved } = await office.api.scripts.get.query({ id: speech.id })
    expect(JSON.stringify(saved.items).match(/29[56]天/g)).toEqual([
      '296天',
      '295天',
      '296天',
      '295天',
      '296天',
    ])
    expect(await office.api.stale.list.query({ place: 'script', id: speech.id })).toEqual([])
  })

  it('stays with its figure in a block, of which the newer words are taken for the twins around it', async () => {
    const paragraphs = [
      paragraph(words('市区'), figure(days, '295天'), words('，全市'), figure(days, '295天')),
      paragraph(figure(days, '295天')),
    ]
    const twins = await office.api.blocks.create.mutate({ title: '双', paragraphs })
    await publish()
    await addValue(office, '优良天数', '2022', '296', 2)
    await publish()
    const at = { place: 'block' as const, id: twins.id, expression: days, current: '296天' }
    await office.api.stale.keep.mutate({
      ...at,
      reason: '已宣读',
      spots: [{ version: 0, item: '0', nth: 1 }],
    })
    await office.api.stale.accept.mutate({ places: [at] })
    expect(await office.api.stale.list.query({ place: 'block', id: twins.id })).toEqual([])
    expect(
      (await office.api.stale.kept.query()).map(({ version, item, nth }) => [version, item, nth]),
    ).toEqual([[0, '0', 0]])
  })

  it('stays with the words of a block it was given for, whatever later versions say in the same place', async () => {
    const sheet = await office.api.scripts.create.mutate({
      event,
      kind: 'main-speech',
      title: '发布词二',
      items: [
        { id: 'p', type: 'placement', block: block.id, use: { mode: 'pinned', version: block.version } },
      ],
    })
    await publish()
    await addValue(office, '优良天数', '2022', '296', 2)
    await publish()
    await keep('block', block.id, '旧版的理由')
    const stale = async (id: string) =>
      (await office.api.stale.list.query({ place: 'script', id })).map(({ printed, via }) => [printed, via])
    expect(await stale(sheet.id)).toEqual([])
    const present = (await office.api.blocks.get.query({ id: block.id })).block
    await office.api.blocks.save.mutate({
      id: block.id,
      expected: present.revision,
      changes: { paragraphs: [paragraph(words('另一段'), figure(days, '295天'))] },
    })
    expect([
      await stale(sheet.id),
      (await office.api.stale.list.query({ place: 'block', id: block.id })).map(({ printed }) => printed),
    ]).toEqual([[], ['295天']])
  })

  it('is not listed while its document lies in the trash, and is there again with it', async () => {
    await publish()
    const other = await office.api.scripts.create.mutate({
      event,
      kind: 'host-script',
      title: '主持词',
      items: [{ id: 'q', type: 'paragraph', inlines: [figure(days, '295天')] }],
    })
    await addValue(office, '优良天数', '2022', '296', 2)
    await publish()
    await keep('script', other.id, '主持词的理由')
    const listed = async () =>
      (await office.api.stale.kept.query()).map(({ title, reason }) => `${title} ${reason}`)
    const whole = ['主持词 主持词的理由']
    expect(await listed()).toEqual(whole)
    await office.api.scripts.remove.mutate({ id: other.id, expected: 1 })
    expect(await listed()).toEqual([])
    await office.api.scripts.restore.mutate({ id: other.id, expected: 1 })
    expect([await listed(), await office.api.stale.list.query({ place: 'script', id: other.id })]).toEqual([
      whole,
      [],
    ])
  })

  it('is told only of words that the data no longer say', async () => {
    await publish()
    await addValue(office, '优良天数', '2022', '296', 2)
    await office.api.observations.advance.mutate({ ...airPlace('优良天数'), to: 'published', expected: 3 })
    await office.api.stale.accept.mutate({
      places: [
        {
          place: 'script',
          id: script.id,
          expression: '{{优良天数@2022/有效天数@2022:占比}}',
          current: '81.1%',
        },
      ],
    })
    await keep('block', block.id, '以公报为准')
    await addValue(office, '优良天数', '2022', '295', 4)
    await office.api.observations.advance.mutate({ ...airPlace('优良天数'), to: 'published', expected: 5 })
    await office.api.stale.accept.mutate({ places: null })
    await office.session.jobs.finished((await start('final')).id)
    const { figures } = await office.api.releases.get.query({
      id: (await office.api.releases.list.query())[0]!.id,
    })
    expect(figures.map(({ text, kept }) => [text, kept])).toEqual([
      ['295天', undefined],
      ['80.8%', undefined],
    ])
  })

  it('is not taken from a document that is not in the file', async () => {
    await publish()
    const other = await office.api.scripts.create.mutate({
      event,
      kind: 'host-script',
      title: '主持词',
      items: [{ id: 'q', type: 'paragraph', inlines: [figure(days, '295天')] }],
    })
    await addValue(office, '优良天数', '2022', '296', 2)
    await office.api.observations.advance.mutate({ ...airPlace('优良天数'), to: 'published', expected: 3 })
    await keep('script', other.id, '主持词的理由')
    expect(await problemOf(start('final'))).toMatchObject({ code: 'stale-figures' })
  })
})

describe('the source beside a number', () => {
  const days = '{{优良天数@2022}}'
  const revise = () =>
    office.api.observations.set.mutate({
      ...airPlace('优良天数'),
      value: '296',
      source: '更正函',
      note: '更正',
      expected: 2,
    })

  async function written(): Promise<string[]> {
    await office.api.questions.create.mutate({ event, question: '天数？', mainLine: [figure(days, '295天')] })
    const job = await office.api.exports.start.mutate({
      kind: 'questions',
      event,
      form: 'full',
      purpose: 'draft',
    })
    return wordParagraphs(await office.session.jobs.finished(job.id)).filter(text =>
      /^295天|295天(?:〔|$)/.test(text),
    )
  }

  it('is the one that gave it, though the data have another value from elsewhere since', async () => {
    await publish()
    await revise()
    expect(await written()).toEqual(['核心口径：295天', '295天：优良天数，2022年，云溪市，来源：年报'])
  })

  it('is left to be checked where the words were never published', async () => {
    await office.api.observations.set.mutate({
      ...airPlace('优良天数'),
      value: '296',
      source: '更正函',
      note: '更正',
      expected: 1,
    })
    expect(await written()).toEqual(['核心口径：295天〔待发布〕', '295天〔待发布〕：数据已更新，来源待核对'])
  })

  it('is that of the plotted number under a chart too', async () => {
    await publish()
    const point = { label: '2022年', expression: '{{优良天数@2022|无单位}}', printed: '295', value: '295' }
    const chart = await office.api.charts.create.mutate({
      event,
      title: '优良天数',
      series: [{ name: '天', points: [point] }],
    })
    await revise()
    const { task } = await planExport(
      office.backend.workspace(),
      { kind: 'chart', chart: chart.id, width: 1920 },
      '2023-08-11T00:00:00.000Z',
    )
    expect(task(true)).toMatchObject({
      spec: { sourceLine: '来源：年报。数据时期：2022年', subtitle: '〔草稿〕' },
    })
  })
})
