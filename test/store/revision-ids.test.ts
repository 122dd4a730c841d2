import { describe, expect, it } from 'vitest'
import type { Operand } from '../../core/figures/model.ts'
import type { WritableWorkspace } from '../writable.ts'
import { block, figure, observation, paragraph, registerAir } from './builders.ts'
import { workspaces } from './workspaces.ts'

const value: Operand = { indicator: '优良天数', region: 'luzhou', period: '2022' }
const doing = { name: 'made', person: '王', at: '2023-08-11T10:00:00.000Z', origin: 'window-1' }

const say = (version: number, expected: number, words: string) => (workspace: WritableWorkspace) =>
  workspace.act(doing, writer =>
    writer.saveBlock(
      block({
        version,
        approvedVersion: version - 1,
        paragraphs: [paragraph(figure('{{优良天数@2022}}', words))],
      }),
      expected,
      '',
    ),
  )

async function turnBackLast(workspace: WritableWorkspace, name: string): Promise<void> {
  const [last] = await workspace.acts({ limit: 1 })
  await workspace.act({ ...doing, name, undoes: last!.id }, writer => writer.undoAct(last!))
}

const versions = async (workspace: WritableWorkspace): Promise<string[]> => {
  const [last] = await workspace.acts({ limit: 1 })
  return [...(await workspace.versionIds('air', last!.number)).values()]
}

describe.each(workspaces)('what is counted in %s', (_name, open) => {
  it('gives each revision of a value an id of its own, which stays whatever it is called', async () => {
    const { workspace } = await open()
    await workspace.transaction(registerAir)
    await workspace.act(doing, async writer => {
      await writer.appendObservation(observation(), 0)
      await writer.appendObservation(observation({ value: '296' }), 1)
    })
    await workspace.appendObservation(observation({ value: '297' }), 2)
    const ids = await workspace.revisionIds(value, value)
    expect([...ids.keys()]).toEqual([1, 2, 3])
    expect(new Set(ids.values()).size).toBe(3)
    await workspace.renameEntry('indicator', '优良天数', '好天数')
    await workspace.renameEntry('region', 'luzhou', '510500')
    const renamed = { ...value, indicator: '好天数', region: '510500' }
    expect(await workspace.revisionIds(renamed, value)).toEqual(ids)
  })

  it('gives each version of a block an id of its own, which is the same once it is done again', async () => {
    const { workspace } = await open()
    await workspace.transaction(registerAir)
    await say(1, 0, '295天')(workspace)
    await say(2, 1, '296天')(workspace)
    const before = await versions(workspace)
    expect(new Set(before).size).toBe(2)
    await turnBackLast(workspace, 'log.undo')
    await turnBackLast(workspace, 'log.redo')
    expect(await versions(workspace)).toEqual(before)
    await turnBackLast(workspace, 'log.undo')
    const { revision } = (await workspace.blocks({})).blocks[0]!
    await say(2, revision, '297天')(workspace)
    const [first, second] = await versions(workspace)
    expect([first === before[0], second === before[1]]).toEqual([true, false])
  })
})
