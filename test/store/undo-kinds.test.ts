import { describe, expect, it } from 'vitest'
import type { WorkspaceWriter } from '../../backend/store/index.ts'
import type { WritableWorkspace } from '../writable.ts'
import { block, chart, event, indicator, question, region, registerAir, script } from './builders.ts'
import { workspaces } from './workspaces.ts'

type Write = (writer: WorkspaceWriter) => Promise<unknown>

/** For each kind of record: how one is made, how it is changed, and what people see of it. */
const kinds: Readonly<Record<string, [Write, Write, (workspace: WritableWorkspace) => Promise<unknown>]>> = {
  settings: [
    async () => undefined,
    async writer =>
      writer.saveSettings({ ...(await writer.settings()), office: '县新闻办', selfCheck: true }),
    workspace => workspace.settings(),
  ],
  region: [
    writer => writer.saveRegion(region({ key: 'gulin', name: '古蔺', parent: 'luzhou' })),
    writer => writer.saveRegion(region({ key: 'gulin', name: '古蔺县', parent: 'luzhou' })),
    workspace => workspace.regions(),
  ],
  department: [
    writer => writer.saveDepartment({ key: 'air', name: '大气科', nameEn: '', parent: '' }),
    writer => writer.saveDepartment({ key: 'air', name: '大气环境科', nameEn: '', parent: '' }),
    workspace => workspace.departments(),
  ],
  topic: [
    writer => writer.saveTopic({ key: 'air', name: '大气', nameEn: '', parent: '' }),
    writer => writer.saveTopic({ key: 'air', name: '大气污染防治', nameEn: '', parent: '' }),
    workspace => workspace.topics(),
  ],
  person: [
    writer => writer.savePerson({ key: 'li', name: '李', department: '', rights: ['enter'], active: true }),
    writer => writer.savePerson({ key: 'li', name: '李', department: '', rights: ['check'], active: true }),
    workspace => workspace.people(),
  ],
  indicator: [
    writer => writer.saveIndicator(indicator({ key: '投诉', name: '投诉' }), 0),
    writer => writer.saveIndicator(indicator({ key: '投诉', name: '环境投诉' }), 1),
    workspace => workspace.indicators(),
  ],
  event: [
    writer => writer.saveEvent(event(), 0),
    writer => writer.saveEvent(event({ title: '新的题目', place: '新闻发布厅' }), 1),
    workspace => workspace.events(),
  ],
  script: [
    writer => writer.saveScript(script(), 0),
    writer => writer.saveScript(script({ title: '新的题目' }), 1),
    workspace => workspace.scripts(),
  ],
  question: [
    writer => writer.saveQuestion(question(), 0),
    writer => writer.saveQuestion(question({ question: '今年怎么样？' }), 1),
    workspace => workspace.questions(),
  ],
  chart: [
    writer => writer.saveChart(chart(), 0),
    writer => writer.saveChart(chart({ title: '新的题目' }), 1),
    workspace => workspace.charts(),
  ],
  block: [
    writer => writer.saveBlock(block(), 0, ''),
    writer => writer.saveBlock(block({ title: '新的题目' }), 1, ''),
    async workspace => (await workspace.blocks({})).blocks,
  ],
}

/** What says how often and when a record was written is no part of what it says. */
const saying = (records: unknown): unknown =>
  JSON.parse(
    JSON.stringify(records, (name, value: unknown) =>
      ['revision', 'updatedAt', 'updatedBy'].includes(name) ? undefined : value,
    ),
  )

describe.each(workspaces)('in %s', (_name, open) => {
  it.each(Object.keys(kinds))('a changed %s is what it was when the change is taken back', async kind => {
    const [make, change, see] = kinds[kind]!
    const { workspace } = await open()
    await registerAir(workspace)
    const doing = { name: 'act', person: '王', at: '2023-08-11T10:00:00.000Z', origin: 'window-1' }
    await workspace.act(doing, make)
    const before = saying(await see(workspace))
    await workspace.act(doing, change)
    const changed = saying(await see(workspace))
    expect(changed).not.toEqual(before)
    for (const expected of [before, changed]) {
      const [last] = await workspace.acts({ limit: 1 })
      await workspace.act({ ...doing, undoes: last!.id }, writer => writer.undoAct(last!))
      expect(saying(await see(workspace))).toEqual(expected)
    }
    expect(await workspace.unfounded()).toEqual([])
  })
})
