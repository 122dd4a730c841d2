import { describe, expect, it } from 'vitest'
import { TextName } from '../../core/documents/text-names.ts'
import { BlockId, ScriptId } from '../../core/documents/model.ts'
import type { FigureUse, Workspace } from '../../backend/store/index.ts'
import { noAdditions } from '../../core/documents/index.ts'
import {
  block,
  chart,
  event,
  figure,
  paragraph,
  placement,
  prose,
  question,
  region,
  registerAir,
  script,
  text,
} from './builders.ts'
import { workspaces } from './workspaces.ts'

const operand = (period: string, place = 'luzhou', indicator = '优良天数') => ({
  indicator,
  region: place,
  period,
})

const use = (parts: Partial<FigureUse>): FigureUse => ({
  language: 'zh',
  place: 'block',
  id: 'air',
  item: TextName.parse('0'),
  expression: '{{优良天数@2022}}',
  printed: '',
  version: 0,
  operands: [operand('2022')],
  ...parts,
})

const placesOf = async (workspace: Workspace, period: string, place = ''): Promise<string[]> =>
  (await workspace.figureUses(operand(period, place))).map(
    ({ place: kind, id, item, version }) => `${kind} ${id} ${item} ${version}`,
  )

const withFigure = (expression = '{{优良天数@2022}}') => [paragraph(text('全年'), figure(expression))]

describe.each(workspaces)('where figures and blocks are used in a %s workspace', (_name, open) => {
  it('knows every place that reads an observation, with all that the figure reads', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    await workspace.saveBlock(
      block({ paragraphs: [paragraph(text('平稳')), paragraph(figure('{{优良天数@2022}}', '295天'))] }),
      0,
      '',
    )
    await workspace.saveScript(script({ items: [prose('p1', figure('{{优良天数@2022:同比}}', '下降'))] }), 0)
    await workspace.saveQuestion(
      question({
        mainLine: [figure('{{优良天数@2021}}')],
        answer: [prose('a1', figure('{{优良天数[luzhou]@2022}}'))],
      }),
      0,
    )
    await workspace.saveChart(
      chart({
        series: [
          {
            name: '',
            points: [{ label: '2022', expression: '{{优良天数@2022}}', printed: '295天', value: '295' }],
          },
        ],
      }),
      0,
    )
    expect(await workspace.figureUses(operand('2022', ''))).toEqual([
      use({ item: TextName.parse('1'), printed: '295天' }),
      use({ place: 'chart', id: 'chart-air', item: TextName.parse('0/0'), printed: '295天' }),
      use({
        place: 'question',
        id: 'question-air',
        item: TextName.parse('a1'),
        expression: '{{优良天数[luzhou]@2022}}',
      }),
      use({
        place: 'script',
        id: 'speech',
        item: TextName.parse('p1'),
        expression: '{{优良天数@2022:同比}}',
        printed: '下降',
        operands: [operand('2022'), operand('2021')],
      }),
    ])
    expect(await placesOf(workspace, '2021')).toEqual([
      'question question-air main-line 0',
      'script speech p1 0',
    ])
    expect((await workspace.figureUses()).length).toBe(5)
  })

  it('keeps an expression that cannot be read among the uses, though it reads nothing', async () => {
    const { workspace } = await open()
    await workspace.saveBlock(block({ paragraphs: withFigure('{{优良天数@}}') }), 0, '')
    expect(await workspace.figureUses()).toEqual([use({ expression: '{{优良天数@}}', operands: [] })])
  })

  it('forgets a figure that was taken out of the text', async () => {
    const { workspace } = await open()
    await workspace.saveBlock(block({ paragraphs: withFigure() }), 0, '')
    await workspace.saveBlock(block({ paragraphs: [] }), 1, '')
    expect(await workspace.figureUses()).toEqual([])
  })

  it('keeps the figures of approved words in sight while a newer draft is written', async () => {
    const { workspace } = await open()
    const approved = block({ state: 'approved', approvedVersion: 1, paragraphs: withFigure() })
    await workspace.saveBlock(approved, 0, '')
    await workspace.saveBlock(
      { ...approved, state: 'draft', version: 2, paragraphs: withFigure('{{优良天数@2023}}') },
      1,
      '',
    )
    expect([await placesOf(workspace, '2022'), await placesOf(workspace, '2023')]).toEqual([
      ['block air 0 1'],
      ['block air 0 0'],
    ])
  })

  it('counts the figures of a pinned version as the script’s, and follows them when that version is still a draft', async () => {
    const { workspace } = await open()
    await workspace.saveBlock(block({ paragraphs: withFigure() }), 0, '')
    await workspace.saveScript(
      script({ items: [placement('placed', 'air', { mode: 'pinned', version: 1 })] }),
      0,
    )
    expect(await placesOf(workspace, '2022')).toEqual(['block air 0 0', 'script speech placed 1'])
    await workspace.saveBlock(block({ paragraphs: withFigure('{{优良天数@2023}}') }), 1, '')
    expect([await placesOf(workspace, '2022'), await placesOf(workspace, '2023')]).toEqual([
      [],
      ['block air 0 0', 'script speech placed 1'],
    ])
  })

  it('counts words edited in place as the script’s own', async () => {
    const { workspace } = await open()
    await workspace.saveScript(
      script({
        items: [placement('placed', 'air', { mode: 'edited', version: 1, paragraphs: withFigure() })],
      }),
      0,
    )
    expect(await placesOf(workspace, '2022')).toEqual(['script speech placed 0'])
  })

  it('reads figures without a region at the new home when the home changes', async () => {
    const { workspace } = await open()
    await workspace.saveBlock(block({ paragraphs: withFigure() }), 0, '')
    await workspace.saveScript(script({ items: [prose('p1', figure('{{优良天数[luzhou]@2022}}'))] }), 0)
    await workspace.saveSettings({ homeRegion: 'yibin', office: '' })
    expect([
      await placesOf(workspace, '2022', 'yibin'),
      await placesOf(workspace, '2022', 'luzhou'),
      await placesOf(workspace, '2022'),
    ]).toEqual([['block air 0 0'], ['script speech p1 0'], ['block air 0 0']])
  })

  it('lets a rank read the regions that an import adds, until the import is undone', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    await workspace.saveRegion(region({ key: '四川', name: '四川省' }))
    await workspace.saveBlock(block({ paragraphs: withFigure('{{优良天数@2022:排名(四川)}}') }), 0, '')
    const added = region({ key: '北溪', name: '北溪市', parent: '四川' })
    await workspace.transaction(async writer => {
      await writer.saveAdditions('batch', { ...noAdditions, regions: [added] })
      await writer.saveImportBatch({
        id: 'batch',
        undoes: '',
        fileName: '年报.xlsx',
        sha256: '',
        importedBy: '王',
        importedAt: '2023-08-11',
        added: 0,
        revised: 0,
        withdrawn: 0,
        unchanged: 0,
        rejected: 0,
      })
    })
    expect(await placesOf(workspace, '2022', '北溪')).toEqual(['block air 0 0'])
    await workspace.undoImport('batch', { id: 'undo', by: '王', at: '2023-08-12' })
    expect([
      await placesOf(workspace, '2022', '北溪'),
      (await workspace.regions()).some(({ key }) => key === '北溪'),
    ]).toEqual([[], false])
    await workspace.undoImport('undo', { id: 'redo', by: '王', at: '2023-08-13' })
    expect(await placesOf(workspace, '2022', '北溪')).toEqual(['block air 0 0'])
  })

  it('lets a rank read every region it is compared with, those that join later too', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    await workspace.saveRegion(region({ key: '四川', name: '四川省' }))
    await workspace.saveRegion(region({ key: 'luzhou', parent: '四川' }))
    await workspace.saveBlock(block({ paragraphs: withFigure('{{优良天数@2022:排名(四川)}}') }), 0, '')
    expect(await placesOf(workspace, '2022', 'yibin')).toEqual([])
    await workspace.saveRegion(region({ key: 'yibin', parent: '四川' }))
    expect([await placesOf(workspace, '2022', 'yibin'), await placesOf(workspace, '2022')]).toEqual([
      ['block air 0 0'],
      ['block air 0 0'],
    ])
  })

  it('finds what looks back on a value by that value, and what is measured against a target by the target', async () => {
    const { workspace } = await open()
    await workspace.saveBlock(block({ paragraphs: withFigure('{{优良天数@2022:历史最高}}') }), 0, '')
    await workspace.saveScript(script({ items: [prose('p1', figure('{{优良天数@2022:目标差}}'))] }), 0)
    expect(await placesOf(workspace, '2015')).toEqual(['block air 0 0'])
    expect(
      (await workspace.figureUses({ indicator: '优良天数.目标', region: '', period: '2022' })).map(
        ({ place }) => place,
      ),
    ).toEqual(['script'])
  })

  it('knows the scripts and answers that place a block', async () => {
    const { workspace } = await open()
    await workspace.saveScript(
      script({
        items: [
          prose('p1', text('各位')),
          placement('s1', 'air'),
          placement('s2', 'water'),
          placement('s3', 'air'),
        ],
      }),
      0,
    )
    await workspace.saveQuestion(
      question({ answer: [placement('q1', 'air', { mode: 'pinned', version: 2 })] }),
      0,
    )
    expect(await workspace.placementsOf([BlockId.parse('air')])).toEqual([
      { place: 'question', id: 'question-air', item: 'q1' },
      { place: 'script', id: 'speech', item: 's1' },
      { place: 'script', id: 'speech', item: 's3' },
    ])
    await workspace.saveScript(script({ items: [] }), 1)
    expect((await workspace.placementsOf([BlockId.parse('air')])).length).toBe(1)
  })

  it('finds documents and placements of more blocks than a database takes in one statement', async () => {
    const { workspace } = await open()
    await workspace.saveBlock(block(), 0, '')
    await workspace.saveScript(script({ items: [placement('s1', 'air')] }), 0)
    await workspace.saveQuestion(question({ answer: [placement('q1', 'water')] }), 0)
    const many = ['air', ...Array.from({ length: 70_000 }, (_, index) => `none-${index}`), 'water'].map(id =>
      BlockId.parse(id),
    )
    expect((await workspace.placementsOf(many)).map(({ item }) => item)).toEqual(['q1', 's1'])
    expect((await workspace.blocksById(many)).map(({ id }) => id)).toEqual(['air'])
    expect((await workspace.documentHeads('block', many)).map(({ id }) => id)).toEqual(['air'])
  })

  it('keeps a speech of a thousand figures', async () => {
    const { workspace } = await open()
    await workspace.saveEvent(event(), 0)
    const items = Array.from({ length: 1000 }, (_, index) =>
      prose(`p${index}`, figure(`{{优良天数@${1000 + index}}}`)),
    )
    const saved = await workspace.saveScript(script({ items }), 0)
    expect(await workspace.script(ScriptId.parse('speech'))).toEqual(saved)
    expect([(await workspace.figureUses()).length, await placesOf(workspace, '1999')]).toEqual([
      1000,
      ['script speech p999 0'],
    ])
  })
})
