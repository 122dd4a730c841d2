import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { committed, reading } from '../api/importing.ts'
import { openDesk, type Desk } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const row = { indicator: '优良天数', region: 'yunxi' }
const known = { ...row, period: '2022' }
const blank = { ...row, period: '2024' }
const value = (number: string) => ({ value: number, bound: 'exact' as const })

/** The register and the values of a row, as the table has them. */
async function table() {
  const data = desk.use('useDataStore')
  await data.fetchIndicators()
  await data.need([row])
  return data
}

it('finds indicators by pinyin initials, and reads what stands in a row', async () => {
  const data = await table()
  await data.search('ylts')
  expect([data.matches?.has('优良天数'), data.valueAt(known)?.value]).toEqual([true, '314'])
  await data.search('')
  expect(data.matches).toBeUndefined()
})

it('keeps a value without a source waiting in its cell until one is named', async () => {
  const [data, edits] = [await table(), desk.use('useEditsStore')]
  edits.propose([{ place: blank, entry: value('301') }])
  expect([edits.asks, edits.waitingAt(blank)?.entry?.value, data.valueAt(blank)]).toEqual([
    'source',
    '301',
    undefined,
  ])
  edits.source = '2024年环境公报'
  edits.settle()
  await edits.flush()
  expect([edits.asks, edits.waiting.size, data.valueAt(blank)]).toMatchObject([
    '',
    0,
    { value: '301', source: '2024年环境公报', state: 'entered' },
  ])
})

it('asks why where a value is revised, and takes back what was written over as it stood', async () => {
  const [data, edits, undo] = [await table(), desk.use('useEditsStore'), desk.use('useUndoStore')]
  edits.hold(known)
  edits.propose([{ place: known, entry: value('315') }])
  expect(edits.asks).toBe('reason')
  edits.reason = '据年报更正'
  edits.settle()
  await edits.flush()
  expect(data.valueAt(known)).toMatchObject({ value: '315', note: '据年报更正' })
  await undo.undo()
  await data.refresh([known.indicator], false)
  expect([data.valueAt(known)?.value, desk.told().at(-1)]).toEqual(['314', expect.stringContaining('已撤销')])
  await undo.redo()
  await data.refresh([known.indicator], false)
  expect(data.valueAt(known)?.value).toBe('315')
})

/** Somebody else enters another value where one stands. */
async function overtake(place: typeof known, number: string, note = '更正') {
  const [seen] = await desk.other.api.observations.history.query(place)
  await desk.other.api.values.store.mutate({
    changes: [{ ...place, value: number, source: '快报', note, expected: seen?.revision ?? 0 }],
  })
}

/** Has a value written over what stands there, with its reason, and sent. */
async function revise(place: typeof known, number: string) {
  const edits = desk.use('useEditsStore')
  edits.hold(place)
  edits.propose([{ place, entry: value(number) }])
  edits.reason = '据年报更正'
  edits.settle()
  await edits.flush()
}

const disputed = () =>
  desk
    .use('useEditsStore')
    .disputes.map(({ wish, theirs }) => [wish.entry?.value, theirs?.value, theirs?.enteredBy])

it('writes nothing over what somebody else entered after the window last looked, and keeps mine where I say so', async () => {
  const [data, edits] = [await table(), desk.use('useEditsStore')]
  await overtake(known, '316')
  await revise(known, '315')
  expect([data.valueAt(known)?.value, disputed(), edits.waitingAt(known)?.entry?.value]).toEqual([
    '316',
    [['315', '316', '大气科数据员']],
    '315',
  ])
  edits.keepMine([known])
  await edits.flush()
  expect([data.valueAt(known), disputed(), edits.waiting.size]).toMatchObject([
    { value: '315', note: '据年报更正' },
    [],
    0,
  ])
})

it('asks who is right where a value that waits for its reason was changed in sight meanwhile', async () => {
  const [data, edits] = [await table(), desk.use('useEditsStore')]
  edits.propose([{ place: known, entry: value('315') }])
  await overtake(known, '316')
  await data.refresh([known.indicator], false)
  expect(disputed()).toEqual([['315', '316', '大气科数据员']])
  edits.reason = '据年报更正'
  edits.settle()
  await edits.flush()
  expect([data.valueAt(known)?.value, disputed()]).toEqual(['316', [['315', '316', '大气科数据员']]])
  edits.keepTheirs([known])
  await edits.flush()
  expect([data.valueAt(known)?.value, edits.waiting.size, edits.reason]).toEqual(['316', 0, ''])
})

it('says mine with the source of what was seen, never with that of what somebody else entered meanwhile', async () => {
  const [data, edits] = [await table(), desk.use('useEditsStore')]
  const { source } = data.valueAt(known)!
  edits.propose([{ place: known, entry: value('315') }])
  await overtake(known, '316')
  await data.refresh([known.indicator], false)
  expect([data.valueAt(known)?.source, edits.source]).toEqual(['快报', source])
  edits.reason = '据年报更正'
  edits.keepMine([known])
  await edits.flush()
  expect(data.valueAt(known)).toMatchObject({ value: '315', source, note: '据年报更正' })
})

it('asks nobody where a value was only taken further meanwhile, or made the same', async () => {
  const [data, edits] = [await table(), desk.use('useEditsStore')]
  const seen = data.valueAt(known)!
  await desk.office.api.observations.return.mutate({ ...known, reason: '请核对', expected: seen.revision })
  await revise(known, '315')
  expect([data.valueAt(known)?.value, edits.waiting.size]).toEqual(['315', 0])
  await overtake(known, '317')
  await revise(known, '317')
  expect([disputed(), edits.waiting.size]).toEqual([[], 0])
  const [newest] = await desk.office.api.observations.history.query(known)
  expect(newest?.enteredBy).toBe('大气科数据员')
})

it('names every cell that was refused, keeps what was typed in it, and stores the others', async () => {
  const [data, edits] = [await table(), desk.use('useEditsStore')]
  const [gone, strange] = [
    { indicator: '优良天数', region: 'moon', period: '2024' },
    { indicator: '月相', region: 'yunxi', period: '2024' },
  ]
  edits.source = '2024年环境公报'
  edits.propose([gone, strange, blank].map(place => ({ place, entry: value('301') })))
  await edits.flush()
  expect([
    edits.refusals.map(({ place, entry, refused }) => [place, entry?.value, refused?.code]),
    edits.storedBeside,
    data.valueAt(blank)?.value,
    desk.told().at(-1),
  ]).toEqual([
    [
      [gone, '301', 'unknown-region'],
      [strange, '301', 'unknown-indicator'],
    ],
    1,
    '301',
    expect.stringMatching(/已保存 1 格.*2 格没有存下/),
  ])
  await edits.flush()
  expect(edits.refusals.length).toBe(2)
  edits.abandon()
  expect(edits.waiting.size).toBe(0)
})

it('keeps what was typed in its cell, and tries it no more by itself, where the right to enter is gone by then', async () => {
  const [edits, session] = [await table().then(() => desk.use('useEditsStore')), desk.use('useSessionStore')]
  edits.propose([{ place: blank, entry: value('301') }])
  await desk.office.api.people.choose.mutate({ key: 'monitoring' })
  edits.source = '2024年环境公报'
  edits.settle()
  await edits.flush()
  expect([
    edits.isStuck,
    edits.refusals.map(({ entry, refused }) => [entry?.value, refused?.code]),
    session.saveState.kind,
    session.isHoldingHere,
    session.isHolding,
  ]).toEqual([false, [['301', 'right-missing']], 'waiting', false, true])
})

it('stores once what was stored although its answer was lost, and asks nobody about it', async () => {
  const [data, edits] = [await table(), desk.use('useEditsStore')]
  const reached = fetch
  const loseAnswers = () =>
    vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
      await reached(input, init)
      throw new TypeError('cut off')
    })
  const reconnect = async () => {
    vi.stubGlobal('fetch', reached)
    await data.refresh([known.indicator], false)
    await edits.flush()
    await expect.poll(() => edits.leaving.length).toBe(0)
    return [edits.disputes.length, edits.waiting.size]
  }
  loseAnswers()
  await revise(known, '315')
  const first = [edits.isStuck, await reconnect()]
  loseAnswers()
  edits.source = '市环境公报'
  edits.reason = '更正来源'
  edits.propose([{ place: known, entry: value('315'), restates: true }])
  await edits.flush()
  const second = [edits.isStuck, await reconnect()]
  const history = await desk.office.api.observations.history.query(known)
  expect([first, second, history.slice(0, 3).map(({ value: number, source }) => [number, source])]).toEqual([
    [true, [0, 0]],
    [true, [0, 0]],
    [
      ['315', '市环境公报'],
      ['315', expect.stringContaining('虚构')],
      ['314', expect.stringContaining('虚构')],
    ],
  ])
})

it('takes back what was written and waits step by step, and writes it again', async () => {
  const [edits, undo] = [await table().then(() => desk.use('useEditsStore')), desk.use('useUndoStore')]
  const stop = undo.offer({
    lastTyped: () => (edits.waiting.size > 0 ? Infinity : 0),
    undo: edits.stepBack,
    redo: edits.stepForward,
  })
  const written = () => [...edits.waiting.values()].map(({ entry }) => entry?.value)
  edits.propose([{ place: known, entry: value('315') }])
  edits.propose([{ place: known, entry: value('316') }])
  const states = [written()]
  for (const step of ['undo', 'undo', 'redo', 'redo'] as const) {
    await undo[step]()
    states.push(written())
  }
  stop()
  expect(states).toEqual([['316'], ['315'], [], ['315'], ['316']])
})

it('tries again what could not be sent, and stores what was written there since upon it', async () => {
  const [data, edits] = [await table(), desk.use('useEditsStore')]
  const reached = fetch
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('cut off')))
  await revise(known, '315')
  await revise(known, '316')
  const cutOff = [edits.isStuck, edits.wishAt(known)?.entry?.value, data.valueAt(known)?.value]
  vi.stubGlobal('fetch', reached)
  await expect.poll(() => data.valueAt(known)?.value).toBe('316')
  const history = await desk.office.api.observations.history.query(known)
  expect([cutOff, history.slice(0, 3).map(revision => revision.value), edits.leaving]).toEqual([
    [true, '316', '314'],
    ['316', '315', '314'],
    [],
  ])
})

it('lists what waits for the one at the desk, and says what the rules hold back', async () => {
  const [people, waiting] = [desk.use('usePeopleStore'), desk.use('useWaitingStore')]
  await desk.other.api.values.store.mutate({
    changes: [{ ...blank, value: '301', source: '快报', expected: 0 }],
  })
  await Promise.all([people.fetch(), waiting.fetch()])
  const [entered] = waiting.entered.filter(({ period }) => period === blank.period)
  const before = waiting.mineOf('entered')
  await people.choose('monitoring')
  await waiting.fetch()
  expect([before, waiting.mineOf('entered') > before]).toEqual([0, true])
  await waiting.advance([entered!], 'checked')
  expect([waiting.checked.some(({ period }) => period === blank.period), desk.told().at(-1)]).toEqual([
    true,
    '已复核 1 个数',
  ])
  await waiting.advance([entered!], 'checked')
  expect(desk.told().at(-1)).toContain('1 个没有改动')
})

it('offers an import back until it is taken back, wherever that was', async () => {
  const imports = desk.use('useImportsStore')
  const bring = async (period: string) =>
    committed(
      desk.office,
      await reading(desk.office, `指标,地区,时期,数值,来源\n优良天数,云溪市（虚构）,${period},300,公报\n`),
    )
  const [mine, theirs] = [await bring('2031'), await bring('2032')]
  imports.offer(mine, '甲已导入')
  imports.offer(theirs, '乙已导入')
  expect(await imports.undo(mine)).toBe(true)
  expect(imports.undone.has(mine)).toBe(true)
  await desk.other.api.imports.undo.mutate({ batch: theirs })
  await expect.poll(() => imports.undone.has(theirs)).toBe(true)
  const session = desk.use('useSessionStore')
  expect(session.notices.filter(({ action }) => action !== undefined)).toEqual([])
})
