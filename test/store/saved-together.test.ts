import { describe, expect, it } from 'vitest'
import { approveBlock, editBlock } from '../../core/documents/review.ts'
import type { Block } from '../../core/documents/model.ts'
import type { WorkspaceWriter } from '../../backend/store/index.ts'
import type { WritableWorkspace } from '../writable.ts'
import { block, figure, paragraph, registerAir, text } from './builders.ts'
import { workspaces } from './workspaces.ts'

const act = { by: '王', at: '2023-08-01T00:00:00.000Z' }
const words = (year: number, printed: string) => [
  paragraph(text('优良天数为'), figure(`{{优良天数@${year}}}`, printed)),
]
const made = (count: number): Block[] =>
  Array.from({ length: count }, (_, at) => {
    const plain = block({ id: `block-${at}`, title: `素材${at}`, paragraphs: words(2021, '295天') })
    return at % 3 === 0 ? approveBlock(plain, act) : plain
  })

/** Some get new words, some another title only, some are approved anew. */
const edited = (stored: Block, at: number): Block => {
  if (at % 4 === 0) return { ...stored, title: `${stored.title}改` }
  if (at % 4 === 1) return approveBlock(stored, act)
  return editBlock(stored, { paragraphs: words(2022, `${at}天`) }, act)
}

/** More blocks than this are saved in several slices, the last of them smaller. */
const slice = 7

type Save = (writer: WorkspaceWriter, blocks: readonly Block[]) => Promise<unknown>
const together: Save = (writer, blocks) =>
  writer.saveBlocks(
    blocks.map(each => ({ block: each, expected: each.revision })),
    'edited',
  )
const inSlices: Save = (writer, blocks) =>
  writer.saveBlocksInSlices(
    (async function* () {
      for (let at = 0; at < blocks.length; at += slice)
        yield blocks.slice(at, at + slice).map(each => ({ block: each, expected: each.revision }))
    })(),
    'edited',
  )
const oneByOne: Save = async (writer, blocks) => {
  for (const each of blocks) await writer.saveBlock(each, each.revision, 'edited')
}

async function filled(workspace: WritableWorkspace, count: number): Promise<Block[]> {
  await registerAir(workspace)
  return workspace.transaction(writer =>
    writer.saveBlocks(
      made(count).map(each => ({ block: each, expected: 0 })),
      'edited',
    ),
  )
}

/** All that is known of the blocks: what they say, their versions, what finds them, what they print. */
async function knownOf(workspace: WritableWorkspace, ids: readonly Block['id'][]) {
  const [last] = await workspace.acts({ limit: 1 })
  return {
    blocks: await workspace.blocksById(ids),
    versions: await Promise.all(ids.map(id => workspace.blockVersions(id))),
    found: (await workspace.blocks({ query: '优良', limit: 50 })).blocks.map(({ id }) => id),
    titled: (await workspace.blocks({ query: '改', limit: 50 })).blocks.map(({ id }) => id),
    figures: await workspace.figureUsesIn('block', ids),
    changes: (await workspace.changesOf(last!.number)).toSorted((one, other) =>
      `${one.kind} ${one.record}` < `${other.kind} ${other.record}` ? -1 : 1,
    ),
    unfounded: await workspace.unfounded(),
  }
}

describe.each(workspaces)('blocks saved together in a %s workspace', (_name, open) => {
  it('are, read and are found as those that were saved one by one, and follow from the log', async () => {
    const known = []
    for (const save of [together, inSlices, oneByOne]) {
      const { workspace } = await open()
      const blocks = await filled(workspace, 24)
      await workspace.transaction(writer => save(writer, blocks.map(edited)))
      known.push(
        await knownOf(
          workspace,
          blocks.map(({ id }) => id),
        ),
      )
    }
    expect(known[0]!.unfounded).toEqual([])
    expect(known[0]).toEqual(known[2])
    expect(known[1]).toEqual(known[2])
  })

  it('are found by their new words only, the last saved first, where there are more than are indexed at once', async () => {
    const { workspace } = await open()
    const count = 560
    const saying = (words: string) => (_: unknown, at: number) =>
      block({ id: `block-${at}`, title: `素材${words}`, paragraphs: [paragraph(text(`${words}数据`))] })
    await workspace.transaction(writer => inSlices(writer, Array.from({ length: count }, saying('旧的'))))
    const order = Array.from({ length: count }, (_, at) => (at * 321) % count)
    await workspace.transaction(writer =>
      inSlices(
        writer,
        order.map(at => ({ ...saying('新的')(undefined, at), revision: 1 })),
      ),
    )
    const found = async (query: string) =>
      (await workspace.blocks({ query, limit: count })).blocks.map(({ id }) => id)
    const latestFirst = order.map(at => `block-${at}`).toReversed()
    expect([await found('旧的'), await found('的数据'), await found('素材新的')]).toEqual([
      [],
      latestFirst,
      latestFirst,
    ])
  })

  it('are found by the words that were saved last where one comes in two slices', async () => {
    const { workspace } = await open()
    const blocks = await filled(workspace, 9)
    const [first] = blocks
    await workspace.transaction(writer =>
      inSlices(writer, [
        ...blocks.map((each, at) => editBlock(each, { paragraphs: words(2022, `${at}日`) }, act)),
        { ...editBlock(first!, { paragraphs: words(2023, '末次') }, act), revision: 2 },
      ]),
    )
    const found = async (query: string) => (await workspace.blocks({ query })).blocks.map(({ id }) => id)
    expect([await found('0日'), await found('末次'), (await found('优良天数'))[0]]).toEqual([
      [],
      [first!.id],
      first!.id,
    ])
  })

  it('are none of them saved where another save of one came first', async () => {
    const { workspace } = await open()
    const blocks = await filled(workspace, 6)
    const theirs = await workspace.saveBlock({ ...blocks[4]!, title: '别处改的' }, 1, 'edited')
    await expect(workspace.transaction(writer => together(writer, blocks.map(edited)))).rejects.toMatchObject(
      { code: 'stale-revision', facts: { current: 2 } },
    )
    expect(await workspace.blocksById(blocks.map(({ id }) => id))).toEqual(
      blocks.map((each, at) => (at === 4 ? theirs : each)),
    )
  })

  it('are all checked against the log, however many there are', async () => {
    const { workspace } = await open()
    await filled(workspace, 1100)
    expect((await workspace.blocks({ limit: 1 })).total).toBe(1100)
    expect(await workspace.unfounded()).toEqual([])
  })
})
