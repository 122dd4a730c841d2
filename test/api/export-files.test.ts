import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Script } from '../../core/documents/model.ts'
import { openSqliteWorkspace } from '../../backend/store/index.ts'
import { openAirEvent, publishAir } from './air-event.ts'
import { runCommand, type Ran } from './command.ts'
import type { Office } from './office.ts'

let office: Office
let script: Script
let file: string
let out: string

beforeEach(async () => {
  ;({ office, script } = await openAirEvent())
  await publishAir(office)
  file = office.backend.workspace().info.location
  await office.backend.close()
  out = office.file('out')
  mkdirSync(out)
})
afterEach(() => office.close())

const exported = (to: string, ...words: string[]): Promise<Ran> =>
  runCommand('export', file, '--script', script.id, '--out', to, ...words)
const final = ['--purpose', 'final']

async function releases(): Promise<number> {
  const workspace = await openSqliteWorkspace(file, { readOnly: true })
  try {
    return (await workspace.releases()).length
  } finally {
    await workspace.close()
  }
}

const isWord = (path: string): boolean => readFileSync(path).subarray(0, 2).toString() === 'PK'

describe('a file that is written for a person', () => {
  it('takes the place of no other file unless the person gives that up, and leaves nothing beside it', async () => {
    const path = join(out, 'speech.docx')
    writeFileSync(path, '别人的文件')
    expect(await exported(path)).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('target-exists'),
    })
    expect(readFileSync(path, 'utf8')).toBe('别人的文件')
    expect(await exported(path, '--force')).toMatchObject({ code: 0, said: `${path}\n` })
    expect([isWord(path), readdirSync(out)]).toEqual([true, ['speech.docx']])
  })

  it('takes the product’s own name in a folder, and is refused there too where that is taken', async () => {
    expect(await exported(out)).toMatchObject({ code: 0, said: `${join(out, '发布词.docx')}\n` })
    expect(await exported(out)).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('target-exists'),
    })
    expect((await exported(out, '--force')).code).toBe(0)
  })

  it.each([
    ['the workspace itself', () => file],
    [
      'another name of it',
      () => {
        linkSync(file, join(out, 'same.docx'))
        return join(out, 'same.docx')
      },
    ],
    ['a change that belongs to it', () => `${file}-wal`],
    ['the lock of it', () => join(office.folder, '.office.lectern-lock')],
  ])('is never written over %s, whatever is said', async (_name, target) => {
    const path = target()
    const before = readFileSync(file)
    const held = await openSqliteWorkspace(file)
    try {
      expect(await exported(path, '--force', '--purpose', 'draft')).toMatchObject({
        code: 2,
        complaint: expect.stringContaining('target-is-workspace'),
      })
    } finally {
      await held.close()
    }
    expect(await exported(path, '--force', '--purpose', 'draft')).toMatchObject({
      code: path.endsWith('-wal') || path.endsWith('-lock') ? expect.any(Number) : 2,
    })
    expect(readFileSync(file).subarray(0, 16)).toEqual(before.subarray(0, 16))
  })

  it('is written through no link and over no folder', async () => {
    const elsewhere = join(out, 'elsewhere.docx')
    writeFileSync(elsewhere, '原文')
    symlinkSync(elsewhere, join(out, 'link.docx'))
    symlinkSync(join(out, 'none.docx'), join(out, 'dangling.docx'))
    for (const name of ['link.docx', 'dangling.docx'])
      expect(await exported(join(out, name), '--force')).toMatchObject({
        code: 2,
        complaint: expect.stringContaining('target-is-link'),
      })
    expect(await exported(`${join(out, 'none')}/`)).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('folder-missing'),
    })
    expect([readFileSync(elsewhere, 'utf8'), readdirSync(out).toSorted()]).toEqual([
      '原文',
      ['dangling.docx', 'elsewhere.docx', 'link.docx'],
    ])
  })

  it('is no blank table over a file either', async () => {
    const path = join(out, 'blank.xlsx')
    writeFileSync(path, '填好的表')
    await runCommand('register', 'add', 'department', file, '--name', '市生态环境局')
    const ran = await runCommand('data', 'template', file, '--department', '市生态环境局', '--out', path)
    expect(ran).toMatchObject({ code: 2, complaint: expect.stringContaining('target-exists') })
    expect(readFileSync(path, 'utf8')).toBe('填好的表')
  })
})

describe('a final file', () => {
  it('counts as released once it is in its place', async () => {
    expect(await exported(join(out, 'speech.docx'), ...final)).toMatchObject({
      code: 0,
      said: `${join(out, 'speech.docx')}\n`,
    })
    expect([isWord(join(out, 'speech.docx')), await releases(), readdirSync(out)]).toEqual([
      true,
      1,
      ['speech.docx'],
    ])
  })

  it('does not count where there is no such folder', async () => {
    expect(await exported(office.file('no/such/dir/speech.docx'), ...final)).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('folder-missing'),
    })
    expect(await releases()).toBe(0)
  })

  it('does not count where its name is taken, which only the finished file tells', async () => {
    writeFileSync(join(out, '发布词.docx'), '上一版')
    expect(await exported(out, ...final)).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('target-exists'),
    })
    expect([await releases(), readFileSync(join(out, '发布词.docx'), 'utf8'), readdirSync(out)]).toEqual([
      0,
      '上一版',
      ['发布词.docx'],
    ])
    expect(await exported(out, ...final, '--force')).toMatchObject({ code: 0 })
    expect([await releases(), readdirSync(out), existsSync(join(out, '发布词.docx'))]).toEqual([
      1,
      ['发布词.docx'],
      true,
    ])
  })
})

describe('the demo', () => {
  it('writes over nothing that is there, and over its own files where told to, but not while somebody works in them', async () => {
    expect((await runCommand('demo', '--out', out)).code).toBe(0)
    expect(await runCommand('demo', '--out', out)).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('workspace-exists'),
    })
    const held = await openSqliteWorkspace(join(out, 'luzhou.lectern'))
    expect(await runCommand('demo', '--out', out, '--force')).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('workspace-in-use'),
    })
    await held.close()
    expect((await runCommand('demo', '--out', out, '--force')).code).toBe(0)
  })
})
