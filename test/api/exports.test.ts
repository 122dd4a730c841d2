import { afterEach, beforeEach, expect, it } from 'vitest'
import { coverLine } from '../../backend/api/exports.ts'
import type { Event } from '../../core/documents/model.ts'
import { get, openOffice, withAirData, type Office } from './office.ts'

let office: Office

beforeEach(async () => { office = await openOffice() })
afterEach(() => office.close())

it('names the day on the cover, the last of the year too', () => {
  const event = { date: '2023-12-31', place: '市政府新闻发布厅' } as Event
  expect([coverLine(event, 'zh'), coverLine(event, 'en'), coverLine({ ...event, date: '' }, 'zh')])
    .toEqual(['2023年12月31日　市政府新闻发布厅', '31 December 2023 · 市政府新闻发布厅', '市政府新闻发布厅'])
})

it('cuts the name of a file between characters, so that the file can be fetched', async () => {
  await withAirData(office)
  const event = await office.api.events.create.mutate({ title: `${'会'.repeat(79)}𠮷祥` })
  const job = await office.api.exports.start.mutate({ kind: 'deck', event: event.id })
  await office.desk.jobs.finished(job.id)
  expect([job.file.name, (await get(office, `/download/${job.id}`)).status]).toEqual([`${'会'.repeat(79)}𠮷.pptx`, 200])
})
