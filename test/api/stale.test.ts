import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { stalePlacesIn } from '../../backend/acts/stale/stale-places.ts'
import { ScriptId, type Block, type EventId, type Question } from '../../core/documents/model.ts'
import type { ReleasedFigure } from '../../backend/store/workspace.ts'
import {
  addValue,
  figure,
  openOffice,
  paragraph,
  problemOf,
  withAirData,
  words,
  type Office,
} from './office.ts'
import { writable } from '../writable.ts'

let office: Office
let event: EventId

beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
  event = (await office.api.events.create.mutate({ title: '新闻发布会', date: '2023-08-11' })).id
})
afterEach(() => office.close())

const blockPrinting = (title: string, expression: string, printed: string): Promise<Block> =>
  office.api.blocks.create.mutate({
    title,
    paragraphs: [paragraph(words('全年'), figure(expression, printed))],
  })

async function firstOf(changes: AsyncIterable<{ readonly type: string }>, type: string): Promise<void> {
  for await (const change of changes) if (change.type === type) return
}

const answerPlacing = (question: string, ...blocks: Block[]): Promise<Question> =>
  office.api.questions.create.mutate({
    event,
    question,
    answer: blocks.map(({ id }, index) => ({
      id: `item-${index}`,
      type: 'placement' as const,
      block: id,
      use: { mode: 'follow' as const },
    })),
  })

it('marks of some documents those that print something stale, and tells what in some and after one value', async () => {
  const good = await blockPrinting('优良', '{{优良天数@2022}}', '295天')
  const share = await blockPrinting('占比', '{{优良天数@2022/有效天数@2022:占比}}', '80.8%')
  const other = await blockPrinting('有效', '{{有效天数@2022}}', '365天')
  const answer = await answerPlacing('一问', good)
  await addValue(office, '优良天数', '2022', '296', 1)
  const marks = (place: 'block' | 'question', ...ids: string[]) =>
    office.api.stale.marks.query({ place, ids })
  expect([
    await marks('block', good.id, other.id),
    await marks('block'),
    await marks('question', answer.id),
  ]).toEqual([[good.id], [], [answer.id]])
  const found = await office.api.stale.among.query({ places: [{ place: 'question', id: answer.id }] })
  expect(found.map(({ printed, current, via }) => [printed, current, via])).toEqual([
    ['295天', '296天', good.id],
  ])
  const after = await office.api.stale.after.query({ indicator: '优良天数', region: 'home', period: '2022' })
  expect(after.map(({ id, current }) => [id, current])).toEqual(
    expect.arrayContaining([
      [good.id, '296天'],
      [share.id, '81.1%'],
    ]),
  )
  await office.api.stale.accept.mutate({ places: null })
  expect([await marks('block', good.id, share.id), await marks('question', answer.id)]).toEqual([[], []])
})

/** Blocks that all print a value which has changed since, as a person was shown them. */
async function manyStale(count: number) {
  for (let number = 0; number < count; number += 1)
    await blockPrinting(`优良${number}`, '{{优良天数@2022}}', '295天')
  await addValue(office, '优良天数', '2022', '296', 1)
  return (await office.api.stale.list.query()).map(({ place, id, expression, current }) => ({
    place,
    id,
    expression,
    current,
  }))
}

const stateOf = async (id: string): Promise<string> => {
  const { jobs } = office.session
  for await (const status of jobs.watch(id))
    if (status.state !== 'waiting' && status.state !== 'running') return status.state
  return ''
}

it('takes many newer figures over in one act that is taken back whole, and answers others meanwhile', async () => {
  const places = await manyStale(25)
  const { id } = await office.api.stale.acceptMany.mutate({ places })
  const meanwhile = (await office.api.stale.list.query()).length
  expect([meanwhile, office.session.jobs.status(id).state]).toEqual([25, 'running'])
  expect([await stateOf(id), await office.api.stale.list.query()]).toEqual(['done', []])
  await office.api.log.undo.mutate({ act: id })
  expect((await office.api.stale.list.query()).length).toBe(25)
})

it('says how far taking many over is, a part after another', async () => {
  const places = await manyStale(120)
  const { id } = await office.api.stale.acceptMany.mutate({ places })
  const parts: number[] = []
  for await (const { part } of office.session.jobs.watch(id)) parts.push(part)
  expect(new Set(parts).size).toBeGreaterThan(3)
  expect(parts).toEqual(parts.toSorted((one, other) => one - other))
  expect(parts.at(-1)).toBe(1)
})

it('leaves every figure as it was where taking them over is stopped, or one says something else by now', async () => {
  const places = await manyStale(25)
  const { id } = await office.api.stale.acceptMany.mutate({ places })
  await office.api.jobs.cancel.mutate({ id })
  const stopped = [await stateOf(id), (await office.api.stale.list.query()).length]
  const moved = await office.api.stale.acceptMany.mutate({
    places: [{ ...places[0]!, current: '999天' }, ...places.slice(1)],
  })
  expect([
    stopped,
    await stateOf(moved.id),
    office.session.jobs.status(moved.id).problem?.code,
    (await office.api.stale.list.query()).length,
  ]).toEqual([['cancelled', 25], 'failed', 'figures-moved-on', 25])
})

it('finds by itself, after a workspace was opened, what another program left behind in it', async () => {
  const good = await blockPrinting('优良', '{{优良天数@2022}}', '295天')
  const path = office.backend.workspace().info.location
  await office.backend.close()
  const database = new DatabaseSync(path)
  database.exec("update observation set value = '297' where indicator = '优良天数' and period = '2022'")
  database.close()
  const stop = new AbortController()
  const found = firstOf(office.backend.changes.follow(stop.signal), 'figure.found')
  await office.backend.open(path, false)
  await found
  stop.abort()
  const stale = await office.api.stale.list.query()
  expect(stale.map(({ id, printed, current }) => [id, printed, current])).toEqual([
    [good.id, '295天', '297天'],
  ])
})

it('finds what is stale in several documents at once, in their order, and nothing of others that place the same blocks', async () => {
  const good = await blockPrinting('优良', '{{优良天数@2022}}', '295天')
  const share = await blockPrinting('占比', '{{优良天数@2022/有效天数@2022:占比}}', '80.8%')
  const [first, second] = [await answerPlacing('一问', good, share), await answerPlacing('二问', good)]
  await answerPlacing('三问', good)
  await addValue(office, '优良天数', '2022', '296', 1)
  const found = await stalePlacesIn(writable(office.backend.workspace()), [
    { place: 'question', id: second.id },
    { place: 'block', id: share.id },
    { place: 'question', id: first.id },
  ])
  expect(found.map(({ title, item, printed, current, via }) => [title, item, printed, current, via])).toEqual(
    [
      ['二问', 'item-0', '295天', '296天', good.id],
      ['占比', '0', '80.8%', '81.1%', ''],
      ['一问', 'item-0', '295天', '296天', good.id],
      ['一问', 'item-1', '80.8%', '81.1%', share.id],
    ],
  )
})

it('leaves out a placement whose words were edited in place, as far as they say what the data say', async () => {
  const good = await blockPrinting('优良', '{{优良天数@2022}}', '295天')
  const edited = (printed: string) => ({
    mode: 'edited' as const,
    version: 1,
    paragraphs: [paragraph(words('我市'), figure('{{优良天数@2022}}', printed))],
  })
  const place = (id: string, use: ReturnType<typeof edited> | { mode: 'follow' }) => ({
    id,
    type: 'placement' as const,
    block: good.id,
    use,
  })
  await office.api.questions.create.mutate({
    event,
    question: '问',
    answer: [
      place('right', edited('296天')),
      place('old', edited('295天')),
      place('follows', { mode: 'follow' }),
    ],
  })
  await addValue(office, '优良天数', '2022', '296', 1)
  expect(
    (await office.api.stale.list.query()).map(({ place: where, item, printed, via }) => [
      where,
      item,
      printed,
      via,
    ]),
  ).toEqual([
    ['block', '0', '295天', ''],
    ['question', 'old', '295天', ''],
    ['question', 'follows', '295天', good.id],
  ])
})

it('pins a placement to the present version where only its numbers changed, and tells where more did', async () => {
  const approve = ({ id, revision }: Block) => office.api.blocks.approve.mutate({ id, expected: revision })
  const good = await approve(await blockPrinting('优良', '{{优良天数@2022}}', '295天'))
  const pinned = (id: string) => ({
    id,
    type: 'placement' as const,
    block: good.id,
    use: { mode: 'pinned' as const, version: 1 },
  })
  const question = await office.api.questions.create.mutate({
    event,
    question: '问',
    answer: [pinned('a'), pinned('b')],
  })
  const script = await office.api.scripts.create.mutate({
    event,
    kind: 'main-speech',
    title: '稿',
    items: [pinned('a')],
  })
  const named = { place: 'block' as const, id: good.id, expression: '{{优良天数@2022}}' }
  const uses = async () =>
    [
      ...(await office.api.questions.get.query({ id: question.id })).question.answer,
      ...(await office.api.scripts.get.query({ id: script.id })).script.items,
    ].map(item => (item.type === 'placement' && item.use.mode === 'pinned' ? item.use.version : 0))
  await addValue(office, '优良天数', '2022', '296', 1)
  const accept = (current: string) => office.api.stale.accept.mutate({ places: [{ ...named, current }] })
  expect([await accept('296天'), await uses()]).toMatchObject([{ accepted: 1 }, [1, 1, 1]])
  expect([await accept('296天'), await uses(), await office.api.stale.list.query()]).toMatchObject([
    { accepted: 3 },
    [2, 2, 2],
    [],
  ])
  const { block } = await office.api.blocks.get.query({ id: good.id })
  await office.api.blocks.save.mutate({
    id: good.id,
    expected: block.revision,
    changes: { paragraphs: [paragraph(words('去年'), figure('{{优良天数@2022}}', '296天'))] },
  })
  await approve((await office.api.blocks.get.query({ id: good.id })).block)
  await addValue(office, '优良天数', '2022', '297', 2)
  expect(await accept('297天')).toMatchObject({ accepted: 1 })
  expect(await problemOf(accept('297天'))).toEqual({
    code: 'pinned-words-differ',
    facts: { titles: ['问', '稿'] },
  })
  expect([
    await uses(),
    (await office.api.stale.list.query()).map(({ item, printed }) => `${item} ${printed}`),
  ]).toEqual([
    [2, 2, 2],
    ['a 296天', 'b 296天', 'a 296天'],
  ])
})

it('tells every wording of a figure in one paragraph that a change leaves behind', async () => {
  await office.api.blocks.create.mutate({
    title: '两种',
    paragraphs: [
      paragraph(figure('{{优良天数@2022}}', '294天'), words('，'), figure('{{优良天数@2022}}', '295天')),
    ],
  })
  const { stale } = await addValue(office, '优良天数', '2022', '296', 1)
  expect(stale.map(({ printed, current }) => `${printed} → ${current}`)).toEqual([
    '294天 → 296天',
    '295天 → 296天',
  ])
})

it('gives each place the title of its own document, whatever kinds of documents share an id', async () => {
  const workspace = writable(office.backend.workspace())
  const block = await blockPrinting('素材的题', '{{优良天数@2022}}', '295天')
  const question = await answerPlacing('答问的题', block)
  const script = await office.api.scripts.create.mutate({
    event,
    kind: 'main-speech',
    title: '讲稿的题',
    items: [{ id: 'p', type: 'paragraph', inlines: [figure('{{优良天数@2022}}', '295天')] }],
  })
  await workspace.saveScript(
    { ...script, id: ScriptId.parse(question.id), title: '同号的讲稿', revision: 0 },
    0,
  )
  await office.api.questions.save.mutate({
    id: question.id,
    expected: question.revision,
    changes: { mainLine: [figure('{{优良天数@2022}}', '295天')] },
  })
  expect((await office.api.blocks.usedIn.query({ id: block.id })).map(({ title }) => title)).toEqual([
    '答问的题',
  ])
  await addValue(office, '优良天数', '2022', '296', 1)
  for (const where of ['script', 'question'] as const)
    await office.api.stale.keep.mutate({
      place: where,
      id: question.id,
      expression: '{{优良天数@2022}}',
      current: '296天',
      reason: '已宣读',
    })
  expect((await office.api.stale.kept.query()).map(({ title, place: where }) => [where, title])).toEqual([
    ['question', '答问的题'],
    ['script', '同号的讲稿'],
  ])
  expect((await office.api.stale.list.query()).map(({ title, via }) => [title, via]).toSorted()).toEqual([
    ['答问的题', block.id],
    ['素材的题', ''],
    ['讲稿的题', ''],
  ])
})

it('accepts what was named and nothing else, also where the same figure stands elsewhere', async () => {
  const [named, other] = [
    await blockPrinting('甲', '{{优良天数@2022}}', '295天'),
    await blockPrinting('乙', '{{优良天数@2022}}', '295天'),
  ]
  await addValue(office, '优良天数', '2022', '296', 1)
  expect(
    await office.api.stale.accept.mutate({
      places: [{ place: 'block', id: named.id, expression: '{{优良天数@2022}}', current: '296天' }],
    }),
  ).toMatchObject({ accepted: 1 })
  expect((await office.api.stale.list.query()).map(({ id }) => id)).toEqual([other.id])
})

const printedIn = (language: 'zh' | 'en', text: string): ReleasedFigure => ({
  text,
  expression: '{{优良天数@2022}}',
  language,
  operands: [],
  formula: '',
  rounding: '',
})

async function releaseFile(id: string, figures: readonly ReleasedFigure[]): Promise<void> {
  const indicator = (await office.api.indicators.list.query({})).find(({ key }) => key === '优良天数')!
  await office.api.indicators.save.mutate({
    expected: indicator.revision,
    indicator: { ...indicator, unitEn: 'days' },
  })
  await writable(office.backend.workspace()).saveRelease({
    id,
    kind: 'script',
    form: 'official',
    document: 'speech',
    title: 'Speech',
    fileName: 'Speech.docx',
    sha256: '',
    by: '王',
    at: '2023-08-11T09:00:00.000Z',
    figures,
    held: [],
    overrideReason: '',
  })
}

const keepReleased = (id: string, current: string, reason = '已口头更正') =>
  office.api.stale.keep.mutate({ place: 'release', id, expression: '{{优良天数@2022}}', current, reason })

it('keeps the figure of a file that left in English, against the newer words in English', async () => {
  await releaseFile('english', [printedIn('en', '295 days')])
  await addValue(office, '优良天数', '2022', '296', 1)
  expect(
    (await office.api.stale.list.query()).map(({ printed, current, language }) => [
      printed,
      current,
      language,
    ]),
  ).toEqual([['295 days', '296 days', 'en']])
  expect(await problemOf(keepReleased('english', '297 days'))).toEqual({
    code: 'figures-moved-on',
    facts: { count: 1, figures: ['297 days → 296 days'] },
  })
  expect(await keepReleased('english', '296 days')).toMatchObject({ kept: 1 })
  expect(await office.api.stale.list.query()).toEqual([])
})

it('keeps a figure that a file prints in both languages in the one that was seen', async () => {
  await releaseFile('both', [printedIn('zh', '295天'), printedIn('en', '295 days'), printedIn('zh', '295天')])
  await addValue(office, '优良天数', '2022', '296', 1)
  expect((await office.api.stale.list.query()).map(({ item, current }) => [item, current])).toEqual([
    ['zh/0', '296天'],
    ['en/1', '296 days'],
  ])
  expect(await keepReleased('both', '296 days')).toMatchObject({ kept: 1 })
  expect((await office.api.stale.list.query()).map(({ current }) => current)).toEqual(['296天'])
  expect((await problemOf(keepReleased('both', '296 days'))).code).toBe('not-stale')
})

it('finds a script that holds on to older words of a block which has taken the newer figure, and lets them be kept', async () => {
  const block = await blockPrinting('优良', '{{优良天数@2022}}', '295天')
  const { version, revision } = await office.api.blocks.approve.mutate({
    id: block.id,
    expected: block.revision,
  })
  const items = [
    { id: 'held', type: 'placement' as const, block: block.id, use: { mode: 'pinned' as const, version } },
  ]
  const script = await office.api.scripts.create.mutate({
    event,
    kind: 'main-speech',
    title: '发布词',
    date: '2023-08-11',
    items,
  })
  await addValue(office, '优良天数', '2022', '296', 1)
  const named = { place: 'block' as const, id: block.id, expression: '{{优良天数@2022}}', current: '296天' }
  await office.api.stale.accept.mutate({ places: [named] })
  const held = [
    {
      place: 'script',
      id: script.id,
      item: 'held',
      title: '发布词',
      printed: '295天',
      current: '296天',
      via: block.id,
    },
  ]
  expect(await office.api.stale.list.query()).toMatchObject(held)
  expect((await office.api.scripts.get.query({ id: script.id })).stale).toMatchObject(held)
  expect((await office.api.blocks.get.query({ id: block.id })).block.revision).toBeGreaterThan(revision)
  expect(
    (await addValue(office, '优良天数', '2022', '297', 2)).stale.map(({ place, printed, current }) => [
      place,
      printed,
      current,
    ]),
  ).toEqual([
    ['block', '296天', '297天'],
    ['script', '295天', '297天'],
  ])
  await office.api.stale.accept.mutate({ places: [{ ...named, current: '297天' }] })
  expect(
    await office.api.stale.keep.mutate({ ...named, current: '297天', reason: '以会上所说为准' }),
  ).toMatchObject({ kept: 1 })
  expect(await office.api.stale.list.query()).toEqual([])
})

it('does not call a point of a chart left behind whose value nobody ever entered, until there is one', async () => {
  const points = ['2022', '2023'].map(year => ({
    label: `${year}年`,
    expression: `{{优良天数@${year}}}`,
    printed: year === '2022' ? '295天' : '',
    value: year === '2022' ? '295' : '',
  }))
  await office.api.charts.create.mutate({
    event,
    kind: 'bar',
    title: '优良天数',
    series: [{ name: '', points }],
  })
  const behind = async () =>
    (await office.api.stale.list.query()).map(({ printed, current }) => [printed, current])
  expect(await behind()).toEqual([])
  await addValue(office, '优良天数', '2023', '301', 0)
  expect(await behind()).toEqual([['', '301天']])
})
