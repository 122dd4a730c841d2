import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createWorkspaceFile, openSqliteWorkspace, writeFileWhole } from '../../backend/store/index.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-left-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const leave = (name: string): string => {
  writeFileSync(join(folder, name), 'left')
  return name
}

/** The number of a process that was there and is gone. */
const gone = (): number => spawnSync(process.execPath, ['--eval', '']).pid

function leaveAll(): { readonly staying: string[] } {
  const [dead, id] = [gone(), randomUUID()]
  for (const end of ['', '-wal', '-shm', '-journal']) leave(`.lectern-probe-${dead}-${id}${end}`)
  for (const use of ['part', 'before']) leave(`.lectern-${use}-${dead}-${id}`)
  mkdirSync(join(folder, `.lectern-making-${dead}-${id}`, 'inside'), { recursive: true })
  const old = leave(`.lectern-probe-${randomUUID()}`)
  utimesSync(join(folder, old), 0, 0)
  return {
    staying: [
      leave(`.lectern-probe-${process.pid}-${id}`),
      leave(`.lectern-probe-${randomUUID()}`),
      leave('.lectern-probe-of-my-own.docx'),
      leave('.lectern-notes'),
    ],
  }
}

it('removes what a process that is gone left beside a workspace, and nothing else', async () => {
  const path = join(folder, 'office.lectern')
  await (await createWorkspaceFile(path, { name: 'a', homeRegion: 'home' })).close()
  const { staying } = leaveAll()
  await (await openSqliteWorkspace(path)).close()
  expect(readdirSync(folder).toSorted()).toEqual(['office.lectern', ...staying].toSorted())
})

it('removes it where a file is written', () => {
  const { staying } = leaveAll()
  writeFileWhole(join(folder, 'speech.docx'), 'words')
  expect(readdirSync(folder).toSorted()).toEqual(['speech.docx', ...staying].toSorted())
})
