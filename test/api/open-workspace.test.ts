import { existsSync, readdirSync, readlinkSync, realpathSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createOffice, type Office } from '../../backend/office/office.ts'
import { Topic } from '../../core/documents/model.ts'
import { writable } from '../writable.ts'

let folder: string
let office: Office
let minutes: number
let reported: unknown[]

const now = (): string => new Date(Date.parse('2023-08-10T00:00:00.000Z') + minutes * 60_000).toISOString()
const file = (name: string): string => join(folder, `${name}.lectern`)
const create = (name: string) => office.create({ path: file(name), name, region: '云溪市', person: '王' })
const addTopic = (key: string) =>
  writable(office.workspace()).saveTopic(Topic.parse({ key, name: key, nameEn: '' }))
const topics = async (): Promise<string[]> =>
  (await writable(office.workspace()).topics()).map(({ key }) => key)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-office-'))
  minutes = 0
  reported = []
  office = createOffice({
    dataFolder: join(folder, 'data'),
    documentsFolder: join(folder, 'documents'),
    now,
    report: error => reported.push(error),
  })
})

afterEach(async () => {
  await office.shutDown()
  await rm(folder, { recursive: true, force: true })
})

it('restores the oldest backup there is, even where one backup more would push it out', async () => {
  await create('office')
  await addTopic('最早')
  const [oldest] = await office.backUpNow()
  for (minutes of Array.from({ length: 15 }, (_, index) => 20 * (index + 1))) await office.backUpNow()
  minutes += 20
  await addTopic('后来')
  await office.restoreBackup(oldest!.name)
  expect([await topics(), reported]).toEqual([['最早'], []])
})

/** How often this process, in whatever thread, has a file open; as Linux tells. */
const timesOpen = (path: string): number =>
  readdirSync('/proc/self/fd').filter(descriptor => {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`) === path
    } catch {
      return false
    }
  }).length

it.runIf(existsSync('/proc/self/fd'))(
  'has no thread reading the file once it is closed, though it was only just opened, and a backup is under way',
  async () => {
    await create('a')
    await office.close()
    await office.open(file('a'), false)
    expect(timesOpen(realpathSync(file('a')))).toBeGreaterThan(0)
    const backup = office.backUpNow()
    await office.close()
    expect([timesOpen(realpathSync(file('a'))), reported]).toEqual([0, []])
    expect(await backup).toHaveLength(1)
  },
)

it('has one workspace open after several were asked for at once, and the others can be opened elsewhere', async () => {
  await create('a')
  await create('b')
  await Promise.all([
    office.open(file('a'), false),
    office.open(file('b'), false),
    office.open(file('a'), false),
  ])
  const other = createOffice({ dataFolder: join(folder, 'other'), now })
  const elsewhere = await other.open(file('b'), false)
  await other.shutDown()
  expect([office.current()?.info.location, elsewhere.readOnly]).toEqual([file('a'), false])
})

it('puts a workspace that is named without a folder among the documents, where it is found again by that name', async () => {
  const { location } = await office.create({ path: '秋季', name: '秋季', region: '云溪市', person: '王' })
  await office.saveCopy('副本.lectern')
  await office.close()
  const documents = join(folder, 'documents')
  expect([location, existsSync('秋季.lectern'), existsSync(join(documents, '副本.lectern'))]).toEqual([
    join(documents, '秋季.lectern'),
    false,
    true,
  ])
  expect((await office.open('秋季.lectern', false)).location).toBe(location)
})

it('restores a backup of a file that does not open any more, and keeps the file as it was among the backups', async () => {
  await create('office')
  await addTopic('已存')
  const [backup] = await office.backUpNow()
  await office.close()
  await writeFile(file('office'), 'damaged')
  await expect(office.open(file('office'), false)).rejects.toMatchObject({ code: 'not-a-workspace' })
  expect(office.backupsOf(file('office')).map(({ name }) => name)).toEqual([backup!.name])
  minutes += 1
  const restored = await office.restoreFile(file('office'), backup!.name)
  const kept = (await readdir(join(folder, 'office.backups'))).filter(name =>
    name.endsWith('-before-restore.lectern'),
  )
  expect([restored.location, await topics(), kept.length]).toEqual([file('office'), ['已存'], 1])
})

it('knows no backups of a file that has none', () => {
  expect(office.backupsOf(file('nowhere'))).toEqual([])
})
