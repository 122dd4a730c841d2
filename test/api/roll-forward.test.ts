import { afterEach, beforeEach, expect, it } from 'vitest'
import { placeId, TextName } from '../../core/documents/index.ts'
import type { EventId } from '../../core/documents/model.ts'
import {
  addIndicator,
  addValue,
  figure,
  openOffice,
  paragraph,
  problemOf,
  withAirData,
  words,
  type Office,
} from './office.ts'

let office: Office
let event: EventId

beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
  event = await eventWithEverything()
})
afterEach(() => office.close())

async function eventWithEverything(): Promise<EventId> {
  const { api } = office
  const { id } = await api.events.create.mutate({
    title: '2023年新闻发布会',
    date: '2023-08-11',
    podium: [{ post: '局长', role: 'main-speaker', department: 'ecology' }],
  })
  const air = await api.blocks.create.mutate({
    title: '空气',
    paragraphs: [paragraph(words('2022年，优良天数'), figure('{{优良天数@2022}}', '295天'))],
  })
  await api.blocks.approve.mutate({ id: air.id, expected: 1 })
  const thanks = await api.blocks.create.mutate({
    title: '致谢',
    paragraphs: [paragraph(words('谢谢大家。'))],
  })
  await api.scripts.create.mutate({
    event: id,
    kind: 'main-speech',
    title: '在2023年新闻发布会上的发布词',
    date: '2023-08-11',
    items: [
      { id: 'h', type: 'heading', level: 1, text: '2022年成效' },
      { id: 'own', type: 'paragraph', inlines: [figure('{{优良天数@2022/有效天数@2022:占比}}', '80.8%')] },
      { id: 'air', type: 'placement', block: air.id, use: { mode: 'follow' } },
      { id: 'thanks', type: 'placement', block: thanks.id, use: { mode: 'follow' } },
    ],
  })
  await api.questions.create.mutate({
    event: id,
    question: '空气如何？',
    mainLine: [figure('{{优良天数@2022}}', '295天')],
    answer: [
      { id: 'air', type: 'placement', block: thanks.id, use: { mode: 'follow' } },
      { id: 'thanks', type: 'placement', block: air.id, use: { mode: 'follow' } },
    ],
  })
  await api.charts.create.mutate({
    event: id,
    title: '优良天数',
    series: [
      {
        name: '天',
        points: [{ label: '2022年', expression: '{{优良天数@2022|无单位}}', printed: '295', value: '295' }],
      },
    ],
  })
  return id
}

const nextYear = { title: '2024年新闻发布会', date: '2024-08-15', step: 'year' as const }

it('tells before anything is stored what would be made and who would have to supply what', async () => {
  const before = (await office.api.events.list.query()).length
  const preview = await office.api.events.rollPreview.query({ event, ...nextYear })
  expect(preview).toMatchObject({
    scripts: 1,
    questions: 1,
    charts: 1,
    blocks: 1,
    shared: 1,
    figures: 3,
    awaited: 3,
    requests: [
      {
        department: '',
        items: [
          { indicator: '优良天数', region: 'home', period: '2023' },
          { indicator: '有效天数', region: 'home', period: '2023' },
        ],
      },
    ],
  })
  expect(preview.written.map(({ text, suggestion, item }) => [text, suggestion, item])).toEqual([
    ['2022年', '2023年', '0'],
    ['2022年', '2023年', 'h'],
  ])
  expect((await office.api.events.list.query()).length).toBe(before)
})

type Speech = Awaited<ReturnType<Office['api']['scripts']['get']['query']>>
const placedIn = ({ script, placed }: Speech, item: string) =>
  placed[placeId({ place: 'script', id: script.id }, TextName.parse(item))]

it('copies the event with every figure moved, and shares what has none', async () => {
  await addValue(office, '优良天数', '2023', '301')
  const { written } = await office.api.events.rollPreview.query({ event, ...nextYear })
  const made = await office.api.events.rollForward.mutate({
    event,
    ...nextYear,
    changed: written.map(({ key }) => key),
  })
  const { event: copy, scripts, questions, charts } = await office.api.events.get.query({ id: made.event })
  expect(copy).toMatchObject({
    title: nextYear.title,
    date: nextYear.date,
    podium: [{ post: '局长', role: 'main-speaker', department: 'ecology' }],
  })
  const speech = await office.api.scripts.get.query({ id: scripts[0]!.id })
  expect(speech.script.title).toBe('在2024年新闻发布会上的发布词')
  expect(speech.script.items.slice(0, 2)).toMatchObject([
    { text: '2023年成效' },
    { inlines: [figure('{{优良天数@2023/有效天数@2023:占比}}', '［待补］')] },
  ])
  expect(placedIn(speech, 'air')).toMatchObject({
    title: '空气（2023年）',
    state: 'draft',
    paragraphs: [paragraph(words('2023年，优良天数'), figure('{{优良天数@2023}}', '301天'))],
  })
  expect(placedIn(speech, 'thanks')).toMatchObject({ title: '致谢' })
  expect(questions[0]).toMatchObject({ state: 'draft', mainLine: [figure('{{优良天数@2023}}', '301天')] })
  expect(charts[0]!.series[0]!.points).toEqual([
    { label: '2023年', expression: '{{优良天数@2023|无单位}}', printed: '301', value: '301' },
  ])
})

it('writes no old year beside a new number where nobody chose, and tells what was left', async () => {
  const made = await office.api.events.rollForward.mutate({ event, ...nextYear })
  const speech = await office.api.scripts.get.query({
    id: (await office.api.events.get.query({ id: made.event })).scripts[0]!.id,
  })
  expect(placedIn(speech, 'air')).toMatchObject({
    paragraphs: [paragraph(words('2023年，优良天数'), figure('{{优良天数@2023}}', '［待补］'))],
  })
  const untouched = await office.api.events.rollForward.mutate({ event, ...nextYear, changed: [] })
  expect(untouched.written.map(({ text, isChanged, isProposed }) => [text, isChanged, isProposed])).toEqual([
    ['2022年', false, true],
    ['2022年', false, true],
  ])
})

it('leaves the original as it was, approval included', async () => {
  const before = await office.api.events.get.query({ id: event })
  await office.api.events.rollForward.mutate({ event, ...nextYear })
  expect(await office.api.events.get.query({ id: event })).toEqual(before)
  expect(
    (await office.api.blocks.list.query({ query: '空气' })).blocks
      .map(({ title, state }) => [title, state])
      .sort(),
  ).toEqual([
    ['空气', 'approved'],
    ['空气（2023年）', 'draft'],
  ])
})

it('asks for less as numbers come in, and offers them where the copy waits', async () => {
  const { event: copy } = await office.api.events.rollForward.mutate({ event, ...nextYear })
  expect(await office.api.events.requests.query({ id: copy })).toMatchObject([
    { items: [{ indicator: '优良天数' }, { indicator: '有效天数' }] },
  ])
  await addValue(office, '优良天数', '2023', '301')
  expect(await office.api.events.requests.query({ id: copy })).toMatchObject([
    { items: [{ indicator: '有效天数' }] },
  ])
  const stale = await office.api.stale.list.query()
  expect(
    stale
      .filter(({ current }) => current !== '')
      .map(({ printed, current, via }) => [printed, current, via === '']),
  ).toContainEqual(['［待补］', '301天', true])
  expect(await office.api.events.requests.query({ id: event })).toEqual([])
})

it('stores all of it or nothing', async () => {
  const events = await office.api.events.list.query()
  const { total } = await office.api.blocks.list.query({})
  expect(
    (await problemOf(office.api.events.rollForward.mutate({ event: 'gone' as EventId, ...nextYear }))).code,
  ).toBe('not-found')
  expect([
    (await office.api.events.list.query()).length,
    (await office.api.blocks.list.query({})).total,
  ]).toEqual([events.length, total])
})

it('suggests figures by typed words, initials and the written form, new indicators at once', async () => {
  const suggest = async (query: string) =>
    (await office.api.figures.suggest.query({ query, language: 'zh' })).map(
      ({ expression, text, problem }) => [expression, text || problem?.code],
    )
  expect((await suggest('ylts 占比'))[0]).toEqual(['{{优良天数@2022/有效天数@2022:占比}}', '80.8%'])
  expect(await suggest('优良天数@2022:同比')).toEqual([['{{优良天数@2022:同比}}', 'missing-observation']])
  expect(await suggest('钢铁产量')).toEqual([])
  await addIndicator(office, '钢铁产量', '吨')
  await addValue(office, '钢铁产量', '2022', '12')
  expect((await suggest('gtcl'))[0]).toEqual(['{{钢铁产量@2022}}', '12吨'])
})
