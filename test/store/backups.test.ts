import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import {
  createBackups,
  createWorkspaceFile,
  identify,
  openSqliteWorkspace,
  restoreBackup,
} from '../../backend/store/index.ts'
import { observation, registerAir } from './builders.ts'
import { temporaryFolder } from './workspaces.ts'
import { writable, type WritableWorkspace } from '../writable.ts'

async function openWithClock(journal: 'wal' | 'truncate' = 'wal') {
  const path = join(temporaryFolder(), 'office.lectern')
  const clock = { now: '2023-08-11T09:00:00.000Z' }
  const workspace = writable(
    await createWorkspaceFile(
      path,
      { name: '新闻办', homeRegion: 'luzhou' },
      { clock: () => clock.now, journal },
    ),
  )
  onTestFinished(() => workspace.close())
  await registerAir(workspace)
  await workspace.appendObservation(observation({ value: '294' }), 0)
  return { path, clock, workspace, backups: createBackups(workspace, { now: () => clock.now }) }
}

const valuesIn = async (workspace: WritableWorkspace): Promise<string[]> =>
  (await workspace.observations()).map(({ value }) => value)

async function valuesOf(path: string): Promise<string[]> {
  const workspace = writable(await openSqliteWorkspace(path, { readOnly: true }))
  const values = await valuesIn(workspace)
  await workspace.close()
  return values
}

it.each(['wal', 'truncate'] as const)('saves a checked copy of an open workspace (%s)', async journal => {
  const { workspace, path } = await openWithClock(journal)
  const copy = join(temporaryFolder(), 'copy.lectern')
  await workspace.saveCopy(copy)
  expect([identify(copy), await valuesOf(copy)]).toEqual(['workspace', ['294']])
  await expect(workspace.saveCopy(path)).rejects.toMatchObject({ code: 'copy-onto-itself' })
})

it('puts a new copy in the place of an old one and leaves no part of one', async () => {
  const { workspace } = await openWithClock()
  const folder = temporaryFolder()
  const copy = join(folder, 'copy.lectern')
  await workspace.saveCopy(copy)
  await workspace.appendObservation(observation({ value: '295' }), 1)
  await workspace.saveCopy(copy)
  expect([await valuesOf(copy), readdirSync(folder).filter(name => name.endsWith('.part'))]).toEqual([
    ['295'],
    [],
  ])
})

it('says that the folder of a copy is not there', async () => {
  const { workspace } = await openWithClock()
  await expect(workspace.saveCopy(join(temporaryFolder(), 'none', 'copy.lectern'))).rejects.toMatchObject({
    code: 'path-missing',
  })
})

it('backs up after 15 minutes of change, and not without a change', async () => {
  const { workspace, clock, backups } = await openWithClock()
  clock.now = '2023-08-11T12:00:00.000Z'
  expect(await backups.backUpIfDue()).toBeUndefined()
  await workspace.appendObservation(observation({ value: '295' }), 1)
  expect(await backups.backUpIfDue()).toBeUndefined()
  clock.now = '2023-08-11T12:15:00.000Z'
  const made = await backups.backUpIfDue()
  expect(made).toMatchObject({ name: '2023-08-11T12-15-00.000Z.lectern', at: clock.now })
  expect(backups.list()).toEqual([made])
  expect(await valuesOf(join(backups.folder, made!.name))).toEqual(['295'])
  clock.now = '2023-08-11T13:00:00.000Z'
  expect(await backups.backUpIfDue()).toBeUndefined()
})

it('backs up a session that ends before 15 minutes have passed', async () => {
  const { workspace, backups } = await openWithClock()
  await workspace.appendObservation(observation({ value: '295' }), 1)
  await backups.backUpAtEnd()
  expect(await valuesOf(join(backups.folder, backups.list()[0]!.name))).toEqual(['295'])
})

it('does not count a copy that was never finished, and clears it away', async () => {
  const { backups } = await openWithClock()
  await backups.backUpNow()
  writeFileSync(join(backups.folder, '2023-08-11T08-00-00.000Z.lectern.part'), 'half')
  expect(backups.list().length).toBe(1)
  await backups.backUpNow()
  expect(readdirSync(backups.folder).filter(name => name.endsWith('.part'))).toEqual([])
})

it('keeps 16 recent backups of one day', async () => {
  const { clock, backups } = await openWithClock()
  for (let minute = 10; minute < 28; minute += 1) {
    clock.now = `2023-08-11T10:${minute}:00.000Z`
    await backups.backUpNow()
  }
  expect(backups.list().map(({ at }) => at.slice(14, 16))).toEqual(
    Array.from({ length: 16 }, (_, index) => String(27 - index)),
  )
})

it('restores a backup and keeps what it replaced', async () => {
  const { workspace, path, clock, backups } = await openWithClock()
  const made = await backups.backUpNow()
  await workspace.appendObservation(observation({ value: '295' }), 1)
  expect(() => restoreBackup(path, made.name, clock.now)).toThrow(
    expect.objectContaining({ code: 'workspace-in-use' }),
  )
  await workspace.close()
  clock.now = '2023-08-11T14:00:00.000Z'
  const kept = restoreBackup(path, made.name, clock.now)
  expect([await valuesOf(path), await valuesOf(join(backups.folder, kept))]).toEqual([['294'], ['295']])
  restoreBackup(path, kept, '2023-08-11T15:00:00.000Z')
  expect(await valuesOf(path)).toEqual(['295'])
})

it('restores over a damaged file, of which it keeps every byte', async () => {
  const { workspace, path, backups } = await openWithClock()
  const made = await backups.backUpNow()
  await workspace.close()
  const bytes = readFileSync(path)
  bytes.fill(0x5a, 4096, 40_000)
  writeFileSync(path, bytes)
  writeFileSync(`${path}-wal`, 'left by a crash')
  const kept = restoreBackup(path, made.name, '2023-08-11T14:00:00.000Z')
  expect([
    await valuesOf(path),
    readFileSync(join(backups.folder, kept)).equals(bytes),
    existsSync(join(backups.folder, `${kept}-wal`)),
  ]).toEqual([['294'], true, true])
})

it('restores where the workspace file is gone', async () => {
  const { workspace, path, backups } = await openWithClock()
  const made = await backups.backUpNow()
  await workspace.close()
  rmSync(path)
  restoreBackup(path, made.name, '2023-08-11T14:00:00.000Z')
  expect(await valuesOf(path)).toEqual(['294'])
})

it('refuses a backup that is damaged, missing or elsewhere, and leaves the workspace as it was', async () => {
  const { workspace, path, backups } = await openWithClock()
  const made = await backups.backUpNow()
  await workspace.close()
  writeFileSync(join(backups.folder, made.name), readFileSync(path).fill(0x5a, 4096, 40_000))
  const codes = [made.name, '2020-01-01T00-00-00.000Z.lectern', '../office.lectern'].map(name => {
    try {
      return restoreBackup(path, name, '2023-08-11T14:00:00.000Z')
    } catch (error) {
      return (error as { code: string }).code
    }
  })
  expect([codes, await valuesOf(path)]).toEqual([
    ['workspace-damaged', 'backup-missing', 'backup-missing'],
    ['294'],
  ])
})
