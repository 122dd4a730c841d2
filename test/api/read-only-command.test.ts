import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createWorkspaceFile } from '../../backend/store/index.ts'
import { root } from '../../scripts/root.ts'

/** The superuser may do everything, whatever a file's mode says: the command is run as somebody else. */
const isSuperuser = process.getuid?.() === 0
const nobody = isSuperuser ? { uid: 65_534, gid: 65_534 } : {}

let folder = ''
let file = ''

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-modes-'))
  chmodSync(folder, 0o755)
  file = join(folder, 'office.lectern')
  await (await createWorkspaceFile(file, { name: '只读', homeRegion: 'home' })).close()
})
afterEach(() => {
  chmodSync(folder, 0o755)
  rmSync(folder, { recursive: true, force: true })
})

/** The command line as it is started, with what it answers and says. */
function run(...words: string[]): {
  readonly code: number | null
  readonly said: string
  readonly complaint: string
} {
  const environment = {
    ...process.env,
    LECTERN_DATA: join(folder, 'data'),
    LANG: 'en_GB.UTF-8',
    LC_ALL: 'en_GB.UTF-8',
  }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/lectern.js'), ...words],
    { ...nobody, env: environment, encoding: 'utf8' },
  )
  return { code: status, said: stdout, complaint: stderr }
}

describe('the command line', () => {
  it.each([
    ['a file that may only be read', 0o444, 0o777],
    ['a folder that may only be read', 0o666, 0o555],
  ])('reads a workspace in %s, and refuses plainly what would change it', (_what, ofFile, ofFolder) => {
    chmodSync(file, ofFile)
    chmodSync(folder, ofFolder)
    expect(run('info', file)).toMatchObject({ code: 0, said: expect.stringContaining('只读') })
    expect(run('register', 'add', 'topic', file, '--name', '空气')).toEqual({
      code: 2,
      said: '',
      complaint: expect.stringMatching(/^file-read-only: The file “.*office\.lectern” may only be read/),
    })
  })

  it('says that it has no permission for a file, with no word of its inside', () => {
    chmodSync(file, 0o000)
    expect(run('info', file)).toEqual({
      code: 2,
      said: '',
      complaint: expect.stringMatching(
        /^no-access: You have no permission for “.*office\.lectern”; [^\n]*\n$/,
      ),
    })
  })

  it('makes no workspace and no file in a folder that may only be read, and says so', () => {
    chmodSync(folder, 0o555)
    expect(run('new', join(folder, 'other.lectern'), '--name', 'a', '--region', 'b')).toMatchObject({
      code: 2,
      complaint: expect.stringMatching(/^(no-access|file-read-only): /),
    })
    expect(run('demo', '--out', join(folder, 'demo'))).toMatchObject({
      code: 2,
      complaint: expect.stringMatching(/^no-access: /),
    })
  })

  it('calls a file of another kind by what it is, readable or not', () => {
    writeFileSync(join(folder, 'notes.lectern'), 'notes')
    expect(run('info', join(folder, 'notes.lectern'))).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('not-a-workspace'),
    })
  })
})
