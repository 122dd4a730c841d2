import { afterEach, beforeEach, expect, it } from 'vitest'
import { get, openOffice, problemOf, withAirData, type Office, type Seat } from './office.ts'

let office: Office
let other: Seat

beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
  other = office.begin()
})

afterEach(async () => {
  await office.close()
  expect(office.reported).toEqual([])
})

const table = new TextEncoder().encode('指标,2021\n优良天数,290\n')

const upload = async ({ handler }: Seat): Promise<string> => {
  const sent = new Request('http://lectern.test/upload?name=a.csv', { method: 'POST', body: table })
  return ((await (await handler(sent)).json()) as { upload: string }).upload
}

it('reads no file that was sent in another session, and tells nothing of what was read of it', async () => {
  const sent = await upload(office)
  expect(await problemOf(other.api.imports.read.mutate({ upload: sent }))).toMatchObject({
    code: 'reading-gone',
  })
  const { id: reading } = await office.api.imports.read.mutate({ upload: sent })
  await office.session.jobs.ended(reading)
  expect((await office.api.imports.tables.query({ reading })).fileName).toBe('a.csv')
  expect(await problemOf(other.api.imports.tables.query({ reading }))).toMatchObject({ code: 'reading-gone' })
})

it('gives a file to the session it was written for, and to no other', async () => {
  const { id } = await office.api.log.file.mutate({})
  await office.session.jobs.ended(id)
  const answers = async (seat: Seat) => [
    (await get(seat, `/download/${id}`)).status,
    await seat.api.jobs.status.query({ id }).then(
      ({ state }) => state,
      error => error.data.problem.code,
    ),
  ]
  expect([await answers(office), await answers(other)]).toEqual([
    [200, 'done'],
    [404, 'not-found'],
  ])
  expect(await problemOf(other.api.jobs.cancel.mutate({ id }))).toMatchObject({ code: 'not-found' })
})

it('goes on for others when a session ends, whose own work ends with it', async () => {
  const { id: reading } = await other.api.imports.read.mutate({ upload: await upload(other) })
  await other.session.jobs.ended(reading)
  const { id } = await office.api.log.file.mutate({})
  await other.session.close()
  await office.session.jobs.ended(id)
  expect(await problemOf(other.api.imports.tables.query({ reading }))).toMatchObject({ code: 'reading-gone' })
  expect((await get(office, `/download/${id}`)).status).toBe(200)
})
