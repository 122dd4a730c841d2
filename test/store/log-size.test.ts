import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { createWorkspaceFile } from '../../backend/store/index.ts'
import { queries } from '../../backend/store/sqlite.ts'
import { openConnection } from '../../backend/store/sqlite-connection.ts'
import { temporaryFolder } from './workspaces.ts'
import { writable } from '../writable.ts'

const megabyte = 1024 * 1024
const reader = fileURLToPath(new URL('./read-all-the-time.ts', import.meta.url))

it('does not let the log beside a file grow without end while another process reads all the time', async () => {
  const path = join(temporaryFolder(), 'office.lectern')
  const workspace = writable(await createWorkspaceFile(path, { name: '新闻办', homeRegion: 'luzhou' }))
  onTestFinished(() => workspace.close())
  const child = spawn(process.execPath, [reader, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  const sizes: number[] = []
  // Eighty megabytes in all.
  for (let number = 0; number < 160; number += 1) {
    await workspace.saveTopic({
      key: 'long',
      name: `${number}`.padEnd(120_000, '水'),
      nameEn: '',
      parent: '',
    })
    sizes.push(statSync(`${path}-wal`).size)
  }
  expect(Math.max(...sizes)).toBeGreaterThan(8 * megabyte)
  expect(Math.max(...sizes)).toBeLessThan(48 * megabyte)
})

it('tells the cause of a fault, although there is nothing left to roll back', async () => {
  const connection = openConnection(join(temporaryFolder(), 'a.db'), false)
  const db = queries(connection)
  onTestFinished(() => db.destroy())
  const cause = new Error('the cause')
  const failing = db.transaction().execute(async () => {
    connection.exec('rollback')
    throw cause
  })
  await expect(failing).rejects.toBe(cause)
  expect(await db.transaction().execute(async () => 'goes on')).toBe('goes on')
})
