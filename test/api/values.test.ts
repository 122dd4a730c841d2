import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Right } from '../../core/people/index.ts'
import { addIndicator, addValue, openOffice, problemOf, withAirData, type Office } from './office.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
})

afterEach(async () => {
  await office.close()
  expect(office.reported).toEqual([])
})

const at = (indicator: string, period = '2022') => ({ indicator, region: 'home', period })
const change = (...changes: Parameters<Office['api']['values']['store']['mutate']>[0]['changes']) =>
  office.api.values.store.mutate({ changes })
const standing = async () =>
  (await office.api.observations.table.query({})).map(
    ({ indicator, period, value, state }) => `${indicator} ${period} ${value} ${state}`,
  )
const addPerson = (key: string, name: string, ...rights: Right[]) =>
  office.api.people.save.mutate({ key, name, department: '', rights, active: true, seen: null })

describe('many values at once', () => {
  it('are entered and revised in one step, each in the log', async () => {
    const { stored, refused } = await change(
      { ...at('优良天数'), value: '296', source: '年报', note: '定稿', expected: 1 },
      { ...at('优良天数', '2021'), value: '290', bound: 'above', source: '年报', expected: 0 },
    )
    expect([stored.map(({ observation }) => observation?.revision), refused]).toEqual([[2, 1], []])
    expect(await standing()).toEqual([
      '优良天数 2021 290 entered',
      '优良天数 2022 296 entered',
      '有效天数 2022 365 entered',
    ])
    const record = { kind: 'value' as const, id: JSON.stringify(['优良天数', 'home', '2022']) }
    const [act] = await office.api.log.list.query({ record })
    expect(act!.changes.find(change => change.record === 'value/优良天数[home]@2022')).toMatchObject({
      from: { value: '295' },
      to: { value: '296', source: '年报', note: '定稿' },
    })
  })

  it('leave alone what somebody else changed meanwhile, and what is computed', async () => {
    await addIndicator(office, '优良率', '%')
    const rate = await office.api.indicators.get.query({ key: '优良率' })
    await office.api.indicators.save.mutate({
      indicator: { ...rate, formula: { operation: 'ratio', operands: ['优良天数', '有效天数'] } },
      expected: rate.revision,
    })
    await addValue(office, '优良天数', '2022', '294', 1)
    const rateNow = (await office.api.observations.history.query(at('优良率')))[0]!.value
    const { refused, unchanged } = await change(
      { ...at('优良天数'), value: '296', source: '年报', expected: 1 },
      { ...at('优良率'), value: '80', source: '年报', expected: 0 },
      { ...at('优良率'), value: rateNow, source: '年报', expected: 2 },
      { ...at('有效天数'), value: '360', source: '年报', note: '定稿', expected: 1 },
    )
    expect([refused.map(({ place, problem }) => `${place.indicator} ${problem.code}`), unchanged]).toEqual([
      ['优良天数 stale-revision', '优良率 derived-value', '优良率 derived-value'],
      0,
    ])
    expect((await standing()).filter(line => !line.startsWith('优良率'))).toEqual([
      '优良天数 2022 294 entered',
      '有效天数 2022 360 entered',
    ])
  })

  it('are refused one by one where nobody registered the indicator or the region, one place is named twice, or a source or a reason lacks', async () => {
    const { stored, refused } = await change(
      { ...at('优良天数'), region: 'moon', value: '1', source: '年报', expected: 0 },
      { ...at('优良天数'), region: 'moon', expected: 0 },
      { ...at('月相'), value: '1', source: '年报', expected: 0 },
      { ...at('优良天数', '2021'), value: '290', source: '年报', expected: 0 },
      { ...at('优良天数', '2021'), value: '291', source: '年报', expected: 0 },
      { ...at('优良天数', '2020'), value: '280', source: '', expected: 0 },
      { ...at('优良天数'), value: '296', source: '年报', note: ' ', expected: 1 },
      { ...at('有效天数'), expected: 1 },
    )
    expect([
      stored.map(({ observation }) => observation?.value),
      refused.map(({ place: { indicator, region, period }, problem }) => [
        indicator,
        region,
        period,
        problem,
      ]),
    ]).toEqual([
      ['290'],
      [
        ['优良天数', 'moon', '2022', { code: 'unknown-region', facts: { region: 'moon' } }],
        ['优良天数', 'moon', '2022', { code: 'unknown-region', facts: { region: 'moon' } }],
        ['月相', 'home', '2022', { code: 'unknown-indicator', facts: { indicator: '月相' } }],
        ['优良天数', 'home', '2021', { code: 'stale-revision', facts: { current: 1 } }],
        [
          '优良天数',
          'home',
          '2020',
          {
            code: 'source-needed',
            facts: { indicator: '优良天数', region: 'home', period: '2020' },
          },
        ],
        ['优良天数', 'home', '2022', { code: 'reason-needed', facts: at('优良天数') }],
        ['有效天数', 'home', '2022', { code: 'reason-needed', facts: at('有效天数') }],
      ],
    ])
    expect(await standing()).toContain('优良天数 2021 290 entered')
  })

  it('stay as they are where nothing changes, however their zeros are written', async () => {
    await office.api.observations.advance.mutate({ ...at('优良天数'), to: 'published', expected: 1 })
    const { stored, refused, unchanged } = await change(
      { ...at('优良天数'), value: '295.0', source: '另一份年报', expected: 2 },
      { ...at('优良天数', '2021'), value: '290', source: '另一份年报', expected: 0 },
    )
    expect([stored.map(({ place }) => place.period), refused, unchanged]).toEqual([['2021'], [], 1])
    expect(await standing()).toEqual([
      '优良天数 2021 290 entered',
      '优良天数 2022 295 published',
      '有效天数 2022 365 entered',
    ])
    expect(await office.api.observations.history.query(at('优良天数'))).toHaveLength(2)
  })

  it('are revised where one is restated from another source or with a note', async () => {
    await office.api.observations.advance.mutate({ ...at('优良天数'), to: 'published', expected: 1 })
    const restated = async (source: string, note: string, expected: number) =>
      (await change({ ...at('优良天数'), value: '295', source, note, restates: true, expected })).unchanged
    expect([
      await restated('年报', '', 2),
      await restated('市环境公报', '以公报为准', 2),
      await restated('市环境公报', '更正来源', 3),
      await restated('市环境公报', '更正来源', 4),
    ]).toEqual([1, 0, 0, 1])
    expect(
      (await office.api.observations.history.query(at('优良天数'))).map(
        ({ source, note, state }) => `${source} ${note} ${state}`,
      ),
    ).toEqual([
      '市环境公报 更正来源 entered',
      '市环境公报 以公报为准 entered',
      '年报  published',
      '年报  entered',
    ])
  })

  it('are entered again where a returned one was right after all, and where a number becomes a bound', async () => {
    await office.api.observations.return.mutate({ ...at('优良天数'), reason: '与年报不符', expected: 1 })
    const { unchanged } = await change(
      { ...at('优良天数'), value: '295', source: '年报', note: '核对无误', expected: 2 },
      { ...at('有效天数'), value: '365', bound: 'about', source: '年报', note: '估计', expected: 1 },
    )
    expect(unchanged).toBe(0)
    expect(await standing()).toEqual(['优良天数 2022 295 entered', '有效天数 2022 365 entered'])
  })

  it('take values back, and the record says what was taken back', async () => {
    await change({ ...at('优良天数'), note: '撤销', expected: 1 })
    expect(await standing()).toEqual(['有效天数 2022 365 entered'])
    const [latest] = await office.api.observations.history.query(at('优良天数'))
    expect(latest).toMatchObject({ withdrawn: true, value: '295', note: '撤销', revision: 2 })
    await change({ ...at('优良天数'), value: '295', source: '年报', expected: 0 })
    expect(await standing()).toEqual(['优良天数 2022 295 entered', '有效天数 2022 365 entered'])
  })

  it('are refused whole to who may not enter', async () => {
    await addPerson('li', '李', 'check')
    await office.api.people.choose.mutate({ key: 'li' })
    expect(
      await problemOf(change({ ...at('优良天数'), value: '296', source: '年报', expected: 1 })),
    ).toMatchObject({ code: 'right-missing', facts: { right: 'enter' } })
  })
})

describe('a list of what waits', () => {
  it('goes on step by step, and names what the rules hold back', async () => {
    await addPerson('wang', '王', 'enter', 'check')
    await addPerson('li', '李', 'check', 'publish')
    await office.api.people.choose.mutate({ key: 'wang' })
    await addValue(office, '优良天数', '2021', '290')
    await office.api.people.choose.mutate({ key: 'wang' })
    const own = await office.api.values.advance.mutate({
      values: [{ ...at('优良天数', '2021'), expected: 1 }],
      to: 'checked',
    })
    expect(own.refused.map(({ problem }) => problem.code)).toEqual(['same-person'])

    await office.api.people.choose.mutate({ key: 'li' })
    const { moved, refused } = await office.api.values.advance.mutate({
      values: [
        { ...at('优良天数', '2021'), expected: 1 },
        { ...at('优良天数'), expected: 7 },
      ],
      to: 'checked',
    })
    expect([
      moved.map(({ state, enteredBy }) => `${state} ${enteredBy}`),
      refused.map(({ problem }) => problem.code),
    ]).toEqual([['checked 李'], ['stale-revision']])
    await office.api.values.return.mutate({
      values: [{ ...at('有效天数'), expected: 1 }],
      reason: '应为 364',
    })
    expect(await standing()).toEqual([
      '优良天数 2021 290 checked',
      '优良天数 2022 295 entered',
      '有效天数 2022 365 returned',
    ])
    expect(await office.api.values.waitingCounts.query()).toEqual(
      expect.arrayContaining([
        { state: 'checked', enteredBy: '李', count: 1 },
        { state: 'entered', enteredBy: '王', count: 1 },
        { state: 'returned', enteredBy: '李', count: 1 },
      ]),
    )
    expect((await office.api.values.waiting.query()).map(({ state }) => state)).toEqual([
      'returned',
      'entered',
      'checked',
    ])
  })
})
