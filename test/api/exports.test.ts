import { afterEach, beforeEach, expect, it } from 'vitest'
import { coverLine } from '../../backend/acts/exports/planned-export.ts'
import type { Event } from '../../core/documents/model.ts'
import { get, openOffice, withAirData, type Office } from './office.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

it('names the day on the cover, the last of the year too', () => {
  const event = { date: '2023-12-31', place: '市政府新闻发布厅' } as Event
  expect([coverLine(event, 'zh'), coverLine(event, 'en'), coverLine({ ...event, date: '' }, 'zh')]).toEqual([
    '2023年12月31日　市政府新闻发布厅',
    '31 December 2023 · 市政府新闻发布厅',
    '市政府新闻发布厅',
  ])
})

it('says what a file is in its name whatever the event is called, and the file can be fetched by it', async () => {
  await withAirData(office)
  const title = `全市/各县\u202e“(一)*”'会议'${'👨‍👩‍👧'.repeat(20)}`
  const event = await office.api.events.create.mutate({ title })
  const script = await office.api.scripts.create.mutate({
    event: event.id,
    kind: 'main-speech',
    language: 'zh',
    title,
  })
  const jobs = await Promise.all([
    office.api.exports.start.mutate({
      kind: 'script',
      script: script.id,
      template: 'large-print',
      purpose: 'draft',
    }),
    office.api.exports.start.mutate({ kind: 'questions', event: event.id, form: 'speech', purpose: 'draft' }),
    office.api.exports.start.mutate({ kind: 'deck', event: event.id, purpose: 'draft' }),
  ])
  await Promise.all(jobs.map(({ id }) => office.session.jobs.finished(id)))
  const names = jobs.map(({ file }) => file.name)
  expect(
    names.map(name => [name.slice(0, 5), Buffer.byteLength(name) <= 255, /[/\u202e*\ufffd]/.test(name)]),
  ).toEqual(names.map(() => ['全市 各县', true, false]))
  expect(names.map(name => name.replace(/^.*?(（大字版|（发言本|（草稿)/, '$1'))).toEqual([
    '（大字版）（草稿）.docx',
    '（发言本）（草稿）.docx',
    '（草稿）.pptx',
  ])
  const answers = await Promise.all(jobs.map(({ id }) => get(office, `/download/${id}`)))
  expect(
    answers.map(answer =>
      decodeURIComponent(
        /filename\*=UTF-8''([\w.~%-]+)$/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '',
      ),
    ),
  ).toEqual(names)
})
