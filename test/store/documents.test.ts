import { describe, expect, it } from 'vitest'
import { ChartId, EventId, QuestionId, ScriptId, ItemId } from '../../core/documents/model.ts'
import type { ToldChange } from '../../backend/store/index.ts'
import {
  block,
  chart,
  event,
  figure,
  keptFigure,
  paragraph,
  placement,
  prose,
  question,
  registerAir,
  script,
} from './builders.ts'
import { workspaces, type TestClock } from './workspaces.ts'
import type { WritableWorkspace } from '../writable.ts'

const conference = EventId.parse('conference')

let used = 0

/** Something is done on each of so many further days, as an office does on working days. */
async function usedFor(workspace: WritableWorkspace, clock: TestClock, days: number): Promise<void> {
  for (let day = 0; day <= days; day += 1) {
    if (day > 0) clock.now = new Date(Date.parse(clock.now) + 24 * 60 * 60_000).toISOString()
    used += 1
    await workspace.saveTopic({ key: 'used', name: `第${used}次`, nameEn: '', parent: '' })
  }
}

describe.each(workspaces)('events and their documents in a %s workspace', (_name, open) => {
  it('gives each document back as it was saved', async () => {
    const { workspace } = await open()
    const saved = [
      await workspace.saveEvent(
        event({ podium: [{ post: '市生态环境局局长', role: 'main-speaker', department: 'ecology' }] }),
        0,
      ),
      await workspace.saveScript(
        script({
          items: [
            { id: ItemId.parse('h'), type: 'heading', level: 1, text: '总体情况' },
            placement('p', 'air'),
          ],
        }),
        0,
      ),
      await workspace.saveQuestion(
        question({ mainLine: [figure('{{a@2022}}', '1')], answer: [placement('p', 'air')] }),
        0,
      ),
      await workspace.saveChart(
        chart({
          series: [
            { name: '', points: [{ label: '甲', expression: '{{a@2022}}', printed: '1', value: '1' }] },
          ],
        }),
        0,
      ),
    ]
    expect(
      await Promise.all([
        workspace.event(conference),
        workspace.script(ScriptId.parse('speech')),
        workspace.question(QuestionId.parse('question-air')),
        workspace.chart(ChartId.parse('chart-air')),
      ]),
    ).toEqual(saved)
    expect(saved.map(({ revision }) => revision)).toEqual([1, 1, 1, 1])
  })

  it('names documents by title and language without reading them, and leaves out what is gone', async () => {
    const { workspace } = await open()
    await workspace.saveBlock(block({ title: '空气', language: 'en' }), 0, '')
    await workspace.saveQuestion(question({ question: '空气怎么样？' }), 0)
    await workspace.saveChart(chart({ title: '优良天数' }), 0)
    await workspace.saveScript(script(), 0)
    await workspace.remove('script', 'speech', 1)
    const heads = (['block', 'question', 'chart', 'script', 'release'] as const).map(place =>
      workspace.documentHeads(place, ['air', 'question-air', 'chart-air', 'speech', 'none']),
    )
    expect(await Promise.all(heads)).toEqual([
      [{ id: 'air', title: '空气', language: 'en' }],
      [{ id: 'question-air', title: '空气怎么样？', language: 'zh' }],
      [{ id: 'chart-air', title: '优良天数', language: 'zh' }],
      [],
      [],
    ])
    expect(await workspace.documentHeads('block', [])).toEqual([])
  })

  it('refuses a save over a revision that was not read, whatever the document', async () => {
    const { workspace } = await open()
    const saves = [
      (expected: number) => workspace.saveEvent(event(), expected),
      (expected: number) => workspace.saveScript(script(), expected),
      (expected: number) => workspace.saveQuestion(question(), expected),
      (expected: number) => workspace.saveChart(chart(), expected),
    ]
    for (const save of saves) {
      await save(0)
      await save(1)
      await expect(save(1)).rejects.toMatchObject({ code: 'stale-revision', facts: { current: 2 } })
    }
  })

  it('lists an event’s documents in their order, and those of all events', async () => {
    const { workspace } = await open()
    await workspace.saveQuestion(question({ id: QuestionId.parse('q2') }), 0)
    await workspace.saveQuestion(question({ id: QuestionId.parse('q1') }), 0)
    await workspace.move('question', 'q2', 'q1')
    await workspace.saveQuestion(question({ id: QuestionId.parse('q3'), event: EventId.parse('other') }), 0)
    await workspace.saveScript(script(), 0)
    await workspace.saveScript(script({ id: ScriptId.parse('host'), kind: 'host-script' }), 0)
    await workspace.saveChart(chart(), 0)
    expect((await workspace.questions(conference)).map(({ id }) => id)).toEqual(['q1', 'q2'])
    expect((await workspace.questions()).map(({ position }) => position).toSorted()).toEqual([1, 1, 2])
    expect((await workspace.scripts(conference)).map(({ id }) => id)).toEqual(['host', 'speech'])
    expect([
      (await workspace.charts(conference)).length,
      (await workspace.charts(EventId.parse('other'))).length,
    ]).toEqual([1, 0])
  })

  it('lists the latest event first and those without a date last', async () => {
    const { workspace } = await open()
    for (const [id, date] of [
      ['a', '2023-08-11'],
      ['b', ''],
      ['c', '2024-01-05'],
    ] as const)
      await workspace.saveEvent(event({ id, date }), 0)
    expect((await workspace.events()).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  })
})

describe.each(workspaces)('the trash of a %s workspace', (_name, open) => {
  it('hides a removed block everywhere and brings it back whole', async () => {
    const { workspace, clock } = await open()
    await registerAir(workspace)
    const saved = await workspace.saveBlock(
      block({ paragraphs: [paragraph(figure('{{优良天数@2022}}', '295天'))] }),
      0,
      '',
    )
    const uses = await workspace.figureUses()
    clock.now = '2023-08-12T10:00:00.000Z'
    await workspace.remove('block', 'air', 1)
    expect([
      await workspace.block(saved.id),
      await workspace.blocks(),
      await workspace.blocks({ query: '空气' }),
      await workspace.figureUses(),
    ]).toEqual([undefined, { blocks: [], total: 0 }, { blocks: [], total: 0 }, []])
    expect(await workspace.trash()).toEqual([
      { place: 'block', id: 'air', title: '空气质量', revision: 1, removedAt: '2023-08-12T10:00:00.000Z' },
    ])
    await workspace.restore('block', 'air', 1)
    expect([
      await workspace.block(saved.id),
      (await workspace.blocks({ query: '空气' })).total,
      await workspace.figureUses(),
      await workspace.trash(),
    ]).toEqual([saved, 1, uses, []])
  })

  it('takes an event’s documents along and back, but not those removed before', async () => {
    const { workspace, clock } = await open()
    await workspace.saveEvent(event(), 0)
    await workspace.saveScript(script(), 0)
    await workspace.saveQuestion(question(), 0)
    await workspace.saveChart(chart(), 0)
    await workspace.remove('question', 'question-air', 1)
    clock.now = '2023-08-13T10:00:00.000Z'
    await workspace.remove('event', 'conference', 1)
    expect([await workspace.events(), await workspace.scripts(), await workspace.charts()]).toEqual([
      [],
      [],
      [],
    ])
    await expect(workspace.restore('script', 'speech', 1)).rejects.toMatchObject({ code: 'event-in-trash' })
    await workspace.restore('event', 'conference', 1)
    expect([
      (await workspace.scripts()).length,
      (await workspace.charts()).length,
      (await workspace.questions()).length,
    ]).toEqual([1, 1, 0])
    expect((await workspace.trash()).map(({ id }) => id)).toEqual(['question-air'])
  })

  it('does not save over what is in the trash, and does not remove it twice', async () => {
    const { workspace } = await open()
    const saved = await workspace.saveScript(script(), 0)
    await workspace.remove('script', 'speech', 1)
    await expect(workspace.saveScript(saved, 1)).rejects.toMatchObject({ code: 'not-found' })
    await expect(workspace.remove('script', 'speech', 1)).rejects.toMatchObject({ code: 'not-found' })
    await expect(workspace.remove('script', 'none', 1)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('empties itself of what has lain there for 30 days of use', async () => {
    const { workspace, clock } = await open()
    await workspace.saveBlock(block(), 0, '')
    await workspace.saveChart(chart(), 0)
    clock.now = '2023-09-01T09:00:00.000Z'
    await workspace.remove('block', 'air', 1)
    await usedFor(workspace, clock, 1)
    await workspace.remove('chart', 'chart-air', 1)
    await usedFor(workspace, clock, 29)
    expect([await workspace.purgeTrash(), (await workspace.trash()).map(({ id }) => id)]).toEqual([
      1,
      ['chart-air'],
    ])
    await expect(workspace.restore('block', 'air', 1)).rejects.toMatchObject({ code: 'not-found' })
    expect(await workspace.blockVersions(block().id)).toEqual([])
  })

  it('keeps the reasons of what lies in it, and lets them go with what is deleted for good', async () => {
    const { workspace, clock } = await open()
    await registerAir(workspace)
    const days = figure('{{优良天数@2022}}', '295天')
    await workspace.saveBlock(block({ paragraphs: [paragraph(days)] }), 0, '')
    await workspace.saveScript(script({ id: ScriptId.parse('air'), items: [prose('0', days)] }), 0)
    await workspace.keepFigure(keptFigure({ place: 'block', version: 0 }))
    await workspace.keepFigure(keptFigure({ place: 'block', version: 1 }))
    await workspace.keepFigure(keptFigure({ place: 'script', reason: '讲稿的理由' }))
    const kept = await workspace.keptFigures()
    await workspace.remove('block', 'air', 1)
    await workspace.restore('block', 'air', 1)
    expect(await workspace.keptFigures()).toEqual(kept)
    await workspace.remove('block', 'air', 1)
    await usedFor(workspace, clock, 30)
    await workspace.purgeTrash()
    expect(await workspace.keptFigures()).toEqual([keptFigure({ place: 'script', reason: '讲稿的理由' })])
    await workspace.keepFigure(keptFigure({ id: 'deleted long ago' }))
    await workspace.purgeTrash()
    expect(await workspace.keptFigures()).toEqual([keptFigure({ place: 'script', reason: '讲稿的理由' })])
    expect(await workspace.unfounded()).toEqual([])
  })
})

describe.each(workspaces)('the trash of a %s workspace, whatever the clock says,', (_name, open) => {
  async function withRemoved() {
    const opened = await open()
    await opened.workspace.saveBlock(block(), 0, '')
    await opened.workspace.remove('block', 'air', 1)
    return opened
  }

  it('is kept over months in which nobody used the workspace', async () => {
    const { workspace, clock } = await withRemoved()
    clock.now = '2023-12-20T09:00:00.000Z'
    expect(await workspace.purgeTrash()).toBe(0)
    await usedFor(workspace, clock, 28)
    expect(await workspace.purgeTrash()).toBe(0)
  })

  it('is kept where the clock was ten years ahead for one session', async () => {
    const { workspace, clock } = await withRemoved()
    await usedFor(workspace, clock, 5)
    const right = clock.now
    clock.now = '2033-08-11T09:00:00.000Z'
    await usedFor(workspace, clock, 0)
    expect(await workspace.purgeTrash()).toBe(0)
    clock.now = right
    await usedFor(workspace, clock, 24)
    expect(await workspace.purgeTrash()).toBe(0)
    await usedFor(workspace, clock, 1)
    expect(await workspace.purgeTrash()).toBe(1)
  })

  it('is not kept for ever where it was removed while the clock was ahead', async () => {
    const { workspace, clock } = await open()
    const right = clock.now
    await workspace.saveBlock(block(), 0, '')
    clock.now = '2033-08-11T09:00:00.000Z'
    await workspace.remove('block', 'air', 1)
    clock.now = right
    await usedFor(workspace, clock, 29)
    expect(await workspace.purgeTrash()).toBe(0)
    await usedFor(workspace, clock, 1)
    expect(await workspace.purgeTrash()).toBe(1)
  })

  it('is kept where the clock fell behind', async () => {
    const { workspace, clock } = await withRemoved()
    await usedFor(workspace, clock, 20)
    clock.now = '2016-01-01T09:00:00.000Z'
    await usedFor(workspace, clock, 9)
    expect(await workspace.purgeTrash()).toBe(0)
    clock.now = '2023-10-01T09:00:00.000Z'
    await usedFor(workspace, clock, 10)
    expect(await workspace.purgeTrash()).toBe(0)
  })
})

describe.each(workspaces)('a transaction of a %s workspace', (_name, open) => {
  it('stores all of its work and then tells of it', async () => {
    const { workspace } = await open()
    const told: ToldChange[] = []
    const stop = workspace.onChange(change => told.push(change))
    await workspace.transaction(async writer => {
      await writer.saveEvent(event(), 0)
      await writer.saveScript(script(), 0)
      expect([(await writer.events()).length, told]).toEqual([1, []])
    })
    stop()
    await workspace.remove('script', 'speech', 1)
    const act = told[0]!.act
    expect(told).toEqual(
      [
        { type: 'event.saved', id: 'conference' },
        { type: 'script.saved', id: 'speech' },
      ].map(change => ({ ...change, act, name: 'test.write', origin: 'test' })),
    )
  })

  it('stores nothing and tells nothing when its work fails', async () => {
    const { workspace } = await open()
    const told: ToldChange[] = []
    workspace.onChange(change => told.push(change))
    const failing = workspace.transaction(async writer => {
      await writer.saveEvent(event(), 0)
      await writer.saveBlock(block(), 0, '')
      await writer.saveBlock(block(), 5, '')
    })
    await expect(failing).rejects.toMatchObject({ code: 'stale-revision' })
    expect([
      await workspace.events(),
      (await workspace.blocks()).total,
      (await workspace.blocks({ query: '空气' })).total,
      told,
    ]).toEqual([[], 0, 0, []])
  })

  it('tells of what single writes changed', async () => {
    const { workspace } = await open()
    const told: string[] = []
    workspace.onChange(({ type, id }) => told.push(`${type} ${id}`))
    await registerAir(workspace)
    await workspace.saveBlock(block(), 0, '')
    await workspace.remove('block', 'air', 1)
    await workspace.restore('block', 'air', 1)
    expect(told).toEqual([
      'region.saved luzhou',
      'indicator.saved 优良天数',
      'block.saved air',
      'block.removed air',
      'block.restored air',
    ])
  })
})
