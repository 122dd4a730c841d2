import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished } from 'vitest'
import {
  createWorkspaceFile,
  identify,
  openSqliteWorkspace,
  salvageWorkspace,
} from '../../backend/store/index.ts'
import { BlockId } from '../../core/documents/model.ts'
import { block, observation, registerAir } from './builders.ts'
import { temporaryFolder } from './workspaces.ts'
import { writable } from '../writable.ts'

const now = '2023-08-11T09:00:00.000Z'

/** A closed file with a hundred blocks and some values. */
async function makeFile(): Promise<string> {
  const path = join(temporaryFolder(), 'office.lectern')
  const workspace = writable(await createWorkspaceFile(path, { name: '新闻办', homeRegion: 'luzhou' }))
  await registerAir(workspace)
  await workspace.transaction(async writer => {
    await writer.appendObservation(observation(), 0)
    for (let number = 0; number < 100; number += 1)
      await writer.saveBlock(
        block({ id: BlockId.parse(`block-${number}`), title: `空气质量${number}` }),
        0,
        '',
      )
  })
  await workspace.close()
  return path
}

/** Writes over one page that holds rows of a table. */
function spoilLeafOf(path: string, table: string): void {
  const database = new DatabaseSync(path)
  const { pageno } = database
    .prepare("select pageno from dbstat where name = ? and pagetype = 'leaf' order by pageno desc limit 1")
    .get(table) as { pageno: number }
  const { page_size: size } = database.prepare('pragma page_size').get() as { page_size: number }
  database.close()
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.fill(0xa5, (pageno - 1) * size, pageno * size))
}

async function openSalvaged(path: string) {
  const workspace = await openSqliteWorkspace(path)
  onTestFinished(() => workspace.close())
  return workspace
}

it('brings what can be read of a damaged file into a new one, and lists what cannot', async () => {
  const path = await makeFile()
  spoilLeafOf(path, 'block')
  const before = readFileSync(path)
  expect(identify(path)).toBe('damaged')
  const target = join(temporaryFolder(), 'salvaged.lectern')
  const { lost, read } = await salvageWorkspace(path, target, now)
  const workspace = await openSalvaged(target)
  const { total } = await workspace.blocks()
  const lostBlocks = lost.filter(name => name.startsWith('block/'))
  expect(lostBlocks.length).toBeGreaterThan(0)
  expect([total + lostBlocks.length, (await workspace.observations()).map(({ value }) => value)]).toEqual([
    100,
    ['295'],
  ])
  expect([lost.length, read > 100, readFileSync(path).equals(before), workspace.info.name]).toEqual([
    lostBlocks.length,
    true,
    true,
    '新闻办',
  ])
})

it('finds what was salvaged by its words, and lets it be changed', async () => {
  const path = await makeFile()
  spoilLeafOf(path, 'block_index_data')
  const target = join(temporaryFolder(), 'salvaged.lectern')
  expect((await salvageWorkspace(path, target, now)).lost).toEqual([])
  const workspace = writable(await openSalvaged(target))
  expect([(await workspace.blocks({ query: '空气' })).total, await workspace.unfounded()]).toEqual([100, []])
  const [first] = (await workspace.blocks({ limit: 1 })).blocks
  await workspace.saveBlock({ ...first!, title: '改过' }, first!.revision, '')
})

it('does not let one row that makes no sense hide the others', async () => {
  const path = await makeFile()
  const database = new DatabaseSync(path)
  database.exec(
    "update block set paragraphs = '[{' where id = 'block-7'; update block set paragraphs = '7' where id = 'block-8'",
  )
  database.close()
  const target = join(temporaryFolder(), 'salvaged.lectern')
  const { lost } = await salvageWorkspace(path, target, now)
  const workspace = await openSalvaged(target)
  expect([lost.toSorted(), (await workspace.blocks()).total]).toEqual([
    ['block/block-7', 'block/block-8'],
    98,
  ])
})

it('writes over nothing, and takes nothing that is no workspace', async () => {
  const path = await makeFile()
  await expect(salvageWorkspace(path, path, now)).rejects.toMatchObject({ code: 'workspace-exists' })
  const letter = join(temporaryFolder(), 'letter.lectern')
  writeFileSync(letter, '尊敬的各位：')
  await expect(salvageWorkspace(letter, `${letter}.new`, now)).rejects.toMatchObject({
    code: 'not-a-workspace',
  })
})
