import { readFile, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { get, openOffice, problemOf, type Office } from './office.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const create = (name: string) =>
  office.api.workspace.create.mutate({
    path: office.file(name),
    name: '新闻科',
    region: '云溪市',
    person: '王',
  })

it('says that no workspace is open until one is', async () => {
  expect(await office.api.workspace.info.query()).toBeNull()
  expect(await problemOf(office.api.events.list.query())).toEqual({ code: 'no-workspace', facts: {} })
})

it('makes a workspace with its home region and remembers it', async () => {
  const info = await create('a')
  expect(info).toMatchObject({ name: '新闻科', location: office.file('a.lectern'), readOnly: false })
  expect(await office.api.register.regions.query()).toEqual([
    { key: 'home', name: '云溪市', nameEn: '', parent: '', invented: false, complete: false },
  ])
  expect((await office.api.workspace.recent.query()).map(recent => recent.path)).toEqual([
    office.file('a.lectern'),
  ])
})

it('does not touch a file that is there already', async () => {
  await writeFile(office.file('a.lectern'), '不是工作区')
  expect(await problemOf(create('a'))).toEqual({
    code: 'workspace-exists',
    facts: { path: office.file('a.lectern') },
  })
  expect(await readFile(office.file('a.lectern'), 'utf8')).toBe('不是工作区')
})

it('names a file for what it is, leaves it unchanged and keeps the present workspace open', async () => {
  await create('a')
  await writeFile(office.file('letter.lectern'), '尊敬的各位：')
  expect(
    (await problemOf(office.api.workspace.open.mutate({ path: office.file('letter.lectern') }))).code,
  ).toBe('not-a-workspace')
  expect(await readFile(office.file('letter.lectern'), 'utf8')).toBe('尊敬的各位：')
  expect((await office.api.workspace.info.query())?.location).toBe(office.file('a.lectern'))
})

it('refuses every change to a workspace opened read-only', async () => {
  await create('a')
  await office.api.workspace.open.mutate({ path: office.file('a.lectern'), readOnly: true })
  expect(await problemOf(office.api.events.create.mutate({ title: '发布会' }))).toEqual({
    code: 'read-only',
    facts: {},
  })
})

it('keeps work between openings', async () => {
  await create('a')
  await office.api.events.create.mutate({ title: '发布会' })
  await office.api.workspace.close.mutate()
  await office.api.workspace.open.mutate({ path: office.file('a.lectern') })
  expect((await office.api.events.list.query()).map(event => event.title)).toEqual(['发布会'])
})

it('saves a copy that opens on its own', async () => {
  await create('a')
  await office.api.events.create.mutate({ title: '发布会' })
  await office.api.workspace.saveCopy.mutate({ path: office.file('b.lectern') })
  await office.api.workspace.open.mutate({ path: office.file('b.lectern') })
  expect((await office.api.events.list.query()).map(event => event.title)).toEqual(['发布会'])
})

it('saves no copy over a file that is there', async () => {
  await create('a')
  await writeFile(office.file('b.lectern'), '别人的文件')
  expect(await problemOf(office.api.workspace.saveCopy.mutate({ path: office.file('b.lectern') }))).toEqual({
    code: 'workspace-exists',
    facts: { path: office.file('b.lectern') },
  })
  expect(await readFile(office.file('b.lectern'), 'utf8')).toBe('别人的文件')
})

it('restores a backup and keeps what was there before as a backup of its own', async () => {
  await create('a')
  await office.api.events.create.mutate({ title: '发布会' })
  const [backup] = await office.api.workspace.backUpNow.mutate()
  await office.api.events.create.mutate({ title: '误加' })
  await office.api.workspace.restoreBackup.mutate({ name: backup!.name })
  expect((await office.api.events.list.query()).map(event => event.title)).toEqual(['发布会'])
  expect((await office.api.workspace.backups.query()).length).toBe(2)
})

it('answers anything that is not the interface with nothing', async () => {
  expect((await get(office, '/../../etc/passwd.html')).status).toBe(404)
  expect((await get(office, '/assets/none.js')).status).toBe(404)
  expect((await get(office, '/assets/%E0%A4%A.js')).status).toBe(404)
  expect((await get(office, '/assets/%00.js')).status).toBe(404)
  expect(office.reported).toEqual([])
})
