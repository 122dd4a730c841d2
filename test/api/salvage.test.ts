import { readFileSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { problemSentence } from '../../core/sentences/index.ts'
import { runCommand } from './command.ts'
import { openOffice, problemOf, withAirData, type Office } from './office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
})
afterEach(() => office.close())

it('says of each backup how many records it holds, at the desk and at the command line', async () => {
  await office.api.events.create.mutate({ title: '发布会' })
  const [backup] = await office.api.workspace.backUpNow.mutate()
  // Two values, two indicators, one region, one event.
  expect(backup?.records).toBe(6)
  const { said } = await runCommand('backups', office.file('office.lectern'), '--json')
  expect(JSON.parse(said)).toMatchObject([{ name: backup!.name, records: 6 }])
  expect((await runCommand('backups', office.file('office.lectern'))).said).toContain('6 records')
})

it('says of a backup that it cannot be read', async () => {
  const [backup] = await office.api.workspace.backUpNow.mutate()
  writeFileSync(office.file(`office.backups/${backup!.name}`), 'spoilt')
  expect((await office.api.workspace.backups.query()).map(({ records }) => records)).toEqual([null])
})

it('salvages what can be read of a damaged file, and lists what cannot', async () => {
  await office.api.workspace.close.mutate()
  const path = office.file('office.lectern')
  const database = new DatabaseSync(path)
  database.exec("update indicator set aliases = '[' where key = '有效天数'")
  database.close()
  const before = readFileSync(path)
  const target = office.file('salvaged.lectern')
  const { said, code } = await runCommand('salvage', path, '--out', target, '--json')
  expect([code, JSON.parse(said)]).toEqual([
    0,
    { path: target, read: expect.any(Number), lost: ['indicator/有效天数'] },
  ])
  await office.api.workspace.open.mutate({ path: target })
  expect((await office.api.indicators.list.query({})).map(({ key }) => key)).toEqual(['优良天数'])
  expect(readFileSync(path).equals(before)).toBe(true)
  expect((await runCommand('salvage', path, '--out', target)).complaint).toContain('workspace-exists')
})

it('says plainly where nothing can be read one by one', async () => {
  await office.api.workspace.close.mutate()
  const path = office.file('office.lectern')
  writeFileSync(path, readFileSync(path).fill(0xa5, 100, 4096))
  const problem = await problemOf(
    office.api.workspace.salvage.mutate({ path, target: office.file('salvaged.lectern') }),
  )
  expect(problem.code).toBe('workspace-unreadable')
  expect(problemSentence(problem, 'zh')).toMatch(/没有改动.*从备份中恢复/)
})
