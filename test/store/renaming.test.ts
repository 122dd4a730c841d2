import { describe, expect, it } from 'vitest'
import { BlockId } from '../../core/documents/model.ts'
import type { WorkspaceWriter } from '../../backend/store/index.ts'
import type { WritableWorkspace } from '../writable.ts'
import {
  block,
  chart,
  event,
  figure,
  indicator,
  keptFigure,
  observation,
  paragraph,
  prose,
  question,
  region,
  script,
} from './builders.ts'
import { workspaces } from './workspaces.ts'

const days = '{{GD@2022}}'
const share = '{{GD[luzhou]@2022/有效天数@2022:占比}}'
const doing = { name: 'indicators.rename', person: '王', at: '2023-08-11T10:00:00.000Z', origin: 'window-1' }

/** Everything that may name an indicator names it, one thing of each kind. */
async function makeAll(writer: WorkspaceWriter): Promise<void> {
  await writer.saveRegion(region())
  await writer.saveIndicator(indicator({ key: 'GD' }), 0)
  await writer.saveIndicator(indicator({ key: '有效天数', name: '有效天数' }), 0)
  await writer.saveIndicator(indicator({ key: 'GD.目标', name: '目标' }), 0)
  await writer.saveIndicator(
    indicator({
      key: '优良率',
      name: '优良率',
      unit: '%',
      formula: { operation: 'ratio', operands: ['GD', '有效天数'] },
    }),
    0,
  )
  await writer.appendObservation(observation({ indicator: 'GD' }), 0)
  await writer.appendObservation(observation({ indicator: 'GD', value: '296', note: '更正' }), 1)
  await writer.appendObservation(observation({ indicator: '有效天数', value: '365' }), 0)
  await writer.appendObservation(observation({ indicator: 'GD.目标', value: '300' }), 0)
  await writer.saveEvent(event(), 0)
  await writer.saveBlock(
    block({
      paragraphs: [paragraph(figure(days, '296天'))],
      version: 1,
      approvedVersion: 1,
      state: 'approved',
    }),
    0,
    '',
  )
  await writer.saveBlock(
    block({ paragraphs: [paragraph(figure(share, '81.1%'))], version: 2, approvedVersion: 1 }),
    1,
    '',
  )
  await writer.saveScript(script({ items: [prose('a', figure(days, '295天'))] }), 0)
  await writer.saveQuestion(
    question({ mainLine: [figure(share, '81.1%')], answer: [prose('b', figure(days, '296天'))] }),
    0,
  )
  await writer.saveChart(
    chart({
      series: [{ name: '', points: [{ label: '', expression: days, value: '296', printed: '296天' }] }],
    }),
    0,
  )
  await writer.keepFigure(keptFigure({ id: 'speech', item: 'a', expression: days }))
  await writer.saveRelease({
    id: 'file',
    kind: 'script',
    form: 'reading',
    document: 'speech',
    title: '发布词',
    fileName: '发布词.docx',
    sha256: '',
    by: '王',
    at: '2023-08-11T09:00:00.000Z',
    held: [],
    overrideReason: '',
    figures: [
      {
        text: '296天',
        expression: days,
        language: 'zh',
        formula: '296',
        rounding: '',
        operands: [
          {
            indicator: 'GD',
            region: 'luzhou',
            period: '2022',
            value: '296',
            unit: '天',
            bound: 'exact',
            source: '',
          },
        ],
      },
    ],
  } as never)
  await writer.saveImportMap({
    fingerprint: 'table',
    mapping: { constants: { indicator: 'GD' }, indicators: { 好天: 'GD' } },
    savedBy: '王',
    savedAt: '2023-08-11T09:00:00.000Z',
  })
}

/** All there is, by what it says and not by when it was written. */
async function everything(workspace: WritableWorkspace): Promise<string> {
  const all = [
    await workspace.indicators(),
    await workspace.observations(),
    await Promise.all(
      (await workspace.indicators()).map(({ key }) =>
        workspace.history({ indicator: key, region: 'luzhou', period: '2022' }),
      ),
    ),
    (await workspace.blocks({})).blocks,
    await workspace.blockVersions(BlockId.parse('air')),
    await workspace.scripts(),
    await workspace.questions(),
    await workspace.charts(),
    await workspace.keptFigures(),
    await workspace.release('file'),
    await workspace.importMap('table'),
    (await workspace.figureUses()).map(({ operands, ...use }) => [use, operands.toSorted(byName)]),
  ]
  return JSON.stringify(
    all,
    (name, value: unknown) => (['revision', 'updatedAt', 'updatedBy'].includes(name) ? undefined : value),
    1,
  )
}

const byName = (one: object, other: object): number => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)

async function takeBackLast(workspace: WritableWorkspace): Promise<void> {
  const [last] = await workspace.acts({ limit: 1 })
  await workspace.act({ ...doing, name: 'log.undo', undoes: last!.id }, writer => writer.undoAct(last!))
}

describe.each(workspaces)('an indicator that is called otherwise in %s', (_name, open) => {
  it('goes by its new key wherever it is named, in one act that is taken back and done again', async () => {
    const { workspace } = await open()
    await workspace.act({ ...doing, name: 'made' }, makeAll)
    const before = await everything(workspace)
    await workspace.act(doing, writer => writer.renameIndicator('GD', 'GN'))
    const after = await everything(workspace)
    expect(after).toBe(before.replaceAll('GD', 'GN'))
    expect(await workspace.unfounded()).toEqual([])
    expect(
      (await workspace.acts({ record: { kind: 'indicator', id: 'GN' } })).map(({ name }) => name),
    ).toEqual(['indicators.rename', 'made'])
    await takeBackLast(workspace)
    expect([await everything(workspace), await workspace.unfounded()]).toEqual([before, []])
    await takeBackLast(workspace)
    expect([await everything(workspace), await workspace.unfounded()]).toEqual([after, []])
  })

  it('takes along what was written since, when it is called as before again', async () => {
    const { workspace } = await open()
    await workspace.act({ ...doing, name: 'made' }, makeAll)
    await workspace.act(doing, writer => writer.renameIndicator('GD', 'GN'))
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
    await workspace.act({ ...doing, name: 'made' }, makeAll)
    await workspace.act({ ...doing, name: 'cut' }, writer => writer.saveScript(script({ items: [] }), 1))
    await workspace.act(doing, writer => writer.renameIndicator('GD', 'G'))
    await workspace.act(doing, writer => writer.renameIndicator('G', 'GN'))
    const [, , cut] = await workspace.acts({ limit: 3 })
    await workspace.act({ ...doing, name: 'log.undo', undoes: cut!.id }, writer => writer.undoAct(cut!))
    expect((await workspace.scripts())[0]!.items).toEqual([prose('a', figure('{{GN@2022}}', '295天'))])
    expect((await workspace.figureUsesIn('script', ['speech'])).map(({ expression }) => expression)).toEqual([
      '{{GN@2022}}',
    ])
    expect(await workspace.unfounded()).toEqual([])
    await takeBackLast(workspace)
    expect([(await workspace.scripts())[0]!.items, await workspace.unfounded()]).toEqual([[], []])
  })

  it('leaves its former key to another, which is no other copy of it', async () => {
    const { workspace } = await open()
    await workspace.act({ ...doing, name: 'made' }, makeAll)
    await workspace.act(doing, writer => writer.renameIndicator('GD', 'GN'))
    await workspace.saveIndicator(indicator({ key: 'GD', name: '另一个' }), 0)
    await workspace.appendObservation(observation({ indicator: 'GD', value: '1' }), 0)
    await workspace.appendObservations(
      [{ ...observation({ indicator: 'GD', period: '2021', value: '2' }), expected: 0, sheet: '', cell: '' }],
      '',
    )
    expect(await workspace.unfounded()).toEqual([])
    await expect(workspace.renameIndicator('GN', 'GD')).rejects.toMatchObject({
      code: 'key-taken',
      facts: { name: '另一个' },
    })
    await expect(workspace.renameIndicator('GN', 'G N')).rejects.toMatchObject({
      code: 'key-malformed',
    })
    const [renaming] = (await workspace.acts()).filter(({ name }) => name === 'indicators.rename')
    await expect(
      workspace.act({ ...doing, undoes: renaming!.id }, writer => writer.undoAct(renaming!)),
    ).rejects.toMatchObject({ code: 'key-taken' })
  })
})
