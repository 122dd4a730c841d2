import { copyFileSync, linkSync, mkdirSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { problemSentence } from '../../core/sentences/index.ts'
import { runCommand } from './command.ts'
import { addValue, openOffice, problemOf, withAirData, type Office } from './office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
})
afterEach(() => office.close())

const values = async (): Promise<string[]> =>
  (await office.backend.workspace().observations()).map(({ value }) => value).toSorted()

it('refuses what would be stored in a file that lost its name, and goes on in another as the same opening', async () => {
  const before = await office.api.workspace.info.query()
  const path = office.file('office.lectern')
  renameSync(path, office.file('renamed.lectern'))
  const problem = await problemOf(addValue(office, '优良天数', '2023', '301'))
  expect([problem, (await office.api.workspace.info.query())?.displaced]).toEqual([
    { code: 'workspace-gone', facts: { path } },
    'workspace-gone',
  ])
  expect(problemSentence(problem, 'zh')).toMatch(/没有保存.*没有丢.*另存到别处/)
  expect(problemSentence(problem, 'en')).toMatch(/not saved.*safe.*save it elsewhere/)
  const after = await office.api.workspace.goOnElsewhere.mutate({ path: office.file('elsewhere') })
  expect([after.opening, after.location]).toEqual([before?.opening, office.file('elsewhere.lectern')])
  await addValue(office, '优良天数', '2023', '301')
  expect(await values()).toEqual(['295', '301', '365'])
})

it('goes on in no file that is there', async () => {
  copyFileSync(office.file('office.lectern'), office.file('other.lectern'))
  expect(
    await problemOf(office.api.workspace.goOnElsewhere.mutate({ path: office.file('other.lectern') })),
  ).toEqual({ code: 'workspace-exists', facts: { path: office.file('other.lectern') } })
  expect((await office.api.workspace.info.query())?.location).toBe(office.file('office.lectern'))
})

it('keeps what was open as a backup where the person closes without going on elsewhere', async () => {
  const path = office.file('office.lectern')
  copyFileSync(path, office.file('foreign.lectern'))
  renameSync(office.file('foreign.lectern'), path)
  await office.api.workspace.close.mutate()
  const [backup] = await office.api.workspace.backupsOf.query({ path })
  await office.api.workspace.restoreFile.mutate({ path, name: backup!.name })
  expect(await values()).toEqual(['295', '365'])
})

it('says at the command line too that a second name of an open file is in use', async () => {
  const second = office.file('second.lectern')
  linkSync(office.file('office.lectern'), second)
  const { code, complaint } = await runCommand('undo', second)
  expect([code === 0, complaint.includes('workspace-in-use')]).toEqual([false, true])
})

it('tells with an opening which program synchronises the folder, and which conflict copies lie there', async () => {
  const path = office.file('OneDrive - 新闻办/a.lectern')
  mkdirSync(dirname(path))
  await office.api.workspace.create.mutate({ path, name: '甲', region: '云溪市', person: '王' })
  copyFileSync(path, office.file('OneDrive - 新闻办/a (conflicted copy).lectern'))
  const { surroundings } = await office.api.workspace.open.mutate({ path })
  expect(surroundings).toEqual({
    service: { zh: 'OneDrive', en: 'OneDrive' },
    conflictCopies: ['a (conflicted copy).lectern'],
  })
})
