import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { problemSentence } from '../../core/sentences/index.ts'
import { openOffice, problemOf, withAirData, type Office } from './office.ts'

let office: Office
let drive: string
beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
  drive = office.file('drive')
  mkdirSync(drive)
})
afterEach(() => office.close())

const inDrive = (): string[] => readdirSync(office.file('drive/office.backups')).toSorted()
const beside = (): string[] => readdirSync(office.file('office.backups')).toSorted()
const name = (folder: string) => office.api.workspace.nameSecondPlace.mutate({ folder })

it('keeps every backup in a second place too, from the naming of it on', async () => {
  expect(await name(drive)).toMatchObject({
    folder: drive,
    at: expect.stringMatching(/^2023-/),
    problem: null,
  })
  await office.api.workspace.backUpNow.mutate()
  expect(inDrive()).toEqual(beside())
  expect(inDrive()).toHaveLength(2)
  const copy = `${office.file('drive/office.backups')}/${inDrive()[1]!}`
  await office.api.workspace.open.mutate({ path: copy })
  expect((await office.api.indicators.list.query({})).map(({ key }) => key)).toEqual(['优良天数', '有效天数'])
})

it('is remembered for the workspace, and forgotten when somebody says so', async () => {
  await name(drive)
  const path = office.file('office.lectern')
  await office.api.workspace.close.mutate()
  await office.api.workspace.open.mutate({ path })
  expect(await office.api.workspace.secondPlace.query()).toEqual({ folder: drive, at: '', problem: null })
  expect(await name('')).toMatchObject({ folder: '' })
  await office.api.workspace.backUpNow.mutate()
  expect(inDrive()).toHaveLength(1)
})

it('loses no backup where the second place is not there, says so, and goes on when it is back', async () => {
  await name(drive)
  const heard: string[] = []
  const stop = new AbortController()
  const following = (async () => {
    for await (const { type } of office.backend.changes.follow(stop.signal)) heard.push(type)
  })()
  renameSync(drive, `${drive}-away`)
  await office.api.workspace.backUpNow.mutate()
  expect(beside()).toHaveLength(2)
  const { problem } = await office.api.workspace.secondPlace.query()
  expect(problemSentence(problem!, 'zh')).toContain(`找不到文件夹“${drive}”，备份没有存到那里`)
  expect(existsSync(drive)).toBe(false)
  stop.abort()
  await following
  expect(heard).toContain('backup.failed')
  renameSync(`${drive}-away`, drive)
  await office.api.workspace.backUpNow.mutate()
  expect((await office.api.workspace.secondPlace.query()).problem).toBeNull()
  expect(inDrive()).toHaveLength(2)
})

it.each([
  ['is no full path', 'drive', 'second-place-missing'],
  ['is not there', '/no/such/place', 'second-place-missing'],
  ['is the first', '', 'second-place-same'],
])('refuses a place that %s, and leaves the one that was named', async (_how, folder, code) => {
  await name(drive)
  await office.api.workspace.backUpNow.mutate()
  const refused = await problemOf(name(folder || office.file('office.backups')))
  expect(refused.code).toBe(code)
  expect((await office.api.workspace.secondPlace.query()).folder).toBe(drive)
})

it('refuses the folder of the workspace, beside which backups are already', async () => {
  expect((await problemOf(name(office.file('.')))).code).toBe('second-place-same')
})
