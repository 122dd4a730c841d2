import { afterEach, beforeEach, expect, it } from 'vitest'
import { addValue, get, openOffice, problemOf, withAirData, type Office, type Seat } from './office.ts'

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

const register = (key: string, name: string) =>
  office.api.people.save.mutate({
    key,
    name,
    department: '',
    rights: ['enter', 'check'],
    active: true,
    seen: null,
  })

const nameIn = async ({ api }: Seat): Promise<string> => (await api.people.current.query()).name

it('does everything in the name of whoever is in the session it was done in', async () => {
  await register('wang', '王')
  await register('li', '李')
  await other.api.people.choose.mutate({ key: 'li' })
  expect([await nameIn(office), await nameIn(other)]).toEqual(['王', '李'])
  await Promise.all([addValue(office, '优良天数', '2021', '290'), addValue(other, '有效天数', '2021', '365')])
  const acts = await office.api.log.list.query({ limit: 2 })
  const told = acts.map(({ person, changes }) => `${person} ${changes[0]!.title}`)
  expect(told.toSorted()).toEqual(['李 有效天数（2021年）', '王 优良天数（2021年）'])
  const history = await other.api.observations.history.query({
    indicator: '有效天数',
    region: 'home',
    period: '2021',
  })
  expect(history.map(({ enteredBy }) => enteredBy)).toEqual(['李'])
})

it('takes back in each session what was done in its person’s name, and there only', async () => {
  await other.api.people.introduce.mutate({ name: '李' })
  await addValue(other, '优良天数', '2022', '296', 1)
  await addValue(office, '有效天数', '2022', '364', 1)
  await other.api.log.undo.mutate({})
  const values = await office.api.observations.table.query({})
  expect(values.map(({ value }) => value).toSorted()).toEqual(['295', '364'])
  expect(await problemOf(other.api.log.undo.mutate({}))).toMatchObject({ code: 'nothing-to-undo' })
})

it('holds who is in a session to the rights of that person', async () => {
  await register('wang', '王')
  await office.api.people.save.mutate({
    key: 'zhao',
    name: '赵',
    department: '',
    rights: ['publish'],
    active: true,
    seen: null,
  })
  await other.api.people.choose.mutate({ key: 'zhao' })
  const late = addValue(other, '优良天数', '2021', '290')
  expect(await problemOf(late)).toEqual({ code: 'right-missing', facts: { right: 'enter', person: '赵' } })
  await addValue(office, '优良天数', '2021', '290')
})

it('takes a new session for whoever worked here last, and leaves those that are open alone', async () => {
  expect([await nameIn(office), await nameIn(other)]).toEqual(['王', '王'])
  await other.api.people.introduce.mutate({ name: '李' })
  const third = office.begin()
  expect([await nameIn(office), await nameIn(other), await nameIn(third)]).toEqual(['王', '李', '李'])
})

it('keeps who is here out of the workspace, whose log says nothing of it, also where it is only read', async () => {
  const { location } = office.backend.workspace().info
  const before = await office.api.log.list.query({})
  await office.api.people.introduce.mutate({ name: '李' })
  expect(await office.api.log.list.query({})).toEqual(before)
  expect(await office.api.workspace.settings.query()).toEqual({
    homeRegion: 'home',
    office: '',
    selfCheck: false,
  })
  await office.api.workspace.open.mutate({ path: location, readOnly: true })
  await office.api.people.introduce.mutate({ name: '赵' })
  expect([await nameIn(office), await nameIn(office.begin())]).toEqual(['赵', '赵'])
})

it('takes whoever opens a workspace at another machine for who did something in it last', async () => {
  const { location } = office.backend.workspace().info
  await office.api.people.introduce.mutate({ name: '李' })
  await addValue(office, '优良天数', '2021', '290')
  await office.backend.close()
  const elsewhere = await openOffice()
  await elsewhere.api.workspace.open.mutate({ path: location })
  expect(await nameIn(elsewhere)).toBe('李')
  await elsewhere.close()
})

it('tells a window of who is in its own session, and of everything that all share', async () => {
  const stop = new AbortController()
  const told: string[] = []
  const listening = (async () => {
    for await (const { type } of office.session.follow(stop.signal)) {
      told.push(type)
      if (type === 'topic.saved') return
    }
  })()
  await other.api.people.introduce.mutate({ name: '李' })
  await office.api.people.introduce.mutate({ name: '赵' })
  await other.api.register.saveTopic.mutate({ key: 'air', name: '空气', nameEn: '', seen: null })
  await listening
  stop.abort()
  expect(told).toEqual(['person.present', 'topic.saved'])
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

it('changes nothing in a workspace that somebody else opened in the place of the one that is seen', async () => {
  const { opening } = office.backend.info()!
  const save = (key: string, seenIn: string) =>
    office.handler(
      new Request('http://lectern.test/api/trpc/register.saveTopic', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-lectern-opening': seenIn },
        body: JSON.stringify({ key, name: key, nameEn: '', seen: null }),
      }),
    )
  const copy = office.file('copy.lectern')
  await office.api.workspace.saveCopy.mutate({ path: copy })
  expect((await save('air', opening)).status).toBe(200)
  await other.api.workspace.open.mutate({ path: copy })
  const refused = await save('water', opening)
  expect(await refused.json()).toMatchObject({ error: { message: 'workspace-left' } })
  const asked = await office.handler(
    new Request('http://lectern.test/api/trpc/register.topics', {
      headers: { 'x-lectern-opening': opening },
    }),
  )
  expect(await asked.json()).toMatchObject({ error: { message: 'asked-of-another' } })
  expect([refused.status, asked.status]).toEqual([412, 412])
  expect(await office.api.register.topics.query()).toEqual([])
  expect((await save('water', office.backend.info()!.opening)).status).toBe(200)
})
