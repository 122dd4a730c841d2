import { describe, expect, it } from 'vitest'
import { BlockId } from '../../core/documents/model.ts'
import type { EntryKind, WorkspaceWriter } from '../../backend/store/index.ts'
import type { WritableWorkspace } from '../writable.ts'
import { block, figure, indicator, observation, paragraph, prose, region, script } from './builders.ts'
import { days, everything, nameEverywhere } from './named-everywhere.ts'
import { workspaces } from './workspaces.ts'

const doing = { name: 'indicators.rename', person: '王', at: '2023-08-11T10:00:00.000Z', origin: 'window-1' }

const another: Readonly<Record<EntryKind, (key: string) => (writer: WorkspaceWriter) => Promise<unknown>>> = {
  indicator: key => writer => writer.saveIndicator(indicator({ key, name: '另一个' }), 0),
  region: key => writer => writer.saveRegion(region({ key, name: '另一个' })),
  department: key => writer => writer.saveDepartment({ key, name: '另一个', nameEn: '', parent: '' }),
  topic: key => writer => writer.saveTopic({ key, name: '另一个', nameEn: '', parent: '' }),
}

async function takeBackLast(workspace: WritableWorkspace): Promise<void> {
  const [last] = await workspace.acts({ limit: 1 })
  await workspace.act({ ...doing, name: 'log.undo', undoes: last!.id }, writer => writer.undoAct(last!))
}

const renamed: readonly (readonly [EntryKind, string, string])[] = [
  ['indicator', 'GD', 'GN'],
  ['region', 'luzhou', 'lz'],
  ['department', 'DPT', '环保.局'],
  ['topic', 'TPC', '空气_质量'],
]

describe.each(workspaces)('an entry that is called otherwise in %s', (_name, open) => {
  it.each(renamed)(
    'goes by its new key wherever a %s is named, in one act that is taken back',
    async (...of) => {
      const [kind, from, to] = of
      const { workspace } = await open()
      await workspace.act({ ...doing, name: 'made' }, nameEverywhere)
      const before = await everything(workspace)
      await workspace.act(doing, writer => writer.renameEntry(kind, from, to))
      const after = await everything(workspace)
      expect(after).toBe(before.replaceAll(from, to))
      expect(await workspace.unfounded()).toEqual([])
      expect((await workspace.acts({ record: { kind, id: to } })).map(({ name }) => name)).toEqual([
        'indicators.rename',
        'made',
      ])
      await takeBackLast(workspace)
      expect([await everything(workspace), await workspace.unfounded()]).toEqual([before, []])
      await takeBackLast(workspace)
      expect([await everything(workspace), await workspace.unfounded()]).toEqual([after, []])
    },
  )

  it.each(renamed)('is another %s than one that takes its former key', async (kind, from, to) => {
    const { workspace } = await open()
    await workspace.act({ ...doing, name: 'made' }, nameEverywhere)
    await workspace.act(doing, writer => writer.renameEntry(kind, from, to))
    const [renaming] = await workspace.acts({ limit: 1 })
    await workspace.act({ ...doing, name: 'made' }, another[kind](from))
    expect(await workspace.unfounded()).toEqual([])
    await expect(workspace.renameEntry(kind, to, from)).rejects.toMatchObject({
      code: 'key-taken',
      facts: { name: '另一个' },
    })
    await expect(workspace.renameEntry(kind, to, 'G N')).rejects.toMatchObject({ code: 'key-malformed' })
    await expect(
      workspace.act({ ...doing, undoes: renaming!.id }, writer => writer.undoAct(renaming!)),
    ).rejects.toMatchObject({ code: 'key-taken' })
    await takeBackLast(workspace)
    expect(await workspace.unfounded()).toEqual([])
  })

  it('takes along what was written since, when it is called as before again', async () => {
    const { workspace } = await open()
    await workspace.act({ ...doing, name: 'made' }, nameEverywhere)
    await workspace.act(doing, writer => writer.renameEntry('indicator', 'GD', 'GN'))
    await workspace.appendObservation(observation({ indicator: 'GN', value: '297' }), 2)
    await workspace.saveBlock(
      block({ id: 'new', paragraphs: [paragraph(figure('{{GN@2022}}', '297天'))] }),
      0,
      '',
    )
    const [, , renaming] = await workspace.acts({ limit: 3 })
    await workspace.act({ ...doing, name: 'log.undo', undoes: renaming!.id }, writer =>
      writer.undoAct(renaming!),
    )
    expect((await workspace.block(BlockId.parse('new')))?.paragraphs).toEqual([
      paragraph(figure(days, '297天')),
    ])
    expect(
      (await workspace.history({ indicator: 'GD', region: 'luzhou', period: '2022' })).map(
        ({ value }) => value,
      ),
    ).toEqual(['297', '296', '295'])
    expect(await workspace.unfounded()).toEqual([])
  })

  it('goes by its new key in a text that is put back from before', async () => {
    const { workspace } = await open()
    await workspace.act({ ...doing, name: 'made' }, nameEverywhere)
    await workspace.act({ ...doing, name: 'cut' }, writer => writer.saveScript(script({ items: [] }), 1))
    await workspace.act(doing, writer => writer.renameEntry('indicator', 'GD', 'G'))
    await workspace.act(doing, writer => writer.renameEntry('indicator', 'G', 'GN'))
    await workspace.act(doing, writer => writer.renameEntry('region', 'luzhou', 'LZ'))
    const [, , , cut] = await workspace.acts({ limit: 4 })
    await workspace.act({ ...doing, name: 'log.undo', undoes: cut!.id }, writer => writer.undoAct(cut!))
    const present = '{{GN[gulin]@2022:排名(LZ)}}'
    expect((await workspace.scripts())[0]!.items).toEqual([
      prose('a', figure('{{GN@2022}}', '295天'), figure(present)),
    ])
    expect((await workspace.figureUsesIn('script', ['speech'])).map(({ expression }) => expression)).toEqual([
      '{{GN@2022}}',
      present,
    ])
    expect((await workspace.keptFigures()).map(({ expression }) => expression)).toEqual([present])
    expect(await workspace.unfounded()).toEqual([])
    await takeBackLast(workspace)
    expect([(await workspace.scripts())[0]!.items, await workspace.unfounded()]).toEqual([[], []])
  })

  it('leaves its former key to another, which is no other copy of it', async () => {
    const { workspace } = await open()
    await workspace.act({ ...doing, name: 'made' }, nameEverywhere)
    await workspace.act(doing, writer => writer.renameEntry('indicator', 'GD', 'GN'))
    await workspace.saveIndicator(indicator({ key: 'GD', name: '另一个' }), 0)
    await workspace.appendObservation(observation({ indicator: 'GD', value: '1' }), 0)
    await workspace.appendObservations(
      [{ ...observation({ indicator: 'GD', period: '2021', value: '2' }), expected: 0, sheet: '', cell: '' }],
      '',
    )
    expect(await workspace.unfounded()).toEqual([])
    await expect(workspace.renameEntry('indicator', 'GN', 'GD')).rejects.toMatchObject({
      code: 'key-taken',
      facts: { name: '另一个' },
    })
    await expect(workspace.renameEntry('indicator', 'GN', 'G N')).rejects.toMatchObject({
      code: 'key-malformed',
    })
    const [renaming] = (await workspace.acts()).filter(({ name }) => name === 'indicators.rename')
    await expect(
      workspace.act({ ...doing, undoes: renaming!.id }, writer => writer.undoAct(renaming!)),
    ).rejects.toMatchObject({ code: 'key-taken' })
  })
})
