import { afterEach, beforeEach, expect, it } from 'vitest'
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

it('writes nothing over what somebody else entered meanwhile, and says so', async () => {
  const [data, edits] = [await table(), desk.use('useEditsStore')]
  const seen = data.valueAt(known)!
  await desk.other.api.values.store.mutate({
    changes: [{ ...known, value: '316', source: '快报', note: '更正', expected: seen.revision }],
  })
  edits.hold(known)
  edits.propose([{ place: known, entry: value('315') }])
  edits.reason = '据年报更正'
  edits.settle()
  await edits.flush()
  await data.refresh([known.indicator], false)
  expect([data.valueAt(known)?.value, desk.told().at(-1)]).toEqual([
    '316',
    expect.stringContaining('没有改动'),
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
