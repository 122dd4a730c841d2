import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import {
  createWorkspaceFile,
  identify,
  openSqliteWorkspace,
  requireTarget,
  type Workspace,
} from '../../backend/store/index.ts'
import { observation, registerAir } from './builders.ts'
import { temporaryFolder } from './workspaces.ts'
import { writable, type WritableWorkspace } from '../writable.ts'

type Journal = 'wal' | 'truncate'

/** A workspace that is open, with one value stored. */
async function openOne(journal: Journal = 'wal') {
  const path = join(temporaryFolder(), 'office.lectern')
  const workspace = writable(
    await createWorkspaceFile(path, { name: '新闻办', homeRegion: 'luzhou' }, { journal }),
  )
  onTestFinished(() => workspace.close())
  await registerAir(workspace)
  await workspace.appendObservation(observation({ value: '294' }), 0)
  return { path, workspace }
}

const revise = (workspace: WritableWorkspace) => workspace.appendObservation(observation({ value: '295' }), 1)
const valuesIn = async (workspace: Workspace): Promise<string[]> =>
  (await workspace.observations()).map(({ value }) => value)

async function valuesOf(path: string): Promise<string[]> {
  const workspace = await openSqliteWorkspace(path, { readOnly: true })
  const values = await valuesIn(workspace)
  await workspace.close()
  return values
}

/** Another office's workspace, closed. */
async function otherFile(): Promise<string> {
  const path = join(temporaryFolder(), 'other.lectern')
  const other = writable(await createWorkspaceFile(path, { name: '另一个', homeRegion: 'luzhou' }))
  await registerAir(other)
  await other.appendObservation(observation({ value: '100' }), 0)
  await other.close()
  return path
}

const ways: [what: string, code: string, displace: (path: string) => Promise<void>][] = [
  ['deleted', 'workspace-gone', async path => rmSync(path)],
  ['renamed', 'workspace-gone', async path => renameSync(path, `${path}.renamed`)],
  [
    'moved with its folder',
    'workspace-gone',
    async path => renameSync(dirname(path), `${dirname(path)}-moved`),
  ],
  [
    'replaced as a sync client does',
    'workspace-replaced',
    async path => {
      copyFileSync(await otherFile(), `${path}.arrived`)
      renameSync(`${path}.arrived`, path)
    },
  ],
  ['written over in place', 'workspace-overwritten', async path => copyFileSync(await otherFile(), path)],
]

for (const journal of ['wal', 'truncate'] as const)
  it.each(ways)(
    `acknowledges nothing where the file was %s while open, and stores all of it elsewhere (${journal})`,
    async (_what, code, displace) => {
      const { path, workspace } = await openOne(journal)
      await displace(path)
      onTestFinished(() => rmSync(`${dirname(path)}-moved`, { recursive: true, force: true }))
      await expect(revise(workspace)).rejects.toMatchObject({ code, facts: { path } })
      await expect(revise(workspace)).rejects.toMatchObject({ code })
      const elsewhere = join(temporaryFolder(), 'elsewhere.lectern')
      await workspace.saveCopy(elsewhere)
      const goesOn = writable(await openSqliteWorkspace(elsewhere))
      onTestFinished(() => goesOn.close())
      expect([await valuesIn(goesOn), await goesOn.unfounded(), goesOn.displaced()]).toEqual([
        ['294'],
        [],
        undefined,
      ])
      await revise(goesOn)
      expect(await valuesIn(goesOn)).toEqual(['295'])
    },
  )

it.each(['wal', 'truncate'] as const)(
  'leaves what came in the place of an open file as it came (%s)',
  async journal => {
    for (const [, code, displace] of ways.slice(3)) {
      const { path, workspace } = await openOne(journal)
      await displace(path)
      const before = readFileSync(path)
      await expect(revise(workspace)).rejects.toMatchObject({ code })
      await workspace.close()
      expect([
        readFileSync(path).equals(before),
        readdirSync(dirname(path)).filter(
          name => !['office.lectern', 'office.lectern-journal'].includes(name),
        ),
        identify(path),
        await valuesOf(path),
      ]).toEqual([true, [], 'workspace', ['100']])
    }
  },
)

it('leaves beside a file that came in the place of an open one nothing that a crash would make part of it', async () => {
  for (const [, code, displace] of ways.slice(3)) {
    const { path, workspace } = await openOne()
    await displace(path)
    await expect(revise(workspace)).rejects.toMatchObject({ code })
    // As another program would find it if this one were killed now.
    const found = join(temporaryFolder(), 'office.lectern')
    for (const end of ['', '-wal']) if (existsSync(path + end)) copyFileSync(path + end, found + end)
    expect([identify(found), await valuesOf(found)]).toEqual(['workspace', ['100']])
  }
})

it('has in a renamed file all that was acknowledged, and goes on once it is back', async () => {
  const { path, workspace } = await openOne()
  renameSync(path, `${path}.renamed`)
  await expect(revise(workspace)).rejects.toMatchObject({ code: 'workspace-gone' })
  const copy = join(temporaryFolder(), 'copy.lectern')
  copyFileSync(`${path}.renamed`, copy)
  expect(await valuesOf(copy)).toEqual(['294'])
  renameSync(`${path}.renamed`, path)
  await revise(workspace)
  expect(await valuesIn(workspace)).toEqual(['295'])
})

it('takes nothing for written over that was only touched, or that another program wrote through the database', async () => {
  const { path, workspace } = await openOne()
  utimesSync(path, new Date(), new Date())
  await revise(workspace)
  spawnSync(process.execPath, [
    '--eval',
    `const db = new (require('node:sqlite').DatabaseSync)(process.argv[1]); db.exec("create table later (text text); pragma wal_checkpoint"); db.close()`,
    path,
  ])
  await workspace.saveTopic({ key: 'air', name: '空气', nameEn: '', parent: '' })
  expect((await workspace.topics()).map(({ key }) => key)).toEqual(['air'])
})

it('acknowledges nothing where only the log beside the file was deleted, and has all before in the file', async () => {
  const { path, workspace } = await openOne()
  rmSync(`${path}-wal`)
  await expect(revise(workspace)).rejects.toMatchObject({ code: 'journal-gone', facts: { path } })
  const copy = join(temporaryFolder(), 'copy.lectern')
  copyFileSync(path, copy)
  expect(await valuesOf(copy)).toEqual(['294'])
})

it('keeps its claim on the file when it is asked what the file is', async () => {
  const { path, workspace } = await openOne()
  expect(() => requireTarget(path, { force: true })).toThrow()
  expect(await workspace.isSound(new AbortController().signal)).toBe(true)
  // Another program that closes the file would remove the log, were it the last that has it open.
  spawnSync(process.execPath, [
    '--eval',
    `const db = new (require('node:sqlite').DatabaseSync)(process.argv[1]); db.prepare('select count(*) from act').get(); db.close()`,
    path,
  ])
  expect(existsSync(`${path}-wal`)).toBe(true)
})

const names: [how: string, name: (path: string, other: string) => void][] = [
  ['a link', (path, other) => symlinkSync(path, other)],
  ['a second name', (path, other) => linkSync(path, other)],
]

it.each(names)('is in use by whatever name it is opened: %s', async (_how, name) => {
  const { path, workspace } = await openOne()
  const folder = join(dirname(path), 'elsewhere')
  mkdirSync(folder)
  const other = join(folder, 'second.lectern')
  name(path, other)
  await expect(openSqliteWorkspace(other)).rejects.toMatchObject({ code: 'workspace-in-use' })
  await workspace.close()
  const opened = writable(await openSqliteWorkspace(other))
  await expect(openSqliteWorkspace(path)).rejects.toMatchObject({ code: 'workspace-in-use' })
  await opened.close()
})
