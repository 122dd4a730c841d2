import { describe, expect, it } from 'vitest'
import { TextName } from '../../core/documents/text-names.ts'
import { BlockId, QuestionId } from '../../core/documents/model.ts'
import type { ToldChange, WorkspaceWriter } from '../../backend/store/index.ts'
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
  registerAir,
  script,
} from './builders.ts'
import { workspaces } from './workspaces.ts'

const days = figure('{{优良天数@2022}}', '295天')

const renaming = (writer: WorkspaceWriter) => writer.renameEntry('indicator', '优良天数', '好天数')

/** One of each thing that is done, in an order in which it can be. */
const deeds: readonly ((writer: WorkspaceWriter) => Promise<unknown>)[] = [
  registerAir,
  async writer => writer.saveSettings({ ...(await writer.settings()), office: '县新闻办' }),
  writer => writer.saveRegion(region({ key: 'gulin', name: '古蔺', parent: 'luzhou' })),
  writer => writer.removeEntry('region', 'gulin'),
  writer => writer.saveTopic({ key: 'air', name: '大气', nameEn: '', parent: '' }),
  writer => writer.saveDepartment({ key: 'air', name: '大气科', nameEn: '', parent: '' }),
  writer => writer.savePerson({ key: 'li', name: '李', department: '', rights: [], active: true }),
  writer => writer.appendObservation(observation(), 0),
  writer => writer.saveEvent(event(), 0),
  writer => writer.saveBlock(block({ paragraphs: [paragraph(days)] }), 0, ''),
  writer => writer.saveScript(script({ items: [prose('a', days)] }), 0),
  writer => writer.saveQuestion(question(), 0),
  writer => writer.saveQuestion(question({ id: QuestionId.parse('second') }), 0),
  writer => writer.move('question', 'second', null),
  writer => writer.saveChart(chart(), 0),
  writer => writer.keepFigure(keptFigure({ id: 'speech', item: TextName.parse('a') })),
  renaming,
  writer => writer.appendObservation(observation({ indicator: '好天数', value: '296' }), 1),
  writer => writer.saveIndicator(indicator({ key: '投诉', name: '投诉' }), 0),
  writer => writer.remove('script', 'speech', 2),
  writer => writer.restore('script', 'speech', 2),
  writer => writer.remove('block', BlockId.parse('air'), 2),
]

/** What it was about, each once. */
const heard = (changes: readonly ToldChange[]): string[] =>
  [...new Set(changes.map(({ act, name, origin, type, id }) => `${act} ${name} ${origin} ${type} ${id}`))]
    // A new key is told of with the former one, and with the values that go by it; the log need not say so.
    .filter(told => !told.includes(' renaming ') || !/observation|优良天数/.test(told))
    .toSorted()

describe.each(workspaces)('in %s', (_name, open) => {
  it('the log says of every act what those who followed were told of it as it was done', async () => {
    const { workspace } = await open()
    let live: ToldChange[] = []
    workspace.onChange(change => live.push(change))
    for (const deed of deeds) {
      live = []
      const name = deed === renaming ? 'renaming' : 'deed'
      await workspace.act({ name, person: '王', at: '2023-08-11T10:00:00.000Z', origin: 'window' }, deed)
      expect(heard((await workspace.toldSince(live[0]!.act))!)).toEqual(heard(live))
    }
    expect(await workspace.toldSince(live[0]!.act + 1)).toEqual([])
  })
})
