import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TextName } from '../../core/documents/text-names.ts'
import { applied, canonical, differenceOf, type Json, type JsonObject } from '../../core/acts/index.ts'
import { lastStanding, lastTakenBack } from '../../backend/acts/log/taking-back.ts'
import { approveBlock, editBlock } from '../../core/documents/review.ts'
import type { Act, WorkspaceWriter } from '../../backend/store/index.ts'
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
  placement,
  prose,
  question,
  region,
  registerAir,
  script,
  text,
} from './builders.ts'
import { workspaces } from './workspaces.ts'

const at = '2023-08-11T10:00:00.000Z'
const doing = (name: string, person = '王') => ({ name, person, at, origin: 'window-1' })

/** Random acts of one run; `npm run check -- --slow` does 10,000. */
const atOnce = Number(process.env['LECTERN_ACTS'] ?? 24)

/**
 * Everything people made, by kind, as a reader sees it; what says when and how often it was written is left
 * out.
 */
async function everything(workspace: WritableWorkspace): Promise<Json> {
  const without = (record: object): JsonObject =>
    Object.fromEntries(
      Object.entries(record).filter(
        ([name]) => !['revision', 'updatedAt', 'updatedBy', 'enteredAt'].includes(name),
      ),
    ) as JsonObject
  const blocks = (await workspace.blocks({ limit: 1000 })).blocks.toSorted((one, other) =>
    one.id < other.id ? -1 : 1,
  )
  const lists = {
    settings: [await workspace.settings()],
    regions: await workspace.regions(),
    topics: await workspace.topics(),
    departments: await workspace.departments(),
    people: await workspace.people(),
    indicators: await workspace.indicators(),
    values: await workspace.observations(),
    blocks,
    events: await workspace.events(),
    scripts: await workspace.scripts(),
    questions: await workspace.questions(),
    charts: await workspace.charts(),
    trash: (await workspace.trash()).map(({ place, id }) => ({ place, id })),
  }
  return Object.fromEntries(Object.entries(lists).map(([name, records]) => [name, records.map(without)]))
}

const back = (workspace: WritableWorkspace, act: Act) =>
  workspace.act({ ...doing('log.undo', act.person), undoes: act.id }, writer => writer.undoAct(act))

/** Does one of many things; a refusal is nothing done. */
async function doSomething(writer: WorkspaceWriter, which: number, some: number): Promise<void> {
  const id = `d${some % 5}`
  const words = `第${some}稿，写得比四十个字还要长一些，这样日志里只留下改动的那几个字而不是整段文字。`
  const current = {
    script: await writer.script(script({ id: id as never }).id),
    question: await writer.question(question({ id: id as never }).id),
    block: await writer.block(block({ id }).id),
    chart: await writer.chart(chart({ id: id as never }).id),
  }
  const value = (
    await writer.history({ indicator: '优良天数', region: 'luzhou', period: String(2018 + (some % 4)) })
  )[0]
  const place = (['script', 'question', 'block', 'chart'] as const)[some % 4]!
  const trashed = (await writer.trash()).find(each => each.place === place && each.id === id)?.revision ?? 0
  const things: (() => Promise<unknown>)[] = [
    () =>
      writer.saveScript(
        script({
          ...current.script,
          id: id as never,
          title: `讲稿${some % 3}`,
          items: [prose(`i${some % 4}`, text(words)), prose('i9', text(String(some)))],
        }),
        current.script?.revision ?? 0,
      ),
    () =>
      writer.saveQuestion(
        question({ ...current.question, id: id as never, fallback: words, position: 1 + (some % 3) }),
        current.question?.revision ?? 0,
      ),
    () =>
      writer.saveBlock(
        current.block
          ? editBlock(current.block, { paragraphs: [paragraph(text(words))] }, { by: '王', at })
          : block({ id }),
        current.block?.revision ?? 0,
        'edited',
      ),
    () =>
      current.block
        ? writer.saveBlock(approveBlock(current.block, { by: '王', at }), current.block.revision, 'approved')
        : Promise.resolve(),
    () =>
      writer.saveChart(
        chart({ ...current.chart, id: id as never, title: `图${some}` }),
        current.chart?.revision ?? 0,
      ),
    () => writer.move(some % 2 ? 'question' : 'chart', id, some % 3 ? `d${some % 4}` : null),
    () => writer.remove(place, id, current[place]?.revision ?? trashed),
    () => writer.restore(place, id, trashed),
    () =>
      writer.appendObservation(
        observation({ period: String(2018 + (some % 4)), value: String(200 + (some % 100)) }),
        value === undefined || value.withdrawn ? 0 : value.revision,
      ),
    () =>
      writer.savePerson({
        key: `p${some % 3}`,
        name: `人${some % 3}`,
        department: '',
        rights: some % 2 === 0 ? ['enter'] : ['check', 'publish'],
        active: true,
      }),
    () => writer.saveTopic({ key: `t${some % 3}`, name: `主题${some}`, nameEn: '', parent: '' }),
    () => writer.removeEntry('topic', `t${some % 3}`),
    () => writer.saveRegion(region({ key: `r${some % 3}`, name: `县${some}`, parent: 'luzhou' })),
    () => writer.saveIndicator(indicator({ key: '新指标', name: `新指标${some}` }), 0),
  ]
  await things[which % things.length]!()
}

describe.each(workspaces)('the log of acts in %s', (_name, open) => {
  it('says of every change who made it, when, from what to what', async () => {
    const { workspace } = await open()
    await workspace.act(doing('scripts.create'), writer => writer.saveScript(script({ title: '旧题' }), 0))
    await workspace.act(doing('scripts.save', '李'), writer =>
      writer.saveScript(script({ title: '新题' }), 1),
    )
    const [newest, older] = await workspace.acts()
    expect([newest, older]).toMatchObject([
      { name: 'scripts.save', person: '李', at, origin: 'window-1', undoes: '', undoneBy: '' },
      { name: 'scripts.create', person: '王' },
    ])
    expect(await workspace.changesOf(newest!.number)).toMatchObject([
      {
        kind: 'script',
        title: '新题',
        patch: { did: 'fields', fields: { title: { did: 'set', from: '旧题', to: '新题' } } },
      },
    ])
  })

  it('holds no act that changed nothing, and none that failed', async () => {
    const { workspace } = await open()
    const before = await workspace.acts()
    await workspace.act(doing('settings'), async writer => writer.saveSettings(await writer.settings()))
    await expect(
      workspace.act(doing('scripts.save'), async writer => {
        await writer.saveScript(script(), 0)
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(await workspace.acts()).toEqual(before)
  })

  it('gives the workspace as it is, replayed from nothing', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    for (let some = 0; some < 60; some += 1)
      await workspace
        .act(doing(`act ${some}`), writer => doSomething(writer, some * 7, some))
        .catch(() => undefined)
    const records = new Map<string, Json | undefined>()
    for (const { number } of (await workspace.acts({ limit: 500 })).toReversed()) {
      for (const { kind, record, patch } of await workspace.changesOf(number)) {
        const outcome = applied(patch, records.get(`${kind}/${record}`))
        expect(outcome.ok).toBe(true)
        if (outcome.ok) records.set(`${kind}/${record}`, outcome.value)
      }
    }
    for (const each of await workspace.scripts())
      expect(records.get(`script/${each.id}`)).toMatchObject({
        title: each.title,
        items: each.items as unknown as Json,
      })
    for (const each of await workspace.people())
      expect(records.get(`person/${each.key}`)).toMatchObject({ name: each.name, rights: each.rights })
    expect(await workspace.unfounded()).toEqual([])
  })

  it('takes back all that was done, whatever it was, and does it again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(12), fc.nat(500)), { minLength: atOnce, maxLength: atOnce }),
        async things => {
          const { workspace } = await open()
          await registerAir(workspace)
          await workspace.saveEvent(event(), 0)
          const start = await everything(workspace)
          const before = (await workspace.acts({ limit: 1 }))[0]!.number
          for (const [which, some] of things)
            await workspace
              .act(doing('act'), writer => doSomething(writer, which, some))
              .catch(() => undefined)
          const end = await everything(workspace)
          const done = await workspace.acts({ after: before, limit: atOnce })
          expect(done.length).toBeGreaterThan(atOnce / 4)
          for (const _ of done) await back(workspace, (await lastStanding(workspace, '王'))!)
          expect(differenceOf(start, await everything(workspace))).toBe(undefined)
          expect(await workspace.unfounded()).toEqual([])
          for (const _ of done) {
            const undone = (await lastTakenBack(workspace, '王'))!
            await workspace.act({ ...doing('log.redo'), undoes: undone.id }, writer => writer.undoAct(undone))
          }
          expect(canonical(await everything(workspace))).toBe(canonical(end))
        },
      ),
      { numRuns: atOnce > 100 ? 1 : 3, seed: 20_231, endOnFailure: true },
    )
  }, 7_200_000)

  it('finds acts by word, value, record, person and moment', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    const later = { ...doing('values.store', '李'), at: '2023-08-12T10:00:00.000Z' }
    await workspace.act(doing('scripts.create'), writer =>
      writer.saveScript(script({ title: '关于PM2.5的发布词', items: [prose('one', text('全部达标'))] }), 0),
    )
    await workspace.act(later, writer =>
      writer.appendObservation(observation({ period: '2022', value: '295', source: '年报100%_' }), 0),
    )
    const names = async (filter: Parameters<typeof workspace.acts>[0]) =>
      (await workspace.acts(filter)).map(({ name }) => name).filter(name => name !== 'test.write')
    const word = (said: string, called: string[] = []) => names({ word: { text: said, called } })
    expect([
      await word('全部达标'),
      await word('pm2.5'),
      await word('李'),
      await word('100%_'),
      await word('没有'),
    ]).toEqual([['scripts.create'], ['scripts.create'], ['values.store'], ['values.store'], []])
    expect(await word('没有', ['values.store'])).toEqual(['values.store'])
    const place = JSON.stringify(['优良天数', 'luzhou', '2022'])
    expect([
      await names({ record: { kind: 'value', id: place } }),
      await names({ record: { kind: 'script', id: 'speech' } }),
    ]).toEqual([['values.store'], ['scripts.create']])
    expect([
      await names({ since: later.at }),
      await names({ until: later.at, person: '王' }),
      await workspace.actors(),
    ]).toEqual([['values.store'], ['scripts.create'], expect.arrayContaining(['李', '王'])])
  })

  it('knows what a record was at any act', async () => {
    const { workspace } = await open()
    await workspace.act(doing('scripts.create'), writer => writer.saveScript(script({ title: '一' }), 0))
    await workspace.act(doing('scripts.save'), writer => writer.saveScript(script({ title: '二' }), 1))
    await workspace.act(doing('scripts.save'), writer => writer.saveScript(script({ title: '三' }), 2))
    const numbers = (await workspace.acts({ limit: 3 })).map(({ number }) => number)
    const titles = await Promise.all(
      numbers.map(async number => (await workspace.recordAt('script', 'speech', number))?.['title']),
    )
    expect(titles).toEqual(['三', '二', '一'])
    expect(await workspace.recordAt('script', 'speech', numbers[2]! - 1)).toBeUndefined()
  })

  it('leaves alone what others wrote into the same script meanwhile', async () => {
    const { workspace } = await open()
    const items = [prose('one', text('一')), prose('two', text('二'))]
    await workspace.act(doing('scripts.create'), writer => writer.saveScript(script({ items }), 0))
    await workspace.act(doing('scripts.save'), writer =>
      writer.saveScript(script({ items: [prose('one', text('壹')), items[1]!] }), 1),
    )
    await workspace.act(doing('scripts.save', '李'), writer =>
      writer.saveScript(script({ items: [prose('one', text('壹')), prose('two', text('贰'))] }), 2),
    )
    await back(workspace, (await workspace.acts({ person: '王' }))[0]!)
    expect((await workspace.script(script().id))?.items).toEqual([items[0], prose('two', text('贰'))])
  })

  it('takes a value back whose later revisions were taken back before', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    for (const [value, expected] of [
      ['295', 0],
      ['301', 1],
    ] as const) {
      await workspace.act(doing('observations.set'), writer =>
        writer.appendObservation(observation({ value }), expected),
      )
    }
    for (let steps = 0; steps < 2; steps += 1) await back(workspace, (await lastStanding(workspace, '王'))!)
    expect(await workspace.observations()).toEqual([])
  })

  it('says which record stands in the way, and changes nothing', async () => {
    const { workspace } = await open()
    await workspace.act(doing('scripts.create'), writer => writer.saveScript(script({ title: '旧题' }), 0))
    await workspace.act(doing('scripts.save'), writer => writer.saveScript(script({ title: '新题' }), 1))
    await workspace.act(doing('scripts.save', '李'), writer =>
      writer.saveScript(script({ title: '又一题' }), 2),
    )
    const mine = (await workspace.acts({ person: '王' }))[0]!
    await expect(back(workspace, mine)).rejects.toMatchObject({
      code: 'act-built-upon',
      facts: { title: '又一题' },
    })
    expect((await workspace.script(script().id))?.title).toBe('又一题')
  })

  it('does not take away what something rests on', async () => {
    const { workspace } = await open()
    await workspace.act(doing('blocks.create'), writer => writer.saveBlock(block(), 0, 'edited'))
    await workspace.act(doing('scripts.create', '李'), writer =>
      writer.saveScript(script({ items: [placement('p', block().id)] }), 0),
    )
    await expect(back(workspace, (await workspace.acts({ person: '王' }))[0]!)).rejects.toMatchObject({
      code: 'act-rested-upon',
    })
    expect(await workspace.block(block().id)).toBeDefined()
  })

  it('takes the reasons kept in a document away and back with it', async () => {
    const { workspace } = await open()
    const items = [prose('0', figure('{{优良天数@2022}}', '295天'))]
    await workspace.act(doing('scripts.create'), writer => writer.saveScript(script({ items }), 0))
    await workspace.act(doing('stale.keep', '李'), writer => writer.keepFigure(keptFigure({ id: 'speech' })))
    await workspace.act(doing('scripts.remove'), writer => writer.remove('script', 'speech', 1))
    await back(workspace, (await lastStanding(workspace, '王'))!)
    expect(await workspace.keptFigures()).toEqual([keptFigure({ id: 'speech' })])
    await back(workspace, (await lastStanding(workspace, '王'))!)
    expect([await workspace.scripts(), await workspace.keptFigures()]).toEqual([[], []])
    await back(workspace, (await lastTakenBack(workspace, '王'))!)
    expect([(await workspace.scripts()).length, await workspace.keptFigures()]).toEqual([
      1,
      [keptFigure({ id: 'speech' })],
    ])
    expect(await workspace.unfounded()).toEqual([])
  })

  it('leaves a reason with its figure when what others wrote around it is taken back', async () => {
    const { workspace } = await open()
    const reads = (words: string) => paragraph(text(words), figure('{{优良天数@2022}}', '295天'))
    const [own, added] = [[reads('甲'), reads('乙')], reads('丙')]
    const saved = await workspace.act(doing('blocks.create'), writer =>
      writer.saveBlock(block({ paragraphs: own }), 0, ''),
    )
    await workspace.act(doing('blocks.save'), writer =>
      writer.saveBlock({ ...saved, paragraphs: [added, ...own] }, 1, ''),
    )
    const kept = keptFigure({ place: 'block', item: TextName.parse('1'), reason: '甲的理由' })
    await workspace.act(doing('stale.keep', '李'), writer => writer.keepFigure(kept))
    await back(workspace, (await lastStanding(workspace, '王'))!)
    expect(await workspace.keptFigures()).toEqual([{ ...kept, item: '0' }])
    await back(workspace, (await lastTakenBack(workspace, '王'))!)
    expect(await workspace.keptFigures()).toEqual([kept])
    expect(await workspace.unfounded()).toEqual([])
  })

  it('revises a published value back, and never erases it', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    await workspace.act(doing('observations.set'), writer =>
      writer.appendObservation(observation({ value: '295', state: 'published' }), 0),
    )
    await workspace.act(doing('observations.set'), writer =>
      writer.appendObservation(observation({ value: '301', state: 'published' }), 1),
    )
    await back(workspace, (await workspace.acts())[0]!)
    const revisions = await workspace.history(observation())
    expect(revisions.map(({ revision, value }) => [revision, value])).toEqual([
      [3, '295'],
      [2, '301'],
      [1, '295'],
    ])
  })

  it('finds again what it took back: the words of a block, the figures that read a value', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    const first = block({ title: '空气', paragraphs: [paragraph(figure('{{优良天数@2022}}', '295天'))] })
    await workspace.act(doing('blocks.create'), writer => writer.saveBlock(first, 0, 'edited'))
    await workspace.act(doing('blocks.save'), writer =>
      writer.saveBlock({ ...first, title: '河流', paragraphs: [paragraph(text('无'))] }, 1, 'edited'),
    )
    await back(workspace, (await workspace.acts())[0]!)
    expect((await workspace.blocks({ query: '空气' })).blocks.map(({ id }) => id)).toEqual([first.id])
    expect((await workspace.figureUses(observation())).map(({ id }) => id)).toEqual([first.id])
  })
})
