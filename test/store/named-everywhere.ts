import { TextName } from '../../core/documents/text-names.ts'
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

export const days = '{{GD@2022}}'
const share = '{{GD[luzhou]@2022/有效天数@2022:占比}}'
const rank = '{{GD[gulin]@2022:排名(luzhou)}}'

/** Everything that may name an entry of the register names it, one thing of each kind. */
export async function nameEverywhere(writer: WorkspaceWriter): Promise<void> {
  await register(writer)
  await documents(writer)
  await left(writer)
}

async function register(writer: WorkspaceWriter): Promise<void> {
  await writer.saveRegion(region({ complete: true }))
  await writer.saveRegion(region({ key: 'gulin', name: '古蔺县', nameEn: '', parent: 'luzhou' }))
  await writer.saveSettings({ homeRegion: 'luzhou', office: '' })
  const [named, under] = [
    { nameEn: '', parent: '' },
    { name: '下级', nameEn: '' },
  ]
  await writer.saveDepartment({ key: 'DPT', name: '环境局', ...named })
  await writer.saveDepartment({ key: '监测科', parent: 'DPT', ...under })
  await writer.saveTopic({ key: 'TPC', name: '空气', ...named })
  await writer.saveTopic({ key: '臭氧', parent: 'TPC', ...under })
  await writer.savePerson({ key: '王', name: '王', department: 'DPT', rights: [], active: true } as never)
  await writer.saveIndicator(
    indicator({
      key: 'GD',
      topic: 'TPC',
      department: 'DPT',
      seriesStarts: [{ region: 'luzhou', since: '2015' }],
    }),
    0,
  )
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
  await writer.appendObservation(observation({ indicator: 'GD', region: 'gulin' }), 0)
  await writer.appendObservation(observation({ indicator: '有效天数', value: '365' }), 0)
  await writer.appendObservation(observation({ indicator: 'GD.目标', value: '300' }), 0)
}

async function documents(writer: WorkspaceWriter): Promise<void> {
  const filed = { topic: 'TPC', department: 'DPT' }
  await writer.saveEvent(event({ podium: [{ post: '局长', role: 'answering', department: 'DPT' }] }), 0)
  await writer.saveBlock(
    block({
      ...filed,
      paragraphs: [paragraph(figure(days, '296天'))],
      version: 1,
      approvedVersion: 1,
      state: 'approved',
    }),
    0,
    '',
  )
  await writer.saveBlock(
    block({
      ...filed,
      paragraphs: [paragraph(figure(share, '81.1%'), figure(rank, '居泸州市第1位'))],
      version: 2,
      approvedVersion: 1,
    }),
    1,
    '',
  )
  await writer.saveScript(script({ items: [prose('a', figure(days, '295天'), figure(rank))] }), 0)
  await writer.saveQuestion(
    question({
      department: 'DPT',
      mainLine: [figure(share, '81.1%')],
      answer: [prose('b', figure(days, '296天'))],
    }),
    0,
  )
  await writer.saveChart(
    chart({
      series: [{ name: '', points: [{ label: '', expression: share, value: '296', printed: '296天' }] }],
    }),
    0,
  )
  await writer.keepFigure(
    keptFigure({ id: 'speech', item: TextName.parse('a'), expression: rank, printed: '' }),
  )
}

async function left(writer: WorkspaceWriter): Promise<void> {
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
    mapping: {
      constants: { indicator: 'GD', region: 'luzhou' },
      indicators: { 好天: 'GD' },
      regions: { 全市: 'luzhou' },
      departments: { 环保局: 'DPT' },
    },
    savedBy: '王',
    savedAt: '2023-08-11T09:00:00.000Z',
  })
}

/** All there is, by what it says and not by when it was written. */
export async function everything(workspace: WritableWorkspace): Promise<string> {
  const { homeRegion } = await workspace.settings()
  const all = [
    homeRegion,
    await workspace.regions(),
    await workspace.departments(),
    await workspace.topics(),
    await workspace.people(),
    await workspace.indicators(),
    await workspace.observations(),
    await Promise.all(
      (await workspace.indicators()).map(({ key }) =>
        workspace.history({ indicator: key, region: homeRegion, period: '2022' }),
      ),
    ),
    await workspace.events(),
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
