import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { createWorkspaceFile, openSqliteWorkspace } from '../../backend/store/index.ts'
import { observation, registerAir } from './builders.ts'
import { temporaryFolder } from './workspaces.ts'
import { writable } from '../writable.ts'

const holder = fileURLToPath(new URL('./hold-workspace.ts', import.meta.url))

/** Another process that has the workspace open. */
async function heldElsewhere(path: string) {
  const child = spawn(process.execPath, [holder, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  return child
}

async function makeFile(): Promise<string> {
  const path = join(temporaryFolder(), 'office.lectern')
  const workspace = writable(await createWorkspaceFile(path, { name: '新闻办', homeRegion: 'luzhou' }))
  await registerAir(workspace)
  await workspace.close()
  return path
}

it('names who has a workspace open elsewhere, and opens it for reading', async () => {
  const path = await makeFile()
  const child = await heldElsewhere(path)
  await expect(openSqliteWorkspace(path)).rejects.toMatchObject({
    code: 'workspace-in-use',
    facts: { holder: '王科长', process: child.pid, since: '2023-08-11T09:00:00.000Z' },
  })
  const reading = writable(await openSqliteWorkspace(path, { readOnly: true }))
  expect((await reading.observations()).map(({ value }) => value)).toEqual(['295'])
  await reading.close()
})

it('is free again the moment its holder is killed', async () => {
  const path = await makeFile()
  const child = await heldElsewhere(path)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const workspace = writable(await openSqliteWorkspace(path))
  expect((await workspace.appendObservation(observation({ value: '296' }), 1)).revision).toBe(2)
  await workspace.close()
})

it('is not opened twice by one process either, and is free when closed', async () => {
  const path = await makeFile()
  const workspace = writable(
    await openSqliteWorkspace(path, { person: '李主任', clock: () => '2023-08-11T10:00:00.000Z' }),
  )
  await expect(openSqliteWorkspace(path)).rejects.toMatchObject({
    code: 'workspace-in-use',
    facts: { holder: '李主任', since: '2023-08-11T10:00:00.000Z' },
  })
  await workspace.close()
  await writable(await openSqliteWorkspace(path)).close()
})

it('is given to one of several who open it at the same moment', async () => {
  const path = await makeFile()
  const opened = await Promise.allSettled(Array.from({ length: 5 }, () => openSqliteWorkspace(path)))
  expect(opened.filter(({ status }) => status === 'fulfilled').length).toBe(1)
  for (const one of opened) if (one.status === 'fulfilled') await one.value.close()
})

/** A program that is no Lectern, with a lock on a file. */
function lockedBy(path: string, how: string): void {
  const other = new DatabaseSync(path)
  onTestFinished(() => other.close())
  other.exec(how)
}

it.each(['begin immediate', 'pragma locking_mode = exclusive; begin exclusive; commit'])(
  'says that another program holds the file, not that it is damaged (%s)',
  async how => {
    const path = await makeFile()
    lockedBy(path, how)
    await expect(openSqliteWorkspace(path)).rejects.toMatchObject({
      code: 'workspace-locked',
      facts: { path },
    })
  },
)

it('says the same where the file that says who has it open is held', async () => {
  const path = await makeFile()
  lockedBy(
    join(dirname(path), `.${basename(path)}-lock`),
    'create table other (number integer); begin exclusive',
  )
  await expect(openSqliteWorkspace(path)).rejects.toMatchObject({ code: 'workspace-locked', facts: { path } })
})
