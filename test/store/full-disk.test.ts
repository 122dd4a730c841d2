import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  createWorkspaceFile,
  identify,
  openSqliteWorkspace,
  writeFileWhole,
  type Workspace,
} from '../../backend/store/index.ts'
import { canMountDisks, mountSmallDisk, type SmallDisk } from '../small-disk.ts'
import { writable } from '../writable.ts'

const megabytes = 6
const canMount = canMountDisks()
let disk: SmallDisk

const topic = (key: string, name = '空气') => ({ key, name, nameEn: '', parent: '' })
const file = (): string => join(disk.folder, 'office.lectern')
const topicsOf = async (workspace: Workspace): Promise<string[]> =>
  (await workspace.topics()).map(({ key }) => key).toSorted()

let workspace: Workspace | undefined
beforeEach(async () => {
  if (!canMount) return
  disk = mountSmallDisk(megabytes)!
  workspace = await createWorkspaceFile(file(), { name: '小盘', homeRegion: 'home' })
  await writable(workspace).saveTopic(topic('before'))
})
afterEach(async () => {
  await workspace?.close()
  workspace = undefined
  if (canMount) disk.remove()
})

describe.runIf(canMount)('a full disk', () => {
  it('is named for what it is, keeps what was stored, and goes on once there is room', async () => {
    const held = writable(workspace!)
    disk.fill()
    const refusals = await Promise.allSettled(
      Array.from({ length: 30 }, (_each, index) =>
        held.saveTopic(topic(`full-${index}`, '专题'.repeat(20_000))),
      ),
    )
    const codes = refusals.flatMap(refusal =>
      refusal.status === 'rejected' ? [(refusal.reason as { code?: string }).code] : [],
    )
    expect([...new Set(codes)]).toEqual(['disk-full'])
    const stored = await topicsOf(held)
    disk.empty()
    await held.saveTopic(topic('after'))
    expect(await topicsOf(held)).toEqual([...stored, 'after'].toSorted())
    await held.close()
    workspace = await openSqliteWorkspace(file(), { readOnly: true })
    expect([await topicsOf(workspace), identify(file())]).toEqual([
      [...stored, 'after'].toSorted(),
      'workspace',
    ])
  })

  it('does not make a sound file a damaged one, and lets it be read', async () => {
    await workspace!.close()
    disk.fill()
    expect(identify(file())).toBe('workspace')
    workspace = await openSqliteWorkspace(file(), { readOnly: true })
    expect(await topicsOf(workspace)).toEqual(['before'])
  })

  it('leaves of a file that is written for a person what was there before', () => {
    const path = join(disk.folder, 'speech.docx')
    writeFileWhole(path, '上一版')
    disk.fill()
    expect(() => writeFileWhole(path, Buffer.alloc(megabytes * 1_000_000), { force: true })).toThrow(
      expect.objectContaining({ code: 'disk-full' }),
    )
    expect([
      readFileSync(path, 'utf8'),
      readdirSync(disk.folder).filter(name => name.includes('.lectern-p') || name.includes('.lectern-b')),
    ]).toEqual(['上一版', []])
  })
})

describe.runIf(canMount)('a disk that can only be read', () => {
  it('has its workspaces opened to be read, and refuses plainly what would change them', async () => {
    await workspace!.close()
    disk.makeReadOnly()
    workspace = await openSqliteWorkspace(file())
    expect([
      workspace.info.readOnly,
      await topicsOf(workspace),
      await workspace.isSound(new AbortController().signal),
    ]).toEqual([true, ['before'], true])
    await expect(writable(workspace).saveTopic(topic('never'))).rejects.toMatchObject({ code: 'read-only' })
    const copy = join(mkdtempSync(join(tmpdir(), 'lectern-copy-')), 'copy.lectern')
    await workspace.saveCopy(copy)
    expect(identify(copy)).toBe('workspace')
  })

  it('shows what a crash left beside a file there too', async () => {
    const script = `const { DatabaseSync } = require('node:sqlite'); const db = new DatabaseSync(process.argv[1]);
      db.exec('pragma journal_mode = wal; pragma wal_autocheckpoint = 0; update workspace set name = \\'崩溃前改的\\''); process.kill(process.pid, 'SIGKILL')`
    await workspace!.close()
    spawnSync(process.execPath, ['--eval', script, file()])
    disk.makeReadOnly()
    workspace = await openSqliteWorkspace(file())
    expect([workspace.info.name, workspace.info.readOnly]).toEqual(['崩溃前改的', true])
  })

  it('takes no new workspace and no file, and says so', async () => {
    await workspace!.close()
    disk.makeReadOnly()
    await expect(
      createWorkspaceFile(join(disk.folder, 'new.lectern'), { name: 'a', homeRegion: 'home' }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^(disk-read-only|file-read-only|no-access)$/) })
    expect(() => writeFileWhole(join(disk.folder, 'a.docx'), 'a')).toThrow(
      expect.objectContaining({ code: 'disk-read-only' }),
    )
  })
})
