import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Block, EventId, Script } from '../../core/documents/model.ts'
import { airPlace, openAirEvent, publishAir } from './air-event.ts'
import { addValue, figure, get, paragraph, problemOf, words, type Office } from './office.ts'

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

const start = (purpose?: 'final' | 'draft') =>
  office.api.exports.start.mutate({
    kind: 'script',
    script: script.id,
    template: 'official',
    ...(purpose ? { purpose } : {}),
  })

async function textOf(job: { id: string }): Promise<string> {
  const bytes = await office.session.jobs.finished(job.id)
  const document = strFromU8(unzipSync(bytes)['word/document.xml']!)
  return [...document.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(match => match[1]).join('')
}

const release = async () => {
  await publish()
  const job = await start('final')
  await office.session.jobs.finished(job.id)
  return (await office.api.releases.list.query())[0]!
}

describe('a final export', () => {
  it('is refused while a figure in it rests on an unpublished value, naming the figures', async () => {
    expect(await problemOf(start('final'))).toEqual({
      code: 'unpublished-figures',
      facts: { count: 2, figures: ['295天', '80.8%'] },
    })
    expect(await office.api.releases.list.query()).toEqual([])
  })

  it('is recorded with its hash and every figure before anybody fetches it', async () => {
    await publish()
    const job = await start('final')
    await office.session.jobs.finished(job.id)
    const bytes = new Uint8Array(await (await get(office, `/download/${job.id}`)).arrayBuffer())
    const [listed] = await office.api.releases.list.query()
    const recorded = await office.api.releases.get.query({ id: listed!.id })
    expect(recorded).toMatchObject({
      kind: 'script',
      form: 'official',
      indicators: [{ key: '优良天数' }, { key: '有效天数' }],
      document: script.id,
      title: '发布词',
      fileName: '发布词.docx',
      by: '王',
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
    expect(
      recorded.figures.map(({ text, expression, formula, language, operands }) => [
        text,
        expression,
        formula,
        language,
        operands.map(({ value, source }) => `${value} ${source}`),
      ]),
    ).toEqual([
      ['295天', '{{优良天数@2022}}', '295', 'zh', ['295 年报']],
      ['80.8%', '{{优良天数@2022/有效天数@2022:占比}}', '295 ÷ 365 × 100', 'zh', ['295 年报', '365 年报']],
    ])
    expect((await office.api.log.list.query({ limit: 1 }))[0]).toMatchObject({
      name: 'exports.final',
      person: '王',
      changes: [{ record: `release/${recorded.id}`, to: { fileName: '发布词.docx' } }],
    })
    expect(await textOf(job)).not.toMatch(/草稿|待发布/)
  })

  it('is refused while a figure in it says something other than the data, until it is accepted or kept with a reason', async () => {
    await publish()
    await addValue(office, '优良天数', '2022', '296', 2)
    await office.api.observations.advance.mutate({ ...airPlace('优良天数'), to: 'published', expected: 3 })
    expect(await problemOf(start('final'))).toEqual({
      code: 'stale-figures',
      facts: { count: 2, figures: ['80.8%', '295天'] },
    })
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
    await office.api.stale.keep.mutate({
      place: 'block',
      id: block.id,
      expression: '{{优良天数@2022}}',
      current: '296天',
      reason: '以公报为准',
    })
    expect(await textOf(await start('final'))).toContain('优良天数295天')
  })
})

describe('a passage that was not cleared', () => {
  const final = (reason?: string) =>
    office.api.exports.start.mutate({
      kind: 'script',
      script: script.id,
      template: 'official',
      purpose: 'final',
      ...(reason === undefined ? {} : { reason }),
    })
  const hold = (changes: { releaseLevel?: 'internal' | 'withheld'; validTo?: string }) =>
    office.api.blocks.get
      .query({ id: block.id })
      .then(({ block: { revision } }) =>
        office.api.blocks.save.mutate({ id: block.id, expected: revision, changes }),
      )

  it('stops the file that places it, by its title', async () => {
    await publish()
    await hold({ releaseLevel: 'internal', validTo: '2023-08-10' })
    expect(await problemOf(final())).toEqual({
      code: 'held-passages',
      facts: { count: 1, titles: ['空气质量'] },
    })
    expect(await problemOf(final('  '))).toMatchObject({ code: 'held-passages' })
    const { held } = await office.api.exports.obstacles.query({
      kind: 'script',
      script: script.id,
      template: 'official',
    })
    expect(held).toEqual([
      { place: 'block', id: block.id, title: '空气质量', reasons: ['internal', 'expired'] },
    ])
    expect(await office.api.releases.list.query()).toEqual([])
  })

  it('leaves with a reason, which stays with the file and in the log', async () => {
    await publish()
    await hold({ releaseLevel: 'internal' })
    await office.session.jobs.finished((await final('已请示分管领导')).id)
    const [listed] = await office.api.releases.list.query()
    expect(listed).toMatchObject({
      held: [{ title: '空气质量', reasons: ['internal'] }],
      overrideReason: '已请示分管领导',
    })
    expect((await office.api.log.list.query({ limit: 1 }))[0]!.changes[0]!.lines).toContainEqual({
      field: '放行理由',
      from: '',
      to: '已请示分管领导',
    })
  })

  it('may be a text with a number somebody typed, which is named', async () => {
    await publish()
    const written = await office.api.scripts.save.mutate({
      id: script.id,
      expected: script.revision,
      changes: {
        items: [
          ...script.items,
          { id: 'r', type: 'paragraph', inlines: [words('全市共有305个社区，2022年以来未变。')] },
        ],
      },
    })
    expect(written.revision).toBe(script.revision + 1)
    expect(
      (await office.api.exports.obstacles.query({ kind: 'script', script: script.id, template: 'official' }))
        .held,
    ).toEqual([{ place: 'script', id: script.id, title: '发布词', reasons: ['typed'], numbers: ['305'] }])
    expect(await problemOf(final())).toMatchObject({ code: 'held-passages', facts: { titles: ['发布词'] } })
  })

  it('may be a text with a word that its figure contradicts, which is named with what it ought to be', async () => {
    await publish()
    const said = async (before: string) => {
      const {
        script: { revision },
      } = await office.api.scripts.get.query({ id: script.id })
      const items = [
        {
          id: 'r',
          type: 'paragraph' as const,
          inlines: [words(before), figure('{{优良天数@2022}}', '295天'), words('。')],
        },
      ]
      await office.api.scripts.save.mutate({ id: script.id, expected: revision, changes: { items } })
      return (
        await office.api.exports.obstacles.query({ kind: 'script', script: script.id, template: 'official' })
      ).held
    }
    expect(await said('优良天数超过')).toEqual([
      {
        place: 'script',
        id: script.id,
        title: '发布词',
        reasons: ['contradicted'],
        words: ['超过295天 → 超过290天'],
      },
    ])
    expect(await problemOf(final())).toMatchObject({ code: 'held-passages', facts: { titles: ['发布词'] } })
    expect(await said('优良天数约')).toEqual([])
    expect((await final()).id).not.toBe('')
  })

  it('leaves for the reason it was given for, and takes no other along', async () => {
    await publish()
    await hold({ releaseLevel: 'internal' })
    const { held: seen } = await office.api.exports.obstacles.query({
      kind: 'script',
      script: script.id,
      template: 'official',
    })
    await hold({ releaseLevel: 'internal', validTo: '2023-08-10' })
    expect(
      await problemOf(
        office.api.exports.start.mutate({
          kind: 'script',
          script: script.id,
          template: 'official',
          purpose: 'final',
          reason: '已请示',
          seen: seen.map(({ place, id, reasons }) => ({ place, id, reasons: [...reasons] })),
        }),
      ),
    ).toMatchObject({ code: 'held-passages' })
  })

  it('leaves with the typed numbers that were shown, and with no others', async () => {
    await publish()
    const typed = async (text: string) => {
      const {
        script: { revision },
      } = await office.api.scripts.get.query({ id: script.id })
      await office.api.scripts.save.mutate({
        id: script.id,
        expected: revision,
        changes: { items: [{ id: 'r', type: 'paragraph', inlines: [words(text)] }] },
      })
    }
    const request = { kind: 'script', script: script.id, template: 'official' } as const
    await typed('全市共有305个社区。')
    const seen = (await office.api.exports.obstacles.query(request)).held.map(
      ({ place: where, id, reasons, numbers = [] }) => ({
        place: where,
        id,
        reasons: [...reasons],
        numbers: [...numbers],
      }),
    )
    await typed('全市共有503个社区。')
    expect(
      await problemOf(
        office.api.exports.start.mutate({ ...request, purpose: 'final', reason: '已请示', seen }),
      ),
    ).toMatchObject({ code: 'held-passages' })
    await typed('全市共有305个社区。')
    expect(
      (await office.api.exports.start.mutate({ ...request, purpose: 'final', reason: '已请示', seen })).id,
    ).not.toBe('')
  })

  it('makes a working copy say that it is a draft, in its name too', async () => {
    await publish()
    await hold({ releaseLevel: 'withheld' })
    const job = await start()
    expect([job.file.name, (await textOf(job)).startsWith('草稿')]).toEqual(['发布词（草稿）.docx', true])
  })

  it('is no reason to note where everything was cleared', async () => {
    await publish()
    await office.session.jobs.finished((await final('以防万一')).id)
    expect((await office.api.releases.list.query())[0]).toMatchObject({ held: [], overrideReason: '' })
  })

  it('may be an answer that nobody approved', async () => {
    const question = await office.api.questions.create.mutate({ event, question: '空气怎么样？' })
    const { held } = await office.api.exports.obstacles.query({ kind: 'questions', event, form: 'full' })
    expect(held).toEqual([{ place: 'question', id: question.id, title: '空气怎么样？', reasons: ['draft'] }])
  })

  it('takes no reason for a number that is not published', async () => {
    expect(await problemOf(final('急用'))).toMatchObject({ code: 'unpublished-figures' })
    expect(
      (
        await office.api.exports.obstacles.query({ kind: 'script', script: script.id, template: 'official' })
      ).unpublished.map(({ text }) => text),
    ).toEqual(['295天', '80.8%'])
  })
})

describe('a figure that was kept', () => {
  const kept = {
    place: 'block' as const,
    expression: '{{优良天数@2022}}',
    current: '296天',
    reason: '以公报为准',
  }
  const revise = async (value: string): Promise<void> => {
    const [latest] = await office.api.observations.history.query(airPlace('优良天数'))
    await addValue(office, '优良天数', '2022', value, latest!.revision)
    await office.api.observations.advance.mutate({
      ...airPlace('优良天数'),
      to: 'published',
      expected: latest!.revision + 1,
    })
  }
  const acceptShare = async (current: string): Promise<void> => {
    await office.api.stale.accept.mutate({
      places: [
        { place: 'script', id: script.id, expression: '{{优良天数@2022/有效天数@2022:占比}}', current },
      ],
    })
  }
  const recorded = async (job: { id: string }) => {
    await office.session.jobs.finished(job.id)
    const [listed] = await office.api.releases.list.query()
    return (await office.api.releases.get.query({ id: listed!.id })).figures.find(
      ({ text }) => text === '295天',
    )
  }

  it('is recorded with the published values that once said so, and why it stayed', async () => {
    await publish()
    await revise('296')
    await acceptShare('81.1%')
    await office.api.stale.keep.mutate({ ...kept, id: block.id })
    expect(await recorded(await start('final'))).toMatchObject({
      formula: '295',
      operands: [{ value: '295' }],
      kept: { reason: '以公报为准', by: '王', against: '296天' },
    })
  })

  it('does not leave where its words were never published', async () => {
    const [days] = await office.api.observations.history.query(airPlace('有效天数'))
    await office.api.observations.advance.mutate({
      ...airPlace('有效天数'),
      to: 'published',
      expected: days!.revision,
    })
    await revise('296')
    await acceptShare('81.1%')
    await office.api.stale.keep.mutate({ ...kept, id: block.id })
    expect(await problemOf(start('final'))).toEqual({
      code: 'unpublished-figures',
      facts: { count: 1, figures: ['295天'] },
    })
  })

  it('is found again by later changes even where its value was taken back before it left', async () => {
    await publish()
    const [latest] = await office.api.observations.history.query(airPlace('优良天数'))
    await office.api.values.store.mutate({
      changes: [{ ...airPlace('优良天数'), expected: latest!.revision, note: '数据有误' }],
    })
    await office.api.stale.keep.mutate({ ...kept, id: block.id, current: '' })
    await office.api.stale.keep.mutate({
      ...kept,
      place: 'script',
      id: script.id,
      expression: '{{优良天数@2022/有效天数@2022:占比}}',
      current: '',
    })
    expect(await recorded(await start('final'))).toMatchObject({
      operands: [{ value: '295' }],
      kept: { against: 'missing-observation' },
    })
    const { stale } = await addValue(office, '优良天数', '2022', '301', latest!.revision + 1)
    expect(
      stale
        .filter(found => found.place === 'release')
        .map(({ printed, current }) => `${printed} → ${current}`),
    ).toContain('295天 → 301天')
  })
})

describe('work that goes on while a file is written', () => {
  it('cannot make a file leave with a number that is no longer published', async () => {
    await publish()
    const job = await start('final')
    const [latest] = await office.api.observations.history.query(airPlace('优良天数'))
    await office.api.observations.return.mutate({
      ...airPlace('优良天数'),
      reason: '与年报不符',
      expected: latest!.revision,
    })
    await expect(office.session.jobs.finished(job.id)).rejects.toMatchObject({ code: 'unpublished-figures' })
    expect(await office.api.releases.list.query()).toEqual([])
  })

  it('cannot make it leave with words that have changed', async () => {
    await publish()
    const job = await start('final')
    await office.api.scripts.save.mutate({
      id: script.id,
      expected: script.revision,
      changes: { title: '另一篇发布词' },
    })
    await expect(office.session.jobs.finished(job.id)).rejects.toMatchObject({ code: 'file-moved-on' })
    expect(await office.api.releases.list.query()).toEqual([])
  })

  it('never makes words leave that are older than those that were checked', async () => {
    await publish()
    const [latest] = await office.api.observations.history.query(airPlace('优良天数'))
    await addValue(office, '优良天数', '2022', '296', latest!.revision)
    await office.api.observations.advance.mutate({
      ...airPlace('优良天数'),
      to: 'published',
      expected: latest!.revision + 1,
    })
    const places = (await office.api.stale.list.query())
      .filter(({ via }) => via === '')
      .map(({ place: where, id, expression, current }) => ({ place: where, id, expression, current }))
    const [started] = await Promise.allSettled([start('final'), office.api.stale.accept.mutate({ places })])
    const text = started.status === 'fulfilled' ? await textOf(started.value).catch(() => '') : ''
    expect(text).not.toContain('295天')
  })
})

describe('the two forms of the answers', () => {
  it('do not overwrite each other on the disk', async () => {
    await office.api.questions.create.mutate({ event, question: '空气怎么样？' })
    const names = await Promise.all(
      (['full', 'speech'] as const).map(
        async form => (await office.api.exports.start.mutate({ kind: 'questions', event, form })).file.name,
      ),
    )
    expect(names).toEqual(['新闻发布会答问口径（草稿）.docx', '新闻发布会答问口径（发言本）（草稿）.docx'])
  })
})

describe('a draft', () => {
  it('says so at its head and behind every figure that is not published', async () => {
    const text = await textOf(await start('draft'))
    expect(text.startsWith('草稿')).toBe(true)
    expect(text).toContain('优良天数295天〔待发布〕。')
    expect(await office.api.releases.list.query()).toEqual([])
    await publish()
    expect(await textOf(await start('draft'))).toMatch(/^草稿(?!.*待发布)/)
  })

  it('is what a file without a purpose is while a figure in it is unpublished', async () => {
    expect(await textOf(await start())).toContain('草稿')
    await publish()
    expect(await textOf(await start())).not.toMatch(/草稿|待发布/)
  })
})

describe('a released file', () => {
  it('is among the places a changed value leaves behind, and cannot be changed', async () => {
    const { id } = await release()
    const { stale } = await addValue(office, '优良天数', '2022', '296', 2)
    const released = stale.filter(found => found.place === 'release')
    expect(
      released.map(({ id: where, title, printed, current }) => ({ where, title, printed, current })),
    ).toEqual([
      { where: id, title: '发布词', printed: '295天', current: '296天' },
      { where: id, title: '发布词', printed: '80.8%', current: '81.1%' },
    ])
    expect(
      (
        await problemOf(
          office.api.stale.accept.mutate({
            places: [{ place: 'release', id, expression: '{{优良天数@2022}}', current: '296天' }],
          }),
        )
      ).code,
    ).toBe('release-unchangeable')
    expect((await office.api.stale.accept.mutate({ places: null })).accepted).toBe(2)
    expect(
      (await office.api.stale.list.query()).map(({ place: where, printed }) => `${where} ${printed}`),
    ).toEqual(['release 295天', 'release 80.8%'])
  })

  it('is kept as it is with a reason, until the figure says something else again', async () => {
    const { id } = await release()
    await addValue(office, '优良天数', '2022', '296', 2)
    await office.api.stale.accept.mutate({ places: null })
    const keep = (reason: string, current = '296天') =>
      office.api.stale.keep.mutate({ place: 'release', id, expression: '{{优良天数@2022}}', current, reason })
    expect(await problemOf(keep('已口头更正', '295.5天'))).toEqual({
      code: 'figures-moved-on',
      facts: { count: 1, figures: ['295.5天 → 296天'] },
    })
    await keep('已口头更正')
    expect(
      (await office.api.stale.list.query({ place: 'release', id })).map(({ printed }) => printed),
    ).toEqual(['80.8%'])
    expect(await office.api.stale.kept.query()).toMatchObject([
      {
        place: 'release',
        id,
        title: '发布词',
        printed: '295天',
        against: '296天',
        reason: '已口头更正',
        by: '王',
      },
    ])
    expect((await problemOf(keep('再留'))).code).toBe('not-stale')
    await addValue(office, '优良天数', '2022', '297', 3)
    expect(
      (await office.api.stale.list.query({ place: 'release', id })).map(({ current }) => current),
    ).toEqual(['297天', '81.4%'])
  })
})

describe('the ripple of a value', () => {
  it('goes through what is computed from it', async () => {
    await office.api.indicators.save.mutate({
      expected: 0,
      indicator: {
        key: '优良率',
        name: '优良率',
        nameEn: '',
        aliases: [],
        unit: '%',
        unitEn: '',
        decimals: 1,
        rounding: 'half-up',
        polarity: 'neutral',
        topic: '',
        department: '',
        definition: '',
        formula: { operation: 'ratio', operands: ['优良天数', '有效天数'] },
      },
    })
    await office.api.blocks.create.mutate({
      title: '比率',
      paragraphs: [paragraph(figure('{{优良率@2022}}', '80.8%'))],
    })
    const { stale } = await addValue(office, '优良天数', '2022', '300', 1)
    expect(
      stale.filter(({ title }) => title === '比率').map(({ printed, current }) => `${printed} → ${current}`),
    ).toEqual(['80.8% → 82.2%'])
  })

  it('leaves out what a block keeps, in the scripts that place it too', async () => {
    const { stale } = await addValue(office, '优良天数', '2022', '296', 1)
    expect(stale.map(({ place: where, via }) => `${where} ${via === '' ? 'own' : 'via'}`).toSorted()).toEqual(
      ['block own', 'script own', 'script via'],
    )
    await office.api.stale.keep.mutate({
      place: 'block',
      id: block.id,
      expression: '{{优良天数@2022}}',
      current: '296天',
      reason: '以公报为准',
    })
    expect(
      (await office.api.stale.list.query()).map(({ place: where, printed }) => `${where} ${printed}`),
    ).toEqual(['script 80.8%'])
    expect((await office.api.stale.list.query({ place: 'script', id: script.id })).length).toBe(1)
  })
})
